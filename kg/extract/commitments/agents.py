"""Who binds itself: actors that can, pronouns and "we" read by who speaks."""

from dataclasses import dataclass

from kg.extract.commitments.scene import Scene
from kg.model.extraction import Statement


@dataclass(frozen=True, slots=True)
class Agents:
    """Actor ids, the groups they stand in, whether a pronoun or the speaker's side had to be read."""

    ids: tuple[str, ...]
    groups: tuple[int, ...]
    pronoun: bool = False


NOBODY = Agents((), ())

REACH = 3
"""How many sentences of a speaker's words may stand between the body's meeting and "one"."""


def agents(scene: Scene, clause: int, groups: tuple[int, ...] | None = None) -> Agents:
    """The actors that bind themselves in a clause; NOBODY where its subject is no one who can."""
    subject = scene.acting(clause) if groups is None else groups
    found, pronoun = [], False
    for group in subject:
        head = scene.document.tokens[scene.document.groups[group].head]
        word = head.text.lower()
        if word in scene.table.we or word in scene.table.impersonal or word in scene.table.i:
            found += _speakers_side(scene, clause, alone=word in scene.table.i)
            pronoun = True
        elif is_own(scene, group) and not scene.actors(group):
            found += _speakers_side(scene, clause, alone=False)
            pronoun = True
        elif sides := _sides(scene, group):
            found += sides
        elif not _binds(scene, head.lemma.lower()):
            return NOBODY
        else:
            found += [actor for actor in scene.actors(group) if can_bind(scene, actor)]
            pronoun = pronoun or scene.document.groups[group].pronoun
    return Agents(tuple(dict.fromkeys(found)), subject, pronoun)


def _sides(scene: Scene, group: int) -> list[str]:
    """Whom "both sides" means: the two of the latest meeting told before, persons as the states or bodies of their offices."""
    noun = scene.document.groups[group]
    words = {t.text.lower() for t in scene.document.tokens[noun.first : noun.last]}
    if scene.table.both.isdisjoint(words) or scene.document.tokens[noun.head].lemma.lower() not in scene.table.sides:
        return []
    here = scene.document.tokens[noun.first].start
    for meeting in sorted(scene.meetings, key=lambda m: m.evidence[0].start, reverse=True):
        known = tuple(p.actor for p in meeting.participants if scene.cast.actor(p.actor).kind != "group")
        parties = [a for a in known if scene.cast.actor(a).kind == "state"] or _offices(scene, known)
        if meeting.evidence[0].start < here and len(parties) == len({"one", "other"}):
            return parties
    return []


def is_own(scene: Scene, group: int) -> bool:
    """ "His country", "our party": the speaker's side."""
    noun = scene.document.groups[group]
    first = scene.document.tokens[noun.first].text.lower()
    return scene.document.tokens[noun.head].lemma.lower() in scene.table.own and first in scene.table.possessives


def can_bind(scene: Scene, actor: str) -> bool:
    """States, organisations and groups can; persons too, if the article gives them a position or a full name."""
    known = scene.cast.actor(actor)
    if known.kind != "person":
        return all(_binds(scene, word.lower()) for word in known.name.split()[-1:])
    return bool(known.roles) or " " in known.name


def _binds(scene: Scene, word: str) -> bool:
    return not any(word == other or (len(other) > 4 and word.endswith(other)) for other in scene.table.no_agents)


def speaker_of(scene: Scene, clause: int) -> Statement | None:
    """The statement that the clause's verb is part of."""
    verb = scene.document.clauses[clause].verb
    if verb is None:
        return None
    return scene.statement_at(scene.document.tokens[verb.head].span)


def _speakers_side(scene: Scene, clause: int, alone: bool) -> list[str]:
    """Whom a speaker means by "we" or "one": the body that just met and whose act the next sentence tells, else the state or body of
    the speaker's office, else the speaker."""
    statement = speaker_of(scene, clause) or scene.passage(scene.document.clauses[clause].sentence)
    if statement is None:
        return [] if alone else _offices(scene, tuple(a for g in scene.acting(clause) for a in scene.actors(g)))
    if alone:
        return list(statement.speaker)
    bodies = _body_spoken_of(scene, clause, statement)
    if bodies:
        return bodies
    return _offices(scene, statement.speaker)


def _offices(scene: Scene, speakers: tuple[str, ...]) -> list[str]:
    """The states or bodies of the speakers' offices; a speaker without one stands for themselves."""
    known = {actor.id for actor in scene.cast.actors}
    found = []
    for speaker in speakers:
        actor = scene.cast.actor(speaker)
        office = [role.of for role in actor.roles if role.of in known]
        found += [office[0]] if actor.kind == "person" and office and office[0] else [speaker]
    return list(dict.fromkeys(found))


def _body_spoken_of(scene: Scene, clause: int, statement: Statement) -> list[str]:
    """The body whose meeting the speaker comes from, told in the sentence before ("nach einem Treffen der Allianz")."""
    sentence = scene.document.clauses[clause].sentence
    before = {scene.document.sentences[i].span for i in range(_opening(scene, sentence, statement), sentence + 1)}
    for meeting in scene.meetings:
        if not before.intersection(meeting.evidence) or not {p.actor for p in meeting.participants} & set(statement.speaker):
            continue
        for kind in ("organisation", "group"):
            bodies = [p.actor for p in meeting.participants if scene.cast.actor(p.actor).kind == kind]
            if len(bodies) == 1:
                return bodies
    return []


def _opening(scene: Scene, sentence: int, statement: Statement) -> int:
    """The sentence before the words of one speaker begin: all sentences between are the same speaker's, in one paragraph."""
    document = scene.document
    first = sentence
    while first > 0 and sentence - first < REACH and document.sentences[first - 1].unit == document.sentences[sentence].unit:
        first -= 1
        told = [s for s in scene.statements if document.sentences[first].span in s.evidence]
        if sentence - first > 0 and not any(set(s.speaker) & set(statement.speaker) for s in told):
            break
    return first
