"""What people have decided: the list with undo, decisions without effect, and the file to send on or read in."""

from functools import partial

import pandas as pd
import streamlit as st

from kg.app import review_desk as desk
from kg.app.library import Library
from kg.app.review_queue import Claimed, claims
from kg.app.table import filled
from kg.app.words import counted, term, word
from kg.errors import KgError
from kg.graph import judgement_lines, judgements_of
from kg.model import Judgement, Ref
from kg.review import Action, actions, judgements, keep, orphans
from kg.settings import store_path
from kg.store import open_store

JSONL = "application/x-ndjson"
PAGE = 200
LARGEST_MEGABYTES = 20


def log(library: Library) -> None:
    """Draws all of it."""
    decided = judgements(library.reader)
    _file(decided)
    if not decided:
        st.info(word("desk.nothing_decided"), icon=":material/gavel:")
        return
    lost = orphans(library.reader, decided)
    made = [one for one in reversed(actions(decided)) if not set(one.judgements) <= set(lost)]
    labels = {one.ref: one for one in library.once(claims)}
    if made:
        _list(made, labels, "log")
    if gone := list(reversed(actions(lost))):
        st.caption(word("desk.orphans_why"))
        _list(gone, labels, "lost")


def log_table(made: list[Action], labels: dict[Ref, Claimed]) -> pd.DataFrame:
    """One row for each decision."""
    columns = {
        "when": [one.first.at.replace("T", " ").replace("Z", " UTC") for one in made],
        "who": [one.first.reviewer for one in made],
        "verdict": [term("verdict", one.first.verdict) for one in made],
        "what": ["; ".join(dict.fromkeys(_label(ref, labels) for ref in _targets(one))) for one in made],
        "change": [_change(one.first) for one in made],
        "why": [one.first.note or "" for one in made],
    }
    return pd.DataFrame({word(f"desk.log_{name}"): values for name, values in columns.items()})


def read_in(lines: list[str]) -> int:
    """Keeps the judgements of a file that are not kept yet; how many. Raises UsageError where a line is none, and keeps nothing then."""
    return keep(open_store(store_path()), list(judgements_of(lines)))


def _list(made: list[Action], labels: dict[Ref, Claimed], key: str) -> None:
    st.subheader(counted("desk.decisions", len(made)) if key == "log" else counted("desk.orphans", len(made)), anchor=False)
    table = filled(log_table(made[:PAGE], labels))
    chosen = st.dataframe(
        table, key=f"desk-{key}", hide_index=True, on_select="rerun", selection_mode="multi-row", alt=word("desk.log_alt", count=len(made))
    )
    places = chosen["selection"]["rows"]
    picked = tuple(judgement for place in places if place < len(made) for judgement in made[place].judgements)
    st.button(
        word("desk.take_back"),
        key=f"desk-{key}-back",
        icon=":material/undo:",
        disabled=not picked,
        on_click=partial(desk.withdraw, picked),
        help=word("desk.take_back_help"),
    )


def _file(decided: tuple[Judgement, ...]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            word("desk.export"),
            lambda: "".join(f"{line}\n" for line in judgement_lines(decided)),
            "judgements.jsonl",
            JSONL,
            icon=":material/download:",
            on_click="ignore",
            disabled=not decided,
        )
        with st.popover(word("desk.import"), icon=":material/upload:"):
            st.write(word("desk.import_text"))
            with st.form("desk-import", border=False, clear_on_submit=True):
                st.file_uploader(word("desk.import_file"), type=["jsonl"], key="desk-file", max_upload_size=LARGEST_MEGABYTES)
                st.form_submit_button(word("desk.import_go"), on_click=_import)


def _import() -> None:
    file = st.session_state.get("desk-file")
    if file is None:
        return
    try:
        kept = read_in(file.getvalue().decode("utf-8").splitlines())
    except UnicodeDecodeError:
        st.session_state[desk.TROUBLE] = word("desk.import_no_text")
    except KgError as error:
        desk.trouble(error)
    else:
        st.session_state[desk.TOLD] = word("desk.imported", count=kept)


def _targets(one: Action) -> list[Ref]:
    return [ref for judgement in one.judgements for ref in (judgement.target, judgement.other) if ref]


def _label(ref: Ref, labels: dict[Ref, Claimed]) -> str:
    return labels[ref].label if ref in labels else f"{ref.article}: {ref.id}"


def _change(one: Judgement) -> str:
    if not one.property or one.value is None:
        return ""
    return word("desk.change", slot=word(f"slot.{one.property}"), value=term(one.property, one.value))
