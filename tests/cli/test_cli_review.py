"""kg conflicts and kg review: what a person sees and types."""

import csv
import io
import json
import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from kg import graph
from kg.store import open_store

sys.path.insert(0, str(Path(__file__).parents[1] / "store"))


@pytest.fixture
def desk(tmp_path, kg):
    """A store of six sample articles, and the command with it."""
    from sample_story import long_story

    folder = tmp_path / "store"
    with open_store(folder, create=True).writer(graph) as writer:
        writer.put(long_story())
        writer.publish()

    def run(*words, **more):
        return kg(*words, "--store", folder, **more)

    run.folder = folder
    return run


def graph_of(desk) -> str:
    return desk("export").stdout


def test_conflicts_stand_side_by_side_with_article_and_sentence(desk):
    rows = list(csv.DictReader(io.StringIO(desk("conflicts", "--format", "csv").stdout)))
    assert [(row["property"], row["value"], row["outlet"]) for row in rows] == [
        ("quantity", "20 tonne", "The Herald"),
        ("quantity", "30 tonne", "The Courier"),
    ]
    assert rows[1]["sentence"] == "France pledged Ukraine 30 tonnes by 1 October 2025."
    assert json.loads(desk("conflicts", "--format", "json").stdout)[0]["label"] == "France: 20 tonnes for Ukraine"
    assert desk("conflicts").stdout.startswith("id\tlabel\tproperty\tvalue")


@pytest.mark.parametrize(("words", "count"), [
    (("--property", "quantity", "--actor", "Ukraine"), 2),
    (("--property", "date"), 0),
    (("--actor", "Hungary"), 0),
])  # fmt: skip
def test_conflicts_are_filtered(desk, words, count):
    assert len(json.loads(desk("conflicts", *words, "--format", "json").stdout)) == count


def test_the_queue_prints_the_id_that_one_types(desk):
    rows = json.loads(desk("review", "queue", "--format", "json", "--below", "0.76").stdout)
    assert [row["kind"] for row in rows] == ["commitment", "commitment"]
    assert [row["confidence"] for row in rows] == sorted(row["confidence"] for row in rows)
    mark = rows[0]["id"]
    shown = desk("review", "show", mark).stdout
    assert "» Deutschland will laut Spiegel unter Berufung auf Regierungskreise vier Brigaden ausrüsten" in shown
    assert "Treffen in Paris (Der Bote, 2025-09-05)" in shown
    assert "modality (agreed" in shown
    result = desk("review", "confirm", mark[:6], "--by", "Anna", "--note", "so it stands")
    assert result.exit_code == 0
    assert "Confirmed: Deutschland: vier Brigaden ausrüsten" in result.stderr
    assert mark not in desk("review", "queue").stdout
    assert "confirmed by Anna" in desk("review", "show", mark).stdout
    [row] = json.loads(desk("review", "list", "--format", "json").stdout)
    assert (row["by"], row["decision"], row["note"], row["article"]) == ("Anna", "confirmed", "so it stands", "Treffen in Paris")


def test_without_a_terminal_review_alone_lists_the_queue(desk):
    assert desk("review").stdout == desk("review", "queue").stdout


def test_reject_correct_join_split_and_undo_restore_the_graph(desk):
    before = graph_of(desk)
    said = json.loads(desk("query", "statements", "--actor", "Maria Zakharova", "--format", "json").stdout)["results"]["bindings"]
    made = [
        ("reject", said[0]["id"]["value"]),
        ("correct", "2025-10-20-kyiv", "place=Lviv"),
        ("join", "2025-03-02-london", "2025-09-04-paris"),
        ("split", "claim:paris-again.m1"),
        ("join", "Maria Zakharova", "Keir Starmer"),
    ]
    for words in made:
        result = desk("review", *words)
        assert result.exit_code == 0, result.stderr
        assert "kg review undo" in result.stderr
        assert graph_of(desk) != before
    actions = dict.fromkeys(row["id"] for row in json.loads(desk("review", "list", "--format", "json").stdout))
    assert len(actions) == len(made)
    for number, action in enumerate(actions):
        assert desk("review", "undo", *(() if number == 4 else (action,))).exit_code == 0
    assert graph_of(desk) == before
    assert desk("review", "undo").exit_code == 2


