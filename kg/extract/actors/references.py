"""Persons by their office: "der Minister", "die Kanzlerin", "der venezolanische Staatschef"."""

from kg.extract.actors.bodies import does
from kg.extract.actors.crowds import attribute
from kg.extract.actors.figures import Figure, Sighting, Stage
from kg.extract.actors.listed import is_source
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import plural
from kg.extract.actors.titles import Title, role_of, title_at
from kg.model import NounGroup, Role


def find_references(page: Page, stage: Stage) -> None:
    """Join offices to their holders; one that speaks and nobody named holds is a person without a name."""
    for group in page.document.groups:
        if group.head in stage.taken or group.pronoun or plural(page, group):
            continue
        title = _title(page, group)
        if title is not None:
            _office(page, stage, group, title)


def _title(page: Page, group: NounGroup) -> Title | None:
    for start in range(group.head if page.grammar("compounds") else group.first, group.head + 1):
        found = title_at(page, start)
        if found is not None and found.last == group.head + 1 and not found.noun.plural:
            return Title(group.first, found.last, found.head, found.noun)
    return None


def _office(page: Page, stage: Stage, group: NounGroup, title: Title) -> None:
    role = role_of(page, title, title.last)
    definite = page.opens(group, "words", "definite") or page.tokens[group.first].tag in ("PPOSAT", "PRP$") or role.of is not None
    holder = _holder(page, stage, title, role, definite)
    if holder is not None:
        holder.has_role(role)
        stage.see(holder, Sighting(group.first, title.last, title.head, "role"))
        return
    if not does(page, group) or not _speaks(page, group):
        return
    following = attribute(page, group)
    last = following.last if following is not None else title.last
    name = title.noun.title + page.document.article.text[page.tokens[title.last - 1].end : page.tokens[last - 1].end]
    alike = [f for f in stage.figures if f.anonymous and f.kind == "person" and f.of == role.of and f.noun == title.noun.title]
    same = next((f for f in alike if following is None or f.name == name), None)
    figure = same or stage.add(Figure(name, "person", noun=title.noun.title, of=role.of, anonymous=True))
    figure.feminine = title.noun.feminine or None
    figure.has_role(role)
    figure.acts = True
    stage.see(figure, Sighting(group.first, title.last, title.head, "role"))


def _speaks(page: Page, group: NounGroup) -> bool:
    """Whether someone without a name does what only a person does: says, wills or decides."""
    part = page.part(group.head)
    verbs = page.lexicon.words("sources", "verbs") | page.lexicon.words("metonym", "verbs")
    willed = part.function == "subject" and part.verb in verbs
    return willed or part.function == "agent" or is_source(page, group.first, group.head + 1)


def _holder(page: Page, stage: Stage, title: Title, role: Role, definite: bool) -> Figure | None:
    """The named person with a like office; the last one mentioned before, if several fit."""
    fitting: list[tuple[int, int]] = []
    for index, figure in enumerate(stage.figures):
        if figure.kind != "person" or figure.anonymous or (title.noun.feminine and figure.feminine is False):
            continue
        same = any(_same_office(page, title, role, other) for other in figure.roles) if definite else _same_title(title, figure)
        if same or (definite and _of_state(page, title, role, figure)):
            before = max((s.first for s in figure.sightings if s.first < title.head), default=-1)
            if before >= 0:
                fitting.append((before, index))
    return stage.figures[max(fitting)[1]] if fitting else None


def _same_title(title: Title, figure: Figure) -> bool:
    """ "Ein Moderator" again, where one was named with just this title that is a compound."""
    return title.noun.prefix != "" and any(other.title == title.noun.title for other in figure.roles)


def _same_office(page: Page, title: Title, role: Role, other: Role) -> bool:
    """Whether two roles may be one office: the same noun or one of the same class, the same or an unsaid state."""
    if role.of is not None and other.of is not None and role.of != other.of:
        return False
    feminine = str(page.lexicon.names["grammar"]["feminine"])
    noun = page.lexicon.person_noun(other.title)
    theirs = noun.head if noun is not None else other.title.lower()
    if title.noun.head in page.lexicon.titles["colleague"]:
        return False
    if theirs == title.noun.head:
        mine, given = title.noun.title.lower().removesuffix(feminine), other.title.lower().removesuffix(feminine)
        return not title.noun.prefix or noun is None or not noun.prefix or mine in given or given in mine
    classes = [set(listed) for listed in page.lexicon.titles["same"]]
    compound = title.noun.prefix.rstrip("-") or (noun.prefix.rstrip("-") if noun is not None else "")
    plain = not compound or role.of is not None
    return plain and any(theirs in listed and title.noun.head in listed for listed in classes)


def _of_state(page: Page, title: Title, role: Role, figure: Figure) -> bool:
    """A person with a state in brackets, or a colleague in that state, holds its highest office."""
    if role.of is None or title.noun.head not in page.lexicon.titles["of_state"]:
        return False
    colleague = any(other.of == role.of and _is_colleague(page, other) for other in figure.roles)
    return colleague or (figure.of == role.of and not figure.roles)


def _is_colleague(page: Page, role: Role) -> bool:
    noun = page.lexicon.person_noun(role.title)
    return noun is not None and noun.head in page.lexicon.titles["colleague"]
