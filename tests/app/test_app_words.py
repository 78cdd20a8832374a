import ast
import re
import string
from pathlib import Path

import pytest

import kg.app
from kg.app.words import LANGUAGES, catalogue
from kg.errors import RuleError
from kg.settings import resource

APP = Path(kg.app.__file__).parent
VOCABULARIES = ("status", "change", "cstatus", "modality", "review", "kind", "capacity", "mode", "condition", "stance", "act", "reporting")


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_all_catalogues_have_the_same_keys_and_fields():
    first, *others = (catalogue(language) for language in LANGUAGES)
    for other in others:
        assert set(other) == set(first)
        for key, text in first.items():
            assert fields(text) == fields(other[key]), key


@pytest.mark.parametrize("path", [path for path in sorted(APP.rglob("*.py")) if path.name != "words.py"], ids=lambda path: path.name)
def test_every_word_that_code_asks_for_is_in_the_catalogue(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"word", "counted"}:
            key = node.args[0]
            if isinstance(key, ast.Constant):
                assert key.value in catalogue("en"), key.value
                given = {keyword.arg for keyword in node.keywords} | ({"count"} if node.func.id == "counted" else set())
                assert node.func.id == "word" or f"{key.value}_one" in catalogue("en")
                assert fields(catalogue("en")[key.value]) == given or any(keyword.arg is None for keyword in node.keywords), key.value
            else:
                assert isinstance(key, ast.JoinedStr), ast.dump(key)
                prefix = key.values[0].value
                assert any(entry.startswith(prefix) for entry in catalogue("en")), prefix


SHOWN = frozenset(
    {"title", "header", "subheader", "markdown", "write", "caption", "button", "text", "info", "warning", "error", "success", "popover"}
)


@pytest.mark.parametrize("path", sorted(APP.rglob("*.py")), ids=lambda path: path.name)
def test_no_text_of_the_interface_stands_in_code(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "st"
            and node.func.attr in SHOWN
            and node.args
        ):
            literal = node.args[0].value if isinstance(node.args[0], ast.Constant) else ""
            assert not re.search(r"[A-Za-zÄÖÜäöüß]{2}", str(literal)), literal


# What Streamlit says in English where a page gives no words of its own: "Choose options", "YYYY/MM/DD".
OWN = {"multiselect": "placeholder", "date_input": "format", "DateColumn": "format", "DatetimeColumn": "format"}


@pytest.mark.parametrize("path", sorted(APP.rglob("*.py")), ids=lambda path: path.name)
def test_no_field_falls_back_to_words_or_dates_that_streamlit_brings(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            given = {keyword.arg: keyword.value for keyword in node.keywords}
            empty = node.func.attr == "selectbox" and isinstance(given.get("index"), ast.Constant) and given["index"].value is None
            needed = OWN.get(node.func.attr) or ("placeholder" if empty else None)
            assert needed is None or needed in given, f"{path.name}:{node.lineno}: {node.func.attr} without {needed}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", VOCABULARIES)
def test_every_value_of_a_vocabulary_has_a_name(scheme, language):
    text = resource("ontology", "vocabularies.ttl").read_text(encoding="utf-8")
    values = set(re.findall(rf"^nkv:{scheme}-([a-z-]+)$", text, re.MULTILINE))
    assert values, scheme
    if scheme == "review":
        values &= {"unreviewed", "confirmed", "corrected"}
    missing = {value for value in values if f"{scheme}.{value}" not in catalogue(language)}
    assert not missing


def test_an_unknown_key_is_an_error_that_names_it():
    from kg.app.words import word

    with pytest.raises(RuleError, match=r"nothing\.here"):
        word("nothing.here")
