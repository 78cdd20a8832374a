"""Persons: runs of names become figures, short forms join full ones."""

from collections import Counter

from rapidfuzz.fuzz import ratio

from kg.extract.actors.figures import Figure, Sighting, Stage, fold
from kg.extract.actors.inflection import without_genitive
from kg.extract.actors.names import NAME_TAGS, Run, listed_as_other, runs
from kg.extract.actors.page import Page
from kg.extract.actors.titles import Title, role_of, title_at

_ALIKE = 84.0


def find_people(page: Page, stage: Stage) -> None:
    """Put every named person on the stage with all mentions by name."""
    found = runs(page)
    bare = Counter(page.tokens[run.last - 1].text for run in found)
    bare.update(token.text for token in page.tokens)
    full = [run for run in found if run.last - run.first > 1 and (run.certain or _acts_like_a_person(page, run))]
    for run in full:
        _place(page, stage, run, _words(page, run, bare))
    for run in found:
        if run.last - run.first == 1 and run.first not in stage.taken:
            words = _words(page, run, bare)
            if run.certain or _known(stage, words[0], run, page) is not None or _speaks(page, run):
                _place(page, stage, run, words)
    _short_forms(page, stage, bare)


def _words(page: Page, run: Run, seen: Counter[str]) -> tuple[str, ...]:
    """The words of the name, the last without a genitive ending where the bare form stands elsewhere or the case says so."""
    words = [page.tokens[token].text for token in range(run.first, run.last)]
    last = words[-1]
    bare = without_genitive(last, page.language)
    if bare != last and (seen[bare] or not last.endswith("s") or _genitive(page, run, bare)):
        words[-1] = bare
    return tuple(words)


def _genitive(page: Page, run: Run, bare: str) -> bool:
    """Whether the name is an attribute: right after a noun that is no title, or right before one."""
    if bare[-1] in "aeiouys" and bare[-1] != "a" and bare[-1] != "y":
        return False
    before, group = page.before(run.start), page.group(run.last - 1)
    attribute = group is not None and group.parent is not None and group.cases == frozenset({"Gen"})
    after = page.after(run.last)
    return attribute and (
        (before is not None and before.tag == "NN" and run.title is None) or (after is not None and after.tag in ("NN", "ADJA"))
    )


def _acts_like_a_person(page: Page, run: Run) -> bool:
    """A name that only looks like one: all its words names to the tagger, and its group a subject, an agent or a receiver."""
    words = [page.tokens[token] for token in range(run.first, run.last)]
    marks = page.lexicon.words("organisation", "marks", "words")
    if any(word.tag not in NAME_TAGS or word.text in marks or word.text in page.listed.places for word in words):
        return False
    if " ".join(word.text for word in words) in page.listed.places:
        return False
    part = page.part(run.last - 1)
    return part.function in ("subject", "agent", "indirect") and part.preposition is None


def _speaks(page: Page, run: Run) -> bool:
    """A single name-like word that is the subject of a verb of saying or willing."""
    word = page.tokens[run.first]
    if word.tag not in NAME_TAGS or word.text in page.listed.places or len(word.text) < 4 or word.text.isupper():
        return False
    part = page.part(run.first)
    verbs = page.lexicon.words("metonym", "verbs") | page.lexicon.words("sources", "verbs")
    return part.function == "subject" and part.verb in verbs and not listed_as_other(page, run.first)


def _place(page: Page, stage: Stage, run: Run, words: tuple[str, ...]) -> Figure:
    """The figure of this name, found or made, with the mention and the role of the title."""
    figure = _known(stage, words[0], run, page) if len(words) == 1 else _same(page, stage, words)
    name = " ".join(words)
    if figure is None:
        figure = stage.add(Figure(name, "person", words=words))
        figure.acts = True
    elif len(words) > len(figure.words):
        figure.called(figure.name)
        figure.aliases.pop(name, None)
        figure.name, figure.words = name, words
    else:
        figure.called(name)
    family = page.listed.spellings.get(name)
    for other in family or ():
        figure.called(other)
    if run.honorific in page.lexicon.titles["female"] or (run.title is not None and run.title.noun.feminine):
        figure.feminine = True
    elif run.title is not None and figure.feminine is None and page.language == "de":
        figure.feminine = False
    if run.title is not None:
        figure.has_role(role_of(page, run.title, run.last))
    _apposition(page, figure, run)
    stage.see(figure, Sighting(run.start, run.last, run.last - 1))
    return figure


