"""Clauses of a language with a verb bracket, by topology: the finite verb second, or last after an opener; infinitives with their particle.

One pass over the words keeps a stack of open clauses. A comma closes what already has its verb; a second finite verb
says that a clause began at the last boundary.
"""

from functools import cache

from kg.language.draft import ClauseDraft, Draft, Word
from kg.language.infinitives import first_of_chain, governs, in_row
from kg.language.openers import FINITE, INFINITIVES, STOPS, VERBS, Openers
from kg.language.tables import table
from kg.model.document import ClauseKind

_STRONG = frozenset(":;")
_OPENING = frozenset("(["), frozenset(")]")


@cache
def _infinitive_modals(language: str) -> frozenset[str]:
    return frozenset(table(language, "words")["verbs"]["infinitive_modals"])


class Topology:
    """The pass over one sentence."""

    def __init__(self, draft: Draft, language: str) -> None:
        self.words: list[Word] = draft.words
        self.clauses: list[ClauseDraft] = draft.clauses
        self.language = language
        self.openers = Openers(draft.words, language)
        self.stack: list[int] = []
        self.finite: dict[int, int] = {}
        self.nonfinite: dict[int, int] = {}
        self.done: dict[int, int] = {}
        self.boundary: dict[int, int] = {}

    def run(self) -> None:
        """Fill the clauses of the sentence."""
        self._push("main", None)
        for index, word in enumerate(self.words):
            if word.text in _OPENING[0]:
                self._push("fragment", self.stack[-1])
            if self.openers.source(index):
                self.clauses[self._push("fragment", None)].marker = index
            elif opener := self.openers.at(index):
                self._open(index, *opener)
            if word.tag in STOPS:
                self._stop(index, word)
            elif word.tag == "KON" and not (index and self.words[index - 1].tag == "TRUNC"):
                self.boundary[self.stack[-1]] = index
            elif word.tag in FINITE:
                self._finite(index)
            elif word.tag == "VVIZU" or (word.tag in INFINITIVES and index and self.words[index - 1].tag == "PTKZU"):
                self._infinitive(index)
            elif word.tag in {"VVINF", "VVPP"}:
                self._second_verb(index)
            self.clauses[self.stack[-1]].words.append(index)
            if word.text in _OPENING[1] and len(self.stack) > 1:
                while len(self.stack) > 1 and self.clauses[self.stack[-1]].kind != "fragment":
                    self.stack.pop()
                if len(self.stack) > 1:
                    self.stack.pop()

    def _push(self, kind: ClauseKind, parent: int | None, marker: int | None = None) -> int:
        self.clauses.append(ClauseDraft(kind, parent=parent, marker=marker))
        self.stack.append(len(self.clauses) - 1)
        return self.stack[-1]

    def _open(self, index: int, kind: ClauseKind, marker: int) -> None:
        top = self.stack[-1]
        clause = self.clauses[top]
        before = self.words[index - 1] if index else None
        again = clause.marker is not None and self.words[clause.marker].lower == self.words[marker].lower
        if (
            (top in self.done or again)
            and clause.kind in {"subordinate", "relative", "infinitive"}
            and before is not None
            and before.tag == "KON"
        ):
            self.stack.pop()  # "dass … und dass …"
        parent = self.stack[-1]
        if clause.kind == "main" and not clause.words and top != 0:
            parent = top
        self.clauses[self._push(kind, parent, marker)].opener = index

    def _stop(self, index: int, word: Word) -> None:
        self._infinitive_first(index)
        self._source_ends()
        while (
            len(self.stack) > 1
            and self.stack[-1] in self.done
            and self.clauses[self.stack[-1]].kind in {"subordinate", "relative", "infinitive"}
        ):
            self.stack.pop()
        if word.text == ":" and len(self.stack) == 1 and 0 not in self.finite:
            self._push("main", None)  # "Aid for Ukraine: Macron receives …": what a colon announces has a subject of its own
        elif word.text not in _OPENING[0]:
            self.boundary[self.stack[-1]] = index

    def _finite(self, index: int) -> None:
        top = self.stack[-1]
        clause = self.clauses[top]
        if top not in self.finite:
            self.finite[top] = index
            self.done[top] = index
            return
        boundary = self.boundary.get(top)
        first, word = self.words[self.finite[top]], self.words[index]
        waiting = first.tag[:2] in {"VA", "VM"} and top not in self.nonfinite and clause.kind == "main"
        ends = index + 1 >= len(self.words) or self.words[index + 1].tag in STOPS
        if waiting and word.lower == word.lemma and (ends or boundary is None or self.words[boundary].tag == "KON"):
            word.tag = word.tag[:2] + "INF"  # the infinitive that the helping verb waits for
            self.nonfinite[top] = index
            return
        if boundary is None or boundary < self.finite[top]:
            return
        boundary = next((place for place in clause.words if place > self.finite[top] and self.words[place].text in _STRONG), boundary)
        cut = boundary if self.words[boundary].tag == "KON" else boundary + 1
        moved = [place for place in clause.words if place >= cut]
        clause.words = [place for place in clause.words if place < cut]
        coordinated = self.words[boundary].tag == "KON"
        self.stack.pop()
        if clause.kind in {"subordinate", "relative", "infinitive"}:
            new = self._push(clause.kind, clause.parent, clause.marker)
        else:
            new = self._push(clause.kind if clause.kind == "fragment" else "main", clause.parent if coordinated else None)
            self._relate(top, new, boundary, index)
        self.clauses[new].words = moved
        self.clauses[new].coordinated = coordinated
        self.finite[new] = self.done[new] = index
        for other in self.clauses:
            if other.parent == top and other.words and other.words[0] > boundary and other is not self.clauses[new]:
                other.parent = new

    def _relate(self, old: int, new: int, boundary: int, index: int) -> None:
        """Which of two main clauses side by side holds the other: "…, sagte er" is the later, "er sagte, …" the earlier."""
        if self.words[boundary].tag == "KON":
            return
        first = index == boundary + 1 or all(self.words[place].tag in STOPS for place in range(boundary + 1, index))
        if first and self.clauses[old].parent is None:
            self._hold(old, new)
            verb_first = self.clauses[old].words and self.clauses[old].words[0] == self.finite[old]
            if verb_first and not any(other.parent == old and other.kind == "subordinate" for other in self.clauses[:old]):
                self.clauses[old].kind = "subordinate"
        elif not first and self.words[boundary].text == ",":
            self.clauses[new].parent = old

    def _hold(self, old: int, new: int) -> None:
        """Hang a clause, and those that it is coordinated with, on another."""
        self.clauses[old].parent = new
        coordinated = self.clauses[old].coordinated
        for one in reversed(self.clauses[:old]):
            if not coordinated:
                break
            if one.kind == "main" and one.parent is None:
                one.parent, coordinated = new, one.coordinated

    def _infinitive(self, index: int) -> None:
        top = self.stack[-1]
        clause = self.clauses[top]
        if clause.kind == "infinitive":
            boundary = self.boundary.get(top)
            if top in self.done and boundary is not None and self.done[top] < boundary:
                top = self._split(top, boundary)
            self.done[top] = index
            return
        finite = self.finite.get(top)
        chain = first_of_chain(self.words, index)
        verbs = [place for place in clause.words if self.words[place].tag in VERBS and place < chain]
        start = next((place for place in clause.words if place > (verbs[-1] if verbs else -1) and self.words[place].tag in STOPS), None)
        if start is not None:
            self._carve(top, start + 1, index)
        elif finite is not None and self.words[finite].lemma not in _infinitive_modals(self.language):
            self._carve(top, finite + 1, index)
        elif finite is not None:
            held = [place for place in clause.words if finite < place < chain and governs(self.words[place], self.language)]
            if held:
                self._carve(top, held[-1] + 1, index)

    def _source_ends(self) -> None:
        """A source without a verb ends with its stretch; the clause before it is what it said."""
        top = self.clauses[self.stack[-1]]
        if top.kind != "fragment" or top.marker is None or len(self.stack) < 2 or not top.words:
            return
        source = self.stack.pop()
        held = self.clauses[self.stack[-1]]
        if held.parent is None and self.stack[-1] in self.finite:
            held.parent = source

    def _infinitive_first(self, index: int) -> None:
        """An infinitive with its words before the finite verb of its clause: "Das zu tun, ist falsch"."""
        top = self.stack[-1]
        clause, after = self.clauses[top], self.words[index + 1].tag if index + 1 < len(self.words) else ""
        if clause.kind != "main" or top in self.finite or after not in FINITE or not clause.words:
            return
        last = self.words[clause.words[-1]].tag
        if last == "VVIZU" or (last in INFINITIVES and "PTKZU" in {self.words[place].tag for place in clause.words[-2:]}):
            self._carve(top, clause.words[0], index)
            self.stack.pop()

    def _second_verb(self, index: int) -> None:
        """A second full verb after "und" under one finite verb: "will Geld geben und Truppen schicken"."""
        top = self.stack[-1]
        first, boundary = self.nonfinite.get(top), self.boundary.get(top)
        if first is not None and boundary is not None and first < boundary and in_row(self.words, first, boundary, index):
            finite = self.finite.get(top)
            if finite is None or finite < first:
                top = self._split(top, boundary)
        self.nonfinite[top] = index

    def _split(self, top: int, boundary: int) -> int:
        """Give the words after the boundary to a clause of the same kind beside this one."""
        clause = self.clauses[top]
        cut = boundary if self.words[boundary].tag == "KON" else boundary + 1
        moved = [place for place in clause.words if place >= cut]
        clause.words = [place for place in clause.words if place < cut]
        self.stack.pop()
        new = self._push(clause.kind, clause.parent, clause.marker)
        self.clauses[new].words = moved
        self.clauses[new].coordinated = True
        if top in self.finite:
            self.finite[new] = self.finite[top]
        for other in self.clauses:
            if other.parent == top and other.words and other.words[0] > boundary and other is not self.clauses[new]:
                other.parent = new
        return new

    def _carve(self, top: int, start: int, index: int) -> None:
        """Give the words from `start` on to an infinitive clause of their own."""
        clause = self.clauses[top]
        moved = [place for place in clause.words if place >= start]
        if not moved:
            return
        clause.words = [place for place in clause.words if place < start]
        new = self._push("infinitive", top)
        self.clauses[new].words = moved
        self.done[new] = index


def find_clauses(draft: Draft, language: str) -> None:
    """Fill `draft.clauses`; drop what has no word but marks, and join fragments without verb to nothing."""
    Topology(draft, language).run()
    keep = [index for index, clause in enumerate(draft.clauses) if any(draft.words[place].tag not in STOPS for place in clause.words)]
    place_of = {old: new for new, old in enumerate(keep)}
    draft.clauses = [draft.clauses[old] for old in keep]
    for clause in draft.clauses:
        clause.parent = place_of.get(clause.parent) if clause.parent is not None else None
        if clause.kind == "main" and not clause.coordinated and not any(draft.words[place].tag in FINITE for place in clause.words):
            clause.kind = "fragment"
