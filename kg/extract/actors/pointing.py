"""Short forms that point back: "die Kommission" after "EU-Kommission", "die Zeitung" after its name, an abbreviation after its brackets."""

import re

from kg.extract.actors.figures import Figure, Sighting, Stage, fold
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import noun
from kg.model import NounGroup

_ABBREVIATION = re.compile(r"[A-ZÄÖÜ][\wÄÖÜ.&+-]{1,9}")


def points_back(page: Page, group: NounGroup) -> bool:
    """Whether the group is the noun alone with an article or a word like "dieser"."""
    back = page.lexicon.words("generic", "back")
    words = [page.tokens[token].text.lower() for token in range(group.first, group.head)]
    superlative = tuple(page.lexicon.names["grammar"]["superlative"])
    known = back | page.lexicon.words("words", "definite")
    return (
        bool(words)
        and all(
            word in known or word.endswith(superlative) or (index and _is_state(page, group.first + index))
            for index, word in enumerate(words)
        )
        and (
            any(word.endswith(superlative) for word in words) or not any(_is_state(page, token) for token in range(group.first, group.head))
        )
    )


def _is_state(page: Page, token: int) -> bool:
    named = page.at.get(token)
    return named is not None and named.form("adjective") is not None


def meant(page: Page, stage: Stage, group: NounGroup, by: str | None = None) -> Figure | None:
    """The body or group that the noun, or `by`, points back at: by its name, else the last medium or party; in a headline also forward."""
    word = by or fold(noun(page, group))
    fitting = [figure for figure in stage.figures if figure.kind in ("organisation", "group") and _named_like(figure, word)]
    if not fitting and word in page.lexicon.words("generic", "media"):
        fitting = [figure for figure in stage.figures if _is_medium(figure)]
    if not fitting and word in page.lexicon.words("generic", "party"):
        fitting = [figure for figure in stage.figures if figure.entry is not None and figure.entry.sort == "party"]
    if not fitting and word in page.lexicon.words("generic", "company"):
        fitting = [figure for figure in stage.figures if _is_company(page, figure)]
    return nearest(page, fitting, group.head)


def _is_company(page: Page, figure: Figure) -> bool:
    """A body that is no organ of a state, no party and no medium."""
    if figure.kind != "organisation" or figure.medium:
        return False
    if figure.entry is not None:
        return figure.entry.sort == "body" and figure.entry.state is None
    return figure.noun is None or any(figure.noun.endswith(word) for word in page.lexicon.words("generic", "company"))


def nearest(page: Page, fitting: list[Figure], token: int) -> Figure | None:
    """The figure mentioned last before the token; from the headline the first after it."""
    before: list[tuple[int, int]] = []
    after: list[tuple[int, int]] = []
    for index, figure in enumerate(fitting):
        starts = [s.first for s in figure.sightings if s.kind != "adjective"]
        before += [(start, index) for start in starts if start < token]
        after += [(start, index) for start in starts if start > token]
    if before:
        return fitting[max(before)[1]]
    headline = page.document.sentences[page.sentence_of[token]].kind != "paragraph"
    return fitting[min(after)[1]] if after and headline else None


def _is_medium(figure: Figure) -> bool:
    if figure.entry is not None:
        return figure.entry.sort == "medium"
    return figure.medium


def _named_like(figure: Figure, word: str) -> bool:
    """Whether the noun is the head of a name: its first word, its last, or the last part of its compound."""
    if figure.noun == word:
        return True
    for name in (figure.name, *figure.aliases):
        parts = fold(name).split()
        if len(word) > 3 and (
            word in (parts[0], parts[-1]) or (len(parts) < 3 and parts[-1].endswith(word) and len(parts[-1]) > len(word))
        ):
            return True
    return False


def abbreviation(page: Page, last: int) -> int | None:
    """The token of an abbreviation in brackets right after a name that ends before `last`."""
    opening, inner, closing = page.after(last), page.after(last + 1), page.after(last + 2)
    if opening is None or inner is None or closing is None or opening.text != "(" or closing.text != ")":
        return None
    short = _ABBREVIATION.fullmatch(inner.text) is not None and sum(letter.isupper() for letter in inner.text) > 1
    return last + 1 if short else None


def note_abbreviation(page: Page, stage: Stage, figure: Figure, last: int) -> Figure:
    """Join the abbreviation in brackets and the name before it: they are one actor."""
    token = abbreviation(page, last)
    if token is None:
        return figure
    other = stage.taken.get(token)
    if other is not None and other is not figure and other.kind in ("organisation", "group") and other.entry is not None:
        for name in (figure.name, *figure.aliases):
            other.called(name)
        stage.merge(figure, other)
        return other
    if other is None:
        text = page.tokens[token].text
        figure.called(text)
        for place, word in enumerate(page.tokens):
            if word.text == text and place not in stage.taken:
                stage.see(figure, Sighting(place, place + 1, place))
    return figure
