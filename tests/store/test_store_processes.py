"""One process writes while others read; and a writer that is killed leaves a store that opens, answers and can be completed."""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from sample_story import london, paris, story

import kg.graph
from kg.model import Extraction
from kg.store import open_store

HERE = Path(__file__).parent
WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from test_store_processes import copies
import kg.graph
from kg.store import open_store
store = open_store(sys.argv[1])
with store.writer(kg.graph) as writer:
    print("started", flush=True)
    for number in range(int(sys.argv[3])):
        writer.put(copies(number, 3))
        writer.publish()
print("done", flush=True)
"""
READER = """
import sys, time
from kg.store import open_store
store = open_store(sys.argv[1])
answered, versions, until = 0, set(), time.monotonic() + float(sys.argv[2])
while time.monotonic() < until:
    reader = store.reader()
    versions.add(reader.version)
    articles = {graph for graph in reader.graphs() if "/article/" in graph}
    named = {row[0].value for row in reader.query("SELECT ?a { ?a a <https://w3id.org/newskg/ns#Article> }")}
    assert articles == named, (articles, named)
    answered += 1
print(answered, len(versions))
"""


def copies(number: int, count: int) -> list[Extraction]:
    """Articles of their own keys, so that every round adds some."""
    made = []
    for turn in range(count):
        extraction = london() if turn % 2 else paris()
        made.append(replace(extraction, article=replace(extraction.article, key=f"copy-{number}-{turn}")))
    return made


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def ingested(path: Path) -> None:
    with open_store(path, create=True).writer(kg.graph) as writer:
        writer.put(story())
        writer.publish()


def test_readers_beside_a_writer_always_see_one_whole_state(tmp_path):
    path = tmp_path / "store"
    ingested(path)
    readers = [start(READER, path, 2) for _ in range(2)]
    writer = start(WRITER, path, HERE, 6)
    out, errors = writer.communicate(timeout=120)
    assert "done" in out, errors
    for reader in readers:
        out, errors = reader.communicate(timeout=120)
        assert reader.returncode == 0, errors
        answered, versions = map(int, out.split())
        assert answered > 5
        assert versions >= 1
    assert int(open_store(path).version) >= 6


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_writer_leaves_a_store_that_answers_and_can_be_completed(tmp_path):
    path, rounds, chance = tmp_path / "store", 4, random.Random(7)
    ingested(path)
    for attempt in range(4):
        before = open_store(path).version
        writer = start(WRITER, path, HERE, rounds)
        assert writer.stdout.readline() == "started\n", writer.stderr.read()
        time.sleep(chance.uniform(0.0, 0.35))
        os.kill(writer.pid, signal.SIGKILL)
        writer.communicate()
        store = open_store(path)
        assert int(store.version) >= int(before), f"attempt {attempt}"
        articles = {graph for graph in store.reader().graphs() if "/article/" in graph}
        named = {row[0].value for row in store.reader().query("SELECT ?a { ?a a <https://w3id.org/newskg/ns#Article> }")}
        assert articles == named, f"attempt {attempt}"
    done = start(WRITER, path, HERE, rounds)
    out, errors = done.communicate(timeout=120)
    assert "done" in out, errors
    fresh = tmp_path / "fresh"
    with open_store(fresh, create=True).writer(kg.graph) as writer:
        writer.put(story())
        for number in range(rounds):
            writer.put(copies(number, 3))
        writer.publish()
    assert set(open_store(path).reader().quads()) == set(open_store(fresh).reader().quads())
