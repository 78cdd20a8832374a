"""kg export to what other programs read."""

import json

import pytest
from click.testing import CliRunner

from kg.cli import main


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    text = "On 4 September 2025 Emmanuel Macron met Friedrich Merz in Paris to speak about air defence."
    (folder / "a.txt").write_text(f"Macron meets Merz\n\n{text}\n", encoding="utf-8")
    runner, store = CliRunner(), str(folder / "store")
    assert runner.invoke(main, ["ingest", str(folder / "a.txt"), "--store", store]).exit_code == 0
    return lambda *words: runner.invoke(main, ["export", "--store", store, *words])


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("x.ics", "BEGIN:VCALENDAR"),
        ("x.atom", "<?xml"),
        ("x.html", "<!doctype html>"),
        ("x.gexf", "<?xml"),
        ("x.graphml", "<?xml"),
        ("x.bib", "@online{"),
        ("x.timeline.json", "{"),
        ("x.csl.json", "["),
        ("x.ftm.json", '{"id"'),
    ],
)
def test_the_ending_names_the_format(export, tmp_path, name, begins):
    done = export("-o", str(tmp_path / name))
    assert done.exit_code == 0, done.output
    assert "written" in done.stderr
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.startswith(begins)
    assert "Macron" in text


def test_one_actors_events(export):
    slides = json.loads(export("--format", "timelinejs", "--actor", "Macron").stdout)
    assert slides["title"]["text"]["headline"] == "newskg: Macron"
    assert slides["events"]
    assert export("--format", "ics", "--actor", "Nobody Atall").exit_code == 2


@pytest.mark.parametrize("words", [("--format", "ics", "--claims"), ("--format", "bibtex", "--actor", "Macron"), ("--format", "gif")])
def test_what_does_not_go_together_is_said_in_one_sentence(export, words):
    done = export(*words)
    assert done.exit_code == 2
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1


def test_the_graph_still_goes_out(export, tmp_path):
    assert export("-o", str(tmp_path / "x.jsonld")).exit_code == 0
    assert export("--format", "turtle").stdout.startswith("@prefix")
