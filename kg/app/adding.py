"""The page that adds articles: files or pasted text go through the same straight line as on the command line."""

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import streamlit as st

from kg.app import travel
from kg.app.plain import plain
from kg.app.words import LANGUAGES, counted, language, term, word
from kg.errors import KgError, StoreLocked
from kg.pipeline import Options, Outcome, ingest
from kg.settings import store_path

ENDINGS = ("txt", "md", "html", "htm")
LARGEST_MEGABYTES = 50
LOG = "add-log"


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one input: a name, whether it went well, and how much was found or what failed."""

    name: str
    good: bool
    text: str


def show() -> None:
    """Draws the page."""
    travel.go()
    st.write(word("add.intro"))
    with st.form("add-form", border=True):
        files = st.file_uploader(word("add.files"), type=list(ENDINGS), accept_multiple_files=True, max_upload_size=LARGEST_MEGABYTES)
        st.text_input(word("add.title"), key="add-title")
        pasted = st.text_area(word("add.paste"), key="add-text", height=180)
        with st.container(horizontal=True):
            published = st.date_input(
                word("add.published"), value=None, format=word("date.input"), help=word("add.published_help"), width=230
            )
            spoken = st.selectbox(
                word("add.language"),
                LANGUAGES,
                index=None,
                placeholder=word("add.any_language"),
                format_func=lambda code: term("spoken", code),
                width=230,
            )
        pressed = st.form_submit_button(word("add.go"), type="primary", icon=":material/add:")
    if pressed:
        inputs = {Path(file.name).name: file.getvalue() for file in files or ()}
        if pasted and pasted.strip():
            title = str(st.session_state["add-title"]).strip()
            inputs[f"{_slug(title or pasted)}.txt"] = f"{title}\n\n{pasted}".strip().encode()
        if inputs:
            st.session_state[LOG] = add(inputs, Options(published=_day(published), language=spoken))
        else:
            st.info(word("add.nothing"))
    _log()


def add(inputs: dict[str, bytes], options: Options) -> list[Line]:
    """Reads the inputs into the store, with progress; nothing that failed keeps the rest out."""
    lines: list[Line] = []
    with st.status(word("add.working", count=len(inputs)), expanded=True) as status, tempfile.TemporaryDirectory() as folder:
        bar = st.progress(0.0)
        for name, content in inputs.items():
            (Path(folder) / name).write_bytes(content)

        def done(outcome: Outcome) -> None:
            lines.append(_line(outcome))
            bar.progress(min(1.0, len(lines) / len(inputs)), text=plain(lines[-1].name))

        try:
            ingest([folder], store_path(), options, done)
        except StoreLocked:
            lines = [Line("", False, word("add.locked"))]
        except KgError as error:
            lines.append(Line("", False, str(error)))
        failed = sum(not line.good for line in lines)
        status.update(
            label=word("add.done", good=len(lines) - failed, failed=failed), state="error" if failed else "complete", expanded=False
        )
    return lines


def _line(outcome: Outcome) -> Line:
    if outcome.extraction is None:
        return Line(outcome.source, False, outcome.error or "")
    found = outcome.extraction
    counts = {"actors": found.actors, "meetings": found.meetings, "commitments": found.commitments, "statements": found.statements}
    return Line(outcome.source, True, " · ".join(counted(f"add.{name}", len(facts)) for name, facts in counts.items()))


def _log() -> None:
    lines: list[Line] = st.session_state.get(LOG, [])
    if not lines:
        return
    names = {word("add.article"): [line.name for line in lines], word("add.found"): [line.text for line in lines]}
    st.dataframe({word("add.state"): ["✓" if line.good else "✗" for line in lines], **names}, hide_index=True, key="add-log-table")


def _day(given: object) -> date | None:
    return given if isinstance(given, date) else None


def _slug(text: str) -> str:
    words = "".join(letter if letter.isalnum() else "-" for letter in text.lower()[:60])
    return "-".join(part for part in words.split("-") if part) or language()
