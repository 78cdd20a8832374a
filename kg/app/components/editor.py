"""A SPARQL editor with highlighting and completion."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import streamlit as st

from kg.app.components.assets import asset

_editor = st.components.v2.component(
    "newskg_editor", html='<div class="editor"></div>', css=asset("editor.css"), js=asset("editor.bundle.js")
)


@dataclass(frozen=True, slots=True)
class Completion:
    """A word that the editor offers; `type` is CodeMirror's ("class", "property", "constant", "keyword")."""

    label: str
    type: str
    detail: str = ""


def editor(text: str, *, version: str, words: Sequence[Completion], dark: bool, label: str, key: str) -> tuple[str, bool]:
    """What stands in the editor, and whether Ctrl-Enter was just pressed. A new `version` replaces what the reader typed by `text`."""
    data = {"value": text, "version": version, "words": [asdict(word) for word in words], "dark": dark, "label": label}
    result = _editor(key=key, data=data, height="content", on_typed_change=lambda: None, on_run_change=lambda: None)
    if result.run:
        return str(result.run), True
    typed = result.typed
    return (str(typed["text"]) if typed and typed["version"] == version else text), False
