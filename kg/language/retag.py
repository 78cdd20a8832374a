"""Corrections to a tagger's tags where the sentence is sure of more than the tagger was: German-like brackets."""

import itertools
from functools import cache
from typing import Any

from kg.language.draft import Word
from kg.language.inflection import readings_of, weak_readings
from kg.language.openers import FINITE
from kg.language.tables import table

_STOPS = frozenset({"$,", "$.", "$("})
_AFTER_FINITE = frozenset({"ART", "PPOSAT", "PRF", "PIAT", "PPER", "PDAT", "NN", "NE", "ADJA", "CARD"})
_QUOTES = frozenset('„“”"»«‚‘’›‹')


@cache
def _rules(language: str) -> dict[str, Any]:
    found: dict[str, Any] = table(language, "words")
    return found


def retag(words: list[Word], language: str) -> None:
    """Mend the tags of one sentence in place."""
    rules = _rules(language)
    for index, word in enumerate(words):
        if not any(char.isalnum() for char in word.text):
            word.tag = "$," if word.text == "," else "$." if word.text in {".", "!", "?", ":", ";", "…", "..."} else "$("
        elif word.tag in _STOPS:
            word.tag = "NN" if word.text[0].isupper() else "CARD" if word.text[0].isdigit() else "ADV"
        elif word.tag == "KOUS" and word.lower in rules["openers"]["doubtful"] and _opens(words, index + 1, rules):
            word.tag = "ADV"
        elif word.lower in rules["contractions"] and word.tag in {"APPR", "APPRART", "PTKVZ", "KOUI"}:
            word.tag = "APPRART"
    _capitals(words)
    _places(words, rules)
    _pronouns(words, rules)
    _inside(words)
    _relatives(words, rules)
    _purpose(words, rules)
    _verbs(words)
    _last(words, rules)
    _particles(words, rules)
    _bare(words)


def _particles(words: list[Word], rules: dict[str, Any]) -> None:
    """What looks like a preposition and has nothing behind it is its verb's particle ("sicherte ihm „volle Hilfe“ zu.")."""
    for index, word in enumerate(words[1:-1], 1):
        ends = (
            words[index + 1].tag in {"$.", "$,"} and word.lower in rules["verbs"]["particles"] and word.lower in rules["verbs"]["closing"]
        )
        if ends and word.tag in {"ADV", "APPR", "PTKZU"} and any(one.tag in FINITE for one in words[:index]):
            word.tag = "PTKVZ"


def _pronouns(words: list[Word], rules: dict[str, Any]) -> None:
    """ "uns" is reflexive only beside "wir", "mich" only beside "ich"."""
    known, oblique = rules["pronoun"], rules["verbs"]["oblique"]
    persons = [known[word.lower][0][-1:] for word in words if word.tag == "PPER" and word.lower in known and word.lower not in oblique]
    spoken = any(person in {"1", "2"} for person in persons)
    for word in words:
        if word.tag == "PRF" and word.lower not in rules["verbs"]["reflexives"] and not spoken:
            word.tag = "PPER"


def _opens(words: list[Word], index: int, rules: dict[str, Any]) -> bool:
    """Whether a word is the "that" of its language."""
    return index < len(words) and words[index].lower in rules["openers"]["that"]


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


def _capitals(words: list[Word]) -> None:
    """No verb is written with a capital inside a sentence."""
    for before, word in itertools.pairwise(words):
        if word.tag[:2] == "VV" and word.text[0].isupper() and before.tag not in {"$.", "$("}:
            word.tag = "NE" if before.tag == "NE" else "NN"


def _places(words: list[Word], rules: dict[str, Any]) -> None:
    """The first part of a place's name belongs to the adjective after it: "New Yorker Behörden"."""
    for word, adjective, after in zip(words, words[1:], words[2:], strict=False):
        fits = adjective.text[0].isupper() and adjective.lower.endswith(rules["names"]["adjective"]) and after.tag in {"NN", "ADJA"}
        if word.text in rules["names"]["first"] and fits and adjective.tag in {"ADJA", "NE", "NN"}:
            word.tag = adjective.tag = "ADJA"


