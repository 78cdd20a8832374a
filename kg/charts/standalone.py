"""A timeline as one file that any browser opens: picture, list with sentences, and nothing asked of any other machine."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import quote

from kg.charts.figure import Figure, to_json

PAGE = Path(__file__).with_name("standalone.html")
ENGINE = Path(__file__).parents[1] / "app" / "static" / "plotly.bundle.js"
ENDING = re.compile(r"export\{(\w+) as default\};?")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the name of its source, and the source's address where it has one."""

    text: str
    source: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One event in the list. `id` is what the picture's marks name; `small` is what stands below the headline."""

    id: str
    when: str
    what: str
    small: str
    passages: tuple[Passage, ...]


def standalone(figure: Figure, entries: Iterable[Entry], *, title: str, about: str, alt: str, language: str) -> str:
    """The page. All words are escaped: what an article says is never markup."""
    layout = figure["layout"] | {"dragmode": False, "paper_bgcolor": "#ffffff"}
    return Template(PAGE.read_text(encoding="utf-8")).substitute(
        language=escape(language),
        title=escape(title),
        about=escape(about),
        alt=escape(alt),
        entries="\n".join(map(_entry, entries)),
        figure=_in_script(to_json(figure | {"layout": layout})),
        engine=_in_script(ENDING.sub(r"\1();", ENGINE.read_text(encoding="utf-8"))),
    )


def _entry(entry: Entry) -> str:
    name = escape(f"e-{quote(entry.id, safe='')}")
    passages = "".join(map(_passage, entry.passages))
    small = f'<div class="small">{escape(entry.small)}</div>' if entry.small else ""
    return f'<li id="{name}"><time>{escape(entry.when)}</time><div><div class="what">{escape(entry.what)}</div>{small}{passages}</div></li>'


def _passage(passage: Passage) -> str:
    source = escape(passage.source)
    if passage.link.startswith(("http://", "https://")):
        source = f'<a href="{escape(passage.link)}" rel="noreferrer">{source}</a>'
    return f'<blockquote>{escape(passage.text)}</blockquote><div class="small">{source}</div>'


def _in_script(text: str) -> str:
    """A text that cannot end the script element that it stands in."""
    return text.replace("</", "<\\/").replace("<!--", "<\\!--")
