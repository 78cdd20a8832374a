"""A constraint as a SPARQL pattern that finds what breaks it: ?this the node, ?value the value where there is one.

The patterns hold no aggregates, so that they mean the same inside GRAPH ?g { … }.
"""

from collections.abc import Callable

from kg.errors import RuleError
from kg.validate.shapes import Constraint, Shape

CASTS = {
    f"<http://www.w3.org/2001/XMLSchema#{name}>": f"<http://www.w3.org/2001/XMLSchema#{name}>(STR(?value))"
    for name in ("date", "dateTime", "decimal", "integer", "boolean")
}
TESTS = {
    "pattern": "REGEX(STR(?value), {})",
    "minLength": "STRLEN(STR(?value)) >= {}",
    "maxLength": "STRLEN(STR(?value)) <= {}",
    "minInclusive": "?value >= {}",
    "maxInclusive": "?value <= {}",
    "in": "?value IN ({})",
}
NODE_KINDS = {"IRI": "isIRI(?value)", "Literal": "isLiteral(?value)", "BlankNode": "isBlank(?value)"}


OF_VALUES = frozenset((*TESTS, "datatype", "nodeKind", "class", "lessThan", "lessThanOrEquals"))


def target(shape: Shape, constraint: Constraint) -> str:
    """The nodes that a shape speaks of; nothing where the constraint's own path already picks them."""
    paths = set((constraint.path or "<>").strip("()").split("|"))
    if constraint.kind in OF_VALUES and paths <= {f"<{name}>" for name in shape.subjects_of}:
        return ""
    parts = [f"{{ ?this a <{name}> }}" for name in shape.classes]
    parts += [f"{{ ?this <{name}> ?anything }}" for name in shape.subjects_of]
    return f"{{ {' UNION '.join(parts)} }}"


def broken(constraint: Constraint) -> str:
    """What a node that breaks the constraint looks like, to stand after its target. Raises RuleError for a kind unknown here."""
    kind, path, value = constraint.kind, constraint.path, constraint.value
    if kind in WHOLE:
        return WHOLE[kind](constraint)
    if path is None:
        return f"BIND(?this AS ?value) FILTER(!COALESCE({_test(kind, value)}, false))"
    if kind in COUNTED:
        return COUNTED[kind](path, value)
    return f"?this {path} ?value . FILTER(!COALESCE({_test(kind, value)}, false))"


def _compared(sign: str) -> Callable[[str, str], str]:
    return lambda path, value: f"?this {path} ?value ; {value} ?other . FILTER(!COALESCE(?value {sign} ?other, false))"


def int_of(value: str) -> int:
    """The number in a literal such as "2"^^xsd:integer."""
    return int(value.split("^^", maxsplit=1)[0].strip('"'))


def _distinct(path: str, count: int) -> str:
    names = [f"?v{number}" for number in range(count)]
    different = [f"FILTER(!sameTerm({a}, {b}))" for place, a in enumerate(names) for b in names[place + 1 :]]
    return " ".join([f"?this {path} {name} ." for name in names] + different)


def _test(kind: str, value: str) -> str:
    if kind == "nodeKind":
        return NODE_KINDS[value.rpartition("#")[2].removesuffix(">")]
    if kind == "class":
        return f"EXISTS {{ ?value a {value} }}"
    if kind == "datatype":
        typed = f"DATATYPE(?value) = {value}"
        return f"{typed} && ({CASTS[value]} = {CASTS[value]})" if value in CASTS else typed
    if kind in TESTS:
        return TESTS[kind].format(value)
    raise RuleError(f"The constraint sh:{kind} cannot be compiled here: use --engine pyshacl.")


def _group(constraint: Constraint) -> str:
    """Whether ?this meets the alternatives."""
    each = [" && ".join(f"({_met(inner)})" for inner in member) for member in constraint.members]
    if constraint.kind == "or":
        return " || ".join(f"({one})" for one in each)
    if constraint.kind == "not":
        return f"!({each[0]})"
    return " + ".join(f"IF({one}, 1, 0)" for one in each) + " = 1"


def _met(constraint: Constraint) -> str:
    kind, path, value = constraint.kind, constraint.path, constraint.value
    if path is None and kind == "class":
        return f"EXISTS {{ ?this a {value} }}"
    if path and kind == "minCount":
        return f"EXISTS {{ {_distinct(path, int_of(value))} }}"
    if path and kind == "hasValue":
        return f"EXISTS {{ ?this {path} {value} }}"
    raise RuleError(f"The constraint sh:{kind} inside sh:or, sh:xone or sh:not cannot be compiled here: use --engine pyshacl.")


def _either(constraint: Constraint) -> str:
    return f"FILTER(!({_group(constraint)}))"


def _own(constraint: Constraint) -> str:
    return constraint.value


WHOLE: dict[str, Callable[[Constraint], str]] = {"sparql": _own, "or": _either, "xone": _either, "not": _either}
COUNTED: dict[str, Callable[[str, str], str]] = {
    "minCount": lambda path, value: f"FILTER NOT EXISTS {{ {_distinct(path, int_of(value))} }}",
    "maxCount": lambda path, value: f"FILTER EXISTS {{ {_distinct(path, int_of(value) + 1)} }}",
    "hasValue": lambda path, value: f"FILTER NOT EXISTS {{ ?this {path} {value} }}",
    "class": lambda path, value: f"?this {path} ?value . FILTER NOT EXISTS {{ ?value a {value} }}",
    "lessThan": _compared("<"),
    "lessThanOrEquals": _compared("<="),
}
