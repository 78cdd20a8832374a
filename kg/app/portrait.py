"""What one actor's page tells below the timeline: what was said, where the articles name the actor, and whether it is one or two."""

from collections import defaultdict
from functools import partial

import streamlit as st

from kg.app import card, travel
from kg.app import review_desk as desk
from kg.app.components.sheet import Sheet, Source, sheet
from kg.app.dates import day_words
from kg.app.library import Library
from kg.app.plain import plain
from kg.app.statements import statements_table
from kg.app.table import filled
from kg.app.text import SPAN
from kg.app.words import counted, language, term, word
from kg.model import Judgement
from kg.review import Hand, join_subjects, presentations, split, subject_of

PAGE = 6


def statements(library: Library, actor: str) -> None:
    """A table of what the actor said; choosing a row opens its card."""
    name = library.names[actor]
    rows = [row for row in library.named("statements") if name in str(row["speakers"] or "").split("; ")]
    if not rows:
        return
    st.subheader(counted("statements.count", len(rows)), anchor=False)

    def chosen() -> None:
        if places := st.session_state["actor-statements"]["selection"]["rows"]:
            card.choose(library.short(rows[places[0]]["id"]))

    st.dataframe(
        filled(statements_table(library, rows)),
        key="actor-statements",
        hide_index=True,
        on_select=chosen,
        selection_mode="single-row",
        column_config={
            word("statements.when"): st.column_config.DateColumn(format=word("date.table")),
            word("statements.words"): st.column_config.TextColumn(width="large"),
            word("statements.confidence"): st.column_config.NumberColumn(format="percent", width="small"),
        },
        alt=word("statements.alt", count=len(rows)),
    )


def mentions(library: Library, actor: str) -> list[Source]:
    """The first mention in each article, newest article first, with how many there are."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in library.ask("mentioned", actor=library.iri(actor)):
        spans = [(int(one["start"]), int(one["end"])) for one in SPAN.finditer(str(row["mentions"]))]
        found[library.short(row["article"])] += spans
    made = []
    for key, spans in found.items():
        article = library.article(key)
        if article is None or not spans:
            continue
        before, words, after = article.around(*min(spans))
        made.append(
            Source(
                sentence=words,
                before=before,
                after=after,
                outlet=article.outlet or word("article.no_outlet"),
                title=article.title,
                day=day_words(article.published, language()) or word("article.undated"),
                language=article.language,
                note=counted("actors.mentions", len(spans)),
                pick=f"article:{key}",
            )
        )
    return made


def evidence(library: Library, actor: str) -> None:
    """Where the articles name the actor, a few at a time."""
    found = mentions(library, actor)
    if not found:
        return
    st.subheader(counted("actors.evidence", len(found)), anchor=False)
    pages = -(-len(found) // PAGE)
    page = min(int(st.pagination(pages, key="actor-evidence-page") or 1), pages) if pages > 1 else 1
    part = found[(page - 1) * PAGE : page * PAGE]
    for start in range(0, len(part), 2):
        for place, column in enumerate(st.columns(2, gap="large")):
            if start + place < len(part):
                with column:
                    sheet(Sheet(title="", sources=(part[start + place],)), key=f"mention-{start + place}", picked=travel.follow)


def identity(library: Library, actor: str) -> None:
    """How articles present the actor, each way with a button that says it is someone else; and a choice of whom it is the same as."""
    with st.expander(word("actors.identity"), icon=":material/merge:"):
        desk.signature()
        ways = presentations(library.reader, library.iri(actor))
        for place, one in enumerate(ways if len(ways) > 1 else ()):
            others = [way.occurrences[0] for way in ways if way is not one]
            profile = one.profile
            with st.container(horizontal=True, vertical_alignment="center"):
                name = ", ".join((profile.name, *profile.aliases[:2]))
                parts = (name, term("spoken", profile.language), profile.year, counted("actors.many_articles", len(one.occurrences)))
                st.markdown(plain(" · ".join(part for part in parts if part)))
                st.button(
                    word("actors.other"),
                    key=f"apart-{place}",
                    icon=":material/call_split:",
                    disabled=not desk.signed(),
                    on_click=partial(
                        desk.decide,
                        partial(split, [one.occurrences[0]], others, about="occurrence"),
                        word("actors.other_done", name=profile.name),
                        "",
                        "",
                    ),
                )
        others_named = {key: name for key, name in sorted(library.called.items(), key=lambda entry: entry[1].casefold()) if key != actor}
        same = st.selectbox(
            word("actors.same"),
            list(others_named),
            index=None,
            format_func=others_named.__getitem__,
            key=f"same-{actor}",
            placeholder=word("desk.pick"),
        )
        done = word("actors.same_done", name=others_named.get(same or "", ""))
        st.button(
            word("actors.same_go"),
            key="actor-join",
            icon=":material/merge:",
            disabled=not (same and desk.signed()),
            on_click=partial(desk.decide, partial(_joined, library, actor, same or ""), done, "", ""),
        )
        desk.undo_button("actor-undo")


def _joined(library: Library, actor: str, other: str, by: Hand) -> tuple[Judgement, ...]:
    one, two = (subject_of(library.reader, library.iri(each)) for each in (actor, other))
    return join_subjects(one, two, by) if one and two else ()
