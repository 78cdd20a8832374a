"""Corrections to a tagger's tags where the sentence is sure of more than the tagger was: German-like brackets."""

from functools import cache
from typing import Any

from kg.language.draft import Word
from kg.language.inflection import readings_of
from kg.language.tables import table
from kg.language.topology import FINITE

_STOPS = frozenset({"$,", "$.", "$("})
_QUOTES = frozenset('„“”"»«‚‘’›‹')


@cache
def _rules(language: str) -> dict[str, Any]:
    found: dict[str, Any] = table(language, "words")
    return found


def retag(words: list[Word], language: str) -> None:
    """Mend the tags of one sentence in place."""
    rules = _rules(language)
    for _index, word in enumerate(words):
        if not any(char.isalnum() for char in word.text):
            word.tag = "$," if word.text == "," else "$." if word.text in {".", "!", "?", ":", ";", "…", "..."} else "$("
        elif word.tag in _STOPS:
            word.tag = "NN" if word.text[0].isupper() else "CARD" if word.text[0].isdigit() else "ADV"
        elif word.lower in rules["contractions"] and word.tag in {"APPR", "APPRART", "PTKVZ", "KOUI"}:
            word.tag = "APPRART"
    _relatives(words, rules)
    _purpose(words, rules)
    _verbs(words)
    _last(words, rules)


def _relatives(words: list[Word], rules: dict[str, Any]) -> None:
    """After a comma an article form whose stretch ends in a finite verb is a relative pronoun."""
    for index, word in enumerate(words):
        if word.tag not in {"ART", "PDS"} or word.lower not in rules["article"] or index + 1 >= len(words):
            continue
        before = words[index - 1] if index else None
        if before is not None and before.tag == "APPR" and index > 1:
            before = words[index - 2]
        if before is None or before.text != ",":
            continue
        end = next((place for place in range(index + 1, len(words)) if words[place].tag in _STOPS), len(words))
        last = words[end - 1]
        follows_noun = words[index + 1].tag in {"NN", "NE", "ADJA", "CARD"} and word.tag == "ART"
        if (last.tag in FINITE and end - index > 2 and not follows_noun) or word.lower in rules["relative"]["only"]:
            word.tag = "PRELAT" if words[index + 1].tag in {"NN", "ADJA"} and word.lower in rules["relative"]["possessive"] else "PRELS"


def _purpose(words: list[Word], rules: dict[str, Any]) -> None:
    """A preposition that opens a stretch which ends in "zu" with an infinitive opens that infinitive."""
    for index, word in enumerate(words):
        if word.lower not in rules["openers"]["infinitive"] or (index and words[index - 1].tag not in _STOPS | {"KON", "ADV"}):
            continue
        end = next((place for place in range(index + 1, len(words)) if words[place].tag in _STOPS), len(words))
        if any(words[place].tag in {"PTKZU", "VVIZU"} for place in range(index + 1, end)):
            word.tag = "KOUI"


def _verbs(words: list[Word]) -> None:
    """An "adjective" between a noun and a name or article, in a sentence without a finite verb, is the verb."""
    if any(word.tag in FINITE for word in words):
        return
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if word.tag == "ADJA" and before.tag in {"NN", "NE", "PIS"} and after.tag in {"NE", "FM", "ART", "PPER", "APPR", "PPOSAT"}:
            word.tag = "VVFIN"
            return


def _last(words: list[Word], rules: dict[str, Any]) -> None:
    """A subordinate stretch ends in its finite verb: a participle or infinitive there alone is finite; a preposition before it opens the clause."""
    for index, word in enumerate(words):
        opens = word.tag in {"KOUS", "PRELS", "PRELAT"}
        doubtful = (
            word.lower in rules["openers"]["doubtful"]
            and word.tag in {"APPR", "KOKOM", "ADV"}
            and (index == 0 or words[index - 1].tag in _STOPS)
        )
        if not (opens or doubtful):
            continue
        end = next((place for place in range(index + 1, len(words)) if words[place].tag in _STOPS), len(words))
        stretch = words[index + 1 : end]
        if not stretch:
            continue
        finite = [one for one in stretch if one.tag in FINITE]
        after = words[end + 1] if end + 1 < len(words) else None
        if doubtful:
            if (
                len(finite) == 1
                and stretch[-1] is finite[0]
                and len(stretch) > 2
                and (index or (after is not None and after.tag in FINITE))
            ):
                word.tag = "KOUS"
        elif (
            not finite
            and not any(one.tag in FINITE for one in words[end:])
            and stretch[-1].tag in {"VVPP", "VVINF"}
            and not any(one.tag == "PTKZU" for one in stretch)
        ):
            stretch[-1].tag = "VVFIN"


def settle(words: list[Word], language: str) -> None:
    """With lemmas known: after a comma an article that disagrees with the noun right after it is a relative pronoun."""
    for index in range(1, len(words) - 1):
        word, after = words[index], words[index + 1]
        if word.tag != "ART" or words[index - 1].text != "," or after.tag != "NN":
            continue
        article, noun = readings_of(word, language), readings_of(after, language)
        end = next((place for place in range(index + 1, len(words)) if words[place].tag in _STOPS), len(words))
        if article and noun and not article & noun and words[end - 1].tag in FINITE:
            word.tag = "PRELS"
