"""What the index finds in the small story, in which order, and where it says the hit is."""

import sqlite3
from dataclasses import replace

import pytest

from kg.search import KINDS, open_index
from kg.search.hits import plain, snippet, spans
from kg.search.index import Index, fill
from kg.search.records import Record, records
from kg.search.shelf import place_of


def ids(found):
    return [hit.id for hit in found.hits]


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        ("Luftverteidigung", "commitment", "Deutschland sagt 300 Millionen Euro für die Luftverteidigung zu"),
        ("luftverteidigung", "article", "Berlin liefert erste Systeme"),
        ("Verteidigung", "commitment", "Deutschland sagt 300 Millionen Euro für die Luftverteidigung zu"),
        ('"300 Millionen"', "article", "26 Länder sagen Sicherungstruppe zu"),
        ("Selenskyj", "meeting", "Treffen von Emmanuel Macron und Wolodymyr Selenskyj in Paris"),
        ("Zelensky", "actor", "Wolodymyr Selenskyj"),
        ("Laender", "article", "26 Länder sagen Sicherungstruppe zu"),
        ("lander", "article", "26 Länder sagen Sicherungstruppe zu"),
        ("Sicherung*", "article", "26 Länder sagen Sicherungstruppe zu"),
        ("Zelensky OR Selenskyj", "article", "Leaders meet in Paris"),
        ("Ukraine -Bundestag", "statement", "Friedrich Merz: „Wir stehen an der Seite der Ukraine“"),
    ],
)
def test_words_find(index, typed, kind, title):
    assert title in [hit.name for hit in index.find(typed, (kind,)).hits]


@pytest.mark.parametrize("typed", ["Tirana", '"Millionen 300"', "Gipfel Zelensky", "ukraine -ukraine", "erstreckung"])
def test_words_that_are_not_there_find_nothing(index, typed):
    assert not index.find(typed).hits


def test_a_compound_is_no_part_of_another_name(tmp_path):
    fill(
        tmp_path / "x.sqlite",
        [Record("article/1", "article", "Ukraine, Tirana", "", "train"), Record("article/2", "article", "Rain over Iran", "", "")],
    )
    index = Index(tmp_path / "x.sqlite")
    assert ids(index.find("rain")) == ["article/2"]
    assert ids(index.find("iran")) == ["article/2"]


def test_the_word_itself_comes_before_compounds(tmp_path):
    told = [Record("article/1", "article", "", "", "Luftabwehr " * 5), Record("article/2", "article", "", "", "so viel " * 50 + "Abwehr")]
    fill(tmp_path / "x.sqlite", told)
    index = Index(tmp_path / "x.sqlite")
    assert ids(index.find("Abwehr")) == ["article/2", "article/1"]
    assert ids(index.find("Abwehr", limit=1, skip=1)) == ["article/1"]
    assert ids(index.find("Luftabwehr")) == ["article/1"]


def test_an_actor_of_just_this_name_comes_first(tmp_path):
    told = [
        Record("actor/1", "actor", "Ukraine-Kontaktgruppe", "Ukraine\nUkraine group", ""),
        Record("actor/2", "actor", "Ukraine", "", ""),
    ]
    fill(tmp_path / "x.sqlite", told)
    assert ids(Index(tmp_path / "x.sqlite").find("ukraine"))[0] == "actor/2"


def test_every_kind_is_counted_whatever_kind_is_asked_for(index):
    found = index.find("Paris", ("meeting",))
    assert set(found.counts) == set(KINDS)
    assert found.counts["article"] >= 2
    assert {hit.kind for hit in found.hits} == {"meeting"}
    assert index.find("Paris").total == sum(found.counts.values())


def test_a_hit_in_an_article_says_where_it_is(index, reader):
    texts = {record.id: record.body for record in records(reader) if record.kind == "article"}
    for hit in index.find("Selenskyj", ("article",)).hits:
        assert texts[hit.id][hit.start : hit.end] == "Selenskyj"
        assert plain(hit.snippet).strip("…") in texts[hit.id]
    (spans_,) = [index.spans(hit.id, "Treffen") for hit in index.find("Treffen", ("article",)).hits if "Sicherungstruppe" in hit.name]
    assert spans_
    assert index.spans("article/none", "Treffen") == []


