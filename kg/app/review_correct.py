"""The form in which a claim's slots are put right."""

from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from kg.app import review_desk as desk
from kg.app.review_queue import Claimed
from kg.app.words import term, word
from kg.model import Extraction, Judgement, Participation, Quantity, Time
from kg.model.extraction import Claim
from kg.resolve.correcting import SLOTS
from kg.resolve.reasons import shown
from kg.review import Correctable, Hand, correct, correctable

JOINT = "; "


@dataclass(frozen=True, slots=True)
class Slot:
    """A property that can be put right, and the value that it has now as judgements keep it."""

    about: Correctable
    value: str


def slots_of(current: Claimed, claim: Claim, said: Extraction) -> list[Slot]:
    """What can be put right in a claim; `said` is what its article says."""
    names = {actor.id: actor.name for actor in said.actors}
    return [Slot(one, _value(one, claim, names)) for one in correctable(current.kind).values()]


def form(current: Claimed, claim: Claim, said: Extraction, then: str) -> None:
    """Draws the form; what differs when it is sent becomes corrections, all of one moment."""
    slots = slots_of(current, claim, said)
    names = sorted({actor.name for actor in said.actors}, key=str.casefold)
    with st.form(f"correct-{current.id}", border=True):
        st.markdown(f"**{word('desk.correct_title')}**")
        for slot in slots:
            _field(slot, _key(current, slot), names)
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
    if isinstance(given, list):
        return JOINT.join(str(one) for one in given)
    return given.isoformat() if isinstance(given, date) else " ".join(str(given or "").split())


def _field(slot: Slot, key: str, names: list[str]) -> None:
    name, about = word(f"slot.{slot.about.name}"), slot.about
    match about.value:
        case "day":
            st.date_input(name, value=date.fromisoformat(slot.value) if slot.value else None, format=word("date.input"), key=key)
        case "term":
            options = list(about.terms)
            index = options.index(slot.value) if slot.value in options else None
            st.selectbox(name, options, index=index, format_func=partial(term, about.name), key=key, placeholder=word("desk.pick"))
        case "names":
            st.multiselect(
                name, names, default=[one for one in slot.value.split(JOINT) if one in names], key=key, placeholder=word("desk.pick")
            )
        case _:
            st.text_input(name, value=slot.value, max_chars=500, key=key)


def _value(about: Correctable, claim: Claim, names: dict[str, str]) -> str:
    """A property's value in the form in which corrections are kept; nothing where that form cannot say it."""
    found = getattr(claim, SLOTS[about.name].field, None)
    match about.value:
        case "day":
            exact = isinstance(found, Time) and found.earliest is not None and found.earliest == found.latest
            return str(found.earliest) if isinstance(found, Time) and exact else ""
        case "names":
            ids = [one.actor if isinstance(one, Participation) else str(one) for one in found or ()]
            return JOINT.join(dict.fromkeys(names.get(one, one) for one in ids))
        case "amount":
            return _amount(found[0]) if found else ""
        case "count":
            counted = [part.count for part in found or () if part.count]
            return _amount(counted[0]) if len(counted) == 1 else ""
        case _:
            return str(found or "")


def _amount(quantity: Quantity) -> str:
    return shown((quantity.value, quantity.unit or ""))
