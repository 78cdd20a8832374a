"""The form in which a claim's slots are put right."""

from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from kg.app import review_desk as desk
from kg.app.review_queue import Claimed
from kg.app.words import term, word
from kg.model import Judgement, Time
from kg.model.extraction import Claim
from kg.resolve.decisions import FIELDS
from kg.review import Correctable, Hand, correct, correctable


@dataclass(frozen=True, slots=True)
class Slot:
    """A property that can be put right, and the value that it has now as judgements keep it."""

    about: Correctable
    value: str


def slots_of(current: Claimed, claim: Claim) -> list[Slot]:
    """What can be put right in a claim."""
    return [Slot(one, _value(one.name, claim)) for one in correctable(current.kind).values()]


def form(current: Claimed, claim: Claim, then: str) -> None:
    """Draws the form; what differs when it is sent becomes corrections, all of one moment."""
    slots = slots_of(current, claim)
    with st.form(f"correct-{current.id}", border=True):
        st.markdown(f"**{word('desk.correct_title')}**")
        for slot in slots:
            _field(slot, _key(current, slot))
        st.form_submit_button(
            word("desk.correct_go"), type="primary", icon=":material/check:", on_click=partial(_send, current, slots, then)
        )  # fmt: skip


def _send(current: Claimed, slots: list[Slot], then: str) -> None:
    typed = {slot.about.name: _typed(st.session_state.get(_key(current, slot))) for slot in slots}
    changed = [slot for slot in slots if typed[slot.about.name] not in {"", slot.value}]
    if not changed:
        st.session_state[desk.TOLD] = word("desk.unchanged")
        return

    def made(by: Hand) -> tuple[Judgement, ...]:
        values = ((slot.about.name, slot.about.read(typed[slot.about.name])) for slot in changed)
        return tuple(one for name, value in values for one in correct([current.ref], name, value, by))

    named = ", ".join(word(f"slot.{slot.about.name}") for slot in changed)
    desk.decide(made, word("desk.correct_done", slots=named), current.id, then)


def _key(current: Claimed, slot: Slot) -> str:
    return f"slot-{current.id}-{slot.about.name}"


def _typed(given: object) -> str:
    return given.isoformat() if isinstance(given, date) else " ".join(str(given or "").split())


def _field(slot: Slot, key: str) -> None:
    name, about = word(f"slot.{slot.about.name}"), slot.about
    match about.value:
        case "day":
            st.date_input(name, value=date.fromisoformat(slot.value) if slot.value else None, format=word("date.input"), key=key)
        case "term":
            options = list(about.terms)
            index = options.index(slot.value) if slot.value in options else None
            st.selectbox(name, options, index=index, format_func=partial(term, about.name), key=key)
        case _:
            st.text_input(name, value=slot.value, max_chars=500, key=key)


def _value(name: str, claim: Claim) -> str:
    if name == "date":
        time = getattr(claim, "time", None)
        exact = isinstance(time, Time) and time.earliest is not None and time.earliest == time.latest
        return str(time.earliest) if isinstance(time, Time) and exact else ""
    found = getattr(claim, FIELDS[name], None)
    return str(found) if found else ""
