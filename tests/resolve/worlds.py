"""Small worlds of articles that say overlapping, contradicting and unrelated things, for properties that must hold of any."""

from dataclasses import replace

from hypothesis import strategies as st
from telling import GERMANY, MACRON, MERZ, NORWAY, PUTIN, SELENSKYJ, STARMER, TRUMP, UKRAINE, ZELENSKY, commits, met, says, told

from kg.model import Actor, Extraction

PEOPLE = (
    MERZ,
    MACRON,
    STARMER,
    SELENSKYJ,
    ZELENSKY,
    TRUMP,
    PUTIN,
    GERMANY,
    UKRAINE,
    NORWAY,
    Actor("m", "Merz", "person"),
    Actor("mm", "Max Merz", "person"),
    Actor("g", "Verbündete", "group"),
)
DAYS = (None, "2025-09", "2025-09-03", "2025-09-04", "2025-09-05", "2025-09-12")
PLACES = (None, "Paris", "London", "Kiew", "Kyiv")
THINGS = ("drei Patriot Systeme", "Patriot Systeme für die Ukraine", "eine Brigade in Litauen", "Hilfe")
WORDS = ("Truppen wären ein Ziel", "Ausländische Truppen wären ein legitimes Ziel", "Wir reden")

people = st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique_by=lambda actor: actor.id)
meetings = st.builds(
    lambda place, day, who, status, kind: met(place, day, *who, status=status, kind=kind),
    st.sampled_from(PLACES),
    st.sampled_from(DAYS),
    people,
    st.sampled_from(["held", "planned"]),
    st.sampled_from([None, "call", "summit", "series"]),
)
pledges = st.builds(
    lambda who, thing, amount, modality: commits(who, thing, amount, "EUR" if amount else None, modality=modality),
    st.sampled_from(PEOPLE),
    st.sampled_from(THINGS),
    st.sampled_from([None, 3e9, 5e9]),
    st.sampled_from(["pledged", "refused", "considered"]),
)
sayings = st.builds(says, st.sampled_from(PEOPLE), st.sampled_from(WORDS), st.sampled_from(DAYS))


@st.composite
def worlds(draw: st.DrawFn, least: int = 1, most: int = 6) -> list[Extraction]:
    """Articles a0, a1, … on days of September 2025, or undated."""
    published = st.sampled_from([None, "2025-09-04", "2025-09-05", "2025-09-20"])
    tellings = st.lists(st.one_of(meetings, pledges, sayings), max_size=3)
    texts = [told(f"a{number}", draw(published), *draw(tellings)) for number in range(draw(st.integers(least, most)))]
    return [leaning(text) if draw(st.booleans()) else text for text in texts]


def leaning(text: Extraction) -> Extraction:
    """The same article, where all was said and pledged at its first meeting, if it has one."""
    if not text.meetings:
        return text
    occasion = text.meetings[0].id
    return replace(
        text,
        statements=tuple(replace(statement, occasion=occasion) for statement in text.statements),
        commitments=tuple(replace(commitment, announced_at=occasion) for commitment in text.commitments),
    )