def test_an_emoji_does_not_shift_offsets(index, reader):
    """The story's text has a flag of two code points before "drittes"."""
    text = next(record.body for record in records(reader) if "🇺🇦" in record.body)
    hit = next(hit for hit in index.find("drittes", ("article",)).hits)
    assert text[hit.start : hit.end] == "drittes"


def test_a_hostile_text_is_text(index, story):
    hit = next(hit for hit in index.find("onerror", ("article",)).hits)
    assert "<script>" in plain(hit.snippet) + hit.name
    assert any(piece.hit and piece.text == "onerror" for piece in (*hit.title, *hit.snippet))


def test_marks_in_a_text_are_not_taken_for_hits(tmp_path):
    from kg.search.records import clean

    text = clean("one \x02fake\x03 two")
    fill(tmp_path / "x.sqlite", [Record("article/1", "article", "T", "", text)])
    (hit,) = Index(tmp_path / "x.sqlite").find("two").hits
    assert [piece.text for piece in hit.snippet if piece.hit] == ["two"]
    assert (hit.start, hit.end) == (text.index("two"), text.index("two") + 3)


class TestSnippet:
    def test_it_shows_where_most_words_meet(self):
        marked = "far \x02one\x03 " + "blah " * 80 + "\x02one\x03 and \x02two\x03 end"
        shown, span = snippet(marked)
        assert plain(shown).startswith("…")
        assert [piece.text for piece in shown if piece.hit] == ["one", "two"]
        text = marked.replace("\x02", "").replace("\x03", "")
        assert span == spans(marked)[1]
        assert text[slice(*span)] == "one"

    def test_it_stays_within_a_line(self):
        shown, _ = snippet("before\n\nthe \x02word\x03 here\n\nafter")
        assert plain(shown) == "the word here"

    def test_without_hits_it_is_the_beginning(self):
        assert snippet("a title\nmore") == (snippet("a title")[0], None)
        assert snippet("") == ((), None)


class TestShelf:
    def test_the_index_of_a_state_is_made_once(self, reader, cache):
        made = []
        open_index(reader, lambda: made.append(1))
        again = open_index(reader, lambda: made.append(2))
        assert made == [1]
        assert again.find("Paris").total
        assert place_of(reader).exists()

    def test_a_newer_state_brings_it_up_to_date(self, tmp_path, cache, story):
        import kg.graph
        from kg.store import open_store

        first, *rest = story.extractions()
        store = open_store(story.write(tmp_path / "store", [first, *rest[:1]]))
        old = open_index(store.reader())
        assert not old.find("Haushalt OR bekräftigt", ("article",)).hits
        with store.writer(kg.graph) as writer:
            changed = replace(first.article, title="Neuer Titel")
            writer.put([replace(first, article=changed), rest[1]])
            writer.forget(rest[0].article.key)
            writer.publish()
        new = open_index(store.reader())
        assert [hit.name for hit in new.find("bekräftigt", ("article",)).hits] == ["Berlin liefert erste Systeme"]
        assert new.find("Neuer Titel").counts["article"] == 1
        assert not new.find("Leaders").hits
        assert len(list(cache.rglob("*.sqlite"))) == 1
        assert old.find("Leaders").hits  # who reads the older state goes on with it

        fresh = tmp_path / "fresh.sqlite"
        fill(fresh, records(store.reader()))
        for typed in ("Paris", "Abwehr OR Verteidigung", "merz", "Ukraine"):
            assert sorted(ids(Index(fresh).find(typed, limit=99))) == sorted(ids(new.find(typed, limit=99)))

    @pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\0 cut off"])
    def test_a_damaged_index_is_made_anew(self, reader, cache, content):
        place = place_of(reader)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        assert open_index(reader).find("Paris").total

    def test_where_nothing_can_be_kept_it_works_all_the_same(self, reader, tmp_path, monkeypatch):
        (tmp_path / "file").write_text("no folder")
        monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / "file" / name)
        assert open_index(reader).find("Paris").total

    def test_no_file_is_no_index(self, tmp_path):
        with pytest.raises(sqlite3.DatabaseError):
            Index(tmp_path / "none.sqlite")
