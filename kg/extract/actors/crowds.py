"""Groups of people or states: plural person nouns, group nouns, counted and coordinated ones, where they act or are addressed."""

from kg.extract.actors.bodies import does
from kg.extract.actors.figures import Figure, Sighting, Stage, fold
from kg.extract.actors.lexicon import PersonNoun
from kg.extract.actors.listed import is_source, state_of
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import noun, phrase, plural, printed
from kg.extract.actors.pointing import meant, nearest, note_abbreviation, points_back
from kg.extract.actors.voices import tells, wills
from kg.model import NounGroup


def find_crowds(page: Page, stage: Stage) -> None:
    """Put groups on the stage that act, are agents, receivers or sources."""
    for group in page.document.groups:
        if group.pronoun or group.head in stage.taken or group.head in page.at:
            continue
        text = page.tokens[group.head].text
        person = page.lexicon.person_noun(text)
        kind = page.lexicon.group_noun(text)
        if (person is None or not plural(page, group)) and kind is None and not _shown_by_verb(page, group, text):
            continue
        if points_back(page, group) and (pointed := _pointed(page, stage, group)) is not None:
            stage.see(pointed, Sighting(group.first, group.head + 1, group.head, "description"))
            pointed.acts = pointed.acts or does(page, group)
        elif person is not None and _stands_for_body(page, stage, group, person):
            continue
        elif (_acts(page, group, text, kind) or _addressed(page, group)) and not _nobody(page, group, text, kind):
            _see(page, stage, group)


def _shown_by_verb(page: Page, group: NounGroup, text: str) -> bool:
    """Whether several bodies, or a plural that no list knows, do what only somebody does ("Die Filmstudios haben zugesagt, …")."""
    part = page.part(group.head)
    several = plural(page, group) if page.grammar("compounds") else page.tokens[group.head].tag == "NNS"
    if part.function != "subject" or part.passive or part.number == "Sing" or group.conjuncts or not several:
        return False
    things = tuple(page.lexicon.words("group", "things") | page.lexicon.words("group", "not_groups"))
    if page.lexicon.organisation_noun(text) is not None and not text.lower().endswith(things):
        return wills(page, part)
    definite = page.tokens[group.first].text.lower() in page.lexicon.words("words", "definite")
    thing = text.lower().endswith(things) or page.tokens[group.head].pos == "PROPN"
    return definite and part.verb in page.lexicon.words("group", "telling") and not thing


def _acts(page: Page, group: NounGroup, text: str, kind: str | None) -> bool:
    """Whether the group does something; firms, states and others of the general nouns only where they will or say it."""
    part = page.part(group.head)
    if (
        part.preposition in page.lexicon.words("parts", "origin")
        and kind is not None
        and any(kind.endswith(word) for word in page.lexicon.words("group", "circles"))
    ):
        return True
    if not does(page, group):
        return False
    general = kind is not None and text.lower() in page.lexicon.words("group", "bare")
    single = kind is not None and not plural(page, group) and page.opens(group, "words", "indefinite")
    if not (general or single) or is_source(page, group.first, group.head + 1):
        return True
    return wills(page, part)


def _pointed(page: Page, stage: Stage, group: NounGroup) -> Figure | None:
    key = fold(noun(page, group))
    same = nearest(page, [figure for figure in stage.figures if figure.kind == "group" and figure.noun == key], group.head)
    return same or (meant(page, stage, group) if not plural(page, group) else None)


def _addressed(page: Page, group: NounGroup) -> bool:
    """The people of a named state, as who is thanked, warned or addressed."""
    word = page.tokens[group.head].text.lower()
    part = page.part(group.head)
    if part.function == "object" and part.verb in page.lexicon.words("parts", "address") and page.tokens[group.first].tag in ("ART", "DT"):
        return True
    people = word in page.lexicon.words("people", "nouns") or any(word.endswith(end) for end in page.lexicon.words("people", "nouns"))
    return (
        people
        and page.part(group.head).function in ("object", "oblique", "indirect")
        and state_of(page, group.first, group.head) is not None
    )


def _nobody(page: Page, group: NounGroup, text: str, kind: str | None) -> bool:
    """A noun too general to stand alone, one that says it was named before, or none at all ("keine Länder")."""
    bare = kind is not None and text.lower() in page.lexicon.words("group", "bare")
    vague = group.first == group.head and text.lower() in page.lexicon.words("generic", "pair_states")  # "Staaten": any of the world
    bare = bare and (vague or not tells(page, page.part(group.head)))
    back = any(page.tokens[t].text.lower() in page.lexicon.words("generic", "back") for t in range(group.first, group.head))
    none = any(page.tokens[t].lemma.lower() in page.lexicon.words("words", "none") for t in range(group.first, group.head))
    return back or none or (bare and not page.modified(group) and attribute(page, group) is None)


