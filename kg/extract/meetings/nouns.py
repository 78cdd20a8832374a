"""Sightings by a noun ("nach einem Treffen mit …", "die Verhandlungen stocken")."""

from kg.extract.frames.actors import actors_of, attributes_of  # noqa: I001
from kg.extract.frames.match import Match, verb_names
from kg.extract.frames.slots import attributes, noun_slot, preposition, role, verb_slot
from kg.extract.meetings.people import enumerated, media_groups, mode_of, part, unite
from kg.extract.meetings.places import capitals_and_cities, place_of
from kg.extract.meetings.scene import Scene
from kg.extract.meetings.sighting import Sighting
from kg.extract.meetings.status import clause_status, later
from kg.extract.meetings.whens import nearest, times_of_clause, times_of_sentence
from kg.model.extraction import Capacity, MeetingKind, MeetingStatus, Mode, Participation
from kg.model.time import Time


BODY = frozenset({"paragraph", "teaser"})
"""Units whose verb forms can be trusted; a title's present may be past or future."""


def noun_sightings(scene: Scene) -> list[Sighting]:
    """One sighting for each noun of a meeting that is told as real, planned or refused."""
    found = []
    for match in scene.nouns:
        sighting = _sighting(scene, match)
        if sighting is not None:
            found.append(sighting)
    return found


def _sighting(scene: Scene, match: Match) -> Sighting | None:  # noqa: PLR0911
    document, table, group_index = scene.document, scene.table, match.group
    if group_index is None:
        return None
    group = document.groups[group_index]
    inner = [t.text.lower() for t in document.tokens[group.first : group.last]]
    light = _light(scene, match)
    status = light.frame.says.get("status") if light else None
    named = role(document, match, "participant")
    if status == "none" or _idiom(scene, group_index) or _is_trial(scene, match) or media_groups(scene, named):
        return None
    if table.possible.intersection(inner) and status not in ("refused", "cancelled"):
        return None
    governor = _governor(scene, group_index)
    if governor in table.demands:
        return None
    people, joint = _people(scene, match, light, named)
    if not people and _interview(scene, match):
        return None
    time, said = _time(scene, match, light)
    final = _status(scene, match, light, status, governor, time, inner)
    if final is None:
        return None
    strong = match.frame.says.get("family") == "summit" or bool(named and part(scene, named))
    needs = match.frame.says.get("needs", "one")
    place = _place(scene, match, light)
    series = bool(table.many.intersection(inner)) and match.frame.says.get("family") != "talks"
    if series and match.clause is not None and not people:
        people = part(scene, scene.acting(match.clause))
        needs = "one"
    if place and set(people_ids(people)) & set(_place_actors(scene, match)) and place not in capitals_and_cities():
        place = None
    enough = needs != "never" and (len(people) >= 2 if needs == "two" else bool(people) or (needs == "any" and bool(place or time)))
    kind: MeetingKind | None = match.frame.says.get("kind")  # type: ignore[assignment]
    return Sighting(
        sentence=match.sentence,
        unit=document.sentences[match.sentence].kind,
        trigger=match.trigger,
        rule=match.frame.name,
        label=_label(scene, group_index),
        family=match.frame.says.get("family"),
        kind="series" if series else kind,
        status=final if document.sentences[match.sentence].kind in BODY else None,
        definite=bool(table.definite.intersection(inner[:1])) or _contracted(scene, group_index) or _said_of_it(scene, match),
        enough=enough,
        participants=people,
        time=time,
        said=said,
        place=place,
        topic=_topic(scene, match),
        noun=document.tokens[group.head].lemma.lower(),
        plain=bool({document.tokens[group.head].lemma.lower(), document.tokens[group.head].text.lower()} & table.plain),
        strength="noun" if strong and not joint else "light" if light else "weak",
    )


