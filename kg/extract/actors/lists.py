"""Family names without more, in a row with persons already known; and by which of its spellings each person goes."""

from collections import Counter

from kg.extract.actors.figures import Figure, Sighting, Stage, fold_name
from kg.extract.actors.names import NAME_TAGS, listed_as_other, name_like
from kg.extract.actors.page import Page

_SHORTEST = 4


def find_listed_people(page: Page, stage: Stage) -> None:
    """Single names that commas and "and" join to a person are persons too ("zugeschaltet waren Macron, Starmer und Meloni")."""
    token = 0
    while token < len(page.tokens):
        members = _row(page, stage, token)
        token = members[-1][1] if members else token + 1
        people = {id(stage.taken[first]) for first, _ in members if _person(stage, first)}
        new = [first for first, last in members if first not in stage.taken]
        known = [first for first in new if page.tokens[first].text in page.listed.alone]
        if len(members) < 2 or (not people and len(known) < 2):
            continue
        for first in new:
            name = page.tokens[first].text
            same = next((f for f in stage.figures if f.kind == "person" and f.words and fold_name(f.words[-1]) == fold_name(name)), None)
            figure = same or stage.add(Figure(name, "person", words=(name,), acts=True))
            stage.see(figure, Sighting(first, first + 1, first))


def _row(page: Page, stage: Stage, token: int) -> list[tuple[int, int]]:
    """The members of a row that begins here: persons and single names, the last one joined by "and"; nothing where it is no such row."""
    joins, members, joined = page.lexicon.words("words", "join"), [], False
    place = token
    while page.after(place) is not None or place == token:
        end = _end(page, stage, place)
        if end is None:
            break
        members.append((place, end))
        mark = page.after(end)
        if mark is None or joined or (mark.text != "," and mark.text not in joins):
            break
        joined, place = mark.text in joins, end + 1
    return members if joined and len(members) > 1 and members[-1][0] == place else []


def _end(page: Page, stage: Stage, token: int) -> int | None:
    """Where the person or single name that begins here ends."""
    if _person(stage, token):
        last = token + 1
        while last < len(page.tokens) and stage.taken.get(last) is stage.taken[token] and page.sentence_of[last] == page.sentence_of[token]:
            last += 1
        return last
    word = page.tokens[token]
    if token in stage.taken or token in page.at or word.tag not in NAME_TAGS or len(word.text) < _SHORTEST or word.text.isupper():
        return None
    single = name_like(page, token, strict=True) and not listed_as_other(page, token) and word.text not in page.listed.places
    return token + 1 if single else None


def _person(stage: Stage, token: int) -> bool:
    figure = stage.taken.get(token)
    return figure is not None and figure.kind == "person" and bool(figure.words)


def settle_spellings(page: Page, stage: Stage, seen: Counter[str]) -> None:
    """Call each person by the spelling that the gazetteer has or the text uses most: a caption may have mistyped it."""
    for figure in stage.figures:
        if figure.kind == "person" and len(figure.words) > 1:
            _respell(page, figure, seen)


def name_in_full(page: Page, stage: Stage) -> None:
    """Give a person known by family name alone the full name that it means in the news."""
    people = [figure for figure in stage.figures if figure.kind == "person" and figure.words]
    for figure in people:
        family = " ".join(figure.words)
        others = [other for other in people if other is not figure and fold_name(other.words[-1]) == fold_name(figure.words[-1])]
        full = page.listed.alone.get(family)
        if full is not None and not others:
            for name in page.listed.spellings.get(full, (full,)):
                figure.called(name)


def _respell(page: Page, figure: Figure, seen: Counter[str]) -> None:
    """Of spellings with as many words the one that the gazetteer has, else the one whose words stand most often in the text."""
    same = [name.split() for name in (figure.name, *figure.aliases) if len(name.split()) == len(figure.words) and name.split()[0] in seen]
    if len(same) < 2 or figure.name in page.listed.spellings:
        return
    best = max(same, key=lambda words: (" ".join(words) in page.listed.spellings, min(seen[word] for word in words)))
    if min(seen[word] for word in best) > min(seen[word] for word in figure.words) or " ".join(best) in page.listed.spellings:
        old, figure.name, figure.words = figure.name, " ".join(best), tuple(best)
        figure.aliases.pop(figure.name, None)
        figure.called(old)
