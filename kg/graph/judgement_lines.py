"""Judgements as lines of JSON, to be kept in a file, sent on and read in again."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from typing import Any, get_args

from kg.errors import UsageError
from kg.model import Judgement, Ref
from kg.model.story import Verdict

NEEDED = ("target", "verdict", "reviewer", "at")


def judgement_lines(judgements: Iterable[Judgement]) -> Iterator[str]:
    """One JSON object a line, in order of time; what is not given is left out."""
    for one in sorted(judgements, key=lambda judgement: (judgement.at, repr(judgement))):
        yield json.dumps({name: value for name, value in asdict(one).items() if value is not None}, ensure_ascii=False, sort_keys=True)


def judgements_of(lines: Iterable[str]) -> Iterator[Judgement]:
    """The judgements of lines as `judgement_lines` writes them; empty lines count for nothing. Raises UsageError with the line's number."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _judgement(line, f"Line {number} of the judgements")


def _judgement(line: str, where: str) -> Judgement:
    try:
        given: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{where} is no JSON: {error}.") from error
    if not isinstance(given, dict):
        raise UsageError(f"{where} is no JSON object: write one object a line.")
    known = {field.name for field in fields(Judgement)}
    if odd := sorted(given.keys() - known) + [name for name in NEEDED if name not in given]:
        raise UsageError(f"{where} lacks or does not know '{odd[0]}': it takes {', '.join(sorted(known))}.")
    if given["verdict"] not in get_args(Verdict) or given.get("about", "claim") not in {"claim", "occurrence", "place"}:
        raise UsageError(f"{where} has the verdict '{given['verdict']}': take one of {', '.join(get_args(Verdict))}.")
    refs = {name: _ref(given[name], where) for name in ("target", "other") if given.get(name) is not None}
    return Judgement(**(given | refs))


def _ref(given: object, where: str) -> Ref:
    if not isinstance(given, dict) or not {"article", "id"} == given.keys():
        raise UsageError(f"{where} names no claim: a target is an object with article and id.")
    return Ref(str(given["article"]), str(given["id"]))
