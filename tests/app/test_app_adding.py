"""Adding articles: each way in, what is said of each, and that nothing is lost when a page is closed or the program is killed."""

import os
import signal
import subprocess
import sys
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

import kg.graph
from kg.app.inbox import Inbox, Line, inbox_of
from kg.app.reading import job_of, start
from kg.queries import run
from kg.settings import resource
from kg.store import open_store

MET = "On 4 September 2025 Emmanuel Macron met Friedrich Merz in Paris."


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("KG_STORE", str(tmp_path / "store"))
    monkeypatch.setattr("platformdirs.user_data_path", lambda name: tmp_path / "data" / name)
    return tmp_path / "store"


@pytest.fixture
def page(store):
    at = AppTest.from_file(str(resource("app.py")), default_timeout=60)
    at.query_params["lang"] = "en"
    at.run()
    return at.switch_page("kg/app/pages/add.py").run()


def finished(store):
    job = job_of(store)
    job.thread.join(60)
    assert not job.running
    return job


def titles(store):
    return sorted(run(open_store(store).reader(), "articles").column("title"))


class TestInbox:
    def test_things_come_out_in_the_order_in_which_they_went_in(self, tmp_path):
        inbox = Inbox(tmp_path / "in")
        inbox.put_file("b.txt", b"B", date(2025, 1, 2), "de")
        inbox.put_address("https://example.org/a")
        inbox.put_file("b.txt", b"other")
        first, second, third = inbox.waiting()
        assert (first.name, first.options.published, first.options.language) == ("b.txt", date(2025, 1, 2), "de")
        assert second.given == "https://example.org/a"
        assert third.given.read_bytes() == b"other"
        inbox.take_out([first])
        assert inbox.waiting() == [second, third]

    @pytest.mark.parametrize(
        "name", ["../../evil.txt", "/etc/passwd", "sub\\dir\\a.txt", "folder/a.txt", "..", "", "\0", "x" * 300 + ".txt"]
    )
    def test_a_name_never_leaves_the_inbox(self, tmp_path, name):
        inbox = Inbox(tmp_path / "in")
        inbox.put_file(name, b"x")
        (item,) = inbox.waiting()
        assert item.given.resolve().is_relative_to(tmp_path / "in" / "waiting")
        assert item.given.is_file()

    def test_what_was_cut_off_does_not_count(self, tmp_path):
        inbox = Inbox(tmp_path / "in")
        inbox.put_file("a.txt", b"x")
        (tmp_path / "in" / "waiting" / "000002" / "text").mkdir(parents=True)
        (tmp_path / "in" / "waiting" / "000003").mkdir()
        (tmp_path / "in" / "waiting" / "000003" / "about.json").write_text("{")
        assert len(inbox.waiting()) == 1
        inbox.put_file("b.txt", b"y")
        assert [item.name for item in inbox.waiting()] == ["a.txt", "b.txt"]

    def test_what_became_of_the_last_ones_is_kept(self, tmp_path):
        inbox = Inbox(tmp_path / "in")
        lines = [Line("a.txt", good=True, article="article/a", title="A <b>", counts={"actors": 1}), Line("b.txt", good=False, error="why")]
        inbox.note(lines[:1])
        inbox.note(lines[1:])
        assert Inbox(tmp_path / "in").lines() == lines
        inbox.note([], anew=True)
        assert inbox.lines() == []