def _light(scene: Scene, match: Match) -> Match | None:
    """The light verb that has the noun in its place of the event."""
    for light in scene.lights.get(match.clause if match.clause is not None else -1, ()):
        if match.group in role(scene.document, light, "event"):
            return light
    if match.clause is not None:  # "scheinen … auf Eis zu liegen": the infinitive has its governor's subject
        subject = scene.document.clauses[match.clause].subject
        for index, lights in scene.lights.items():
            if (
                scene.document.clauses[index].parent == match.clause
                and scene.document.clauses[index].kind == "infinitive"
                and match.group in subject
            ):
                for light in lights:
                    if "subject" in light.frame.roles.get("event", ()) and light.frame.says.get("status"):
                        return light
    return None


def _people(scene: Scene, match: Match, light: Match | None, named: tuple[int, ...]) -> tuple[tuple[Participation, ...], bool]:
    """Who takes part, and whether that is only concluded from who speaks at it."""
    document = scene.document
    people = part(scene, named)
    if match.group is not None and "compound" in match.frame.roles.get("participant", ()):
        people = unite(people, tuple(Participation(actor) for actor in attributes_of(document, scene.cast, match.group)))
    people = unite(people, _candidate_for(scene, match), _host(scene, match))
    if match.clause is None:
        return people, False
    mode = mode_of(scene, match.clause)
    acting = scene.acting(match.clause)
    if light is not None and "participant" in light.frame.roles and light.frame.says.get("status") != "none":
        if light.frame.roles["participant"] == ("subject",) and match.group not in acting and not _negated(scene, match.clause):
            people = unite(part(scene, acting, _capacity(light), mode), people)
            if light.frame.says.get("list") == "yes":
                people = unite(people, part(scene, enumerated(scene, match.clause), _capacity(light), mode))
        people = unite(people, part(scene, role(document, light, "with")), part(scene, role(document, light, "invited"), "invited"))
    if match.group is not None and any(noun_slot(document, match.group, word) for word in scene.table.pairs):
        return people if light is None or light.frame.says.get("list") == "yes" else unite(part(scene, named)), False
    joint = [g for word in scene.table.joint for g in verb_slot(document, match.clause, word)]
    if light is not None and not people:
        people = unite(people, part(scene, joint))
    speaker = _speaker(scene, match, light, acting, bool(people))
    return unite(people, speaker), bool(speaker) and not people


def _candidate_for(scene: Scene, match: Match) -> tuple[Participation, ...]:
    """In talks about joining a body, the body takes part ("Verhandlungen über den Beitritt zur Union")."""
    if match.group is None:
        return ()
    near = attributes(scene.document, match.group)
    for index in near:
        if scene.document.tokens[scene.document.groups[index].head].lemma.lower() in scene.table.accession:
            return part(scene, [g for word in scene.table.into for g in noun_slot(scene.document, index, word)])
    return ()


def people_ids(people: tuple[Participation, ...]) -> tuple[str, ...]:
    """The actors of participations."""
    return tuple(p.actor for p in people)


def _place(scene: Scene, match: Match, light: Match | None) -> str | None:
    """The place behind the noun, or with its light verb; behind other attributes only a city counts ("… mit dem Leiter im Kosovo")."""
    near = attributes(scene.document, match.group) if match.group is not None else []
    found = place_of(scene.document, scene.cast, near + (_clause_groups(scene, match) if light else []), scene.times)
    direct = place_of(scene.document, scene.cast, near[:1] + (_clause_groups(scene, match) if light else []), scene.times)
    return found if found in capitals_and_cities() else direct


def _place_actors(scene: Scene, match: Match) -> tuple[str, ...]:
    """Actors that stand where a place can: behind the noun."""
    near = attributes(scene.document, match.group) if match.group is not None else []
    return tuple(actor for g in near for actor in actors_of(scene.document, scene.cast, g))


