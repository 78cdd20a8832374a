"""A graph leaves whole, readable and always as the same bytes, and other tools read the same graph back."""

import random
import re
import shutil
import subprocess

import pyoxigraph
import pytest
import rdflib
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat
from rdflib.compare import isomorphic

from kg.errors import UsageError
from kg.export import FORMATS, graph_format, render, selecting
from kg.graph import prefixes

PREFIXES = prefixes()
EX = "http://example.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"


def quad(subject: str, predicate: str, value: NamedNode | Literal, graph: str | None = None) -> Quad:
    return Quad(NamedNode(subject), NamedNode(predicate), value, NamedNode(graph) if graph else DefaultGraph())


TEXTS = ("", 'a "quote"', "back\\slash", "two\nlines", 'ends with "\nand "', '"""', "tab\tand\rreturn", "ümläut 😀", "\u0001", "a\\\nb")
ODD = [quad(EX + "s", EX + "p", Literal(text)) for text in TEXTS] + [
    quad(EX + "s", EX + "p", Literal("hallo", language="de")),
    quad(EX + "s", EX + "p", Literal("03", datatype=NamedNode(XSD + "integer"))),
    quad(EX + "s", EX + "p", Literal("-3", datatype=NamedNode(XSD + "integer"))),
    quad(EX + "s", EX + "p", Literal("5", datatype=NamedNode(XSD + "decimal"))),
    quad(EX + "s", EX + "p", Literal("0.50", datatype=NamedNode(XSD + "decimal"))),
    quad(EX + "s", EX + "p", Literal("true", datatype=NamedNode(XSD + "boolean"))),
    quad(EX + "s", EX + "p", Literal("yes", datatype=NamedNode(XSD + "boolean"))),
    quad(EX + "s", EX + "p", Literal("2025-09-04", datatype=NamedNode(XSD + "date"))),
    *(
        quad(PREFIXES["event"] + local, EX + "p", NamedNode(PREFIXES["actor"] + local))
        for local in ("2025-09-04-paris", "a.b", "ends.", ".begins", "a%2Fb", "wörter", "a,b", "", "x/y", "-dash", "日本", "²")
    ),
]


def shuffled(quads):
    mixed = list(quads) * 2
    random.Random(3).shuffle(mixed)
    return mixed


@pytest.fixture(scope="module")
def resolved(reader):
    return list(selecting.resolved(reader))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_same_quads_give_the_same_bytes(resolved, name):
    assert render(resolved, name, PREFIXES) == render(shuffled(resolved), name, PREFIXES)


def same(text: str, quads, form: RdfFormat) -> bool:
    back = {(q.subject, q.predicate, q.object) for q in pyoxigraph.parse(text, form)}
    return back == {(q.subject, q.predicate, q.object) for q in quads}


READ_AS = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
}


@pytest.mark.parametrize(("name", "form"), READ_AS.items())
def test_oxigraph_reads_the_same_graph_back(resolved, name, form):
    assert same(render(resolved, name, PREFIXES), resolved, form)
    assert same(render(ODD, name, PREFIXES), ODD, form)


def expected(quads) -> rdflib.Graph:
    return rdflib.Graph().parse(data=render(quads, "ntriples", PREFIXES), format="nt")


@pytest.mark.parametrize(("name", "form"), [("turtle", "turtle"), ("jsonld", "json-ld")])
def test_rdflib_reads_the_same_graph_back(resolved, name, form):
    for quads in (resolved, ODD):
        assert isomorphic(rdflib.Graph().parse(data=render(quads, name, PREFIXES), format=form), expected(quads))


@pytest.mark.skipif(not shutil.which("rapper"), reason="raptor is not installed")
def test_raptor_reads_the_same_graph_back(resolved, tmp_path):
    for quads in (resolved, ODD):
        file = tmp_path / "graph.ttl"
        file.write_text(render(quads, "turtle", PREFIXES), encoding="utf-8")
        done = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", str(file)], capture_output=True, check=True)
        assert isomorphic(rdflib.Graph().parse(data=done.stdout.decode(), format="nt"), expected(quads))


