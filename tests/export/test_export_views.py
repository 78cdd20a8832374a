"""What a view can be taken along as, read back by programs that are not ours."""

import importlib.util
import json
import re
from datetime import date, timedelta
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path

import bibtexparser
import feedparser
import networkx
import pytest
import vobject

import kg.graph
from kg.export import network
from kg.export.atom import atom
from kg.export.calendar import calendar
from kg.export.ftm import ftm
from kg.export.happenings import happenings
from kg.export.references import Reference, bibtex, csl, reference
from kg.export.timelinejs import timelinejs
from kg.queries import run
from kg.store import open_store

HOSTILE = 'Titel <script>alert("1")</script> & =1+1 {\\input{x}} \x0b'


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The app's small story: a month, days, a deadline, a planned meeting, a hostile article."""
    spec = importlib.util.spec_from_file_location("export_story", Path(__file__).parents[1] / "app" / "story.py")
    story = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(story)
    return open_store(story.write(tmp_path_factory.mktemp("views") / "store")).reader()


@pytest.fixture(scope="module")
def events(told):
    return happenings(told)


def one(events, words):
    return next(event for event in events if words in event.label)


class TestHappenings:
    def test_a_day_is_exact_and_a_month_is_not(self, events):
        met = one(events, "Treffen von Emmanuel Macron")
        assert (met.first, met.last, met.exact) == (date(2025, 9, 4), date(2025, 9, 4), True)
        refused = one(events, "Russland lehnt")
        assert (refused.first, refused.last, refused.exact) == (date(2025, 8, 1), date(2025, 8, 31), False)
        assert refused.wording == "Im August"

    def test_who_and_which_articles(self, events):
        met = one(events, "Treffen von Emmanuel Macron")
        assert {"Emmanuel Macron", "Friedrich Merz"} <= set(met.actors)
        assert {report.outlet for report in met.reports} == {"Tageblatt", "The Daily"}
        assert "Am Donnerstag traf Emmanuel Macron in Paris Wolodymyr Selenskyj." in met.reports[0].sentences

    def test_a_deadline_stands_once_where_it_was_announced(self, events):
        assert [event.deadline for event in events if event.deadline] == [date(2026, 3, 31)]

    def test_some_of_them(self, told, events):
        chosen = [event.id for event in events[:2]]
        assert {event.id for event in happenings(told, [*chosen, chosen[0], f"{told.base}event/none"])} == set(chosen)
        assert happenings(told, []) == []

    def test_a_commitment_stands_for_its_steps(self, told, events):
        step = next(event for event in events if event.commitment)
        assert step.id in {event.id for event in happenings(told, [step.commitment])}


class TestTimelineJs:
    """The fields of https://timeline.knightlab.com/docs/json-format.html."""

    @pytest.fixture
    def slides(self, events):
        return json.loads(timelinejs(events, "Title <b>", {"meeting": "Treffen"}))

    def test_dates_are_no_finer_than_they_are_known(self, slides):
        starts = {slide["text"]["headline"]: slide for slide in slides["events"]}
        assert starts["Russland lehnt den Plan ab"]["start_date"] == {"year": 2025, "month": 8}
        assert starts["Russland lehnt den Plan ab"]["display_date"] == "Im August"
        assert starts["Gipfel in Berlin"]["start_date"] == {"year": 2026, "month": 12, "day": 1}
        assert starts["Gipfel in Berlin"]["group"] == "Treffen"

    def test_every_slide_has_what_is_required(self, slides, events):
        ids = [slide["unique_id"] for slide in slides["events"]]
        assert len(set(ids)) == len(ids) == sum(event.first is not None for event in events)
        assert all(slide["start_date"]["year"] and slide["text"]["headline"] for slide in slides["events"])

    def test_markup_is_text(self, told):
        from dataclasses import replace

        event = replace(happenings(told)[0], label=HOSTILE, wording=HOSTILE, exact=False, first=date(2025, 1, 1))
        (slide,) = json.loads(timelinejs([event], HOSTILE))["events"]
        assert "<script>" not in json.dumps(slide)
        assert "&lt;script&gt;" in slide["text"]["headline"]


