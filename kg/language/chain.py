"""The verb chain of a parsed clause of fixed order: helpers, "not", particle and full verb read together."""

from functools import cache
from typing import Any

from kg.language.draft import VerbDraft, Word
from kg.language.tables import table

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


@cache
def _verbs(language: str) -> dict[str, Any]:
    found: dict[str, Any] = table(language, "words")["verbs"]
    return found


class Chain:
    """A predicate's words: `head` is the tree's head, `main` the verb itself (the copula where the head is no verb)."""

    def __init__(self, words: list[Word], children: list[list[int]], head: int, main: int) -> None:
        self.words, self.children, self.head, self.main = words, children, head, main

    def of(self, *relations: str) -> list[int]:
        """Children of the head by relation."""
        return [child for child in self.children[self.head] if self.words[child].relation in relations]

    def read(self, helpers: list[int], language: str) -> VerbDraft:
        """The verb group with its helping verbs."""
        words, rules = self.words, _verbs(language)
        particle = next(iter(self.of("compound:prt")), None)
        to = next((child for child in self.of("mark") if words[child].tag == "TO"), None)
        chain = sorted({*helpers, self.main})
        finite = next((place for place in chain if words[place].tag in FINITE), None)
        tokens = sorted({*chain, *(place for place in (particle, to) if place is not None)})
        verb = VerbDraft(tokens, words[self.main].lemma, self.main, finite, particle=particle)
        if particle is not None:
            verb.lemma = f"{words[self.main].lemma} {words[particle].lower}"
        modals = [place for place in helpers if words[place].tag == "MD"]
        told = words[finite] if finite is not None and finite in helpers and to is not None else None
        destined = told is not None and told.lemma == rules["be"] and told.tag != "VBD"
        future = destined or any(words[place].lower in rules["will"] for place in modals)
        verb.modal = None if future else next((words[place].lemma for place in modals), None)
        verb.auxiliaries = [words[place].lemma for place in helpers if place not in modals]
        last = max((place for place in helpers if place < self.main), default=None)
        verb.passive = words[self.main].tag == "VBN" and last is not None and words[last].lemma in {rules["be"], rules["get"]}
        self._tense(verb, future, rules)
        verb.negated = any(words[child].lower in rules["not"] for child in self._denying())
        verb.reflexive = any(words[child].lower in rules["reflexives"] for child in self.of("obj"))
        return verb

    def _tense(self, verb: VerbDraft, future: bool, rules: dict[str, Any]) -> None:
        tag = self.words[self.main].tag
        if verb.finite is not None:
            past = self.words[verb.finite].tag == "VBD"
            perfect = rules["have"] in verb.auxiliaries
            verb.tense = "future" if future else ("pluperfect" if past else "perfect") if perfect else "past" if past else "present"
            verb.number = "Sing" if self.words[verb.finite].tag == "VBZ" else None
        elif self.of(*SUBJECTS) and tag == "VB" and self.of("mark"):
            verb.tense = "future"
        elif tag == "VBN":
            verb.passive, verb.tense = True, "past"
        elif tag == "VB" and not self.of("mark", *SUBJECTS) and self.words[self.head].relation == "root":
            verb.mood, verb.tense = "imperative", "present"

    def _denying(self) -> list[int]:
        """Words that may deny the verb: those under it, and articles of its subject and objects ("no")."""
        groups = self.of("obj", "obl", *SUBJECTS)
        articles = [child for place in groups for child in self.children[place] if self.words[child].relation == "det"]
        return [*self.children[self.head], *articles]
