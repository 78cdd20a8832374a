"""The page about this store and this program: numbers, accuracy, versions, licences, the words of the graph."""

import json
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires

import pandas as pd
import streamlit as st

from kg import __version__, terms
from kg.app import travel
from kg.app.components.assets import asset
from kg.app.empty import library_or_stop
from kg.app.library import Library
from kg.app.words import language, term, word
from kg.charts.ticks import count
from kg.settings import resource, store_path

PARTS = ("streamlit", "plotly", "pyoxigraph", "HanTa", "pandas", "lxml", "click")
SCOPES = ("all", "de", "en")
NAME = re.compile(r"[\w.-]+")
VERSION = re.compile(r'owl:versionInfo "([^"]+)"')
SHORTEST_LICENCE = 60


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop()
    _numbers(library)
    st.subheader(word("about.honesty"), anchor=False)
    st.markdown(word("about.honesty_text"))
    _accuracy()
    _ontology()
    _versions(library)


def accuracy() -> pd.DataFrame | None:
    """What was measured against answer keys, a row each kind; None where the figures were not shipped."""
    path = resource("data", "gold", "figures.json")
    if not path.exists():
        return None
    scores = json.loads(path.read_text(encoding="utf-8"))["scores"]
    found = {(row["scope"], row["kind"]): row for row in scores}
    kinds = [row["kind"] for row in scores if row["scope"] == "all"]
    columns = {
        "what": [term("measured", kind) for kind in kinds],
        "precision": [found["all", kind]["precision"] for kind in kinds],
        "recall": [found["all", kind]["recall"] for kind in kinds],
        **{f"f1_{scope}": [found.get((scope, kind), {}).get("f1") for kind in kinds] for scope in SCOPES},
    }
    return pd.DataFrame({word(f"about.{name}"): values for name, values in columns.items()})


def parts() -> Iterator[tuple[str, str, str]]:
    """Name, version and licence of every package that this program stands on, as they are installed here."""
    try:
        named = [found[0] for line in requires("newskg") or () if "extra ==" not in line and (found := NAME.match(line))]
    except PackageNotFoundError:
        named = list(PARTS)
    for name in sorted(named, key=str.casefold):
        try:
            about = metadata(name)
        except PackageNotFoundError:
            yield name, word("about.missing"), ""
            continue
        told = next((about[field].strip() for field in ("License-Expression", "License") if field in about), "")
        listed = [line.rpartition(" :: ")[2] for line in about.get_all("Classifier") or () if line.startswith("License :: ")]
        yield name, about["Version"], told if 0 < len(told) <= SHORTEST_LICENCE else ", ".join(listed)


def _numbers(library: Library) -> None:
    events, spoken = library.events, language()
    numbers = {
        "articles": len(library.articles),
        "actors": len(library.names),
        "events": len(events),
        "triples": len(library.reader),
    }
    for column, (name, number) in zip(st.columns(len(numbers)), numbers.items(), strict=True):
        column.metric(word(f"about.{name}"), count(number, spoken))
    kinds = [(term("type", kind), int((events.type.codes == code).sum())) for code, kind in enumerate(events.type.values)]
    kinds.sort(key=lambda pair: -pair[1])
    dated = int(events.dated.sum())
    table = {word("about.kind"): [kind for kind, _ in kinds], word("about.number"): [number for _, number in kinds]}
    st.dataframe(table, hide_index=True, width="content", alt=word("about.kinds"))
    exact = dated - int(events.coarse.sum())
    st.write(word("about.dated", dated=count(dated, spoken), exact=count(exact, spoken), undated=count(len(events) - dated, spoken)))


def _accuracy() -> None:
    measured = accuracy()
    if measured is None:
        return
    st.subheader(word("about.accuracy"), anchor=False)
    articles = json.loads(resource("data", "gold", "figures.json").read_text(encoding="utf-8"))["articles"]
    st.write(word("about.accuracy_text", articles=articles))
    shares = st.column_config.NumberColumn(format="percent")
    st.dataframe(
        measured,
        hide_index=True,
        width="content",
        column_config=dict.fromkeys(measured.columns[1:], shares),
        alt=word("about.accuracy_alt"),
    )


def _ontology() -> None:
    text = resource("ontology", "newskg.ttl").read_text(encoding="utf-8")
    version = VERSION.search(text)
    st.subheader(word("about.ontology"), anchor=False)
    st.markdown(word("about.ontology_text", address=terms.NK.rstrip("#"), version=version[1] if version else "–"))
    with st.container(horizontal=True):
        for name in ("newskg.ttl", "vocabularies.ttl", "shapes.ttl"):
            content = resource("ontology", name).read_text(encoding="utf-8")
            st.download_button(name, content, name, "text/turtle", key=f"about-{name}", on_click="ignore", icon=":material/download:")
    with st.expander(word("about.ontology_turtle")):
        st.code(text, language=None, height=420)


def _versions(library: Library) -> None:
    st.subheader(word("about.versions"), anchor=False)
    rows = [("newskg", __version__, "Apache-2.0"), (word("about.store"), f"{store_path()} ({library.reader.version})", ""), *parts()]
    columns = {name: [row[place] for row in rows] for place, name in enumerate(("part", "version", "licence"))}
    st.dataframe({word(f"about.{name}"): values for name, values in columns.items()}, hide_index=True, alt=word("about.versions"))
    with st.expander(word("about.licences")):
        st.code(asset("LICENSES.txt"), language=None, height=420)