class TestAtom:
    def test_a_feed_reader_reads_it(self, events):
        feed = feedparser.parse(BytesIO(atom(events, "Zeitleiste & mehr", "https://w3id.org/newskg/id/feed/x")))
        assert not feed.bozo
        assert feed.version == "atom10"
        assert feed.feed.title == "Zeitleiste & mehr"
        assert len(feed.entries) == len(events)
        assert len({entry.id for entry in feed.entries}) == len(events)
        reported = [entry.updated for entry in feed.entries]
        assert reported == sorted(reported, reverse=True)
        assert feed.feed.updated == reported[0]

    def test_hostile_words_stay_words(self, events):
        feed = feedparser.parse(BytesIO(atom(events, HOSTILE, "urn:x")), sanitize_html=False)
        assert not feed.bozo
        assert feed.feed.title_detail.type == "text/plain"
        assert "<script>" in feed.feed.title

    def test_without_events_it_is_a_feed_all_the_same(self):
        feed = feedparser.parse(BytesIO(atom([], "leer", "urn:x")))
        assert not feed.bozo
        assert feed.feed.updated


class TestCalendar:
    @pytest.fixture
    def parts(self, events):
        return vobject.readOne(calendar(events, "Zeitleiste").decode())

    def by_summary(self, parts, words):
        return next(part for part in parts.vevent_list if words in part.summary.value)

    def test_a_day_is_a_whole_day_that_blocks_nothing(self, parts):
        met = self.by_summary(parts, "Treffen von Emmanuel Macron")
        assert met.dtstart.value == date(2025, 9, 4)
        assert met.dtend.value == date(2025, 9, 5)
        assert met.transp.value == "TRANSPARENT"
        assert met.location.value == "Paris"
        assert met.status.value == "CONFIRMED"

    def test_a_month_is_all_its_days(self, parts):
        refused = self.by_summary(parts, "Russland lehnt")
        assert refused.dtstart.value == date(2025, 8, 1)
        assert refused.dtend.value - refused.dtstart.value == timedelta(days=31)
        assert "Im August" in refused.description.value

    def test_what_is_planned_is_tentative(self, parts):
        assert self.by_summary(parts, "Gipfel in Berlin").status.value == "TENTATIVE"

    def test_a_deadline_is_a_task(self, parts):
        (task,) = parts.vtodo_list
        assert task.due.value == date(2026, 3, 31)
        assert task.status.value == "NEEDS-ACTION"
        assert "300 Millionen Euro" in task.summary.value

    def test_ids_are_unique_and_the_same_bytes_come_again(self, parts, events):
        ids = [part.uid.value for part in [*parts.vevent_list, *parts.vtodo_list]]
        assert len(set(ids)) == len(ids)
        assert calendar(events, "Zeitleiste") == calendar(events, "Zeitleiste")

    def test_a_text_cannot_add_a_line(self, told):
        from dataclasses import replace

        event = replace(happenings(told)[0], label="x\r\nEND:VEVENT\nBEGIN:VEVENT", first=date(2025, 1, 1), last=None)
        made = calendar([event], "t").decode()
        assert made.splitlines().count("BEGIN:VEVENT") == 1
        assert len(vobject.readOne(made).vevent_list) == 1


class TestNetwork:
    nodes = (network.Node("actor/a", "A & <b>\x00", "person", 3), network.Node("actor/b", "Bé", "state", 1))
    edges = (network.Edge("actor/a", "actor/b", 2),)

    @pytest.mark.parametrize(("write", "read"), [(network.gexf, networkx.read_gexf), (network.graphml, networkx.read_graphml)])
    def test_networkx_reads_it(self, write, read):
        graph = read(BytesIO(write(self.nodes, self.edges, "who -- meets")))
        assert set(graph.nodes) == {"actor/a", "actor/b"}
        assert graph.nodes["actor/a"]["label"] == "A & <b>"
        assert graph.nodes["actor/b"]["kind"] == "state"
        assert graph.nodes["actor/a"]["events"] == 3
        assert float(graph.edges["actor/a", "actor/b"]["weight"]) == 2
        assert not graph.is_directed()


