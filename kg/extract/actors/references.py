"""Persons by their office: "der Minister", "die Kanzlerin", "der venezolanische Staatschef"."""

from kg.extract.actors.bodies import does
from kg.extract.actors.crowds import attribute
from kg.extract.actors.figures import Figure, Sighting, Stage
from kg.extract.actors.listed import is_source
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import plural
from kg.extract.actors.titles import Title, role_of, title_at
from kg.extract.actors.voices import wills
from kg.model import NounGroup, Role

_REACH = 14
"""How many words back the holder of two offices may stand."""


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
    holder = _holder(page, stage, title, role, group)
    if holder is not None:
        holder.has_role(role)
        stage.see(holder, Sighting(group.first, title.last, title.head, "role"))
        return
    if not does(page, group) or not _speaks(page, group):
        return
    later = _named_later(page, stage, title, role, group)
    if later is not None:
        stage.see(later, Sighting(group.first, title.last, title.head, "role"))
        return
    following = attribute(page, group)
    last = following.last if following is not None else title.last
    name = title.noun.title + page.document.article.text[page.tokens[title.last - 1].end : page.tokens[last - 1].end]
    alike = [f for f in stage.figures if f.anonymous and f.kind == "person" and f.of == role.of and f.noun == title.noun.title]
    same = next((f for f in alike if following is None or f.name == name), None) or _second_office(page, stage, group)
    figure = same or stage.add(Figure(name, "person", noun=title.noun.title, of=role.of, anonymous=True))
    figure.feminine = title.noun.feminine or None
    figure.has_role(role)
    figure.acts = True
    own = range(group.first, title.last)  # others may be named in the attribute: "ein Sprecher der Feuerwehr"
    stage.see(figure, Sighting(group.first, max(last, title.last), title.head, "role"), own)


def _second_office(page: Page, stage: Stage, group: NounGroup) -> Figure | None:
    """In "Italy's deputy prime minister and foreign minister" one person holds both: the second has no article."""
    if page.grammar("compounds"):
        return _same_holder(page, stage, group)
    joint, before = page.before(group.first), stage.taken.get(group.first - 2) if group.first > 1 else None
    bare = group.first == group.head or page.tokens[group.first].tag not in ("ART", "DT", "PPOSAT", "PRP$", "ADJA")
    joined = joint is not None and joint.text in page.lexicon.words("words", "join")
    return before if joined and bare and before is not None and before.kind == "person" else None


def _same_holder(page: Page, stage: Stage, group: NounGroup) -> Figure | None:
    """In "Jan Beck, der Dekan der Fakultät und Vorsitzende des Rates" the office without an article is the same person's."""
    joint = page.before(group.first)
    if joint is None or joint.text not in page.lexicon.words("words", "join") or page.tokens[group.first].tag in ("ART", "PPOSAT", "PDAT"):
        return None
    for place in range(group.first - 2, max(group.first - _REACH, 0) - 1, -1):
        known = stage.taken.get(place)
        if page.tokens[place].pos in ("VERB", "AUX") or page.sentence_of[place] != page.sentence_of[group.first]:
            return None
        if known is not None and known.kind == "person":
            return known
    return None


def _speaks(page: Page, group: NounGroup) -> bool:
    """Whether someone without a name does what only a person does: says, wills or decides."""
    part = page.part(group.head)
    return wills(page, part) or part.function == "agent" or is_source(page, group.first, group.head + 1)


def _holder(page: Page, stage: Stage, title: Title, role: Role, group: NounGroup) -> Figure | None:
    """The named person with the office, else the only one with a like office; the last one mentioned before, if several fit."""
    indefinite = page.opens(group, "words", "indefinite")
    owned = page.tokens[group.first].tag in ("PPOSAT", "PRP$") or role.of is not None
    definite = not indefinite and (page.opens(group, "words", "definite") or owned)
    people = [figure for figure in stage.figures if figure.kind == "person" and not figure.anonymous and _same_gender(page, title, figure)]
    people = [figure for figure in people if any(s.first < title.head for s in figure.sightings)]
    if not definite and not indefinite:
        return None
    if indefinite:
        return _latest([figure for figure in people if role.of is None and _same_title(title, figure)], title.head)
    exact = [figure for figure in people if any(_same_office(page, title, role, other) for other in figure.roles)]
    if exact:
        return _latest(exact, title.head)
    alike = [figure for figure in people if any(_like_office(page, title, role, other) for other in figure.roles)]
    alike += [figure for figure in people if _of_state(page, title, role, figure)]
    return alike[0] if len({id(figure) for figure in alike}) == 1 else None


def _named_later(page: Page, stage: Stage, title: Title, role: Role, group: NounGroup) -> Figure | None:
    """The one person with just this title who is named only later in the text."""
    if not page.opens(group, "words", "definite"):
        return None
    people = [figure for figure in stage.figures if figure.kind == "person" and not figure.anonymous and _same_gender(page, title, figure)]
    fitting = [f for f in people if any(o.title == title.noun.title and (role.of is None or o.of == role.of) for o in f.roles)]
    return fitting[0] if len(fitting) == 1 else None


def _latest(figures: list[Figure], token: int) -> Figure | None:
    """The figure mentioned last before the token."""
    return max(figures, key=lambda figure: max(s.first for s in figure.sightings if s.first < token), default=None)


def _same_gender(page: Page, title: Title, figure: Figure) -> bool:
    """A title with a feminine form says the gender; another only that of the grammar."""
    if not page.lexicon.names["grammar"]["feminine"]:
        return True
    return figure.feminine is None or figure.feminine == title.noun.feminine


def _same_title(title: Title, figure: Figure) -> bool:
    """ "Ein Moderator" again, where one was named with just this title that is a compound."""
    return title.noun.prefix != "" and any(other.title == title.noun.title for other in figure.roles)


def _same_office(page: Page, title: Title, role: Role, other: Role) -> bool:
    """Whether two roles may be one office: the same noun, the same or an unsaid state, one compound inside the other."""
    if (role.of is not None and other.of is not None and role.of != other.of) or title.noun.head in page.lexicon.titles["colleague"]:
        return False
    noun = page.lexicon.person_noun(other.title)
    if noun is None or noun.head != title.noun.head:
        return False
    feminine = str(page.lexicon.names["grammar"]["feminine"])
    mine, given = title.noun.title.lower().removesuffix(feminine), other.title.lower().removesuffix(feminine)
    return not title.noun.prefix or not noun.prefix or mine in given or given in mine


def _like_office(page: Page, title: Title, role: Role, other: Role) -> bool:
    """Whether two offices of one state are of a class: president and head of state."""
    noun = page.lexicon.person_noun(other.title)
    if noun is None or (role.of is not None and other.of is not None and role.of != other.of):
        return False
    compound = title.noun.prefix.rstrip("-") or noun.prefix.rstrip("-")
    classes = [set(listed) for listed in page.lexicon.titles["same"]]
    plain = not compound or (role.of is not None and role.of == other.of)
    return plain and any(noun.head in listed and title.noun.head in listed for listed in classes)


def _of_state(page: Page, title: Title, role: Role, figure: Figure) -> bool:
    """A person with a state in brackets, or a colleague in that state, holds its highest office."""
    if role.of is None or title.noun.head not in page.lexicon.titles["of_state"]:
        return False
    colleague = any(other.of == role.of and _is_colleague(page, other) for other in figure.roles)
    return colleague or (figure.of == role.of and not figure.roles)


def _is_colleague(page: Page, role: Role) -> bool:
    noun = page.lexicon.person_noun(role.title)
    return noun is not None and noun.head in page.lexicon.titles["colleague"]
