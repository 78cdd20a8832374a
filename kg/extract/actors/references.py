"""Persons by their office or by a pronoun: "der Minister", "die Kanzlerin", "er", "dieser"."""

from kg.extract.actors.bodies import does
from kg.extract.actors.figures import Figure, Sighting, Stage
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import plural
from kg.extract.actors.titles import Title, role_of, title_at
from kg.model import NounGroup, Role


def find_references(page: Page, stage: Stage) -> None:
    """Join offices and pronouns to the persons they mean; an office nobody named holds, and that acts, is a person without a name."""
    for group in page.document.groups:
        if group.head in stage.taken:
            continue
        if group.pronoun:
            _pronoun(page, stage, group)
        elif not plural(group):
            _office(page, stage, group)


def _title(page: Page, group: NounGroup) -> Title | None:
    first = group.head
    if page.language != "de":
        for start in range(group.first, group.head + 1):
            found = title_at(page, start)
            if found is not None and found.last == group.head + 1:
                return Title(group.first, found.last, found.head, found.noun)
        return None
    found = title_at(page, first)
    return Title(group.first, found.last, found.head, found.noun) if found is not None else None


def _office(page: Page, stage: Stage, group: NounGroup) -> None:
    title = _title(page, group)
    if title is None or title.noun.plural:
        return
    role = role_of(page, title, title.last)
    definite = page.tokens[group.first].text.lower() in page.lexicon.words("words", "definite") or role.of is not None
    holder = _holder(page, stage, title, role, group.head) if definite else None
    if holder is not None:
        holder.has_role(role)
        stage.see(holder, Sighting(group.first, title.last, title.head, "role"))
        return
    if not does(page, group) or page.part(group.head).function == "indirect":
        return
    name = title.noun.title
    same = next((f for f in stage.figures if f.anonymous and f.kind == "person" and f.name == name and f.of == role.of), None)
    figure = same or stage.add(Figure(name, "person", of=role.of, anonymous=True, feminine=title.noun.feminine or None))
    figure.has_role(role)
    figure.acts = True
    if role.of is not None:
        entry = page.listed.entries[role.of]
        figure.called(f"{page.document.text(group.first, title.last)}")
        del entry
    stage.see(figure, Sighting(group.first, title.last, title.head, "role"))


def _holder(page: Page, stage: Stage, title: Title, role: Role, token: int) -> Figure | None:
    """The named person with a like office; the last one mentioned before, if several fit."""
    fitting: list[tuple[int, int]] = []
    for index, figure in enumerate(stage.figures):
        if figure.kind != "person" or figure.anonymous:
            continue
        if any(_same_office(title, role, other) for other in figure.roles) and not (title.noun.feminine and figure.feminine is False):
            before = max((s.first for s in figure.sightings if s.first < token), default=-1)
            if before >= 0:
                fitting.append((before, index))
    return stage.figures[max(fitting)[1]] if fitting else None


def _same_office(title: Title, role: Role, other: Role) -> bool:
    mine, theirs = title.noun.head, other.title.lower()
    fits = theirs.removesuffix("in").endswith(mine) or (title.noun.prefix != "" and theirs.startswith(title.noun.prefix.lower()))
    same_compound = (
        not title.noun.prefix
        or title.noun.title.lower().removesuffix("in") in theirs
        or theirs.removesuffix("in") in title.noun.title.lower()
    )
    return fits and same_compound and (role.of is None or other.of is None or role.of == other.of)


def _pronoun(page: Page, stage: Stage, group: NounGroup) -> None:
    """A pronoun that only one person of this and the last sentence can be."""
    word = page.tokens[group.head].text.lower()
    male = word in page.lexicon.words("pronouns", "male") | page.lexicon.words("pronouns", "near")
    female = word in page.lexicon.words("pronouns", "female")
    if not male and not female:
        return
    if female and _plural_verb(page, group):
        return
    sentence = page.sentence_of[group.head]
    unit = page.document.sentences[sentence].unit
    near: dict[int, int] = {}
    for index, figure in enumerate(stage.figures):
        if figure.kind != "person" or (male and figure.feminine) or (female and figure.feminine is not True):
            continue
        for sighting in figure.sightings:
            at = page.sentence_of[sighting.first]
            if sighting.first < group.head and sentence - at <= 1 and page.document.sentences[at].unit == unit:
                near[index] = max(near.get(index, -1), sighting.first)
    if len(near) == 1 or (near and word in page.lexicon.words("pronouns", "near")):
        index = max(near, key=lambda i: near[i])
    else:
        subjects = [
            i for i in near if any(s.first == near[i] and page.part(s.core).function == "subject" for s in stage.figures[i].sightings)
        ]
        if len(subjects) != 1:
            return
        index = subjects[0]
    stage.see(stage.figures[index], Sighting(group.head, group.head + 1, group.head, "pronoun"))


def _plural_verb(page: Page, group: NounGroup) -> bool:
    index = page.document.groups.index(group)
    for clause in page.document.clauses:
        if index in clause.subject and clause.verb is not None:
            return clause.verb.number == "Plur"
    return False
