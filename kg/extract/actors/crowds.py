"""Groups of people or states: plural person nouns, group nouns, counted and coordinated ones, where they act or are addressed."""

from kg.extract.actors.bodies import does
from kg.extract.actors.figures import Figure, Sighting, Stage, fold
from kg.extract.actors.listed import is_source
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import noun, phrase, plural, printed
from kg.model import NounGroup


def find_crowds(page: Page, stage: Stage) -> None:
    """Put groups on the stage that act, are agents, receivers or sources."""
    for group in page.document.groups:
        if group.pronoun or group.head in stage.taken or group.head in page.at:
            continue
        text = page.tokens[group.head].text
        person = page.lexicon.person_noun(text)
        kind = page.lexicon.group_noun(text)
        if (person is None or not (plural(group) or person.plural)) and kind is None:
            continue
        if not does(page, group) or _bare(page, group, text, kind):
            continue
        _see(page, stage, group)


def _bare(page: Page, group: NounGroup, text: str, kind: str | None) -> bool:
    """A noun too general to stand alone that nothing makes definite."""
    bare = kind is not None and text.lower() in page.lexicon.words("group", "bare")
    modified = (
        any(page.tokens[t].tag in ("ADJA", "CARD", "PIAT", "PIDAT", "JJ", "CD", "NN", "NNP") for t in range(group.first, group.head))
        or _attribute(page, group) is not None
    )
    return bare and not modified


def _attribute(page: Page, group: NounGroup) -> NounGroup | None:
    index = page.document.groups.index(group)
    return next((other for other in page.document.groups if other.parent == index and other.first >= group.last), None)


def _see(page: Page, stage: Stage, group: NounGroup) -> None:
    attribute = _attribute(page, group)
    last = attribute.last if attribute is not None and attribute.first == group.last and attribute.preposition is None else group.head + 1
    key = fold(noun(page, group))
    name = phrase(page, group, last)
    same = [f for f in stage.figures if f.kind == "group" and f.noun == key]
    folded = fold(name)
    figure = next((f for f in same if fold(f.name) == folded), None)
    if figure is None and last == group.head + 1 and _definite(page, group):
        figure = next(iter(reversed(same)), None)
    if figure is None:
        figure = stage.add(Figure(name, "group", noun=key))
    figure.acts = True
    figure.called(printed(page, group, last))
    figure.called(phrase(page, group))
    circles = page.lexicon.words("group", "circles")
    figure.anonymous = figure.anonymous or any(key.endswith(fold(word)) for word in circles) or is_source(page, group.first, last)
    stage.see(figure, Sighting(group.first, last, group.head, "description"))


def _definite(page: Page, group: NounGroup) -> bool:
    """An article and the noun alone point back at a group named before."""
    return page.tokens[group.first].text.lower() in page.lexicon.words("words", "definite") and group.head - group.first == 1
