"""The tables of words and their shape."""

import pytest

from kg.language.tables import languages, table

LISTED = ("words", "verbs", "sentences")


def lists(found: object, path: str = "") -> list[tuple[str, list[str]]]:
    if isinstance(found, dict):
        return [one for key, value in found.items() for one in lists(value, f"{path}.{key}")]
    return [(path, found)] if isinstance(found, list) else []


@pytest.mark.parametrize("language", languages())
def test_every_tag_has_a_class(language: str) -> None:
    words = table(language, "words")
    unknown = {tag for tag in words["renamed"].values() if tag not in words["pos"]}
    assert not unknown


@pytest.mark.parametrize("language", languages())
def test_classes_are_universal(language: str) -> None:
    known = {
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
        "X",
    }
    assert set(table(language, "words")["pos"].values()) <= known | {"PUNCT", "SCONJ", "SYM", "VERB", "X"}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", LISTED)
def test_no_word_stands_twice_in_a_list(language: str, name: str) -> None:
    twice = {path: {word for word in words if words.count(word) > 1} for path, words in lists(table(language, name))}
    assert {path: words for path, words in twice.items() if words} == {}


@pytest.mark.parametrize("language", languages())
def test_readings_are_case_number_gender(language: str) -> None:
    words = table(language, "words")
    for paradigm in ("article", "ein", "strong", "weak", "adjective", "pronoun"):
        for ending, readings in words.get(paradigm, {}).items():
            if ending in {"stems", "singular"}:
                continue
            for reading in readings:
                assert reading.strip("NADG").strip("sp").strip("mfn").strip("123") == "", (paradigm, ending, reading)


def test_a_particle_is_no_preposition_that_is_missing_its_verb() -> None:
    verbs = table("de", "words")["verbs"]
    assert set(verbs["adverbial_particles"]) & {"auf", "an", "ab", "zu", "teil"} == set()
    assert "auf" in verbs["particles"]