class TestReading:
    def test_one_broken_file_does_not_keep_the_others_out(self, store):
        inbox = inbox_of(store)
        inbox.put_file("good.txt", f"Talks in Paris\n\n{MET}".encode(), date(2025, 9, 5), "en")
        inbox.put_file("broken.txt", bytes(range(256)) * 40)
        inbox.put_address("http://127.0.0.1:9/secret")
        start(store)
        job = finished(store)
        good, broken, own = job.lines
        assert good.good
        assert good.counts["meetings"] == 1
        assert not broken.good
        assert "broken.txt" in broken.error
        assert not own.good
        assert titles(store) == ["Talks in Paris"]
        assert not inbox.waiting()
        assert inbox.lines() == job.lines

    def test_while_another_writes_nothing_is_lost(self, store):
        inbox = inbox_of(store)
        inbox.put_file("good.txt", f"Talks in Paris\n\n{MET}".encode())
        with open_store(store, create=True).writer(kg.graph):
            start(store)
            assert finished(store).locked
        assert len(inbox.waiting()) == 1
        start(store)
        assert finished(store).complete
        assert titles(store) == ["Talks in Paris"]

    def test_what_comes_while_it_reads_is_read_too(self, store):
        inbox = inbox_of(store)
        inbox.put_file("a.txt", f"Talks one\n\n{MET}".encode())
        job = start(store)
        inbox.put_file("b.txt", f"Talks two\n\n{MET}".encode())
        start(store)
        finished(store)
        assert titles(store) == ["Talks one", "Talks two"]
        assert job.total in {1, 2}

    @pytest.mark.slow
    def test_a_kill_in_the_middle_loses_nothing(self, store, tmp_path):
        """The process dies after the first article of twelve; the next one reads all that was left."""
        inbox = inbox_of(store)
        for number in range(12):
            inbox.put_file(f"{number}.txt", f"Talks {number:02}\n\n{MET}".encode())
        told = f"""
import os, signal, sys, time
from pathlib import Path
import platformdirs
platformdirs.user_data_path = lambda name: Path({str(tmp_path / "data")!r}) / name
from kg.app.reading import start
job = start(Path({str(store)!r}))
while not job.lines:
    time.sleep(0.01)
os.kill(os.getpid(), signal.SIGKILL)
"""
        done = subprocess.run([sys.executable, "-c", told], env=os.environ, check=False, timeout=60, capture_output=True)
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert len(inbox.waiting()) == 12
        start(store)
        finished(store)
        assert titles(store) == [f"Talks {number:02}" for number in range(12)]
        assert not inbox.waiting()


class TestPage:
    def add(self, at):
        next(button for button in at.button if button.label == "Add").click()
        at.run()
        assert not at.exception
        return at

    def paste(self, at, title, text):
        at.segmented_control(key="add-way").set_value("paste").run()
        at.text_input(key="add-title").set_value(title)
        at.text_area(key="add-text").set_value(text)
        at.selectbox[0].set_value("en")
        return self.add(at)

    def test_a_pasted_text_is_read_into_the_store(self, page, store):
        self.paste(page, "Macron meets Merz", MET)
        finished(store)
        page.run()
        row = page.dataframe[0].value.iloc[0]
        assert (row["Result"], row["Article"]) == ("✓", "Macron meets Merz")
        assert row["Found"] == "2 actors · 1 meeting · 0 commitments · 0 statements"
        page.switch_page("kg/app/pages/articles.py").run()
        assert page.dataframe[0].value["Title"].tolist() == ["Macron meets Merz"]

    def test_files_are_read(self, page, store):
        page.get("file_uploader")[0].set_value([("a.txt", f"Talks\n\n{MET}".encode(), "text/plain")])
        self.add(page)
        finished(store)
        assert titles(store) == ["Talks"]

    def test_a_page_that_is_closed_does_not_stop_the_reading(self, page, store):
        """The page is never asked again after the button was pressed; a new one shows what became of it."""
        self.paste(page, "Closed", MET)
        del page
        finished(store)
        at = AppTest.from_file(str(resource("app.py")), default_timeout=60)
        at.query_params["lang"] = "en"
        at.run()
        at.switch_page("kg/app/pages/add.py").run()
        assert at.dataframe[0].value["Article"].tolist() == ["Closed"]

    def test_what_was_left_is_read_when_the_page_opens(self, page, store):
        inbox_of(store).put_file("left.txt", f"Left\n\n{MET}".encode())
        page.run()
        finished(store)
        assert titles(store) == ["Left"]

    @pytest.mark.parametrize("way", ["files", "folder", "paste", "web"])
    def test_with_nothing_given_it_says_what_to_do(self, page, way):
        page.segmented_control(key="add-way").set_value(way).run()
        self.add(page)
        assert "Choose a file" in page.info[0].value

    @pytest.mark.parametrize("typed", ["ftp://example.org/x", "https://user:secret@example.org/", "https://"])
    def test_what_is_no_address_is_said_and_nothing_waits(self, page, store, typed):
        page.segmented_control(key="add-way").set_value("web").run()
        page.text_area(key="add-web").set_value(typed)
        self.add(page)
        assert page.error
        assert not inbox_of(store).waiting()

    def test_an_address_of_this_machine_is_not_fetched(self, page, store):
        page.segmented_control(key="add-way").set_value("web").run()
        page.text_area(key="add-web").set_value("http://127.0.0.1:9/x")
        self.add(page)
        (line,) = finished(store).lines
        assert not line.good
        page.run()
        assert page.dataframe[0].value["Result"].tolist() == ["✗"]
        assert "127.0.0.1" in page.dataframe[0].value["Found"].iloc[0]