def test_decisions_outlive_an_article_and_travel(desk, kg, tmp_path):
    [row] = json.loads(desk("review", "queue", "--kind", "meeting", "--below", "0.81", "--limit", "1", "--format", "json").stdout)
    desk("review", "reject", row["id"])
    for name in ("judgements.trig", "judgements.jsonl"):
        assert desk("review", "export", tmp_path / name).exit_code == 0
    assert json.loads(desk("review", "export", "-").stdout)["verdict"] == "rejected"
    assert desk("forget", "kyiv").exit_code == 0
    [lost] = json.loads(desk("review", "orphans", "--format", "json").stdout)
    assert (lost["decision"], lost["on"], lost["article"]) == ("rejected", "m1", "kyiv")
    assert desk("review", "undo").exit_code == 0
    assert json.loads(desk("review", "orphans", "--format", "json").stdout) == []
    for name in ("judgements.trig", "judgements.jsonl"):
        told = desk("review", "import", tmp_path / name).stderr
        assert "1 read, " in told
        assert "1 without effect here" in told
    assert len(json.loads(desk("review", "list", "--format", "json").stdout)) == 1


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("show", "zzz"), 2, "Nothing has the id 'zzz'"),
        (("confirm", "ffffffff"), 2, "Nothing has the id 'ffffffff'"),
        (("confirm", "Keir Starmer"), 2, "is an actor"),
        (("correct", "2025-10-20-kyiv", "mood=good"), 2, "take one of date, place"),
        (("correct", "2025-10-20-kyiv", "held"), 2, "write PROPERTY=VALUE"),
        (("confirm", "2025-10-20-kyiv", "--by", " "), 2, "--by"),
        (("join", "Keir Starmer", "2025-10-20-kyiv"), 2, "cannot be one"),
        (("split", "2025-09-04-paris"), 2, "has 3 parts"),
        (("undo", "2025-10-20-kyiv"), 2, "Nothing has been decided"),
        (("export", "x.docx"), 2, "end in .trig or .jsonl"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_changes_nothing(desk, words, code, says):
    result = desk("review", *words)
    assert (result.exit_code, says in result.stderr) == (code, True), result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert desk("review", "list").stdout.count("\n") == 1


def typed(folder: Path, keys: str) -> str:
    """What the terminal shows when kg review is run on one and these keys are typed, each when it is asked for.

    A key that comes before the terminal listens is lost, as a person's is; it is typed again.
    """
    process, terminal = pty.fork()
    if process == 0:
        os.execv(sys.executable, [sys.executable, "-m", "kg", "review", "--by", "Anna", "--below", "0.81", "--store", str(folder)])
    seen, answered, last = "", 0, 0.0
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                seen += os.read(terminal, 65536).decode(errors="replace")
            except OSError:
                break
            continue
        asked = seen.count("[q] quit")
        if asked > answered or time.monotonic() - last > 2:
            answered, last = asked, time.monotonic()
            if 0 < asked <= len(keys):
                os.write(terminal, keys[asked - 1].encode())
    else:
        os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    os.close(terminal)
    return seen


def test_at_a_terminal_one_key_decides(desk):
    waiting = json.loads(desk("review", "queue", "--below", "0.81", "--format", "json").stdout)
    before = graph_of(desk)
    seen = typed(desk.folder, "ysnuq")
    assert f"1 of {len(waiting)}" in seen
    assert "taken back" in seen
    assert "1 decided." in seen
    [row] = json.loads(desk("review", "list", "--format", "json").stdout)
    assert (row["decision"], row["by"], row["on"]) == ("confirmed", "Anna", waiting[0]["what"])
    assert len(json.loads(desk("review", "queue", "--below", "0.81", "--format", "json").stdout)) == len(waiting) - 1
    desk("review", "undo")
    assert graph_of(desk) == before


def test_at_a_terminal_all_can_be_gone_through(desk):
    waiting = json.loads(desk("review", "queue", "--below", "0.81", "--format", "json").stdout)
    seen = typed(desk.folder, "n" * len(waiting))
    assert "Nothing else waits" in seen
    assert json.loads(desk("review", "queue", "--below", "0.81", "--format", "json").stdout) == []
