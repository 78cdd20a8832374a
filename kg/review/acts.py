"""What a decision on a fact, a claim or an actor becomes: the claims or occurrences that it must name to have its effect."""

from kg.errors import UsageError
from kg.model import Judgement
from kg.review.corrections import correction
from kg.review.deciding import Hand, correct, join, split
from kg.review.subjects import Subject, fact_claims, home_of, presentations
from kg.store import Reader

OVER_TIME = frozenset({"status", "modality"})  # each report has its own: correcting all would rewrite how it came about


def correct_subject(subject: Subject, typed: str, by: Hand) -> tuple[Judgement, ...]:
    """Corrects every claim of a fact, or the one claim. Raises UsageError for what cannot be corrected, or not on all claims at once."""
    name, value = correction(subject.claim_kind, typed)
    if name in OVER_TIME and len(subject.refs) > 1:
        raise UsageError(
            f"{len(subject.refs)} claims tell of '{subject.label}', each of its day: give the id of the one whose {name} is wrong "
            f"('kg review show {subject.mark}' lists them)."
        )
    return correct(subject.refs, name, value, by)


def join_subjects(one: Subject, other: Subject, by: Hand) -> tuple[Judgement, ...]:
    """Binds all claims of both, or both actors in all the ways they are presented. Raises UsageError where they are not alike."""
    if one.kind != other.kind:
        raise UsageError(f"'{one.label}' and '{other.label}' cannot be one: one is {_a(one)}, the other {_a(other)}.")
    refs = tuple(dict.fromkeys((*one.refs, *other.refs)))
    if len(refs) < 2 or one.iri == other.iri:
        raise UsageError(f"'{one.label}' is one already: name two to be joined.")
    return join(refs, by, one.about)


def split_subject(reader: Reader, subject: Subject, by: Hand) -> tuple[Judgement, ...]:
    """Parts a claim from the others of its fact, or one way of presenting an actor from the others; of a fact or an actor, its two parts.

    Raises UsageError where there is nothing to part from, and where a fact or an actor has more than two parts.
    """
    match subject.level:
        case "claim":
            home = home_of(reader, subject.refs[0])
            others = [ref for ref in fact_claims(reader, home) if ref not in subject.refs] if home else []
            apart = subject.refs
        case "presentation":
            ways = presentations(reader, subject.within or "")
            others = [one.occurrences[0] for one in ways if one.mark != subject.mark]
            apart = subject.refs
        case _:
            apart, others = subject.refs[:1], list(subject.refs[1:])
    if not others:
        what = "presents it in one way" if subject.kind == "actor" else "rests on this alone"
        raise UsageError(f"'{subject.label}' cannot be split: what is known of it {what}.")
    if subject.level in {"fact", "actor"} and len(others) > 1:
        raise UsageError(
            f"'{subject.label}' has {len(others) + 1} parts: give the id of the one that does not belong ('kg review show {subject.mark}')."
        )
    return split(apart, others, by, subject.about)


def _a(subject: Subject) -> str:
    return f"an {subject.kind}" if subject.kind == "actor" else f"a {subject.kind}"