class TestReferences:
    def test_bibtex_is_read(self, told):
        found = [reference(told.base, row) for row in run(told, "articles").dicts()]
        library = bibtexparser.parse_string(bibtex(found))
        assert not library.failed_blocks
        entries = {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}
        assert len(entries) == len(found) == 4
        assert entries["2025-09-04-paris"]["title"] == "{26 Länder sagen Sicherungstruppe zu}"
        assert entries["2025-09-04-paris"]["date"] == "2025-09-05"
        assert entries["2025-09-05-paris-en"]["langid"] == "english"

    def test_hostile_titles_do_not_break_out(self):
        library = bibtexparser.parse_string(bibtex([Reference(HOSTILE, HOSTILE, authors=("A {B", "C and D"))]))
        (entry,) = library.entries
        assert not library.failed_blocks
        assert "\\input" not in entry["title"].replace(r"\textbackslash{}", "")

    def test_csl_has_its_fields(self, told):
        items = json.loads(csl(reference(told.base, row) for row in run(told, "articles").dicts()))
        paris = next(item for item in items if item["id"] == "2025-09-04-paris")
        assert paris["type"] == "article-newspaper"
        assert paris["issued"] == {"date-parts": [[2025, 9, 5]]}
        assert paris["container-title"] == "Tageblatt"


class TestFtm:
    def test_every_line_is_an_entity_and_every_reference_is_there(self, events):
        lines = [json.loads(line) for line in ftm(events, {events[0].actor_ids[0]: "person"}).splitlines()]
        ids = {line["id"] for line in lines}
        assert len(ids) == len(lines)
        told = [line for line in lines if line["schema"] == "Event"]
        assert len(told) == len(events)
        assert all(actor in ids for line in told for actor in line["properties"].get("involved", []))
        assert {"2025-08"} == {day for line in told if "lehnt" in line["properties"]["name"][0] for day in line["properties"]["date"]}
        assert any(line["schema"] == "Person" for line in lines)
        assert all(isinstance(value, list) for line in lines for value in line["properties"].values())


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.addresses, self.words, self.inside = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.inside.append(tag)
        self.addresses += [value for name, value in attrs if name in {"src", "href"}]

    def handle_endtag(self, tag):
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass

    def handle_data(self, data):
        if "script" not in self.inside and "style" not in self.inside:
            self.words.append(data)


class TestPage:
    @pytest.fixture
    def page(self, told):
        from kg.cli.views import render_view

        return render_view(told, "html", "resolved", "").decode()

    def test_it_holds_every_event_and_asks_nothing_of_anyone(self, page, events):
        read = _Page()
        read.feed(page)
        text = StringIO("".join(read.words)).getvalue()
        assert all(event.label in text for event in events)
        assert "Am Donnerstag traf Emmanuel Macron in Paris Wolodymyr Selenskyj." in text
        assert read.tags.count("script") == 3
        assert "link" not in read.tags
        assert "img" not in read.tags
        assert not read.addresses
        assert "default-src 'none'" in page

    def test_the_engine_is_a_script_that_runs_by_itself(self, page):
        assert not re.search(r"export\s*\{", page)
        assert "newskgPlotly" in page


def test_an_empty_store_can_be_exported(tmp_path):
    from kg.cli.views import FORMATS, render_view

    store = open_store(tmp_path / "store", create=True)
    with store.writer(kg.graph) as writer:
        writer.publish()
    for form in FORMATS:
        assert render_view(store.reader(), form, "resolved", "") is not None
