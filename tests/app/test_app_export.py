"""The export menu of each view: what it offers, and that what it makes is what the view shows."""

import json

import pytest

from kg.app import taking


def offered(at):
    return {block.proto.label for block in at.get("download_button")}


TABLE = {"CSV", "Excel", "JSON"}
EVENTS = {"Turtle", "Page (HTML)", "Calendar (iCalendar)", "Feed (Atom)", "TimelineJS", "FollowTheMoney"}


@pytest.mark.parametrize(
    ("page", "more"),
    [
        ("timeline", EVENTS),
        ("statements", EVENTS),
        ("commitments", EVENTS),
        ("map", EVENTS),
        ("network", {"GEXF", "GraphML"}),
        ("articles", {"BibTeX", "CSL-JSON"}),
        ("actors", set()),
    ],
)
def test_every_view_offers_tables_and_what_it_adds(app, page, more):
    assert offered(app(page)) >= TABLE | more


class TestMaking:
    @pytest.fixture
    def facts(self, library, app):
        app("about", lang="en")
        return [str(event) for event in library.events.ids]

    def test_a_page_of_its_own_shows_the_events(self, library, facts, hostile):
        page = taking.page(library, facts, "Title")
        assert all(page.count(f'id="e-{fact.replace("/", "%2F")}"') <= 1 for fact in facts)
        assert "Gipfel in Berlin" in page
        assert hostile not in page
        assert "&lt;script&gt;" in page

    def test_every_file_is_made(self, library, facts):
        for ending, make in taking.of_events(library, facts, "Title").values():
            assert make(), ending

    def test_a_network_keeps_names_and_kinds(self, library):
        actors = list(library.names)[:2]
        made = taking.of_network([(actor, 1) for actor in actors], [(actors[0], actors[1], 1)], library, "who")
        assert all(library.called[actor][:5].split("<")[0].encode() in made["GEXF"][1]() for actor in actors)

    def test_references_of_the_articles_shown(self, library):
        keys = list(library.articles)[:2]
        made = taking.of_articles(library, keys)
        assert len(json.loads(made["CSL-JSON"][1]())) == 2
        assert made["BibTeX"][1]().count("@online") == 2
