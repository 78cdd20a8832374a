"""The buttons under which a claim stands: back and on, confirm, reject, correct, join, split, undo; each with its key."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kg.app import review_desk as desk
from kg.app.review_queue import Claimed
from kg.app.words import language, word
from kg.charts.ticks import count
from kg.review import confirm, reject

MODES = {"correct": ("E", ":material/edit:"), "join": ("J", ":material/merge:"), "split": ("S", ":material/call_split:")}


def bar(current: Claimed, shown: Sequence[Claimed], company: int) -> None:
    """Draws them; `shown` is the queue, `company` how many other claims count toward the same fact."""
    before, after = neighbours(current, shown)
    place = next((number for number, one in enumerate(shown, 1) if one.id == current.id), None)
    with st.container(horizontal=True, vertical_alignment="center", key="review-bar"):
        _turn("before", before, ":material/arrow_back:", "Left")
        many = count(len(shown), language())
        told = word("desk.place", place=count(place, language()), count=many) if place else word("desk.aside", count=many)
        st.caption(told, width="content")
        _turn("after", after, ":material/arrow_forward:", "Right")
        then = after or before or ""
        may = desk.signed()
        for name, make, key, icon in (("confirm", confirm, "A", ":material/check:"), ("reject", reject, "X", ":material/close:")):
            st.button(
                word(f"desk.{name}"),
                key=f"desk-{name}",
                icon=icon,
                shortcut=key,
                type="primary" if name == "confirm" and not st.session_state.get(desk.MODE) else "secondary",
                disabled=not may,
                on_click=partial(
                    desk.decide, partial(make, [current.ref]), word(f"desk.{name}_done", label=current.label), current.id, then
                ),
            )
        possible = {"correct": True, "join": current.fact is not None, "split": company > 0}
        for mode, (key, icon) in MODES.items():
            st.button(
                word(f"desk.{mode}"),
                key=f"desk-{mode}",
                icon=icon,
                shortcut=key,
                disabled=not (may and possible[mode]),
                type="primary" if st.session_state.get(desk.MODE) == mode else "secondary",
                on_click=partial(_toggle, mode),
            )
        desk.undo_button("desk-undo", "U")


def neighbours(current: Claimed, shown: Sequence[Claimed]) -> tuple[str | None, str | None]:
    """The claims before and after one in the queue; for one that is not in it, where it would stand."""
    ids = [one.id for one in shown]
    if current.id in ids:
        place = ids.index(current.id)
        return (ids[place - 1] if place else None), (ids[place + 1] if place + 1 < len(ids) else None)
    later = next((place for place, one in enumerate(shown) if one.confidence > current.confidence), len(shown))
    return (ids[later - 1] if later else None), (ids[later] if later < len(ids) else None)


def _turn(name: str, target: str | None, icon: str, key: str) -> None:
    st.button(
        word(f"desk.{name}"), key=f"desk-{name}", icon=icon, shortcut=key, type="tertiary", disabled=not target,
        on_click=partial(desk.go, target or ""),
    )  # fmt: skip


def _toggle(mode: str) -> None:
    st.session_state[desk.MODE] = "" if st.session_state.get(desk.MODE) == mode else mode