def _host(scene: Scene, match: Match) -> tuple[Participation, ...]:
    """The host of "the host of the meeting, President X"."""
    if match.group is None:
        return ()
    group = scene.document.groups[match.group]
    before = [
        i for i, g in enumerate(scene.document.groups) if g.sentence == group.sentence and (i == group.parent or g.last == group.first)
    ]  # noqa: E501
    for index in before[-1:]:
        capacity = scene.table.parts.get(scene.document.tokens[scene.document.groups[index].head].lemma.lower())
        if capacity:
            behind = [i for i, g in enumerate(scene.document.groups) if g.sentence == group.sentence and 0 < g.first - group.last <= 3]
            return part(scene, [index, *behind[:1]], capacity)[:1]
    return ()


def _negated(scene: Scene, clause: int) -> bool:
    verb = scene.document.clauses[clause].verb
    return bool(verb and verb.negated)


def _capacity(light: Match) -> Capacity | None:
    capacity: Capacity | None = light.frame.says.get("capacity")  # type: ignore[assignment]
    return capacity


def _speaker(scene: Scene, match: Match, light: Match | None, acting: tuple[int, ...], named: bool) -> tuple[Participation, ...]:
    """Who says something after, at or during a meeting of their own takes part in it ("Nach einem Treffen mit X sagte Y")."""
    if match.group is None or match.clause is None or light is not None or match.group in acting:
        return ()
    group = scene.document.groups[match.group]
    if preposition(scene.document, group) not in scene.table.after and _governor(scene, match.group) not in scene.table.course:
        return ()
    inner = {t.text.lower() for t in scene.document.tokens[group.first : group.last]}
    if scene.table.definite & inner and not named and _governor(scene, match.group) not in scene.table.course:
        return ()
    verb = scene.document.clauses[match.clause].verb
    if verb is None or verb.negated:
        return ()
    persons = {actor.id for actor in scene.cast.actors if actor.kind == "person"}
    return tuple(p for p in part(scene, acting, "participant") if p.actor in persons)


def _interview(scene: Scene, match: Match) -> bool:
    return media_groups(scene, tuple(_clause_groups(scene, match))) and match.frame.says.get("family") == "talks"


def _idiom(scene: Scene, index: int) -> bool:
    """Whether noun and preposition are a fixed phrase ("im Gespräch sein")."""
    group = scene.document.groups[index]
    if group.preposition is None or group.last - group.preposition > 2:
        return False
    words = f"{scene.document.tokens[group.preposition].text} {scene.document.tokens[group.head].text}".lower()
    return words in scene.table.idioms


def _is_trial(scene: Scene, match: Match) -> bool:
    """Whether the sentence is about a court, where "Verhandlung" and "Sitzung" are a trial's."""
    if match.frame.says.get("family") not in ("talks", "session"):
        return False
    sentence = scene.document.sentences[match.sentence]
    found = {t.lemma.lower() for t in scene.document.tokens[sentence.first : sentence.last]}
    return bool(found & scene.table.court)


def _clause_groups(scene: Scene, match: Match) -> list[int]:
    if match.clause is None:
        return []
    return [a.group for a in scene.document.clauses[match.clause].arguments]


def _governor(scene: Scene, index: int) -> str:
    """The noun that the meeting's noun depends on ("Forderung nach Verhandlungen"), lower-case, empty where there is none."""
    group = scene.document.groups[index]
    if group.parent is not None:
        return scene.document.tokens[scene.document.groups[group.parent].head].lemma.lower()
    first = group.preposition if group.preposition is not None else group.first
    before = next((g for g in scene.document.groups if g.last == first and g.sentence == group.sentence), None)
    return scene.document.tokens[before.head].lemma.lower() if before is not None else ""


def _time(scene: Scene, match: Match, light: Match | None) -> tuple[Time | None, Time | None]:
    """The meeting's time, and the time of the talk about it where a clause is about something else that happens at the meeting."""
    document = scene.document
    if match.clause is None:
        found = nearest(times_of_sentence(document, scene.times, match.sentence), match.trigger)
        return found, None
    own = times_of_clause(document, scene.times, match.clause)
    close = nearest(own, match.trigger)
    group = document.groups[match.group] if match.group is not None else None
    subject = match.group in document.clauses[match.clause].subject
    if light is not None or subject or close is None:
        return close or (nearest(times_of_sentence(document, scene.times, match.sentence), match.trigger) if light else None), None
    if group is not None and preposition(document, group) in scene.table.at:
        return close, None
    gap = close.span.start - match.trigger.end
    if (
        group is not None
        and 0 <= gap <= 40
        and document.article.text[match.trigger.end : close.span.start].count(",") == 0
        and _adjoins(scene, match, close)
    ):
        return close, None
    return None, close


