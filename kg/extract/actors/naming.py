"""The proper name of an organisation right after its noun: "die Firma Premium Aerotec", "die Zeitung „Der Bote“"."""

from kg.extract.actors.figures import Figure, Stage
from kg.extract.actors.names import NAME_TAGS, capital
from kg.extract.actors.page import Page
from kg.model import NounGroup

_OPENING = frozenset('„“"»«')
_CLOSING = frozenset('“”"«»')


def proper_name(page: Page, stage: Stage, group: NounGroup) -> tuple[str, int, Figure | None] | None:
    """The proper name right after an organisation's noun: listed, between quotation marks, after a comma, or a run of name-like words."""
    token = group.head + 1
    word = page.after(token)
    if word is None:
        return None
    known = stage.taken.get(token)
    if known is not None and token in page.at and known.kind == "organisation":
        return known.name, page.at[token].last, known
    if word.text == ",":
        return _apposition(page, stage, group)
    return _quoted(page, token) if word.text in _OPENING else _run(page, stage, group)


def _run(page: Page, stage: Stage, group: NounGroup) -> tuple[str, int, Figure | None] | None:
    """A run of name-like words after the noun; a place after a court or police makes the name with the noun."""
    token = last = group.head + 1
    head = page.lexicon.organisation_noun(page.tokens[group.head].text) or ""
    if head in page.lexicon.words("organisation", "organs", "nouns") and _is_place(page, token):
        return page.document.text(group.head, token + 1), token + 1, None
    while page.after(last) is not None and last - token < 6 and _body_word(page, stage, last, token):
        last += 1
    firm = head in page.lexicon.words("generic", "company") | page.lexicon.words("generic", "media") and last == token + 1
    if last > token and (firm or any(page.tokens[t].tag in NAME_TAGS for t in range(token, last))):
        joined = page.tokens[group.head].text.lower() in page.lexicon.words("organisation", "organs", "joined")
        return page.document.text(group.head if joined else token, last), last, None
    return None


def _apposition(page: Page, stage: Stage, group: NounGroup) -> tuple[str, int, Figure | None] | None:
    """A listed body with its article between commas: "Japan's ruling party, the Liberal Democratic Party,"."""
    article = page.after(group.head + 2)
    if article is None or article.tag not in ("ART", "DT"):
        return None
    token = group.head + 3
    named, known = page.at.get(token), stage.taken.get(token)
    if named is None or known is None or known.kind != "organisation":
        return None
    mark = page.after(named.last)
    ends = mark is None or mark.tag in ("$,", "$.", ",", ".", "CC", "KON")
    return (known.name, named.last, known) if ends else None


def _is_place(page: Page, token: int) -> bool:
    named = page.at.get(token)
    return page.tokens[token].text in page.listed.places or (named is not None and named.form("capital") is not None)


def _quoted(page: Page, token: int) -> tuple[str, int, Figure | None] | None:
    last = token + 1
    while (inner := page.after(last)) is not None and inner.text not in _CLOSING and last - token < 7:
        last += 1
    closed = page.after(last) is not None and page.tokens[last].text in _CLOSING and last > token + 1
    return (page.document.text(token + 1, last), last, None) if closed and capital(page.tokens[token + 1].text) else None


def _body_word(page: Page, stage: Stage, token: int, first: int) -> bool:
    word = page.tokens[token]
    if token in stage.taken or word.text in page.never or token in page.at:
        return False
    return capital(word.text) and (word.tag in NAME_TAGS | {"NN"} or (token > first and word.tag in ("ADJA", "NNS")) or word.text.isupper())
