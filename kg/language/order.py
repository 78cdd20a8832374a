"""Clauses of a language with fixed order: subject, verb, objects. Verb chains are found first, the rest is read around them."""

from functools import cache
from typing import Any

from kg.language.draft import ClauseDraft, Draft, GroupDraft, VerbDraft, Word
from kg.language.tables import table
from kg.model.document import ClauseKind

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
VERBS = FINITE | {"VB", "VBG", "VBN"}
_STOPS = frozenset({",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH"})
_ADVERBS = frozenset({"RB", "RBR", "RBS"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "FW"})
_BEFORE = frozenset({"DT", "PDT", "PRP$", "WP$", "JJ", "JJR", "JJS", "CD", "POS"})


@cache
def _verbs(language: str) -> dict[str, Any]:
    found: dict[str, Any] = table(language, "words")["verbs"]
    return found


@cache
def _openers(language: str, name: str) -> frozenset[str]:
    return frozenset(table(language, "words")["openers"][name])


@cache
def _time(language: str) -> frozenset[str]:
    return frozenset(table(language, "words")["time"]["nouns"])


def group_words(draft: Draft, language: str) -> None:
    """Noun groups: articles, adjectives, figures and nouns up to the last noun; a possessive is a group inside its noun's."""
    words, index = draft.words, 0
    while index < len(words):
        end = _extent(words, index)
        if end is None:
            index += 1
            continue
        _add(draft, index, end, language)
        index = end


def _extent(words: list[Word], start: int) -> int | None:
    if words[start].tag in {"PRP", "EX", "WP", "WDT"}:
        return start + 1
    index, last = start, None
    while index < len(words):
        tag = words[index].tag
        if tag in _NOUNS:
            last = index + 1
        elif tag in {"DT", "PDT", "PRP$", "WP$"} and (
            (last is not None and words[index - 1].tag != "POS") or (index > start and words[index - 1].tag in {"PRP$"})
        ):
            break
        elif tag in _BEFORE:
            if last is not None and tag not in {"POS", "CD"} and words[index - 1].tag not in {"POS"} and tag != "JJ":
                break
            if tag in {"CD", "DT"}:
                last = last if last is not None and tag == "DT" else index + 1
        elif (
            tag in {"VBG", "VBN"} and index > start and last is None and index + 1 < len(words) and words[index + 1].tag in _NOUNS | {"JJ"}
        ):
            pass
        elif not (
            tag in _ADVERBS | {"CC", "HYPH", ","}
            and last is None
            and index > start
            and index + 1 < len(words)
            and words[index + 1].tag in {"JJ", "CD", "JJR", "JJS", "VBN", "VBG"}
        ):
            break
        index += 1
    return last


def _add(draft: Draft, first: int, last: int, language: str) -> None:
    words = draft.words
    while last > first and words[last - 1].tag == "POS":
        last -= 1
    if last == first:
        return
    before = first - 1 if first and words[first - 1].tag in {"IN", "TO"} and words[first - 1].pos != "SCONJ" else None
    start = first
    for place in range(first, last):
        if words[place].tag == "POS":
            draft.groups.append(GroupDraft(start, place, place - 1, parent=None))
            start = place + 1
    inner = [index for index, group in enumerate(draft.groups) if group.first >= first]
    head = last - 1
    pronoun = words[first].tag in {"PRP", "EX", "WP", "WDT"} or (head == first and words[first].tag == "DT")
    readings = _readings(words, first, head, language)
    draft.groups.append(GroupDraft(first, last, head, before, readings, pronoun=pronoun))
    for index in inner:
        draft.groups[index].parent = len(draft.groups) - 1


def _readings(words: list[Word], first: int, head: int, language: str) -> frozenset[str] | None:
    word = words[head]
    pronouns: dict[str, list[str]] = table(language, "words")["pronoun"]
    if first == head and word.lower in pronouns:
        return frozenset(pronouns[word.lower])
    if word.tag in {"NNS", "NNPS"}:
        return frozenset({"Np", "Ap"})
    if word.tag in {"NN", "NNP"}:
        return frozenset({"Ns", "As"}) if word.tag == "NN" else None
    return None


def find_clauses(draft: Draft, language: str) -> None:
    """Fill `draft.clauses` with their verb groups and roles."""
    reader = Order(draft, language)
    reader.run()


