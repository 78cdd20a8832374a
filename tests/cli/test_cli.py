"""The command: what it prints where, how it ends, and what it says when something is wrong."""

import csv
import io
import json
import subprocess
import sys

import jsonschema
import pytest
from pyoxigraph import Store as Database

from kg.export.jsonl import schema
from kg.store import open_store

HEAVY = ("pyoxigraph", "rdflib", "streamlit", "plotly", "pandas", "HanTa", "dateparser", "rich", "trafilatura", "numpy")


def test_help_loads_nothing_heavy():
    program = f"import sys, kg.cli; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_help_names_every_verb_with_a_sentence(kg):
    shown = kg("--help").output
    for verb in ("ingest", "extract", "query", "queries", "export", "timeline", "explain", "app", "evaluate", "stats", "forget", "doctor"):
        assert f"\n  {verb} " in shown


def test_ingest_reports_what_changed_and_twice_changes_nothing(kg, articles, tmp_path):
    first = kg("ingest", articles, "--store", tmp_path / "s")
    again = kg("ingest", articles, "--store", tmp_path / "s")
    assert first.stdout.startswith("3 added, 0 replaced, 0 unchanged")
    assert again.stdout.startswith("0 added, 0 replaced, 3 unchanged")


def test_an_article_without_a_date_is_kept_and_named(kg, articles, tmp_path):
    result = kg("ingest", articles / "undated.txt", "--store", tmp_path / "s", "--json")
    assert result.exit_code == 0
    assert "undated.txt: no publication date" in result.stderr
    assert json.loads(result.stdout)["undated"] == ["undated.txt"]


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"", "is empty"), (bytes(range(256)) * 8, "binary"), (b"x" * 20_000_000, "split it"), (b"---\na: [\n---\nx", "no YAML")],
)
def test_a_broken_file_among_good_ones_is_named_and_the_rest_is_kept(kg, articles, tmp_path, data, says):
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "good.md").write_text((articles / "wien.md").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "broken.txt").write_bytes(data)
    result = kg("ingest", folder, "--store", tmp_path / "s")
    assert result.exit_code == 3
    assert result.stdout.startswith("1 added")
    assert [line for line in result.stderr.splitlines() if "broken.txt" in line and says in line]


def test_where_nothing_could_be_read_the_call_failed(kg, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert kg("ingest", tmp_path / "empty.txt", "--store", tmp_path / "s").exit_code == 1


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("ingest", "missing.txt"), 1, "missing.txt: there is no such file or folder."),
        (("query", "timelin"), 2, "did you mean 'timeline'?"),
        (("query", "timeline", "--day", "x"), 2, "no parameter --day"),
        (("query", "timeline", "--from"), 2, "--from needs a value"),
        (("query", "timeline", "--from", "soon"), 2, "a day such as 2025-09-04"),
        (("query", "timeline", "--format", "foo", "--store", "nowhere"), 2, "no result format 'foo'"),
        (("query", "timeline", "--format", "ttl", "--store", "nowhere"), 2, "Only CONSTRUCT and DESCRIBE give Turtle"),
        (("query", "meetings", "--status", "plannd"), 2, "did you mean status-planned?"),
        (("query", "timeline", "--type", "meting"), 2, "did you mean meeting?"),
        (("query", "missing.rq"), 1, "missing.rq: cannot be read"),
        (("timeline", "--from", "soon"), 2, "'soon' is no day"),
        (("timeline", "--actor", "Niemand Nirgends"), 2, "No actor is called"),
        (("explain", "nothing-like-this"), 2, "nothing-like-this"),
        (("forget", "nothing-like-this"), 2, "There is no article 'nothing-like-this'"),
        (("export", "-o", "x.docx"), 2, "names no graph format"),
        (("export", "--article", "a", "--actor", "b"), 2, "Choose one"),
        (("ingest",), 2, "Missing argument"),
    ],
)
def test_a_wrong_call_is_one_clear_sentence(kg, store, tmp_path, monkeypatch, words, code, says):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KG_STORE", str(store))
    result = kg(*words)
    assert (result.exit_code, says in result.stderr) == (code, True), result.stderr


