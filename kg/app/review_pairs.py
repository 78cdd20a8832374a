"""Join a claim with a fact that tells of the same, or part it from others that count toward the same fact."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st
from rapidfuzz.fuzz import token_set_ratio

from kg.app import review_desk as desk
from kg.app import travel
from kg.app.adapt import day
from kg.app.components.sheet import Sheet, sheet
from kg.app.library import Library
from kg.app.review_queue import Claimed, claims
from kg.app.telling import sources
from kg.app.words import word
from kg.review import fact_claims, join, split

PROPOSED = 5
WEEK = 7.0
NAMES, WORDS, TIME = 0.35, 0.25, 0.4  # what shared names, alike words and a near day count for
FLOOR = 0.35


@dataclass(frozen=True, slots=True)
class Fact:
    """What is compared of a fact; ids are short."""

    id: str
    label: str
    day: date | None
    actors: frozenset[str]


def facts(library: Library) -> dict[str, Fact]:
    """All facts that claims count toward, by short id."""
    casts: defaultdict[str, set[str]] = defaultdict(set)
    for row in library.ask("parties"):
        casts[library.short(row["id"])].add(library.short(row["actor"]))
    made = (Fact(library.short(row["id"]), str(row["label"]), day(row["day"]), frozenset()) for row in library.ask("facts"))
    return {one.id: Fact(one.id, one.label, one.day, frozenset(casts.get(one.id, ()))) for one in made}


def nearness(one: Fact, other: Fact) -> float:
    """0 to 1: how much speaks for two facts being one, by shared actors, words of the headlines, and days between."""
    either = one.actors | other.actors
    shared = len(one.actors & other.actors) / min(len(one.actors), len(other.actors)) if one.actors and other.actors else 0.0
    alike = token_set_ratio(one.label, other.label) / 100 if either else 0.0
    apart = abs((one.day - other.day).days) if one.day and other.day else None
    return NAMES * shared + WORDS * alike + TIME * (0.0 if apart is None else WEEK / (WEEK + apart))


def proposals(library: Library, fact: str, words: str = "") -> list[Fact]:
    """Facts of the same kind that may be the same, the nearest first; with `words` those whose headline has them all."""
    everything = library.once(facts)
    own = everything.get(fact)
    if own is None:
        return []
    kind, wanted = fact.partition("/")[0], words.lower().split()
    others = (one for one in everything.values() if one.id != fact and one.id.startswith(f"{kind}/"))
    fit = (one for one in others if all(part in one.label.lower() for part in wanted))
    ranked = sorted(((nearness(own, one), one.id, one) for one in fit), key=lambda entry: (-entry[0], entry[1]))
    return [one for score, _, one in ranked if wanted or score >= FLOOR][:PROPOSED]


def company(library: Library, current: Claimed) -> list[Claimed]:
    """The other claims that count toward the same fact."""
    return [one for one in library.once(claims) if current.fact and one.fact == current.fact and one.id != current.id]


def join_panel(library: Library, current: Claimed, then: str) -> None:
    """Facts that may be the same, each with its first sentence and a button."""
    st.markdown(f"**{word('desk.join_title')}**")
    words = st.text_input(word("desk.join_search"), key=f"join-{current.id}", live=True, placeholder=word("desk.join_search"),
                          label_visibility="collapsed")  # fmt: skip
    found = proposals(library, current.fact or "", words.strip())
    if not found:
        st.caption(word("desk.join_none"))
    for place, one in enumerate(found):
        first = fact_claims(library.reader, library.iri(one.id))[:1]
        with st.container(border=True):
            told = Sheet(title=one.label, sources=tuple(sources(library, one.id))[:1])
            sheet(told, key=f"join-{place}", picked=travel.follow)
            st.button(
                word("desk.join_go"),
                key=f"join-go-{place}",
                icon=":material/merge:",
                on_click=partial(
                    desk.decide, partial(join, [current.ref, *first]), word("desk.join_done", label=one.label), current.id, then
                ),
            )


def split_panel(current: Claimed, others: Sequence[Claimed], sheets: Sequence[Sheet], then: str) -> None:
    """The other claims of the fact, each with a button that parts it from this one, and one that parts this one from all."""
    st.markdown(f"**{word('desk.split_title')}**")
    if len(others) > 1:
        st.button(
            word("desk.split_all", count=len(others)),
            icon=":material/call_split:",
            on_click=partial(
                desk.decide, partial(split, [current.ref], [one.ref for one in others]), word("desk.split_done"), current.id, then
            ),
        )  # fmt: skip
    for place, (one, told) in enumerate(zip(others, sheets, strict=True)):
        with st.container(border=True):
            sheet(told, key=f"split-{place}", picked=travel.follow)
            st.button(
                word("desk.split_go"),
                key=f"split-go-{place}",
                on_click=partial(desk.decide, partial(split, [current.ref], [one.ref]), word("desk.split_done"), current.id, then),
            )
