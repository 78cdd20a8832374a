"""Clauses of a parsed sentence (UD relations, Penn tags): predicates with their dependents."""

from typing import Any

from kg.language.chain import FINITE, SUBJECTS, Chain
from kg.language.discourse import verbs
from kg.language.draft import ClauseDraft, Draft, VerbDraft
from kg.language.phrases import group_phrases
from kg.language.tables import table
from kg.model.document import ClauseKind

VERBS = FINITE | {"VB", "VBG", "VBN"}
_CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "csubj", "parataxis", "conj", "dep", "appos", "obl", "nmod"})
_HELPERS = frozenset({"aux", "aux:pass"})
_ADVERBS = frozenset({"RB", "RBR", "RBS", "WRB"})


class Tree:
    """A sentence's tree on the way to its clauses."""

    def __init__(self, draft: Draft, language: str) -> None:
        self.draft, self.words, self.language = draft, draft.words, language
        self.children: list[list[int]] = [[] for _ in self.words]
        for place, word in enumerate(self.words):
            if word.head is not None and word.head != place:
                self.children[word.head].append(place)
        self.groups = group_phrases(draft, language)
        self.clause_of: dict[int, int] = {}

    def run(self) -> None:
        """Fill the draft's clauses, in order of their first word."""
        heads = [place for place in range(len(self.words)) if self._is_clause(place)]
        owner = [self._owner(place, set(heads)) for place in range(len(self.words))]
        stretch = {head: [place for place in range(len(self.words)) if owner[place] == head] for head in heads}
        heads.sort(key=lambda head: stretch[head][0])
        self.clause_of = {head: index for index, head in enumerate(heads)}
        self.draft.clauses = [self._clause(head, stretch[head]) for head in heads]
        for head in sorted(heads, key=self._depth):
            self._place(head)
        for head in sorted(heads, key=self._depth):
            self._control(head)

    def _depth(self, place: int) -> int:
        depth = 0
        while (above := self.words[place].head) is not None and above != place and depth < len(self.words):
            place, depth = above, depth + 1
        return depth

    def _of(self, head: int, *relations: str) -> list[int]:
        return [child for child in self.children[head] if self.words[child].relation in relations]

    def _is_clause(self, place: int) -> bool:
        word = self.words[place]
        if word.head is None or word.head == place:
            return True
        if word.relation not in _CLAUSAL:
            return False
        verbal = word.tag in VERBS or bool(self._of(place, "cop"))
        if word.relation in {"obl", "nmod", "appos"}:
            return bool(self._of(place, "cop", "aux")) and bool(self._of(place, *SUBJECTS))
        return verbal or bool(self._of(place, *SUBJECTS)) or (word.relation == "parataxis" and bool(self.children[place]))

    def _owner(self, place: int, heads: set[int]) -> int:
        steps = 0
        while place not in heads and steps <= len(self.words):
            above = self.words[place].head
            if above is None or above == place:
                break
            place, steps = above, steps + 1
        return place

    def _clause(self, head: int, stretch: list[int]) -> ClauseDraft:
        clause = ClauseDraft("fragment", stretch)
        copula = self._of(head, "cop")
        helpers = self._of(head, *_HELPERS)
        if copula or self.words[head].tag in VERBS:
            main = copula[0] if copula else head
            clause.verb = Chain(self.words, self.children, head, main).read(sorted({*helpers, *copula} - {main}), self.language)
        clause.kind = self._kind(head, clause.verb)
        marker = next((child for child in self._of(head, "mark") if self.words[child].tag != "TO"), None)
        if marker is None:
            first = next((place for place in stretch[:4] if self.words[place].tag in {"WP", "WDT", "WRB", "WP$"}), None)
            marker = first if clause.kind in {"relative", "subordinate"} or (first is not None and first in stretch[:2]) else None
        clause.marker = marker
        clause.question = self.words[-1].text == "?" and clause.kind == "main"
        return clause

    def _kind(self, head: int, verb: VerbDraft | None) -> ClauseKind:
        word = self.words[head]
        kind: ClauseKind = "main"
        if verb is None:
            kind = "fragment"
        elif verb.finite is None and verb.mood != "imperative":
            bare = self.words[verb.head].tag == "VB" or any(self.words[place].tag == "TO" for place in verb.tokens)
            kind = "infinitive" if bare else "participle"
        elif word.relation == "acl:relcl":
            kind = "relative"
        elif (
            word.relation in {"advcl", "csubj", "acl"}
            or any(self.words[child].tag != "TO" for child in self._of(head, "mark"))
            or (word.relation in {"ccomp", "xcomp"} and word.head is not None and head > word.head)
        ):
            kind = "subordinate"
        return kind

    def _place(self, head: int) -> None:
        """Parent, subject and arguments; clauses nearer to the root come first."""
        clause, word = self.draft.clauses[self.clause_of[head]], self.words[head]
        above = self._owner(word.head, set(self.clause_of)) if word.head is not None and word.head != head else None
        holder = self.draft.clauses[self.clause_of[above]] if above is not None and above in self.clause_of else None
        if word.relation == "conj" and holder is not None and word.head == above:
            self._coordinate(clause, holder)
        elif above is not None and holder is not None:
            clause.parent = self.clause_of[above]
        for child in self._of(head, *SUBJECTS):
            self._add_subject(clause, child)
        if not clause.subject and holder is not None and clause.coordinated:
            clause.subject = list(holder.subject)
        if self._of(head, "cop") and head in self.groups:
            self._argument(clause, head, "predicate")
        for child in self.children[head]:
            relation = self.words[child].relation
            if child not in self.groups or child in self.clause_of:
                continue
            if relation == "obj":
                self._argument(clause, child, "object")
            elif relation == "iobj":
                self._argument(clause, child, "indirect")
            elif relation in {"obl", "nmod"} and not (self._of(head, "cop") and relation == "nmod"):
                self._argument(clause, child, "oblique")
            elif relation in {"xcomp", "attr"}:
                self._argument(clause, child, "predicate")
        self._times(clause)
        clause.adverbs = [
            place for place in clause.words if self.words[place].tag in _ADVERBS or (place == head and self.words[place].tag[:2] == "JJ")
        ]

    def _times(self, clause: ClauseDraft) -> None:
        """A day that the tree hangs on the noun before it tells the clause's time as well: "in Rome on Monday"."""
        known = {index for index, _, _ in clause.arguments}
        nouns = table(self.language, "words")["time"]["nouns"]
        for place in clause.words:
            index = self.groups.get(place)
            if index is None or index in known or self.words[place].relation != "nmod" or self.words[place].lemma.lower() not in nouns:
                continue
            preposition = self.draft.groups[index].preposition
            if preposition is not None:
                clause.arguments.append((index, "oblique", self.words[preposition].lemma))

    def _coordinate(self, clause: ClauseDraft, holder: ClauseDraft) -> None:
        clause.coordinated = True
        clause.parent = holder.parent
        if clause.verb is None or holder.verb is None:
            return
        if clause.kind in {"infinitive", "participle"} or holder.kind != "main":
            own = clause.verb.finite is not None
            if not own and not any(self.words[place].tag == "TO" for place in clause.verb.tokens) and clause.verb.auxiliaries == []:
                clause.verb.finite, clause.verb.tense = holder.verb.finite, holder.verb.tense
                clause.verb.modal, clause.verb.passive = holder.verb.modal, holder.verb.passive
            clause.kind = holder.kind if holder.kind != "fragment" else clause.kind
        if clause.marker is None and clause.kind == holder.kind:
            clause.marker = holder.marker

    def _add_subject(self, clause: ClauseDraft, child: int) -> None:
        index = self.groups.get(child)
        if index is not None and index not in clause.subject:
            clause.subject += [index, *self.draft.groups[index].conjuncts]

    def _argument(self, clause: ClauseDraft, child: int, relation: Any) -> None:
        index = self.groups[child]
        for member in (index, *self.draft.groups[index].conjuncts):
            place = self.draft.groups[member].preposition
            name = (
                " ".join([self._name(place), *(self.words[part].lower for part in self._of(place, "fixed"))]) if place is not None else None
            )
            clause.arguments.append((member, "oblique" if name and relation == "object" else relation, name))

    def _name(self, place: int) -> str:
        """A preposition's name; one that looks like a verb ("according") keeps its form."""
        word = self.words[place]
        return word.lower if word.tag[:2] == "VB" else word.lemma

    def _control(self, head: int) -> None:
        """The unspoken subject of infinitives and participles."""
        clause, word = self.draft.clauses[self.clause_of[head]], self.words[head]
        if clause.subject or clause.kind not in {"infinitive", "participle"} or clause.parent is None:
            return
        holder = self.draft.clauses[clause.parent]
        if word.relation == "conj" and word.head in self.clause_of:
            first = self.draft.clauses[self.clause_of[word.head]]
            clause.subject = list(first.subject)
        elif word.relation == "acl" and word.head in self.groups and clause.kind == "participle":
            clause.subject = [self.groups[word.head]]
        else:
            objects = [index for index, relation, _ in holder.arguments if relation in {"object", "indirect"}]
            lemma = holder.verb.lemma if holder.verb is not None else ""
            asked = lemma in verbs(self.language, "object_control")
            by_object = asked or (word.relation in {"xcomp", "ccomp"} and lemma not in verbs(self.language, "subject_control"))
            clause.subject = objects[:1] if objects and by_object else list(holder.subject)
        clause.controlled = bool(clause.subject)


def read_tree(draft: Draft, language: str) -> None:
    """Groups, clauses and roles of a sentence whose words have heads and relations."""
    Tree(draft, language).run()
