"""Persons: runs of names become figures, short forms join full ones."""

from collections import Counter
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from kg.extract.actors.figures import Figure, Sighting, Stage, fold_name
from kg.extract.actors.inflection import without_genitive
from kg.extract.actors.lists import find_listed_people, name_in_full, settle_spellings
from kg.extract.actors.names import NAME_TAGS, Run, listed_as_other, runs
from kg.extract.actors.page import Page
from kg.extract.actors.shortforms import find_short_forms, nearest_person
from kg.extract.actors.titles import Title, role_of, title_at

_ALIKE = 84.0
_BETWEEN = frozenset({"ART", "DT", "ADJA", "JJ", "POS", "NNP", "NE"})
_VOWELS = "aeiouys"


def find_people(page: Page, stage: Stage) -> None:
    """Put every named person on the stage with all mentions by name."""
    found = _without_bodies(page, runs(page))
    seen = Counter(token.text for token in page.tokens)
    certain = {run.first for run in found if run.certain} | {run.last for run in found if run.certain}
    for run in found:
        if run.last - run.first > 1 and (run.certain or _acts_like_a_person(page, run) or _among_people(page, run, certain)):
            _place(page, stage, run, _words(page, run, seen))
    settle_spellings(page, stage, seen)
    for run in sorted((run for run in found if run.last - run.first == 1), key=lambda run: run.title is None):
        if run.first not in stage.taken:
            words = _words(page, run, seen)
            if run.certain or _known(stage, words[0], run, page) is not None or _speaks(page, run):
                _place(page, stage, run, words)
    find_short_forms(page, stage, seen)
    find_listed_people(page, stage)
    name_in_full(page, stage)


def _of_another(page: Page, run: Run, words: tuple[str, ...]) -> bool:
    """ "Die Anwältin Samanis" is the lawyer of Samani: a title with an article before a genitive is no title of the name."""
    if run.title is None or run.title.head != run.first - 1:
        return False
    before = page.before(run.title.first)
    genitive = words[-1] != page.tokens[run.last - 1].text
    return genitive and before is not None and before.tag in ("ART", "PPOSAT") and page.genitive_s != ""


def _without_bodies(page: Page, found: list[Run]) -> list[Run]:
    """The runs without those that stand elsewhere right after an organisation's noun ("die Firma Premium Aerotec")."""

    def text(run: Run) -> str:
        return page.document.text(run.first, run.last)

    bodies: set[str] = set()
    for token, word in enumerate(page.tokens):
        if page.after(token + 1) is not None and page.lexicon.organisation_noun(word.text) is not None:
            bodies |= {page.document.text(token + 1, last) for last in range(token + 2, min(token + 5, len(page.tokens)))}
    return [run for run in found if run.certain or text(run) not in bodies]


def _words(page: Page, run: Run, seen: Counter[str]) -> tuple[str, ...]:
    """The words of the name, the last without a genitive ending where the bare form stands elsewhere or the case says so."""
    words = [page.tokens[token].text for token in range(run.first, run.last)]
    last = words[-1]
    bare = without_genitive(last, page.language)
    if bare != last and (seen[bare] or not last[-1].isalpha() or _genitive(page, run, bare)):
        words[-1] = bare
    return tuple(words)


def _genitive(page: Page, run: Run, bare: str) -> bool:
    """Whether the name is an attribute: right after a noun that is no title, or right before one."""
    if bare[-1] in _VOWELS and bare[-1] not in "ay":
        return False
    before, group = page.before(run.start), page.group(run.last - 1)
    attribute = group is not None and group.parent is not None and group.cases == frozenset({"Gen"})
    after = page.after(run.last)
    follows = before is not None and before.tag == "NN" and run.title is None
    return attribute and (follows or (after is not None and after.tag in ("NN", "ADJA")))


def _acts_like_a_person(page: Page, run: Run) -> bool:
    """A name that only looks like one: all its words names to the tagger, and its group a subject, an agent or a receiver."""
    before = page.before(run.first)
    if not _only_names(page, run) or (before is not None and before.tag in ("ART", "DT", "$(", "``")):
        return False
    part = page.part(run.last - 1)
    return part.function in ("subject", "agent", "indirect") and part.preposition is None


def _among_people(page: Page, run: Run, certain: set[int]) -> bool:
    """A name in a list of persons: a comma or "and" joins it to one that is certain."""
    if not _only_names(page, run):
        return False
    joins = page.lexicon.words("words", "join") | {","}
    before, after = page.before(run.first), page.after(run.last)
    left = before is not None and before.text in joins and run.first - 1 in certain
    return left or (after is not None and after.text in joins and run.last + 1 in certain)


def _only_names(page: Page, run: Run) -> bool:
    """Whether the tagger takes all words for names and no list for places or bodies."""
    words = [page.tokens[token] for token in range(run.first, run.last)]
    other = page.lexicon.words("organisation", "marks", "words") | page.listed.places | frozenset(page.lexicon.names["things"])
    text = " ".join(word.text for word in words)
    return text not in page.listed.places and not any(word.tag not in NAME_TAGS or word.text in other for word in words)


def _speaks(page: Page, run: Run) -> bool:
    """A single name-like word that is the subject of a verb of saying or willing."""
    word = page.tokens[run.first]
    if word.tag not in NAME_TAGS or word.text in page.listed.places or len(word.text) < 4 or word.text.isupper():
        return False
    before = page.before(run.first)
    if listed_as_other(page, run.first) or (before is not None and before.tag in _BETWEEN | {"XY", "FM", "NN", "$("}):
        return False
    part = page.part(run.first)
    verbs = page.lexicon.words("metonym", "verbs") | page.lexicon.words("sources", "verbs")
    return part.function == "subject" and part.verb in verbs