def test_a_syntax_error_in_sparql_is_told_with_line_and_column(kg, store):
    result = kg("query", "-", "--store", store, given="SELECT ?s WHERE {\n  ?s ?p\n}")
    assert result.exit_code == 2
    assert "Line 3, column" in result.stderr


def test_a_store_that_is_not_there_is_named_with_the_way_out(kg, tmp_path):
    result = kg("timeline", "--store", tmp_path / "none")
    assert result.exit_code == 1
    assert "'kg ingest' makes one" in result.stderr


def test_a_store_that_another_process_writes_to_is_refused_in_one_sentence(kg, articles, tmp_path):
    program = (
        "import sys, kg.graph, kg.store as s\n"
        "writer = s.open_store(sys.argv[1], create=True).writer(kg.graph)\n"
        "print('held', flush=True)\ninput()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "s")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout.readline().strip() == "held"
        result = kg("ingest", articles, "--store", tmp_path / "s")
    finally:
        holder.communicate("\n", timeout=20)
    assert result.exit_code == 1
    assert "is being written to by process" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_extract_prints_one_valid_object_a_line(kg, articles):
    result = kg("extract", articles / "wien.md", articles / "warsaw.md")
    lines = result.stdout.splitlines()
    assert len(lines) == 2
    for line in lines:
        record = json.loads(line)
        jsonschema.validate(record, schema())
        text = record["article"]["text"]
        for claim in (*record["meetings"], *record["commitments"], *record["statements"]):
            assert all(text[start:end].strip() for start, end in claim["evidence"])


def test_extract_names_the_broken_and_prints_the_rest(kg, articles, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    result = kg("extract", tmp_path / "empty.txt", articles / "wien.md")
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 1


def test_a_language_without_rules_gives_its_dates_and_no_guess(kg):
    text = "Le président Emmanuel Macron a rencontré Keir Starmer à Paris le 4 septembre 2025.\n\nIl promet une aide militaire."
    result = kg("extract", "-", given=text)
    record = json.loads(result.stdout)
    assert (result.exit_code, record["article"]["language"]) == (0, "fr")
    assert [time["value"] for time in record["times"]] == ["2025-09-04"]
    assert not record["meetings"] + record["commitments"] + record["statements"]


def test_extract_reads_standard_input(kg, articles):
    result = kg("extract", "-", given=(articles / "warsaw.md").read_text(encoding="utf-8"))
    assert json.loads(result.stdout)["article"]["source"] == "standard input"


@pytest.mark.parametrize(("words", "holds", "lacks"), [
    ((), "Sikorski", "\x1b["),
    (("--from", "2025-03-05"), "2025-03-05", "2025-03-03"),
    (("--to", "2025-03-03"), "2025-03-03", "2025-03-05"),
    (("--actor", "Andrii Sybiha"), "Sybiha", "Meinl-Reisinger"),
])  # fmt: skip
def test_timeline_is_filtered_by_actor_and_days(kg, store, words, holds, lacks):
    shown = kg("timeline", "--store", store, *words).stdout
    assert holds in shown
    assert lacks not in shown


def test_query_prints_what_programs_read(kg, store):
    rows = list(csv.DictReader(io.StringIO(kg("query", "articles", "--store", store, "--format", "csv").stdout)))
    assert len(rows) == 3
    assert len(json.loads(kg("query", "articles", "--store", store, "--format", "json").stdout)["results"]["bindings"]) == 3
    assert kg("query", "articles", "--store", store).stdout.count("\n") == 4


def test_query_shows_the_text_that_would_run(kg, store):
    shown = kg("query", "timeline", "--from", "2025-03-04", "--explain", "--store", store).stdout
    assert 'VALUES ?from { "2025-03-04"^^<http://www.w3.org/2001/XMLSchema#date> }' in shown


@pytest.mark.parametrize("day", ["4.3.2025", "4. März 2025", "4 March 2025"])
def test_a_day_may_be_written_as_people_write_it(kg, store, day):
    whole = kg("query", "timeline", "--from", "2025-03-04", "--store", store).stdout
    assert kg("query", "timeline", "--from", day, "--store", store).stdout == whole


@pytest.mark.parametrize("option", ["--as-of", "--asof"])
def test_what_was_known_as_of_a_day_can_be_asked(kg, store, option):
    assert kg("query", "timeline", option, "2025-01-01", "--store", store).stdout.count("\n") == 1, "only the columns' names"
    assert kg("query", "timeline", option, "2025-12-31", "--store", store).stdout.count("\n") > 1


def test_the_chronology_can_be_printed_as_of_a_day(kg, store):
    assert kg("timeline", "--as-of", "2025-01-01", "--store", store).stdout == ""
    assert "Sikorski" in kg("timeline", "--as-of", "2025-12-31", "--store", store).stdout


def test_queries_lists_the_library(kg):
    shown = kg("queries").stdout
    for name in ("timeline", "meetings", "commitments", "statements", "actors", "evidence", "articles"):
        assert f"\n{name}\t" in shown
    assert "# param from: date" in kg("queries", "timeline").stdout
    assert {"name", "title", "description", "parameters"} == set(json.loads(kg("queries", "--json").stdout)[0])


def test_explain_leads_from_a_fact_to_its_sentence(kg, store):
    rows = json.loads(kg("query", "commitments", "--store", store, "--format", "json").stdout)["results"]["bindings"]
    identifier = rows[0]["id"]["value"].rsplit("/", 1)[1]
    shown = kg("explain", identifier, "--store", store).stdout
    assert "Polen will der Ukraine 30 Radpanzer liefern" in shown or "Poland will deliver 30 armoured vehicles" in shown
    assert "rule" in shown


def test_export_gives_the_same_bytes_for_the_same_content(kg, articles, store, tmp_path):
    other = tmp_path / "other"
    for name in ("warsaw.md", "undated.txt", "wien.md"):
        kg("ingest", articles / name, "--store", other)
    for words in ((), ("--claims", "--format", "trig")):
        assert kg("export", "--store", store, *words).stdout == kg("export", "--store", other, *words).stdout
    assert str(tmp_path) not in kg("export", "--store", other).stdout


def test_forgetting_an_article_restores_the_state_before(kg, articles, tmp_path):
    folder = tmp_path / "s"
    kg("ingest", articles / "wien.md", "--store", folder)
    before = kg("export", "--store", folder, "--claims", "--format", "nquads").stdout + kg("export", "--store", folder).stdout
    kg("ingest", articles / "warsaw.md", "--store", folder)
    assert kg("forget", "warsaw.md", "--store", folder).exit_code == 0
    after = kg("export", "--store", folder, "--claims", "--format", "nquads").stdout + kg("export", "--store", folder).stdout
    assert after == before


def test_stats_and_doctor_answer(kg, store):
    assert json.loads(kg("stats", "--store", store, "--json").stdout)["articles"] == 3
    assert kg("doctor", "--store", store).exit_code == 0


def test_times_prints_values(kg, tmp_path):
    shown = kg("times", "-", "--published", "2025-09-04", given="Das Treffen fand am Mittwoch statt.").stdout
    assert "Mittwoch\tDATE\t2025-09-03" in shown


def test_completion_is_offered_for_the_usual_shells(kg):
    for shell in ("bash", "zsh", "fish"):
        assert "_KG_COMPLETE" in kg("completion", shell).stdout


def test_validate_finds_nothing_wrong_in_what_we_made(kg, store):
    result = kg("validate", "--store", store)
    assert result.exit_code == 0, result.stdout


@pytest.mark.parametrize("form", ["text", "json", "shacl"])
def test_validate_names_what_breaks_a_rule_and_ends_with_4(kg, articles, tmp_path, form):
    folder = tmp_path / "s"
    kg("ingest", articles / "wien.md", "--store", folder)
    opened = open_store(folder).folder
    published = Database(str(opened.snapshot(opened.current())))
    published.remove(next(quad for quad in published if quad.predicate.value.endswith("#confidence")))
    del published
    result = kg("validate", "--store", folder, "--format", form)
    assert result.exit_code == 4
