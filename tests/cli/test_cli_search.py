"""kg search, as it is typed."""

import json

import pytest
from click.testing import CliRunner

from kg.cli import main


@pytest.fixture
def search(tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / "cache" / name)
    text = "On 4 September 2025 Emmanuel Macron met Friedrich Merz in Paris to speak about air defence."
    (tmp_path / "a.txt").write_text(f"Macron meets Merz\n\n{text}\n", encoding="utf-8")
    runner = CliRunner()
    store = str(tmp_path / "store")
    assert runner.invoke(main, ["ingest", str(tmp_path / "a.txt"), "--store", store]).exit_code == 0
    return lambda *words: runner.invoke(main, ["search", "--store", store, *words])


def test_hits_are_printed(search):
    done = search("air defence")
    assert done.exit_code == 0
    assert "Macron meets Merz" in done.output
    assert "air defence" in done.output
    assert "\x1b" not in done.output


def test_hits_are_data(search):
    found = json.loads(search("macron", "--kind", "article", "--format", "json").stdout)
    assert [hit["kind"] for hit in found["hits"]] == ["article"]
    assert found["counts"]["actor"] == 1
    lines = search("macron", "--format", "jsonl", "--limit", "1").stdout.splitlines()
    assert len(lines) == 1
    assert json.loads(lines[0])["id"]


def test_words_can_be_left_out(search):
    assert not search("--", "defence", "-Macron").stdout


@pytest.mark.parametrize("typed", ['"open', "(", "-x"])
def test_what_cannot_be_asked_is_one_sentence(search, typed):
    done = search("--", typed)
    assert done.exit_code == 2
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1
