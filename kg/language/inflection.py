"""What a German-like word's ending says of case, number and gender, from the paradigms in the table `words`.

A reading is a string: case (N, A, D, G), number (s, p), gender (m, f, n), shortened where the rest is open ("Np", "D").
"""

from functools import cache
from typing import Any

from kg.language.draft import Word
from kg.language.tables import table

Readings = frozenset[str]
_ARTICLES = frozenset({"ART", "PDS", "PRELS", "PRELAT"})
_STRONG = frozenset({"PDAT", "PIAT", "PIDAT", "PIS", "PDS", "PRELS", "PWAT", "PWS"})
_ALONE = frozenset({"PIS", "PPOSS"})
_EIN = frozenset({"ART", "PPOSAT", "PIAT", "PIS", "PPOSS"})


@cache
def _spread(readings: tuple[str, ...]) -> Readings:
    """All full readings that shortened ones stand for."""
    found = set()
    for reading in readings:
        cases = reading[0] if reading[0] in "NADG" else "NADG"
        rest = reading[1:] if reading[0] in "NADG" else reading
        numbers = rest[0] if rest[:1] in ("s", "p") else "sp"
        genders = rest[1] if rest[:1] in ("s", "p") and rest[1:] and rest[1] in "mfn" else "mfn"
        found |= {case + number + gender for case in cases for number in numbers for gender in genders}
    return frozenset(found)


@cache
def _paradigm(language: str, name: str) -> dict[str, Readings]:
    return {
        ending: _spread(tuple(found)) for ending, found in table(language, "words")[name].items() if ending not in {"stems", "singular"}
    }


def readings_of(word: Word, language: str) -> Readings | None:
    """The readings of a word by its class and ending, None where its form says nothing (adverbs, figures, foreign words)."""
    if word.tag in {"NN", "NE"}:
        return noun_readings(word.text, word.lemma, word.tag, language)
    if word.tag == "ADJA" and word.text[0].isupper() and word.lower.endswith(table(language, "words")["names"]["adjective"]):
        return None  # "Berliner Behörden": the adjective of a place is the same in all cases
    return _closed(word.lower, word.tag, language)


@cache
def _closed(lower: str, tag: str, language: str) -> Readings | None:
    """Articles, pronouns and adjectives."""
    articles, pronouns = _paradigm(language, "article"), _paradigm(language, "pronoun")
    if tag in {"PPER", "PRF", "PIS", "PWS", "PDS"} and lower in pronouns:
        return pronouns[lower]
    if tag in _ARTICLES and lower in articles:
        return articles[lower]
    if tag == "APPRART":
        return articles.get(table(language, "words")["contractions"].get(lower, ["", ""])[1])
    alone = tag in _ALONE  # "einer der Gründe": without a noun these words have the strong endings
    for name, tags in (("ein", _EIN), ("strong", _STRONG)):
        if tag in tags and (found := _by_stem(lower, name, "strong" if alone else name, language)) is not None:
            return found
    if tag == "ADJA":
        return _by_ending(lower, "adjective", language)
    return None


def _by_stem(lower: str, name: str, paradigm: str, language: str) -> Readings | None:
    for stem in table(language, "words")[name]["stems"]:
        if lower.startswith(stem) and (found := _paradigm(language, paradigm).get(lower[len(stem) :])) is not None:
            single = stem in table(language, "words")[name].get("singular", ())
            return frozenset(reading for reading in found if reading[1] == "s") if single else found
    return None


def _by_ending(lower: str, name: str, language: str) -> Readings | None:
    found = _paradigm(language, name)
    return found.get(lower[-2:]) or found.get(lower[-1:])


def weak_readings(lower: str, language: str) -> Readings | None:
    """What an adjective may be after an article with an ending of its own."""
    return _by_ending(lower, "weak", language)


@cache
def gender_of(lemma: str, language: str) -> str | None:
    """The gender that a noun's own ending tells, "m", "f" or "n"; the longest ending decides."""
    nouns: dict[str, Any] = table(language, "words")["nouns"]
    lower = lemma.lower()
    fitting = [
        (len(ending), gender[0]) for gender in ("feminine", "masculine", "neuter") for ending in nouns[gender] if lower.endswith(ending)
    ]
    return max(fitting)[1] if fitting else None


@cache
def noun_readings(text: str, lemma: str, tag: str, language: str) -> Readings | None:
    """What a noun's form leaves open, by its dictionary form and the gender that its ending tells."""
    nouns: dict[str, Any] = table(language, "words")["nouns"]
    if text in nouns["plural"] or any(mark in text for mark in "*:_"):
        return _spread(("p",))
    if tag == "NE":
        if text in table(language, "words")["names"]["feminine"]:
            return _spread(("Nsf", "Asf", "Dsf", "Gsf"))
        if text != lemma:
            return _spread(("Gs",))
        may_be_genitive = not text.lower().endswith(tuple(nouns["sibilants"])) and len(text) > 2
        return _spread(("Ns", "As", "Ds", "Gs") if may_be_genitive else ("Ns", "As", "Ds"))
    if text.lower().endswith(_adjectival(language)):
        return _spread(("Nsm", "Nsf", "Asf", "Np", "Ap"))
    gender = gender_of(lemma, language) or ""
    form, base = text.lower(), lemma.lower()
    kinds = _unchanged(base, gender, nouns) if form == base else _changed(form, base, gender, nouns)
    found = frozenset(reading for reading in _spread(kinds) if not gender or reading[1] == "p" or reading[2] == gender)
    return found or None


@cache
def _adjectival(language: str) -> tuple[str, ...]:
    """What nouns that are inflected like adjectives end in behind an article, or in the plural ("der Beauftragte", "Abgeordnete")."""
    rows = table(language, "words")["nouns"]
    return tuple(stem + rows["adjectival_ending"] for stem in rows["adjectival"])


def _is_weak(base: str, gender: str, nouns: dict[str, Any]) -> bool:
    return gender in {"m", ""} and base.endswith(tuple(nouns["weak"]))


def _unchanged(base: str, gender: str, nouns: dict[str, Any]) -> tuple[str, ...]:
    """A noun in its dictionary form: singular, and plural where that may look the same."""
    if gender == "f":
        return ("s",)
    if not base.endswith(tuple(nouns["same_plural"])):
        return ("Ns", "Gsf") if _is_weak(base, gender, nouns) else ("Ns", "As", "Ds", "Gsf")
    dative = ("Dp",) if base.endswith(tuple(nouns["same_dative"])) else ()
    return ("Ns", "As", "Ds", "Gsf", "Np", "Ap", "Gp", *dative)


def _changed(form: str, base: str, gender: str, nouns: dict[str, Any]) -> tuple[str, ...]:
    """A noun with an ending or a changed vowel."""
    ending = form[len(base) :] if form.startswith(base) else None
    if ending in nouns["genitive"] and gender != "f":
        kinds: tuple[str, ...] = ("Gs", "p") if base.endswith(tuple(nouns["loan"])) and len(base) < 10 else ("Gs",)
    elif form.endswith(nouns["dative"]) and _is_weak(base, gender, nouns):
        kinds = ("As", "Ds", "Gs", "p")
    elif ending in nouns["plural_endings"]:
        kinds = ("Dp",) if base.endswith(tuple(nouns["dative_only"])) and gender != "f" else ("p",)
    elif form.endswith(nouns["dative"]):
        kinds = ("p",) if base.endswith(tuple(nouns["full_plural"])) else ("Dp",)
    else:
        kinds = ("p",) if ending is not None and form.endswith(tuple(nouns["genitive"])) else ("Np", "Ap", "Gp")
    return kinds
