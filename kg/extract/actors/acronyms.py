"""Abbreviations that no list knows and that act: "der HSV", "laut USGS", "das THW"."""

import re

from kg.extract.actors.bodies import called, does
from kg.extract.actors.figures import Figure, Sighting, Stage
from kg.extract.actors.listed import is_source
from kg.extract.actors.names import NAME_TAGS, name_like
from kg.extract.actors.page import Page

_ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,6}|[A-Z][a-zäöü]?[A-Z]{1,4}[a-rt-z]?|[A-Z]{2,5}-[A-Z]{2,5}")
_SITE = re.compile(r"[\w-]+\.(?:de|com|org|net|at|ch|uk|eu|info|tv)")


def find_acronyms(page: Page, stage: Stage) -> None:
    """Put unlisted abbreviations on the stage that are a group's head and act, with the name after them ("HSV Hamburg")."""
    never = page.lexicon.words("organisation", "acronyms", "never")
    for token, word in enumerate(page.tokens):
        if token in stage.taken or token in page.at or word.text in never or not _is_name(page, token):
            continue
        group = page.group(token)
        shouted = page.before(token) is not None and page.tokens[token - 1].text.isupper() and len(page.tokens[token - 1].text) > 1
        if group is None or shouted or not group.first <= token <= group.head or (page.modified(group) and group.head != token):
            continue
        last = token + 1
        if word.text in page.lexicon.words("organisation", "acronyms", "joined"):
            last += page.after(last) is not None and last not in stage.taken and page.tokens[last].tag == "NN"
        while page.after(last) is not None and last not in stage.taken and last < token + 3 and name_like(page, last, strict=True):
            last += 1
        known = called(stage, word.text) or called(stage, page.document.text(token, last))
        if known is None and not (does(page, group) and (word.tag in NAME_TAGS | {"NN"} or _SITE.fullmatch(word.text) is not None)):
            continue
        figure = known or stage.add(Figure(page.document.text(token, last), "organisation", acts=True))
        figure.called(word.text)
        stage.see(figure, Sighting(token, last, token))


def _is_name(page: Page, token: int) -> bool:
    """An abbreviation, or the address of a site that is named as a source."""
    text = page.tokens[token].text
    site = _SITE.fullmatch(text) is not None and is_source(page, token, token + 1)
    return site or _ACRONYM.fullmatch(text) is not None
