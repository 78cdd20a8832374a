"""Each shape catches a node that breaks it and lets one pass that keeps to it; the compiled shapes find what pyshacl finds."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from memory_reader import MemoryReader

from kg.errors import RuleError
from kg.graph import iris
from kg.validate.gate import run_shapes
from kg.validate.oracle import run_oracle
from kg.validate.shapes import shapes

CASES = tomllib.loads(Path(__file__).with_name("shapes.toml").read_text(encoding="utf-8"))["shape"]
NODE = "https://w3id.org/newskg/id/test/x"
NAMES = [f"{case['name']} {case['component']}" for case in CASES]


def turtle(text: str) -> str:
    return text.replace("{HASH}", "0" * 64).replace("{LONG}", "x" * 121)


def found(reader, graph="resolved"):
    return [(one.by, one.component.rpartition("#")[2]) for one in run_shapes(reader, shapes(), graph) if one.node == NODE]


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_node_that_breaks_the_shape_is_caught(case):
    assert (case["name"], f"{case['component']}ConstraintComponent") in found(MemoryReader(turtle(case["breaks"])))


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_node_that_keeps_to_the_shape_breaks_nothing(case):
    assert found(MemoryReader(turtle(case["keeps"]))) == []


def test_every_shape_has_its_cases():
    assert {case["name"] for case in CASES} == {shape.name for shape in shapes()}
    assert len(shapes()) >= 20


def test_what_breaks_in_an_article_s_graph_is_found_there_and_only_there():
    graph = iris.article("london")
    reader = MemoryReader(f"<{graph}> {{ :x nk:confidence 2.0 }}\n<{iris.article('paris')}> {{ :x nk:confidence 1.0 }}")
    (finding,) = run_shapes(reader, shapes())
    assert (finding.graph, finding.value) == (graph, "2")
    assert found(reader) == []
    assert list(run_shapes(reader, shapes(), iris.article("paris"))) == []


def key(finding):
    path = "(…)" if finding.path and finding.path.startswith("(") else finding.path
    return finding.graph, finding.node, path, finding.component.rpartition("#")[2], finding.severity


def test_the_compiled_shapes_find_exactly_what_pyshacl_finds():
    broken = "\n".join(turtle(case["breaks"]).replace(":x", f":x{number}") for number, case in enumerate(CASES))
    kept = "\n".join(turtle(case["keeps"]).replace(":x", f":y{number}") for number, case in enumerate(CASES))
    reader = MemoryReader(f"{broken}\n{kept}\n<{iris.article('london')}> {{ {broken} }}")
    compiled, oracle = (Counter(map(key, run(reader))) for run in (lambda reader: run_shapes(reader, shapes()), run_oracle))
    assert sum(compiled.values()) > 80
    assert compiled == oracle


HEAD = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix nk: <https://w3id.org/newskg/ns#> . @prefix s: <urn:s:> .\n"


@pytest.mark.parametrize(
    ("turtle", "says"),
    [
        ("s:A a sh:NodeShape ; sh:property [ sh:path nk:date ; sh:minCount 1 ] .", "neither sh:targetClass nor"),
        ("s:A a sh:NodeShape ; sh:targetClass nk:Fact ; sh:property [ sh:path nk:date ; sh:uniqueLang true ] .", "sh:uniqueLang"),
        (
            "s:A a sh:NodeShape ; sh:targetClass nk:Fact ; sh:property [ sh:path [ sh:inversePath nk:date ] ; sh:minCount 1 ] .",
            "a path that only",
        ),
    ],
)
def test_a_shape_that_cannot_be_compiled_is_refused_by_name(tmp_path, turtle, says):
    (tmp_path / "shapes.ttl").write_text(HEAD + turtle)
    with pytest.raises(RuleError, match=f"urn:s:A.*{says}"):
        shapes(tmp_path / "shapes.ttl")