def _apposition(page: Page, figure: Figure, run: Run) -> None:
    """A title after the name and a comma ("Hashim Thaçi, der Premierminister des Kosovos,"), or before it and a comma."""
    comma = page.after(run.last)
    if comma is not None and comma.text == ",":
        place = run.last + 1
        while (
            (word := page.after(place)) is not None and place < run.last + 7 and word.tag in ("ART", "DT", "ADJA", "JJ", "POS", "NNP", "NE")
        ):
            found = title_at(page, place)
            if found is not None:
                break
            place += 1
        found = title_at(page, place)
        if found is not None and page.after(place) is not None:
            title = Title(run.last + 1, found.last, found.head, found.noun)
            figure.has_role(role_of(page, title, found.last))
            if found.noun.feminine:
                figure.feminine = True
            figure.sightings.append(Sighting(run.last + 1, found.last, found.head, "role"))


def _same(page: Page, stage: Stage, words: tuple[str, ...]) -> Figure | None:
    """The person who already has this full name, in this or a like spelling, or a part of it."""
    name, family = " ".join(words), fold(words[-1])
    spellings = page.listed.spellings.get(name, ())
    for figure in stage.figures:
        if figure.kind != "person" or not figure.words:
            continue
        if figure.name == name or figure.name in spellings:
            return figure
        mine = [fold(word) for word in words]
        other = [fold(word) for word in figure.words]
        if mine == other or (len(mine) > 1 and len(other) > 1 and _alike(mine, other, family)):
            return figure
    return None


def _alike(mine: list[str], other: list[str], family: str) -> bool:
    """The same family name and the same, a shortened or a mistyped given name; or the same given and a mistyped family name."""
    if family == other[-1]:
        first, second = mine[0], other[0]
        initial = (len(first) <= 2 or len(second) <= 2) and first[:1] == second[:1]
        return first == second or initial or (min(len(first), len(second)) > 4 and ratio(first, second) >= _ALIKE)
    if mine[0] != other[0] or set(mine) & {"van", "von", "de"}:
        return set(mine) <= set(other) or set(other) <= set(mine) if mine[0] == other[0] else False
    if set(mine) <= set(other) or set(other) <= set(mine):
        return True
    return min(len(family), len(other[-1])) > 5 and ratio(family, other[-1]) >= _ALIKE


def _known(stage: Stage, word: str, run: Run, page: Page) -> Figure | None:
    """The person whom one word names: by family name, else by any part; the one mentioned last before it where several fit."""
    folded = fold(word)
    people = [figure for figure in stage.figures if figure.kind == "person" and figure.words]
    by_family = [figure for figure in people if fold(figure.words[-1]) == folded]
    fitting = by_family or [figure for figure in people if folded in (fold(part) for part in figure.words)]
    if run.title is not None and run.title.noun.office:
        fitting = [figure for figure in fitting if not _somebody_else(page, figure, run)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    before = [(max((s.first for s in figure.sightings if s.first < run.first), default=-1), index) for index, figure in enumerate(fitting)]
    return fitting[max(before)[1]]


def _somebody_else(page: Page, figure: Figure, run: Run) -> bool:
    """A minister named by family name before anyone of that name was introduced is not the later namesake with another given name."""
    if len(figure.words) < 2 or run.title is None:
        return False
    sentence = page.document.sentences[page.sentence_of[run.first]]
    introduced = (
        min(s.first for s in figure.sightings if s.last - s.first > 1) if any(s.last - s.first > 1 for s in figure.sightings) else 0
    )
    alike = any(run.title.noun.head in role.title.lower() for role in figure.roles)
    return sentence.kind == "paragraph" and introduced > run.first and not alike and not figure.roles


def _short_forms(page: Page, stage: Stage, seen: Counter[str]) -> None:
    """Every further word that is a known family name, with its particles; a given name alone where nobody else has it."""
    people = [figure for figure in stage.figures if figure.kind == "person" and figure.words]
    families: dict[str, list[Figure]] = {}
    for figure in people:
        families.setdefault(fold(figure.words[-1]), []).append(figure)
        if (len(figure.words) > 2 and figure.words[0] not in page.listed.given) or (
            len(figure.words) == 2 and len(figure.words[0]) <= 6 and page.tokens and seen[figure.words[0]] > seen[figure.words[1]]
        ):
            families.setdefault(fold(figure.words[0]), []).append(figure)
    for token, word in enumerate(page.tokens):
        if token in stage.taken or not word.text[:1].isalpha() or not any(c.isupper() for c in word.text[:4]) or token in page.at:
            continue
        fitting = families.get(fold(word.text)) or families.get(fold(without_genitive(word.text, page.language)))
        if not fitting or (
            page.lexicon.person_noun(word.text)
            and word.tag not in NAME_TAGS
            and page.before(token) is not None
            and page.tokens[token - 1].tag in ("ART", "PPOSAT", "ADJA")
        ):
            continue
        last = [(max((s.first for s in figure.sightings if s.first < token), default=-1), index) for index, figure in enumerate(fitting)]
        figure = fitting[max(last)[1]]
        first = token
        particles = {part for part in figure.words if part in page.lexicon.names["leading"]}
        while first and page.tokens[first - 1].text in particles and first - 1 not in stage.taken:
            first -= 1
        stage.see(figure, Sighting(first, token + 1, token))
