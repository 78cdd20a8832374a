"""What a person decides on a proposal: a judgement, which is kept, listed, exported and undone like every other."""

from collections.abc import Iterable, Mapping

from kg.errors import UsageError
from kg.model import Judgement, Ref
from kg.reconcile.subjects import Subject, anchor
from kg.resolve.matching import ADDRESS, MATCHED, MATCHING
from kg.review import Hand, actor_of, iri_of, judgements
from kg.store import Reader

Decided = Mapping[str, Mapping[str, str]]
"""By the IRI of an actor or place: what was decided ("matched", "unmatched") on which foreign IRI."""


def accept(reader: Reader, subject: Subject, iri: str, by: Hand, *, how: str = "exactMatch", note: str | None = None) -> Judgement:
    """The subject is this elsewhere; `note` where the hand has none. Raises UsageError for what is no IRI of the web."""
    if how not in MATCHING:
        raise UsageError(f"'{how}' is no way to match: take one of {', '.join(MATCHING)}.")
    why = by.note or note
    target = _target(reader, subject, _checked(iri))
    return Judgement(target, "matched", by.reviewer, by.at, about=subject.about, property=how, value=_checked(iri), note=why)


def refuse(reader: Reader, subject: Subject, iri: str, by: Hand) -> Judgement:
    """The subject is not this; it is not proposed again. Raises UsageError for what is no IRI of the web."""
    target = _target(reader, subject, _checked(iri))
    return Judgement(target, "unmatched", by.reviewer, by.at, about=subject.about, property="exactMatch", value=_checked(iri), note=by.note)


def decided(reader: Reader, judged: Iterable[Judgement]) -> Decided:
    """What was decided so far, by what the judged occurrences denote now; the latest decision holds."""
    found: dict[str, dict[str, str]] = {}
    for one in sorted(judged, key=lambda one: (one.at, repr(one))):
        subject = _subject(reader, one)
        if subject and one.value:
            found.setdefault(subject, {})[one.value] = one.verdict
    return found


def _target(reader: Reader, subject: Subject, iri: str) -> Ref:
    """What the judgement is to name: what the one before on this subject and IRI names, so that it holds in its place."""
    for one in reversed(judgements(reader)):
        if one.value == iri and _subject(reader, one) == subject.iri:
            return one.target
    return anchor(reader, subject)


def _subject(reader: Reader, one: Judgement) -> str | None:
    """The IRI of the actor or place that a match is about now."""
    if one.verdict not in MATCHED or one.about == "claim":
        return None
    return iri_of(one.target, reader.base, "place") if one.about == "place" else actor_of(reader, one.target)


def _checked(iri: str) -> str:
    if not ADDRESS.fullmatch(iri.strip()):
        raise UsageError(f"'{iri[:100]}' is no IRI of another data set: give one that begins with http:// or https://.")
    return iri.strip()