def _adjoins(scene: Scene, match: Match, time: Time) -> bool:
    """Whether a time stands in the chain of attributes right behind the noun ("dem Treffen am Montag")."""
    if match.group is None:
        return False
    document = scene.document
    end = match.trigger.end
    for index in attributes(document, match.group):
        end = max(end, document.tokens[document.groups[index].last - 1].end)
    return time.span.start <= end + 1


def _status(  # noqa: PLR0911, PLR0917
    scene: Scene, match: Match, light: Match | None, said: str | None, governor: str, time: Time | None, inner: list[str]
) -> MeetingStatus | None:
    table, document = scene.table, scene.document
    published = document.article.published
    if table.called_off.intersection(inner):
        return "cancelled"
    status: MeetingStatus | None = said  # type: ignore[assignment]
    verb = document.clauses[match.clause].verb if match.clause is not None else None
    if light is not None and status in ("cancelled", "suspended", "refused", "offered"):
        return status if verb is None or not verb.negated else None
    if governor in table.offers:
        return "offered"
    if match.group is None:
        return None
    place = preposition(document, document.groups[match.group])
    if table.later.intersection(inner):
        return "planned"
    if light is not None and status == "planned":
        return "planned" if verb is None or not verb.negated else None
    if light is not None or match.clause is None or match.group in document.clauses[match.clause].subject:
        return clause_status(document, table, match.clause, time) if match.clause is not None else "held"
    if place in table.before:
        return "planned" if time is None or published is None or later(time, published) else "held"
    if later(time, published):
        return "planned"
    if match.clause is not None and verb_names(document, document.clauses[match.clause]) and place is None:
        return clause_status(document, table, match.clause, time)
    return "held" if place is None or place in table.after or table.definite.intersection(inner[:1]) else "planned"


def _said_of_it(scene: Scene, match: Match) -> bool:
    """Whether the noun is said of a pronoun: "It was the first meeting of the two"."""
    if match.clause is None:
        return False
    clause = scene.document.clauses[match.clause]
    pronoun = any(scene.document.groups[g].pronoun for g in clause.subject)
    return pronoun and clause.verb is not None and clause.verb.lemma.lower() in scene.table.copula


def _contracted(scene: Scene, index: int) -> bool:
    """Whether the preposition holds the article ("beim Treffen"), or the group follows one that is definite."""
    group = scene.document.groups[index]
    if group.preposition is None:
        return False
    token = scene.document.tokens[group.preposition]
    return token.text.lower() != token.lemma.lower() and group.preposition == group.first - 1


def _topic(scene: Scene, match: Match) -> str | None:
    groups = role(scene.document, match, "topic")
    for index in groups:
        if not actors_of(scene.document, scene.cast, index):
            group = scene.document.groups[index]
            return scene.document.text(group.first, group.last)
    return None


def _label(scene: Scene, index: int) -> str:
    """The noun with its attributes, without article."""
    document = scene.document
    group = document.groups[index]
    first = group.first
    while first < group.head and document.tokens[first].pos in ("DET", "ADP"):
        first += 1
    last = group.last
    for other in attributes(document, index)[:2]:
        follower = document.groups[other]
        if (follower.preposition if follower.preposition is not None else follower.first) == last and follower.last - first <= 12:
            last = follower.last
    return document.text(first, last)


def mode_of_noun(scene: Scene, noun: str) -> Mode | None:
    """A meeting whose noun says that it is a call."""
    return scene.table.modes.get(noun)
