"""The page of articles: a list, and a reader that marks every fact in the text."""

from collections.abc import Sequence
from contextlib import suppress

import pandas as pd
import streamlit as st

from kg.app import address, card, export, searching, taking, travel
from kg.app.adapt import day, text
from kg.app.components import reader
from kg.app.components.reader import Marked, Text, legend
from kg.app.components.sheet import Badge, Row, Sheet, Value, sheet
from kg.app.dates import day_words
from kg.app.empty import library_or_stop
from kg.app.library import Library
from kg.app.reviewed import review_words
from kg.app.table import filled
from kg.app.text import OFFSETS, SPAN, ArticleText
from kg.app.words import counted, language, term, terms, word
from kg.errors import QueryError
from kg.search import Hit

FIELDS = {
    "article": address.word(),
    "fact": address.word(),
    "at": address.word(),
    "found": address.word(),
    "aq": address.word(),
    "marks": address.words(),
}
KIND = {"event": "meeting", "statement": "statement", "commitment": "commitment", "change": "commitment"}
KINDS = ("meeting", "statement", "commitment", "actor", "time", "deadline", "amount")
FOUND = "found"
MOST_HITS = 50


def show() -> None:
    """Draws the list, or the reader of the chosen article."""
    travel.go()
    library = library_or_stop(past=True)
    address.open_address(FIELDS)
    address.publish(FIELDS)
    chosen = st.session_state["article"]
    article = library.article(chosen) if chosen else None
    if chosen and article is None:
        st.warning(word("articles.missing"))
    if article is None:
        _list(library)
    else:
        _read(library, article)
    card.show_card(library)


def articles_table(library: Library, wanted: Sequence[str] | None = None) -> tuple[list[str], pd.DataFrame]:
    """Ids and rows of the articles, the newest first; of the `wanted` ones only, in their order."""
    order = list(reversed(library.articles)) if wanted is None else [key for key in wanted if key in library.articles]
    found = [(key, library.articles[key]) for key in order]
    columns = {
        "published": [day(row["published"]) for _, row in found],
        "title": [text(row["title"]) or "" for _, row in found],
        "outlet": [text(row["outlet"]) or "" for _, row in found],
        "language": [term("spoken", text(row["language"])) for _, row in found],
        "facts": [row["facts"] for _, row in found],
        "url": [text(row["url"]) or "" for _, row in found],
    }
    return order, pd.DataFrame({word(f"articles.{name}"): values for name, values in columns.items()})


def sought(library: Library, article: str, words: str, at: str) -> tuple[list[Marked], int | None]:
    """Marks on the words that were searched for and on the place `at` ("217-368") of an address, and the offset to show."""
    place = SPAN.fullmatch(at.strip())
    spans = [(int(place["start"]), int(place["end"]))] if place else []
    if words:
        with suppress(QueryError):
            spans += [span for span in searching.index_of(library).spans(article, words) if span not in spans]
    return [Marked(start, end, FOUND) for start, end in spans if start < end], spans[0][0] if spans else None


def marks_of(library: Library, article: ArticleText) -> list[Marked]:
    """Everything found in the text: evidence sentences of facts, mentions of actors, times, deadlines, amounts."""
    iri = library.iri(article.id)
    made: list[Marked] = []
    for row in library.ask("findings", article=iri):
        fact = library.short(row["fact"])
        if isinstance(row["start"], int) and isinstance(row["end"], int):
            made.append(Marked(row["start"], row["end"], KIND.get(fact.partition("/")[0], "statement"), f"event:{fact}"))
    for row in library.ask("marks", article=iri):
        pick = f"actor:{library.short(row['actor'])}" if row["actor"] else None
        made += [Marked(int(one["start"]), int(one["end"]), "actor", pick) for one in SPAN.finditer(str(row["mentions"]))]
    for row in library.ask("spans", article=iri):
        if found := OFFSETS.search(str(row["node"])):
            made.append(Marked(int(found["start"]), int(found["end"]), str(row["kind"])))
    return made