def test_named_graphs_keep_their_names(reader):
    quads = list(selecting.claims(reader))
    for name, form in (("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS), ("jsonld", RdfFormat.JSON_LD)):
        assert set(pyoxigraph.parse(render(quads, name, PREFIXES), form)) == set(quads)


def test_a_block_is_one_subject_types_first_then_the_label(resolved):
    text = render(resolved, "turtle", PREFIXES)
    head, *blocks = text.split("\n\n")
    assert all(line.startswith("@prefix ") for line in head.splitlines())
    subjects = [block.splitlines()[0] for block in blocks]
    assert subjects == sorted(subjects)
    meeting = next(block for block in blocks if block.startswith("event:2025-09-04"))
    lines = meeting.splitlines()
    assert lines[1] == "    a nk:Event, nk:Fact, nk:Meeting ;"
    assert lines[2] == '    rdfs:label "Treffen in Paris" ;'
    assert lines[3:] == sorted(lines[3:], key=lambda line: line.split()[0])
    assert lines[-1].endswith(" .")


def test_only_prefixes_that_are_used_are_declared(resolved):
    text = render(resolved, "turtle", PREFIXES)
    for prefix in re.findall(r"@prefix (\w+):", text):
        assert re.search(rf"(?<![\w<]){prefix}:\w", text.partition("\n\n")[2]), prefix


def test_nothing_tells_of_the_machine_or_the_hour(reader, resolved):
    text = render(resolved, "turtle", PREFIXES) + render(selecting.claims(reader), "trig", PREFIXES)
    assert str(reader.path.parent) not in text
    assert not re.search(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", text)


def test_no_quads_are_an_empty_file():
    assert render([], "turtle", PREFIXES) == ""
    assert render([], "trig", PREFIXES) == ""


def subjects(quads) -> set[str]:
    return {quad.subject.value.removeprefix("https://w3id.org/newskg/id/") for quad in quads}


def test_an_article_leaves_with_all_it_says_and_nothing_else(reader):
    quads = selecting.article(reader, "london")
    assert {"article/london", "claim/london.m1", "occurrence/london.germany"} <= subjects(quads)
    assert {quad.graph_name.value.rpartition("/")[2] for quad in quads} == {"london"}
    with pytest.raises(UsageError, match="no article 'nowhere'"):
        selecting.article(reader, "nowhere")


def test_an_actor_leaves_with_every_fact_that_names_it(reader):
    names = subjects(selecting.actor(reader, "Friedrich Merz"))
    assert "actor/friedrich-merz" in names
    assert any(name.startswith("event/2025-09-04-paris") for name in names)
    assert any(name.startswith("participation/2025-09-04-paris") for name in names)
    assert any(name.startswith("statement/friedrich-merz") for name in names)
    assert not any("hungary" in name for name in names)


def test_of_other_actors_in_its_facts_only_type_and_label_leave(reader):
    macron = [quad for quad in selecting.actor(reader, "Friedrich Merz") if quad.subject.value.endswith("actor/emmanuel-macron")]
    assert {quad.predicate.value.rpartition("#")[2] for quad in macron} == {"type", "label"}


def test_what_a_query_finds_leaves_with_its_parts(reader):
    names = subjects(selecting.query(reader, "meetings", {"from": "2025-09-01"}))
    assert any(name.startswith("event/2025-09-04-paris") for name in names)
    assert not any(name.startswith("event/2025-03-02-london") for name in names)
    built = selecting.query(reader, "CONSTRUCT { ?m rdfs:label ?l } WHERE { ?m a nk:Meeting ; rdfs:label ?l }")
    assert len(built) == 2
    with pytest.raises(UsageError, match="ASK"):
        selecting.query(reader, "ASK { ?s ?p ?o }")


def test_a_named_graph_leaves_by_name(reader):
    assert any(quad.subject.value.endswith("ns#Meeting") for quad in selecting.graph(reader, "ontology"))
    with pytest.raises(UsageError, match=r"there are: .*ontology"):
        selecting.graph(reader, "nothing")


def test_of_the_vocabulary_only_what_is_used_leaves(resolved):
    names = {quad.subject.value.rpartition("/")[2] for quad in resolved}
    assert "status-held" in names
    assert "status-cancelled" not in names


@pytest.mark.parametrize(
    ("path", "named", "form"),
    [
        ("a.ttl", None, "turtle"),
        ("a.TRIG", None, "trig"),
        ("a.nq", None, "nquads"),
        ("a.jsonld", None, "jsonld"),
        (None, None, "turtle"),
        ("a.ttl", "trig", "trig"),
        (None, "nt", "ntriples"),
    ],
)
def test_the_ending_or_the_word_gives_the_format(path, named, form):
    assert graph_format(path, named) == form


@pytest.mark.parametrize(("path", "named"), [("a.docx", None), ("a", None), (None, "excel")])
def test_another_format_is_refused(path, named):
    with pytest.raises(UsageError, match="format"):
        graph_format(path, named)
