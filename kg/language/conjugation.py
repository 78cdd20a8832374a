"""What the form of a finite verb tells: mood, tense, number; by lists and by its ending against the dictionary form."""

from functools import cache
from typing import Any

from kg.language.draft import Word
from kg.language.tables import table
from kg.model.document import Mood


@cache
def _rules(language: str) -> tuple[dict[str, Any], dict[str, Any]]:
    words = table(language, "words")
    return words["verbs"], words["conjugation"]


def is_plural(word: Word, language: str) -> bool:
    """Whether the form is a plural."""
    verbs, endings = _rules(language)
    return word.lower in verbs["plural"] or word.lower.endswith(tuple(endings["plural"]))


def finite_form(word: Word, language: str) -> tuple[Mood, bool]:
    """The mood of a finite form, and whether it is past."""
    verbs, _ = _rules(language)
    moods: tuple[tuple[Mood, str], ...] = (("subjunctive-1", "subjunctive_1"), ("subjunctive-2", "subjunctive_2"))
    if word.tag.endswith("IMP"):
        return "imperative", False
    listed = next((mood for mood, name in moods if word.lower in verbs[name]), None)
    return (listed, False) if listed else _by_ending(word, language)


def _by_ending(word: Word, language: str) -> tuple[Mood, bool]:
    verbs, endings = _rules(language)
    form, lemma = word.lower, word.lemma.lower()
    stem = next((lemma[: -len(ending)] for ending in endings["infinitive"] if lemma.endswith(ending)), lemma)
    ending = form[len(stem) :] if form.startswith(stem) else None
    if form not in verbs["past"] and form != lemma and ending in endings["subjunctive"]:
        return "subjunctive-1", False
    present = form == lemma or word.tag[:2] in {"VA", "VM"}
    present = present or (form.endswith(endings["present"]) and form[:1] == stem[:1] and not form.endswith(tuple(endings["strong_past"])))
    return "indicative", form in verbs["past"] or ending in endings["weak_past"] or not present
