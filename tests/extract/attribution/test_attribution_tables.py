"""The tables `attribution`: each section finds its own examples, and leaves alone what it must skip."""

from collections.abc import Callable

import pytest

from kg.extract.attribution import hearsay
from kg.extract.statements import find_statements
from kg.extract.statements.chains import carries
from kg.extract.statements.links import scene_of
from kg.extract.statements.scene import Scene
from kg.extract.statements.sources import entries, sources
from tests.extract.statements.conftest import everyone, read

LANGUAGES = ("de", "en")


def compares(scene: Scene) -> bool:
    return bool(find_statements(scene.document, scene.cast, ()))


FINDERS: dict[str, Callable[[Scene], bool]] = {
    "source": lambda scene: bool(sources(scene, 0)),
    "insert": lambda scene: bool(sources(scene, 0)),
    "comparison": compares,
    "leaning": lambda scene: any(source.leaning for source in sources(scene, 0)),
    "carry": lambda scene: carries(scene, 0),
    "hearsay": lambda scene: any(hearsay(scene, index) is not None for index in range(len(scene.document.clauses))),
}


def scene(text: str, language: str) -> Scene:
    document = read(text, language)
    return scene_of(document, everyone(document))


def examples(kind: str) -> list[tuple[str, str, str]]:
    return [(language, section, text) for language in LANGUAGES for section in FINDERS for text in entries(language)[section][kind]]


@pytest.mark.parametrize(("language", "section", "text"), examples("finds"))
def test_a_section_finds_its_examples(language, section, text):
    assert FINDERS[section](scene(text, language))


@pytest.mark.parametrize(("language", "section", "text"), examples("skips"))
def test_a_section_skips_what_is_none(language, section, text):
    assert not FINDERS[section](scene(text, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", FINDERS)
def test_a_section_with_words_has_examples_of_both_kinds(language, section):
    rows = entries(language)[section]
    words = [value for key, value in rows.items() if key not in ("finds", "skips") and value]
    assert not words or (rows["finds"] and rows["skips"])
