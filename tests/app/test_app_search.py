"""The search over everything: its field, its page, and where a hit leads."""

import json

import pytest

from kg.app.articles import sought
from kg.app.searching import index_of, table


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)


def hits(at):
    told = [spec["hits"] for block in at.get("bidi_component") if "hits" in (spec := json.loads(block.proto.json or "{}"))]
    return told[0] if told else []


def text(pieces):
    return "".join(piece["text"] for piece in pieces)


class TestSearchPage:
    def test_hits_of_every_kind_are_listed_with_their_words(self, app):
        found = hits(app("search", s="Luftverteidigung"))
        assert {hit["kind"] for hit in found} >= {"article", "commitment"}
        assert all(any(piece["hit"] for piece in hit["title"] + hit["snippet"]) for hit in found)

    def test_a_kind_can_be_chosen(self, app):
        found = hits(app("search", s="Paris", found_kind="meeting"))
        assert {hit["kind"] for hit in found} == {"meeting"}

    def test_where_a_hit_leads_is_in_it(self, app):
        picks = {hit["kind"]: hit["pick"] for hit in hits(app("search", s="Selenskyj"))}
        assert picks["meeting"].startswith("event:event/")
        assert picks["actor"].startswith("actor:actor/")
        kind, _, place = picks["article"].partition("#")
        assert kind.startswith("article:article/")
        assert place.count("-") == 1

    def test_words_that_are_nowhere_are_said_to_be(self, app):
        at = app("search", s="Nirgendwo")
        assert "Nirgendwo" in at.info[0].value
        assert not hits(at)

    @pytest.mark.parametrize("typed", ['"offen', "-Merz", "(Paris"])
    def test_what_cannot_be_read_is_said_with_an_example(self, app, typed):
        at = app("search", s=typed)
        assert "cannot be read" in at.info[0].value
        assert any("Luftabwehr" in part.value for part in at.markdown)

    def test_without_words_it_says_how_to_search(self, app):
        assert any("Luftabwehr" in part.value for part in app("search").markdown)

    def test_a_hostile_article_is_text(self, app, hostile):
        found = hits(app("search", s="onerror"))
        assert any(hostile[:20] in text(hit["title"]) + text(hit["snippet"]) for hit in found)

    def test_hits_are_a_table_to_take_along(self, app, library):
        app("search")
        found = index_of(library).find("Paris").hits
        frame = table(found)
        assert len(frame) == len(found)
        assert "Treffen von Emmanuel Macron und Wolodymyr Selenskyj in Paris" in frame["Title"].tolist()


class TestField:
    @pytest.mark.parametrize("page", ["timeline", "commitments", "about", "query", "add"])
    def test_it_stands_on_every_page_and_leads_to_the_hits(self, app, page):
        at = app(page)
        at.text_input(key="search-field").set_value("Paris").run()
        assert not at.exception
        assert hits(at)
        assert "Paris" in at.query_params["s"]

    def test_nothing_typed_leads_nowhere(self, app):
        at = app("about")
        at.text_input(key="search-field").set_value("  ").run()
        assert not hits(at)
        assert at.metric


class TestArticles:
    @pytest.mark.parametrize(
        ("typed", "count"), [("leaders", 1), ("daily", 1), ('"Seite der Ukraine"', 1), ("verteidigung", 2), ("zz", 0), ("(", 0)]
    )
    def test_the_search_reads_titles_outlets_and_texts(self, app, typed, count):
        assert len(hits(app("articles", aq=typed))) == count

    def test_an_article_opens_at_the_words(self, app, library):
        app("search")
        key = next(key for key in library.articles if "paris-en" in key)
        article = library.article(key)
        start = article.text.index("Zelensky")
        marks, at = sought(library, key, "zelensky", f"{start}-{start + 8}")
        assert at == start
        assert [article.text[mark.start : mark.end] for mark in marks] == ["Zelensky"]
        (spec,) = [
            spec
            for block in app("articles", article=key, found="zelensky", at=f"{start}-{start + 8}").get("bidi_component")
            if "spans" in (spec := json.loads(block.proto.json or "{}"))
        ]
        assert spec["at"] == start
        assert [(mark["start"], mark["kind"]) for mark in spec["spans"] if mark["kind"] == "found"] == [(start, "found")]

    @pytest.mark.parametrize("at", ["", "x", "5", "9-3", "-", "99999-100000"])
    def test_a_place_that_is_none_marks_nothing_and_breaks_nothing(self, app, library, at):
        key = next(iter(library.articles))
        app("articles", article=key, at=at)
        assert not [mark for mark in sought(library, key, "", at)[0] if mark.start >= mark.end]