class Order:
    """The pass over one sentence."""

    def __init__(self, draft: Draft, language: str) -> None:
        self.draft, self.words, self.language = draft, draft.words, language
        self.rules = _verbs(language)
        self.group_at = {
            place: index for index, group in enumerate(draft.groups) if group.parent is None for place in range(group.first, group.last)
        }

    def run(self) -> None:
        chains = self._chains()
        if not chains:
            self.draft.clauses.append(ClauseDraft("fragment", list(range(len(self.words)))))
            self._loose(self.draft.clauses[0])
            return
        for chain in chains:
            self.draft.clauses.append(self._clause(chain))
        self._stretches(chains)
        self._parents()
        for index in range(len(chains)):
            self._roles(index, chains)
        self._control()

    def _chains(self) -> list[list[int]]:
        """Runs of verbs that make one predicate, adverbs and "not" between them allowed."""
        found: list[list[int]] = []
        index = 0
        inside = {place for group in self.draft.groups for place in range(group.first, group.last)}
        while index < len(self.words):
            if self.words[index].tag not in VERBS or index in inside:
                index += 1
                continue
            chain = [index]
            look = index + 1
            while look < len(self.words):
                tag = self.words[look].tag
                if tag in VERBS and look not in inside and self._continues(chain, look):
                    chain.append(look)
                elif tag not in _ADVERBS and not (tag in {"PRP", "NNP"} and self._inverted(chain, look)):
                    break
                look += 1
            found.append(chain)
            index = chain[-1] + 1
        return found

    def _inverted(self, chain: list[int], look: int) -> bool:
        return False

    def _continues(self, chain: list[int], look: int) -> bool:
        last, tag = self.words[chain[-1]], self.words[look].tag
        if last.tag == "MD":
            return tag in {"VB", "VBP"}
        if last.lemma == self.rules["have"]:
            return tag in {"VBN", "VBD"}
        if last.lemma == self.rules["be"]:
            return tag in {"VBN", "VBG", "VBD"}
        if last.lemma == self.rules["do"]:
            return tag in {"VB", "VBP"}
        return last.lemma == self.rules["get"] and tag == "VBN"

    def _clause(self, chain: list[int]) -> ClauseDraft:
        words, rules = self.words, self.rules
        head = chain[-1]
        finite = chain[0] if words[chain[0]].tag in FINITE else None
        zu = chain[0] - 1 if chain[0] and words[chain[0] - 1].tag == "TO" else None
        verb = VerbDraft(tokens=list(chain), lemma=words[head].lemma, head=head, finite=finite)
        helpers = chain[:-1]
        for place in helpers:
            if words[place].tag == "MD":
                if words[place].lower in rules["will"]:
                    verb.tense = "future"
                else:
                    verb.modal = words[place].lemma
            else:
                verb.auxiliaries.append(words[place].lemma)
        lemmas = [words[place].lemma for place in helpers]
        verb.passive = bool(lemmas) and lemmas[-1] in {rules["be"], rules["get"]} and words[head].tag in {"VBN", "VBD"}
        past = finite is not None and words[finite].tag == "VBD"
        if verb.tense is None and finite is not None:
            perfect = rules["have"] in lemmas
            verb.tense = ("pluperfect" if past else "perfect") if perfect else ("past" if past else "present")
        low = max(0, chain[0] - 3)
        verb.negated = any(
            words[place].lower in rules["not"]
            for place in range(low if low and words[chain[0] - 1].tag in _ADVERBS else chain[0], min(head + 2, len(words)))
        )
        if finite is not None:
            verb.number = {"VBZ": "Sing"}.get(words[finite].tag)
        after = head + 1
        if (after < len(words) and words[after].tag == "RP") or (
            after < len(words)
            and words[after].tag == "IN"
            and words[after].lower in rules["particles"]
            and after + 1 < len(words)
            and words[after + 1].tag in _STOPS
        ):
            verb.particle = after
            verb.tokens.append(after)
            verb.lemma = f"{words[head].lemma} {words[after].lower}"
        kind: ClauseKind = "main" if finite is not None else "infinitive" if zu is not None or words[chain[0]].tag == "VB" else "participle"
        clause = ClauseDraft(kind, verb=verb)
        if zu is not None:
            verb.tokens.insert(0, zu)
        return clause

    def _stretches(self, chains: list[list[int]]) -> None:
        """Cut the sentence between the chains: at the opener, else at the subject, of the later one."""
        starts = [0]
        for index in range(1, len(chains)):
            starts.append(self._start(chains[index - 1][-1] + 1, chains[index][0], self.draft.clauses[index]))
        for index, clause in enumerate(self.draft.clauses):
            end = starts[index + 1] if index + 1 < len(starts) else len(self.words)
            clause.words = list(range(starts[index], end))
        self._opener(self.draft.clauses[0], 0, chains[0][0])

    def _start(self, low: int, high: int, clause: ClauseDraft) -> int:
        if clause.kind in {"infinitive", "participle"}:
            return high - 1 if high > low and self.words[high - 1].tag == "TO" else high
        opener = next((place for place in reversed(range(low, high)) if self._opens(place, high)), None)
        if opener is not None:
            self._opener(clause, opener, high)
            before = opener - 1
            return before if before >= low and self.words[before].tag == "IN" and clause.kind == "relative" else opener
        conjunction = next(
            (
                place
                for place in reversed(range(low, high))
                if (self.words[place].tag == "CC" and place + 1 not in self.group_at)
                or (self.words[place].tag == "CC" and place + 1 in self.group_at and self._subject_before(place, high) is not None)
            ),
            None,
        )
        subject = self._subject_before(low, high)
        comma = next(
            (
                place
                for place in reversed(range(low, high))
                if self.words[place].tag in _STOPS and (subject is None or place < self.draft.groups[subject].first)
            ),
            None,
        )
        if conjunction is not None and (comma is None or conjunction > comma):
            clause.coordinated = True
            return conjunction
        if comma is not None:
            return comma + 1
        return self.draft.groups[subject].first if subject is not None else high

    def _opens(self, place: int, high: int) -> bool:
        word = self.words[place]
        if word.tag in {"WP", "WDT", "WRB", "WP$"}:
            return True
        if word.lower not in _openers(self.language, "subordinate") or word.tag not in {"IN", "WDT", "DT", "RB", "CC"}:
            return False
        if word.tag == "DT":
            return False
        return word.lower not in _openers(self.language, "doubtful") or self._subject_before(place + 1, high) is not None

    def _opener(self, clause: ClauseDraft, low: int, high: int) -> None:
        place = next((place for place in range(low, high) if self._opens(place, high)), None)
        if place is None or clause.kind not in {"main"}:
            return
        word = self.words[place]
        clause.marker = place
        before = self.words[place - 1] if place else None
        noun_before = before is not None and (before.tag in _NOUNS | {"CD", "PRP"} or before.tag in {",", "IN"})
        if word.lower in _openers(self.language, "relative") and word.tag in {"WP", "WDT", "WP$"} and noun_before and place:
            clause.kind = "relative"
        elif place == 0 and word.lower in _openers(self.language, "question") and self.words[-1].text == "?":
            clause.question = True
        else:
            clause.kind = "subordinate"

    def _subject_before(self, low: int, high: int) -> int | None:
        """The group nearest before the verb that no preposition governs, if nothing but attributes stand between."""
        place = high - 1
        found = None
        while place >= low:
            index = self.group_at.get(place)
            if index is None:
                place -= 1
                continue
            group = self.draft.groups[index]
            if group.preposition is None and group.allows("N"):
                found = index
                if not self._attached(group, low):
                    return found
            place = min(group.first, place) - 1
        return found

    def _attached(self, group: GroupDraft, low: int) -> bool:
        return group.first - 1 >= low and self.words[group.first - 1].tag in {"CC", ","} and group.first - 2 in self.group_at

    def _parents(self) -> None:
        clauses = self.draft.clauses
        for index, clause in enumerate(clauses):
            if index == 0:
                continue
            if clause.coordinated:
                clause.parent = clauses[index - 1].parent
                clause.kind = (
                    clauses[index - 1].kind
                    if clause.kind == "main" and clauses[index - 1].kind in {"subordinate", "relative"}
                    else clause.kind
                )
            elif clause.kind != "main":
                clause.parent = index - 1
        first = clauses[0]
        if first.kind in {"subordinate", "participle"}:
            first.parent = next((index for index, clause in enumerate(clauses) if clause.kind == "main"), None)

    def _roles(self, index: int, chains: list[list[int]]) -> None:
        clause, chain = self.draft.clauses[index], chains[index]
        verb = clause.verb
        if verb is None or not clause.words:
            return
        low = clause.words[0]
        taken: set[int] = set()
        if clause.kind not in {"infinitive", "participle"}:
            subject = self._subject_before(low, chain[0])
            if subject is None and clause.coordinated and index:
                clause.subject = list(self.draft.clauses[index - 1].subject)
            elif subject is None and verb.lemma in self.rules["saying"]:
                after = self.group_at.get(chain[-1] + 1)
                clause.subject = [after] if after is not None else []
            elif subject is not None:
                clause.subject = [subject]
            taken |= set(clause.subject)
        free = 0
        for group_index, group in enumerate(self.draft.groups):
            if group.parent is not None or group_index in taken or not clause.words[0] <= group.head <= clause.words[-1]:
                continue
            if group.preposition is not None:
                lemma = self.words[group.preposition].lemma
                clause.arguments.append((group_index, "oblique", lemma))
            elif group.first > chain[-1] and free < 2 and not verb.passive and not self._is_time(group):
                relation = "predicate" if verb.lemma == self.rules["be"] else "object"
                clause.arguments.append((group_index, relation, None))  # type: ignore[arg-type]
                free += 2
            elif self._is_time(group):
                clause.arguments.append((group_index, "oblique", None))
        self._adverbs(clause)

    def _is_time(self, group: GroupDraft) -> bool:
        return self.words[group.head].lemma.lower() in _time(self.language)

    def _loose(self, clause: ClauseDraft) -> None:
        for index, group in enumerate(self.draft.groups):
            if group.parent is None and group.preposition is not None:
                clause.arguments.append((index, "oblique", self.words[group.preposition].lemma))
        self._adverbs(clause)

    def _adverbs(self, clause: ClauseDraft) -> None:
        clause.adverbs = [place for place in clause.words if self.words[place].tag in _ADVERBS | {"WRB"}]

    def _control(self) -> None:
        for clause in self.draft.clauses:
            if clause.kind not in {"infinitive", "participle"} or clause.parent is None:
                continue
            holder = self.draft.clauses[clause.parent]
            objects = [index for index, relation, _ in holder.arguments if relation == "object"]
            controlled = holder.verb is not None and holder.verb.lemma in self.rules["object_control"]
            clause.subject = objects[:1] if controlled and objects and clause.kind == "infinitive" else list(holder.subject)
            clause.controlled = bool(clause.subject)
