"""Where decisions are made: kept in the store at once, told in one sentence, taken back one by one."""

from collections.abc import Callable

import streamlit as st

from kg.app.empty import library_or_stop
from kg.app.plain import plain
from kg.app.words import word
from kg.errors import KgError, StoreLocked
from kg.model import Judgement
from kg.review import Hand, hand, judgements, keep, login_name, take_back
from kg.settings import store_path
from kg.store import open_store

WHO, WHY = "reviewer", "why"
MODE, DONE, TOLD, TROUBLE = "desk-mode", "desk-done", "desk-told", "desk-trouble"
Made = Callable[[Hand], tuple[Judgement, ...]]


def signature() -> None:
    """Who decides, kept for the session, and why, for the next decision."""
    st.session_state.setdefault(WHO, login_name())
    st.session_state.setdefault(WHY, "")
    with st.container(horizontal=True):
        st.text_input(word("desk.who"), key=WHO, persist_state="session", max_chars=80, width=180)
        st.text_input(word("desk.why"), key=WHY, placeholder=word("desk.why_hint"), max_chars=2000)


def signed() -> bool:
    """Whether there is a name to sign with."""
    return bool(str(st.session_state.get(WHO) or login_name()).strip())


def decide(made: Made, done: str, claim: str, then: str) -> None:
    """Keeps what `made` gives for the signer and goes on to the claim `then`; `done` is told.

    Where another process writes to the store, that is told instead and all that was typed stays.
    """
    who = str(st.session_state.get(WHO) or login_name())
    try:
        kept = made(hand(judgements(library_or_stop().reader), who, str(st.session_state.get(WHY) or "")))
        keep(open_store(store_path()), kept)
    except KgError as error:
        trouble(error)
        return
    st.session_state.setdefault(DONE, []).append((kept, claim))
    st.session_state[WHY] = ""
    go(then)
    st.session_state[TOLD] = done


def undo() -> None:
    """Takes the session's last decision back and returns to its claim."""
    done: list[tuple[tuple[Judgement, ...], str]] = st.session_state.get(DONE, [])
    if done:
        kept, claim = done[-1]
        withdraw(kept)
        if done is not st.session_state[DONE]:
            go(claim)


def withdraw(kept: tuple[Judgement, ...]) -> None:
    """Takes decisions back; all stays where another process writes to the store, and that is told."""
    try:
        take_back(open_store(store_path()), kept)
    except KgError as error:
        trouble(error)
        return
    st.session_state[DONE] = [one for one in st.session_state.get(DONE, []) if not set(one[0]) <= set(kept)]
    st.session_state[TOLD] = word("desk.undone")


def undo_button(key: str, shortcut: str | None = None) -> None:
    """The button that takes the last decision back."""
    st.button(
        word("desk.undo"), key=key, icon=":material/undo:", shortcut=shortcut, type="tertiary", disabled=not undoable(), on_click=undo
    )  # fmt: skip


def undoable() -> bool:
    """Whether the session has decided something that still stands."""
    return bool(st.session_state.get(DONE))


def go(claim: str) -> None:
    """Shows a claim, without what was open for the one before."""
    st.session_state["claim"] = claim
    st.session_state[MODE] = ""


def tell() -> None:
    """Says what the last press of a button did."""
    if trouble := st.session_state.pop(TROUBLE, None):
        st.error(plain(trouble), icon=":material/lock:")
    if told := st.session_state.pop(TOLD, None):
        st.toast(plain(told))


def trouble(error: KgError) -> None:
    """Notes what to say of an error."""
    st.session_state[TROUBLE] = word("desk.locked") if isinstance(error, StoreLocked) else str(error)
