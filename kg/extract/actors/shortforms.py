"""Short forms of persons' names: a family name alone, with its particles, wherever it stands."""

from collections import Counter

from kg.extract.actors.figures import Figure, Sighting, Stage, fold_name
from kg.extract.actors.inflection import without_genitive
from kg.extract.actors.names import NAME_TAGS
from kg.extract.actors.page import Page


def nearest_person(fitting: list[Figure], token: int) -> Figure | None:
    """The one called by this word only, else the one mentioned last before the token."""
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    alone = [figure for figure in fitting if len(figure.words) == 1]
    before = [(max((s.first for s in figure.sightings if s.first < token), default=-1), index) for index, figure in enumerate(fitting)]
    return alone[0] if alone else fitting[max(before)[1]]


def find_short_forms(page: Page, stage: Stage, seen: Counter[str]) -> None:
    """Every further word that is a known family name, with its particles; a first word where it is the one that the article uses."""
    families: dict[str, list[Figure]] = {}
    for figure in stage.figures:
        if figure.kind != "person" or not figure.words:
            continue
        families.setdefault(fold_name(figure.words[-1]), []).append(figure)
        first, last = figure.words[0], figure.words[-1]
        leads = len(figure.words) > 2 and first not in page.listed.given
        if leads or (len(figure.words) == 2 and len(first) <= 8 and seen[first] > seen[last]):
            families.setdefault(fold_name(first), []).append(figure)
    for token, word in enumerate(page.tokens):
        if token in stage.taken or token in page.at or not any(letter.isupper() for letter in word.text[:4]) or _common(page, token):
            continue
        fitting = families.get(fold_name(word.text)) or families.get(fold_name(without_genitive(word.text, page.language)))
        named = nearest_person(fitting, token) if fitting else None
        if named is None:
            continue
        start = token
        particles = {part for part in named.words if part in page.lexicon.names["leading"]}
        while start and page.tokens[start - 1].text in particles and start - 1 not in stage.taken:
            start -= 1
        stage.see(named, Sighting(start, token + 1, token))


def _common(page: Page, token: int) -> bool:
    """A word with an article that is a noun for persons too ("der Richter") is no family name here."""
    before, word = page.before(token), page.tokens[token]
    article = before is not None and before.tag in ("ART", "PPOSAT", "ADJA", "DT")
    return article and word.tag not in NAME_TAGS and page.lexicon.person_noun(word.text) is not None