def _list(library: Library) -> None:
    st.text_input(word("filter.search"), key="aq", placeholder=word("articles.search"), live=True, label_visibility="collapsed")
    typed = str(st.session_state["aq"]).strip()
    hits = _hits(library, typed) if typed else None
    keys, table = articles_table(library, None if hits is None else [hit.id for hit in hits])
    if not keys:
        st.info(word("articles.none"), icon=":material/search_off:")
        return

    def chosen() -> None:
        if places := st.session_state["article-list"]["selection"]["rows"]:
            st.session_state["article"] = keys[places[0]]

    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader(word("articles.count", count=len(keys)), anchor=False, width="content")
        export.export_menu(library, table, "articles", more=taking.of_articles(library, keys))
    if hits:
        searching.entries(hits[:MOST_HITS], "article-hits", typed)
        return
    st.dataframe(
        filled(table),
        key="article-list",
        hide_index=True,
        on_select=chosen,
        selection_mode="single-row",
        height="content" if len(keys) <= 25 else 900,
        column_config={
            word("articles.published"): st.column_config.DateColumn(format=word("date.table")),
            word("articles.title"): st.column_config.TextColumn(width="large"),
            word("articles.url"): st.column_config.TextColumn(width="medium"),
        },
        alt=word("articles.alt", count=len(keys)),
    )


def _hits(library: Library, typed: str) -> tuple[Hit, ...]:
    """The articles that the words are in, best first; none while the words cannot be read, as with a bracket that is still open."""
    try:
        return searching.index_of(library).find(typed, ("article",), limit=len(library.articles)).hits
    except QueryError:
        return ()


def _read(library: Library, article: ArticleText) -> None:
    st.button(word("articles.back"), icon=":material/arrow_back:", type="tertiary", on_click=_back)
    marks = marks_of(library, article)
    occurring = [kind for kind in KINDS if any(mark.kind == kind for mark in marks)]
    st.session_state["marks"] = [kind for kind in st.session_state["marks"] if kind in occurring]
    shown = st.pills(
        word("articles.marks"),
        occurring,
        selection_mode="multi",
        format_func=lambda kind: term("mark", kind),
        key="marks",
        label_visibility="collapsed",
    )
    legend(occurring, key="marks")
    found, at = sought(library, article.id, str(st.session_state["found"]), str(st.session_state["at"]))
    kept = [mark for mark in marks if not shown or mark.kind in shown] + found
    left, right = st.columns(2, gap="medium")
    with left:
        active = f"event:{st.session_state['fact']}" if st.session_state["fact"] else None
        content = Text(article.text, article.language, article.units, kept, terms("mark"))
        reader(content, key="article-reader", active=active, at=at, picked=lambda target: travel.follow(*_parted(target)))
    with right:
        sheet(_facts(library, article), key="article-facts", picked=travel.follow)


def _facts(library: Library, article: ArticleText) -> Sheet:
    """Where the article is from, and what it says, fact by fact."""
    about = [
        Row(word("articles.published"), (Value(day_words(article.published, language()) or word("article.undated")),)),
        Row(word("articles.outlet"), (Value(article.outlet or word("article.no_outlet")),)),
    ]
    about += [
        Row(word(f"articles.{name}"), (Value(value),)) for name, value in (("url", article.url), ("licence", article.licence)) if value
    ]
    facts: dict[str, tuple[str, str]] = {}
    for row in library.ask("findings", article=library.iri(article.id)):
        fact = library.short(row["fact"])
        if not fact.startswith("change/"):
            facts.setdefault(fact, (KIND.get(fact.partition("/")[0], "statement"), str(row["label"])))
    rows = [Row(term("mark", kind), (Value(label, f"event:{fact}", _looked(library, fact)),)) for fact, (kind, label) in facts.items()]
    order = {term("mark", kind): place for place, kind in enumerate(KINDS)}
    rows.sort(key=lambda row: order[row.name])
    badge = Badge(counted("articles.facts_count", len(facts)))
    return Sheet(title=word("articles.says"), badges=(badge, Badge(term("spoken", article.language))), rows=(*about, *rows))


def _looked(library: Library, fact: str) -> str | None:
    state = review_words(library, fact)
    return f"({state})" if state else None


def _parted(target: str) -> tuple[str, str]:
    kind, _, identifier = target.partition(":")
    return kind, identifier


def _back() -> None:
    for key in ("article", "fact", "at", "found"):
        st.session_state[key] = ""