def attribute(page: Page, group: NounGroup) -> NounGroup | None:
    """The genitive right after the group, with all members of its coordination: the last of them."""
    index = page.index(group)
    found = next((other for other in page.document.groups[index + 1 : index + 3] if other.parent == index), None)
    if found is None or found.preposition is not None or found.first != group.last or page.tokens[found.first].tag in ("CARD", "CD"):
        return None
    last = max((page.document.groups[other] for other in found.conjuncts), key=lambda other: other.last, default=found)
    return last if last.last > found.last else found


def _stands_for_body(page: Page, stage: Stage, group: NounGroup, person: PersonNoun) -> bool:
    """ "Officials in the Defence Agency" are the agency: it is seen to act instead of them."""
    if not any(person.head.endswith(word) for word in page.lexicon.words("group", "representatives")):
        return False
    other = _next(page, group)
    body = stage.taken.get(other.head) if other is not None and other.preposition == group.last else None
    if body is None or body.kind != "organisation":
        return False
    body.acts = True
    stage.see(body, Sighting(group.first, group.head + 1, group.head, "description"))
    return True


def _see(page: Page, stage: Stage, group: NounGroup) -> None:
    following = attribute(page, group)
    last = following.last if following is not None else _states_end(page, group.head + 1)
    bearer = stage.taken.get(group.head + 1)
    if last == group.head + 1 and bearer is not None and bearer.kind == "person" and not plural(page, group):
        last += 1  # "Ehepaar Curie", "Familie Curie"
    pair = _other_gender(page, group)
    last = pair.last if pair is not None else last
    key = fold(noun(page, group))
    name = phrase(page, group, last)
    same = [figure for figure in stage.figures if figure.kind == "group" and figure.noun == key]
    figure = next((f for f in same if fold(f.name) == fold(name)), None)
    if figure is None and last == group.head + 1 and not page.modified(group):
        figure = same[-1] if same else None
    if figure is None:
        figure = stage.add(Figure(_represented(page, group) or name, "group", noun=key))
    figure.acts = True
    about = _about(page, group)
    for other in (name, printed(page, group, last), phrase(page, group), *([about + name] if about else [])):
        figure.called(other)
    circles = any(key.endswith(fold(word)) for word in page.lexicon.words("group", "circles"))
    figure.anonymous = figure.anonymous or circles or is_source(page, group.first, last)
    stage.see(figure, Sighting(group.first, last, group.head, "description"))
    note_abbreviation(page, stage, figure, last)


def _other_gender(page: Page, group: NounGroup) -> NounGroup | None:
    """The second half of "Soldatinnen und Soldaten": the same noun for the other gender."""
    other = _next(page, group)
    if other is None or other.first != group.last + 1 or page.tokens[group.last].text not in page.lexicon.words("words", "join"):
        return None
    one, two = (page.lexicon.person_noun(page.tokens[head].text) for head in (group.head, other.head))
    same = one is not None and two is not None and one.head == two.head and one.feminine != two.feminine
    return other if same else None


def _states_end(page: Page, token: int) -> int:
    """The end of a list of states in the genitive right after the noun: "die Außenminister Frankreichs, Italiens und Polens"."""
    last = end = token
    while (word := page.after(last)) is not None:
        named = page.at.get(last)
        if named is not None and named.form("name") is not None and (last > token or word.text.endswith(page.genitive_s)):
            last = end = named.last
        elif end > token and (word.text == "," or word.text in page.lexicon.words("words", "join")):
            last += 1
        else:
            break
    return end


def _represented(page: Page, group: NounGroup) -> str | None:
    """For whom representatives stand: "Vertreter von rund 30 Verbündeten" are rund 30 Verbündete."""
    person = page.lexicon.person_noun(page.tokens[group.head].text)
    if person is None or not any(person.head.endswith(word) for word in page.lexicon.words("group", "representatives")):
        return None
    other = _next(page, group)
    if other is None or not plural(page, other):
        return None
    between = [page.tokens[token].text.lower() for token in range(group.last, other.first)]
    about = page.lexicon.words("words", "approximate")
    if not between or between[0] not in page.lexicon.words("parts", "of") or any(word not in about for word in between[1:]):
        return None
    text = page.tokens[other.head].text
    people = page.lexicon.group_noun(text) is not None or page.lexicon.person_noun(text) is not None
    return " ".join([*between[1:], phrase(page, other)]) if people and page.modified(other) else None


def _next(page: Page, group: NounGroup) -> NounGroup | None:
    """The noun group after this one in the same sentence."""
    index = page.index(group) + 1
    other = page.document.groups[index] if index < len(page.document.groups) else None
    return other if other is not None and other.sentence == group.sentence else None


def _about(page: Page, group: NounGroup) -> str:
    """The adverb before a number ("rund 30 Länder"), with a blank, or nothing."""
    before = page.before(group.first)
    listed = before is not None and before.text.lower() in page.lexicon.words("words", "approximate")
    return f"{before.text} " if before is not None and listed else ""