def _inside(words: list[Word]) -> None:
    """Between an article with a preposition after it and its noun stands an adjective, no verb: "die vom Land geförderten Schulen"."""
    for index, word in enumerate(words[:-2]):
        if word.tag not in {"ART", "PPOSAT", "PDAT"} or words[index + 1].tag not in {"APPR", "APPRART"}:
            continue
        for place in range(index + 2, len(words) - 1):
            tag = words[place].tag
            if tag in _STOPS or (tag == "ADJA" and words[place - 1].tag in {"NN", "NE"}):
                break
            if (
                tag in {"VVFIN", "VVPP"}
                and words[place + 1].tag in {"NN", "ADJA"}
                and words[place].lower.endswith(("e", "en", "er", "es", "em"))
            ):
                words[place].tag = "ADJA"
                break


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
    """A subordinate stretch ends in its finite verb: a participle there alone is finite, a preposition before it opens the clause."""
    for index, word in enumerate(words):
        opens = word.tag in {"KOUS", "PRELS", "PRELAT"}
        doubtful = (
            word.lower in rules["openers"]["doubtful"]
            and word.tag in {"APPR", "KOKOM", "ADV"}
            and (index == 0 or words[index - 1].tag in _STOPS)
        )
        if not (opens or doubtful) or _opens(words, index + 1, rules):
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
            and (not any(one.tag in FINITE for one in words[end:]) or _closes(words, index, end))
            and stretch[-1].tag in {"VVPP", "VVINF"}
            and not any(one.tag == "PTKZU" for one in stretch)
        ):
            stretch[-1].tag = "VVFIN"


def _closes(words: list[Word], index: int, end: int) -> bool:
    """Whether a clause that opens at `index` must have its finite verb before the comma at `end`: the verbs after it are others'."""
    if words[end].text != "," or end + 1 >= len(words):
        return False
    if words[end + 1].tag in FINITE:
        return True
    opener = next((place for place in reversed(range(index)) if words[place].tag in {"KOUS", "PRELS", "PRELAT"} | FINITE), None)
    pending = opener is not None and words[opener].tag not in FINITE
    later = [word.tag for word in words[end:]]
    return pending and sum(tag in FINITE for tag in later) <= 1 and not {"KOUS", "PRELS", "PRELAT"} & set(later)


def settle(words: list[Word], language: str) -> None:
    """With lemmas known: after a comma an article that disagrees with what follows it is a relative pronoun."""
    for index in range(1, len(words) - 1):
        word = words[index]
        if word.tag != "ART" or words[index - 1].text != ",":
            continue
        end = next((place for place in range(index + 1, len(words)) if words[place].tag in _STOPS), len(words))
        last = words[end - 1]
        alone = last.tag in {"VVINF", "VVPP"} and not any(one.tag in FINITE | {"PTKZU"} for one in words[index:end])
        if (last.tag in FINITE or alone) and _disagrees(words, index, language):
            word.tag = "PRELS"
            last.tag = "VVFIN" if alone else last.tag


def _disagrees(words: list[Word], index: int, language: str) -> bool:
    """Whether no case, number and gender fits the article, the adjective in its weak form, and the noun."""
    fitting = readings_of(words[index], language)
    place = index + 1
    if words[place].tag == "ADJA" and place + 1 < len(words):
        weak = weak_readings(words[place].lower, language)
        fitting = fitting & weak if fitting and weak else fitting
        place += 1
    noun = readings_of(words[place], language) if words[place].tag == "NN" else None
    return fitting is not None and not (fitting & noun if noun else fitting)


def _bare(words: list[Word]) -> None:
    """A "participle" second in a stretch without a finite verb, with an article or name after it, is the finite verb."""
    start = 0
    for end in [place for place, word in enumerate(words) if word.tag in {"$,", "$."}] + [len(words)]:
        stretch = range(start, end)
        start = end + 1
        if any(words[place].tag in FINITE | {"PTKZU", "VVIZU", "PRELS", "KOUS", "KOUI"} for place in stretch):
            continue
        for place in stretch:
            if words[place].tag != "VVPP" or not words[place].lower.endswith("t") or place + 1 >= end or place == stretch[0]:
                continue
            after = words[place + 1].tag
            if words[place - 1].tag in {"NN", "NE", "PPER", "PIS"} and after in _AFTER_FINITE:
                words[place].tag = "VVFIN"
                break