def _place(page: Page, stage: Stage, run: Run, words: tuple[str, ...]) -> Figure:
    """The figure of this name, found or made, with the mention and the role of the title."""
    if _of_another(page, run, words):
        run = replace(run, start=run.first, title=None)
    figure = _known(stage, words[0], run, page) if len(words) == 1 else _same(page, stage, words)
    name = " ".join(words)
    if figure is None:
        figure = stage.add(Figure(name, "person", words=words, acts=True))
    elif len(words) > len(figure.words):
        figure.aliases.setdefault(figure.name)
        figure.aliases.pop(name, None)
        figure.name, figure.words = name, words
    else:
        figure.called(name)
    for other in page.listed.spellings.get(name, ()):
        figure.called(other)
    _gender(page, figure, run)
    if run.title is not None:
        figure.has_role(role_of(page, run.title, run.last))
    _apposition(page, stage, figure, run)
    _bracketed(page, figure, run)
    stage.see(figure, Sighting(run.start, run.last, run.last - 1), range(run.first, run.last))
    if run.title is not None:
        stage.taken[run.title.head] = figure
    return figure


def _gender(page: Page, figure: Figure, run: Run) -> None:
    if figure.feminine is None and page.tokens[run.first].text in page.listed.female:
        figure.feminine = True
    if run.honorific in page.lexicon.titles["female"] or (run.title is not None and run.title.noun.feminine):
        figure.feminine = True
    elif run.title is not None and figure.feminine is None and page.grammar("compounds"):
        figure.feminine = False


def _apposition(page: Page, stage: Stage, figure: Figure, run: Run) -> None:
    """A title after the name and a comma: "Hashim Thaçi, der Premierminister des Kosovos,"."""
    comma = page.after(run.last)
    if comma is None or comma.text != ",":
        return
    place = run.last + 1
    found = title_at(page, place)
    while found is None and (word := page.after(place)) is not None and place < run.last + 7 and word.tag in _BETWEEN:
        place += 1
        found = title_at(page, place)
    after = page.after(found.last) if found is not None else None
    if found is None or page.after(place) is None or found.noun.plural or (after is not None and (after.tag in NAME_TAGS | {"POS"})):
        return
    figure.has_role(role_of(page, Title(run.last + 1, found.last, found.head, found.noun), found.last))
    figure.feminine = True if found.noun.feminine else figure.feminine
    stage.see(figure, Sighting(run.last + 1, found.last, found.head, "role"))


def _bracketed(page: Page, figure: Figure, run: Run) -> None:
    """A state or party in brackets after the name is where the person belongs."""
    named = page.at.get(run.last + 1)
    form = named.form("name") if named else None
    if form is not None and page.tokens[run.last].text == "(" and figure.of is None:
        figure.of = form.entry.id


def _same(page: Page, stage: Stage, words: tuple[str, ...]) -> Figure | None:
    """The person who already has this full name, in this or a like spelling, or a part of it."""
    name = " ".join(words)
    spellings = page.listed.spellings.get(name, ())
    for figure in stage.figures:
        if figure.kind != "person" or not figure.words:
            continue
        if figure.name == name or figure.name in spellings:
            return figure
        mine, other = [fold_name(word) for word in words], [fold_name(word) for word in figure.words]
        if mine == other or (len(mine) > 1 and len(other) > 1 and _alike(mine, other)):
            return figure
    return None


def _alike(mine: list[str], other: list[str]) -> bool:
    """The same family name and the same, a shortened or a mistyped given name; or the same given and a mistyped family name."""
    first, second = mine[0], other[0]
    short, long = sorted((mine, other), key=len)
    if len(short) < len(long) and long[-len(short) :] == short:
        return True
    if mine[-1] == other[-1]:
        initial = (len(first) <= 2 or len(second) <= 2) and first[:1] == second[:1]
        return first == second or initial or (min(len(first), len(second)) > 4 and ratio(first, second) >= _ALIKE)
    if first != second:
        return False
    inside = set(mine) <= set(other) or set(other) <= set(mine)
    return inside or (min(len(mine[-1]), len(other[-1])) > 5 and ratio(mine[-1], other[-1]) >= _ALIKE)


def _known(stage: Stage, word: str, run: Run, page: Page) -> Figure | None:
    """The person whom one word names: by family name, else by any part."""
    folded = fold_name(word)
    people = [figure for figure in stage.figures if figure.kind == "person" and figure.words]
    by_family = [figure for figure in people if fold_name(figure.words[-1]) == folded]
    fitting = by_family or [figure for figure in people if folded in (fold_name(part) for part in figure.words)]
    if run.title is not None and run.title.noun.office:
        fitting = [figure for figure in fitting if not _somebody_else(page, figure, run)]
    return nearest_person(fitting, run.first)


def _somebody_else(page: Page, figure: Figure, run: Run) -> bool:
    """A minister named by family name before anyone of that name was introduced is not the later namesake with another given name."""
    if len(figure.words) < 2 or run.title is None or figure.roles:
        return False
    introduced = min((s.first for s in figure.sightings if s.last - s.first > 1), default=0)
    return page.document.sentences[page.sentence_of[run.first]].kind == "paragraph" and introduced > run.first
