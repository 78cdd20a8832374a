"""The page of review: one claim at a time with its sentence, the least sure first, to confirm, reject, correct, join or split."""

import streamlit as st

from kg.app import address, card, travel
from kg.app import review_desk as desk
from kg.app.components import sheet
from kg.app.components.sheet import Sheet
from kg.app.empty import library_or_stop
from kg.app.library import Library
from kg.app.review_bar import bar, neighbours
from kg.app.review_claim import claim_of, claim_sheet, extraction
from kg.app.review_correct import form
from kg.app.review_log import log
from kg.app.review_pairs import company, join_panel, split_panel
from kg.app.review_queue import LOOKED, Claimed, claims, naming
from kg.app.words import term, word
from kg.resolve.decisions import decisions
from kg.review import judgements

KINDS = ("meeting", "commitment", "statement")
STATES = (*LOOKED, "all")
VIEWS = ("queue", "log")
FIELDS = {
    "view": address.word("queue", frozenset(VIEWS)),
    "rq": address.word(),
    "rkind": address.words(dict.fromkeys(KINDS, 1)),
    "rstate": address.word("unreviewed", frozenset(STATES)),
    "ractor": address.word(),
    "rarticle": address.word(),
    "claim": address.word(),
}


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop()
    address.open_address(FIELDS)
    everything = library.once(claims)
    with st.container(horizontal=True, vertical_alignment="center", key="review-controls"):
        st.segmented_control(
            word("desk.view"),
            VIEWS,
            format_func=lambda view: word(f"desk.view_{view}"),
            key="view",
            required=True,
            label_visibility="collapsed",
        )
        if st.session_state["view"] == "queue":
            _controls(library)
    desk.tell()
    if st.session_state["view"] == "log":
        address.publish(FIELDS)
        log(library)
    else:
        _queue(library, everything)
    card.show_card(library)


def _controls(library: Library) -> None:
    st.text_input(word("filter.search"), key="rq", placeholder=word("desk.search"), live=True, label_visibility="collapsed")
    state = st.session_state
    active = sum(bool(state[key]) for key in ("rkind", "ractor", "rarticle")) + (state["rstate"] != "unreviewed")
    with st.popover(word("filter.active", count=active) if active else word("filter.title"), icon=":material/filter_list:"):
        st.pills(word("filter.review"), STATES, format_func=lambda value: term("review", value), key="rstate", required=True)
        st.pills(word("filter.type"), KINDS, selection_mode="multi", format_func=lambda kind: word(f"type.{kind}"), key="rkind")
        names, titles = library.names, {key: str(row["title"]) for key, row in library.articles.items()}
        _one_of("ractor", word("desk.actor"), dict(sorted(names.items(), key=lambda entry: entry[1].casefold())))
        _one_of("rarticle", word("desk.article"), titles)
        st.button(word("filter.clear"), on_click=_clear)


def _one_of(key: str, label: str, options: dict[str, str]) -> None:
    """A choice of one or none; the address holds its id."""
    chosen = st.session_state[key] if st.session_state[key] in options else None
    st.session_state[f"{key}-box"] = chosen

    def changed() -> None:
        st.session_state[key] = st.session_state[f"{key}-box"] or ""

    st.selectbox(
        label, list(options), format_func=lambda value: options[value], key=f"{key}-box", on_change=changed, placeholder=word("desk.any")
    )


def _queue(library: Library, everything: list[Claimed]) -> None:
    shown = [one for one in everything if _fits(one)]
    if actor := st.session_state["ractor"]:
        named = naming(library, actor)
        shown = [one for one in shown if one.id in named]
    wanted = st.session_state["claim"]
    current = next((one for one in everything if one.id == wanted), None) or next(iter(shown), None)
    if wanted and (current is None or current.id != wanted):
        st.warning(word("desk.missing"))
        st.session_state["claim"] = ""
    address.publish(FIELDS)
    if current is None:
        st.success(word("desk.none") if _narrow() else word("desk.done"), icon=":material/check:")
        return
    others = company(library, current)
    bar(current, shown, len(others))
    with st.container(key="review-open" if st.session_state.get(desk.MODE) else "review-closed"):
        left, right = st.columns([5, 3], gap="large")
    with left:
        if content := _told(library, current):
            sheet(content, key="claim-sheet", picked=travel.follow)
    with right:
        desk.signature()
        _panel(library, current, others, next((one for one in reversed(neighbours(current, shown)) if one), ""))


def _panel(library: Library, current: Claimed, others: list[Claimed], then: str) -> None:
    """What the chosen button opens beside the claim."""
    match st.session_state.get(desk.MODE):
        case "correct":
            said = extraction(library, current.article)
            now = decisions(judgements(library.reader), [said]).apply(said)
            if claim := claim_of(now, current.ref.id) or claim_of(said, current.ref.id):
                form(current, claim, said, then)
        case "join":
            join_panel(library, current, then)
        case "split":
            split_panel(current, others, [_told(library, one) or Sheet(title=one.label) for one in others], then)


def _told(library: Library, one: Claimed) -> Sheet | None:
    said = extraction(library, one.article)
    return claim_sheet(library, one, said, decisions(judgements(library.reader), [said]).apply(said))


def _fits(one: Claimed) -> bool:
    state = st.session_state
    return (
        str(state["rq"]).strip().lower() in one.label.lower()
        and (state["rstate"] in {"all", one.looked})
        and (not state["rkind"] or one.kind in state["rkind"])
        and (not state["rarticle"] or one.article == state["rarticle"])
    )


def _narrow() -> bool:
    state = st.session_state
    return any(state[key] for key in ("rq", "rkind", "ractor", "rarticle")) or state["rstate"] != "unreviewed"


def _clear() -> None:
    for key in ("rq", "rkind", "rstate", "ractor", "rarticle"):
        st.session_state[key] = FIELDS[key].default
