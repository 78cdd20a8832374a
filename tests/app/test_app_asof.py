import json
from datetime import date

import pytest

from kg.app.ledger import entries

BEFORE, BETWEEN, AFTER = date(2025, 9, 4), date(2025, 9, 5), date(2025, 12, 1)


def figures(at):
    return [json.loads(spec["figure"]) for block in at.get("bidi_component") if "figure" in (spec := json.loads(block.proto.json or "{}"))]


class TestPast:
    def test_the_days_of_reports_are_those_of_the_articles(self, library):
        published = {str(row["published"]) for row in library.articles.values()}
        days = {date.fromordinal(date(1970, 1, 1).toordinal() + int(day)).isoformat() for day in library.report_days}
        assert days <= published
        assert len(days) > 1

    def test_nothing_is_there_that_was_reported_later(self, library):
        for day in map(date.fromisoformat, sorted({str(row["published"]) for row in library.articles.values()})):
            past = library.known_on(day)
            published = {key: str(row["published"]) for key, row in library.articles.items()}
            assert set(past.articles) == {key for key, when in published.items() if when <= day.isoformat()}
            for fact in [*past.events.ids, *(past.short(row["id"]) for name in ("statements", "commitments") for row in past.named(name))]:
                assert any(published[article] <= day.isoformat() for article in library.sources[fact]), fact

    def test_a_commitment_has_the_status_of_then(self, library):
        (now,) = entries(library, AFTER)
        first = now.steps[0][0]
        (then,) = entries(library.known_on(first), first)
        assert (now.status, then.status) == ("reaffirmed", "open")
        assert len(then.steps) == 1 < len(now.steps)
        assert then.sources < now.sources
        assert not entries(library.known_on(date(2020, 1, 1)), first)

    def test_an_actor_has_done_what_was_reported_by_then(self, library):
        last = date.fromisoformat(max(str(row["published"]) for row in library.articles.values()))
        now = {row["id"]: row for row in library.named("actors") if row["meetings"] or row["statements"]}
        late = {row["id"]: row for row in library.known_on(last).named("actors")}
        assert {actor: (row["meetings"], row["statements"]) for actor, row in now.items()} == {
            actor: (late[actor]["meetings"], late[actor]["statements"]) for actor in now
        }
        assert not library.known_on(date(2020, 1, 1)).named("actors")

    def test_a_fact_that_was_not_known_has_no_card(self, library):
        fact = library.iri(str(library.events.ids[0]))
        assert library.ask("fact", fact=fact)
        assert library.known_on(date(2020, 1, 1)).ask("fact", fact=fact) == []


class TestPages:
    @pytest.mark.parametrize("page", ["timeline", "commitments", "statements", "actors", "network", "map", "articles", "conflicts"])
    def test_every_page_says_that_it_shows_a_past_state(self, app, page):
        at = app(page, asof="2025-09-05")
        assert any(caption.value.startswith("As known on 5 Sept 2025") for caption in at.caption)
        assert at.query_params["asof"] == "2025-09-05"

    @pytest.mark.parametrize(("page", "now", "then"), [("timeline", 6, 4), ("statements", 3, 2), ("articles", 4, 2)])
    def test_its_table_holds_what_was_known(self, app, page, now, then):
        assert len(app(page).dataframe[0].value) == now
        assert len(app(page, asof="2025-09-05").dataframe[0].value) == then

    def test_the_picture_says_so_too(self, app):
        words = [note["text"] for figure in figures(app(asof="2025-09-05")) for note in figure["layout"].get("annotations", [])]
        assert "as known on 5 Sept 2025" in words
        assert not any("as known" in note["text"] for figure in figures(app()) for note in figure["layout"].get("annotations", []))

    def test_steps_lead_from_report_to_report_and_back_to_the_present(self, app, library):
        at = app(asof="2025-09-05")
        at.button(key="asof-next").click().run()
        later = at.query_params["asof"]
        assert later > "2025-09-05"
        at.button(key="asof-before").click().run()
        assert at.query_params["asof"] < later
        at.button(key="asof-switch").click().run()
        assert "asof" not in at.query_params
        at.button(key="asof-switch").click().run()
        assert at.query_params["asof"] == max(str(row["published"]) for row in library.articles.values())

    def test_a_day_outside_of_all_reports_becomes_the_nearest(self, app):
        assert app(asof="1990-01-01").query_params["asof"] > "2025"
        assert app(asof="nonsense").query_params.get("asof") is None
