"""Judgements from a file that was exported, sent on, or written by hand."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kg import graph
from kg.errors import InputError, UsageError
from kg.model import Judgement
from kg.review.deciding import read_moment, written

ENDINGS = (".trig", ".jsonl")


def ending_of(path: Path) -> str:
    """The ending, which names the format. Raises UsageError where it is none of ours."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(f"{path.name}: judgements are kept in files that end in {' or '.join(ENDINGS)}.")
    return ending


def read_file(path: Path) -> tuple[Judgement, ...]:
    """The judgements in a file, in order of time; see `whole`. Raises InputError for a file that cannot be read."""
    ending = ending_of(path)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({(error.strerror or 'unknown reason').lower()}).") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is no UTF-8 text.") from error
    return whole(graph.judgements_of(text.split("\n")) if ending == ".jsonl" else graph.judgements_of_trig(text))


def whole(given: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements with their moments as stores spell them. Raises UsageError for one that could never be applied."""
    made = []
    for one in given:
        what = f"The judgement on {one.target.article} {one.target.id}"
        time = read_moment(one.at)
        if time is None:
            raise UsageError(f"{what} has the time '{one.at}': write it as 2025-09-05T12:00:00Z.")
        if (one.verdict in {"same", "different"}) != (one.other is not None):
            raise UsageError(f"{what} says '{one.verdict}': that needs an other claim, and only that has one.")
        if one.verdict == "corrected" and not (one.property and one.value):
            raise UsageError(f"{what} corrects nothing: it needs a property and a value.")
        if (one.verdict in {"matched", "unmatched"}) != (one.about != "claim" and bool(one.property)):
            raise UsageError(f"{what} says '{one.verdict}': an actor or a place is matched by a property and an IRI.")
        made.append(replace(one, at=written(time)))
    return tuple(sorted(made, key=lambda one: (one.at, repr(one))))
