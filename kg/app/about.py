"""The page about this store and this program: numbers, versions, licences, how to ask from outside."""

from importlib.metadata import PackageNotFoundError, version

import streamlit as st

from kg import __version__
from kg.app import travel
from kg.app.components.assets import asset
from kg.app.empty import library_or_stop
from kg.app.words import language, term, word
from kg.charts.ticks import count
from kg.settings import resource, store_path

PARTS = ("streamlit", "plotly", "pyoxigraph", "HanTa", "pandas")


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop()
    events, spoken = library.events, language()
    numbers = {
        "articles": len(library.articles),
        "actors": len(library.names),
        "events": len(events),
        "triples": len(library.reader),
    }
    for column, (name, number) in zip(st.columns(len(numbers)), numbers.items(), strict=True):
        column.metric(word(f"about.{name}"), count(number, spoken))
    st.subheader(word("about.kinds"), anchor=False)
    kinds = [(term("type", kind), int((events.type.codes == code).sum())) for code, kind in enumerate(events.type.values)]
    kinds.sort(key=lambda pair: -pair[1])
    dated = int(events.dated.sum())
    table = {word("about.kind"): [kind for kind, _ in kinds], word("about.number"): [number for _, number in kinds]}
    st.dataframe(table, hide_index=True, width="content", alt=word("about.kinds"))
    st.write(word("about.dated", dated=dated, exact=dated - int(events.coarse.sum()), undated=len(events) - dated))
    st.subheader(word("about.honesty"), anchor=False)
    st.markdown(word("about.honesty_text"))
    st.subheader(word("about.versions"), anchor=False)
    rows = {"newskg": __version__, word("about.store"): f"{store_path()} ({library.reader.version})"} | {
        part: _version(part) for part in PARTS
    }
    st.dataframe({word("about.part"): list(rows), word("about.version"): list(rows.values())}, hide_index=True, alt=word("about.versions"))
    with st.expander(word("about.ontology")):
        st.code(resource("ontology", "newskg.ttl").read_text(encoding="utf-8"), language=None, height=420)
    with st.expander(word("about.licences")):
        st.code(asset("LICENSES.txt"), language=None, height=420)


def _version(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return word("about.missing")
