"""The page that adds articles: files, folders, pasted text and web addresses go the same straight line as on the command line."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from kg.app import travel
from kg.app.inbox import Inbox, Line, inbox_of
from kg.app.plain import plain
from kg.app.reading import Job, job_of, start
from kg.app.words import LANGUAGES, counted, term, word
from kg.errors import InputError
from kg.settings import store_path
from kg.web.address import web_address

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

ENDINGS = ("txt", "md", "html", "htm")
LARGEST_MEGABYTES = 50
WAYS = ("files", "folder", "paste", "web")
ICONS = {
    "files": ":material/upload_file:",
    "folder": ":material/drive_folder_upload:",
    "paste": ":material/content_paste:",
    "web": ":material/link:",
}


def show() -> None:
    """Draws the page."""
    travel.go()
    st.write(word("add.intro"))
    st.session_state.setdefault("add-way", WAYS[0])
    way = st.segmented_control(
        word("add.way"),
        WAYS,
        format_func=lambda name: f"{ICONS[name]} {word(f'add.way_{name}')}",
        key="add-way",
        required=True,
        label_visibility="collapsed",
    )
    _form(str(way))
    job = job_of(store_path())
    if (job is None or job.complete) and inbox_of(store_path()).waiting():
        job = start(store_path())
    if job and job.running:
        _progress()
    else:
        _log(job)


def _form(way: str) -> None:
    with st.form("add-form", border=True, clear_on_submit=True):
        put = {"files": _files, "folder": _folder, "paste": _paste, "web": _web}[way]()
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
        try:
            taken = put(inbox_of(store_path()), published if isinstance(published, date) else None, spoken)
        except InputError as error:
            st.error(plain(str(error)))
            return
        if taken:
            start(store_path())
        else:
            st.info(word("add.nothing"))


Put = Callable[[Inbox, date | None, str | None], int]


def _files() -> Put:
    given = st.file_uploader(word("add.files"), type=list(ENDINGS), accept_multiple_files=True, max_upload_size=LARGEST_MEGABYTES)
    return _putting(given or ())


def _folder() -> Put:
    given = st.file_uploader(
        word("add.folder"), type=list(ENDINGS), accept_multiple_files="directory", max_upload_size=LARGEST_MEGABYTES, key="add-folder"
    )
    return _putting(given or ())


def _putting(given: "Sequence[UploadedFile]") -> Put:
    def put(inbox: Inbox, day: date | None, spoken: str | None) -> int:
        for file in given:
            inbox.put_file(file.name, file.getvalue(), day, spoken)
        return len(given)

    return put


def _paste() -> Put:
    text = str(st.text_area(word("add.paste"), key="add-text", height=220) or "").strip()
    title = str(st.text_input(word("add.title"), key="add-title") or "").strip()

    def put(inbox: Inbox, day: date | None, spoken: str | None) -> int:
        if text:
            inbox.put_file(f"{_slug(title or text)}.txt", f"{title}\n\n{text}".strip().encode(), day, spoken)
        return bool(text)

    return put


def _web() -> Put:
    typed = str(st.text_area(word("add.addresses"), key="add-web", height=120, placeholder="https://") or "")

    def put(inbox: Inbox, day: date | None, spoken: str | None) -> int:
        addresses = [web_address(line if "://" in line else f"https://{line}") for line in typed.split()]
        for address in addresses:
            inbox.put_address(address, day, spoken)
        return len(addresses)

    return put


@st.fragment(run_every=1.0)
def _progress() -> None:
    """How far the reading is; the rest of the page stays as it is until the end."""
    job = job_of(store_path())
    if job is None or not job.running:
        st.rerun()
        return
    done, total = len(job.lines), max(job.total, len(job.lines), 1)
    name = plain(job.lines[-1].title or job.lines[-1].name) if job.lines else ""
    st.progress(done / total, text=word("add.working", done=done, count=total, name=name))
    st.caption(word("add.stays"))
    _table(job.lines, "add-now")


def _log(job: Job | None) -> None:
    """What became of the last ones."""
    if job and job.locked:
        st.warning(word("add.locked"), icon=":material/lock:")
    if job and job.error:
        st.error(plain(job.error))
    if job and not job.complete:
        if not job.locked and not job.error:
            st.error(word("add.broken"))
        st.button(word("add.again"), on_click=_again, icon=":material/refresh:")
    lines = inbox_of(store_path()).lines()
    if lines:
        failed = sum(not line.good for line in lines)
        say = st.warning if failed else st.success
        say(word("add.done", good=len(lines) - failed, failed=failed) if failed else counted("add.all_done", len(lines)))
        _table(lines, "add-log-table")


def _again() -> None:
    start(store_path())


def _table(lines: list[Line], key: str) -> None:
    """Newest first; choosing a line opens the article."""
    if not lines:
        return
    shown = lines[::-1]
    columns = {
        "state": ["✓" if line.good else "✗" for line in shown],
        "article": [line.title or line.name for line in shown],
        "found": [_found(line) for line in shown],
    }

    def chosen() -> None:
        places = st.session_state[key]["selection"]["rows"]
        if places and shown[places[0]].article:
            travel.to("articles", article=shown[places[0]].article)

    st.dataframe(
        pd.DataFrame({word(f"add.{name}"): values for name, values in columns.items()}),
        hide_index=True,
        key=key,
        on_select=chosen,
        selection_mode="single-row",
        alt=word("add.alt", count=len(lines)),
        column_config={
            word("add.state"): st.column_config.TextColumn(width="small"),
            word("add.found"): st.column_config.TextColumn(width="large"),
        },
    )


def _found(line: Line) -> str:
    if not line.good:
        return line.error
    return " · ".join(counted(f"add.{kind}", count) for kind, count in (line.counts or {}).items())


def _slug(text: str) -> str:
    words = "".join(letter if letter.isalnum() else "-" for letter in text.lower()[:60])
    return "-".join(part for part in words.split("-") if part) or "text"
