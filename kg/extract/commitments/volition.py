"""Commitments by will and future: "26 Länder wollen sich beteiligen", "man werde abziehen", "Israel will evacuate"."""

from dataclasses import replace

from kg.extract.commitments.actions import OTHER, action_of_noun, action_of_verb
from kg.extract.commitments.agents import Agents, agents, speaker_of
from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.commissive import real_negation
from kg.extract.commitments.content import Content, content_clause, of_clause
from kg.extract.commitments.intent import Intent, intent_of, modality_of
from kg.extract.commitments.scene import Scene
from kg.extract.frames.actors import attributes_of
from kg.extract.frames.match import verb_names
from kg.extract.frames.slots import noun_slot
from kg.extract.frames.voice import active_future
from kg.model.document import Clause, VerbGroup

NOT_TOLD = ("infinitive", "participle", "fragment")
STRENGTH = {"want": "modal", "wanted": "past"}


def volition(scene: Scene, taken: set[int]) -> list[Candidate]:
    """One candidate for each clause whose actor wants to, or will, do an act; `taken` are clauses that a frame has used."""
    found = []
    for index in range(len(scene.document.clauses)):
        if index not in taken:
            candidate = _candidate(scene, index)
            if candidate is not None:
                found.append(candidate)
    return found


def _candidate(scene: Scene, index: int) -> Candidate | None:
    clause = scene.document.clauses[index]
    verb = clause.verb
    wished = (
        clause.kind == "infinitive" and verb is not None and (verb.modal or "").lower() in scene.table.want
    )  # "… kandidieren zu wollen"
    if (
        verb is None
        or clause.question
        or (clause.kind in NOT_TOLD and not wished)
        or (clause.marker or "").lower() in scene.table.hypothetical
    ):
        return None
    if active_future(scene.document, verb):
        verb = replace(verb, passive=False, tense="future")
    intent = intent_of(scene.table, verb)
    content = _content(scene, index)
    if intent is None or content.action is None or not _is_act(scene, index, content, intent):
        return None
    who = _who(scene, index, verb, intent)
    spoken = _spoken(scene, index)
    if not who.ids or not _is_news(scene, index, who, intent, spoken):
        return None
    negated = real_negation(scene, index) or (content.clause not in (None, index) and real_negation(scene, content.clause or 0))
    return Candidate(
        sentence=clause.sentence,
        clause=index,
        act=content.clause,
        trigger=scene.document.tokens[verb.head].span,
        rule=f"volition-{intent}",
        modality=modality_of(intent, negated),
        agents=who.ids,
        action=content.action,
        groups=content.groups,
        strength=STRENGTH.get(intent, "future"),
        verb=content.verb,
        agent_groups=who.groups,
        pronoun=who.pronoun,
        hedged=any(t.text.lower() in scene.table.failed for t in scene.document.tokens[clause.first : clause.last]),
        spoken=spoken,
    )


def _is_act(scene: Scene, index: int, content: Content, intent: Intent) -> bool:
    """Whether the content is an act at all: a light verb needs an object, a mere "will" its verb; a meeting to come is a meeting."""
    if content.action == OTHER and not _has_object(scene, index, content):
        return False
    if content.verb in scene.table.future:
        return False
    span = scene.document.sentences[scene.document.clauses[index].sentence].span
    meeting = content.action == "meet" or (content.action in ("hold", "join") and any(span in m.evidence for m in scene.meetings))
    return not (meeting and intent in ("want", "will"))


def _is_news(scene: Scene, index: int, who: Agents, intent: Intent, spoken: bool) -> bool:
    """Whether somebody binds themselves now: no old wish, no hope of others, nothing under way, no "would" of the article's own."""
    clause = scene.document.clauses[index]
    if _believed(scene, clause, who):
        return False
    return {"wanted": _telling(scene, clause, who), "due": not _going_on(scene, index), "would": spoken}.get(intent, True)


def _has_object(scene: Scene, index: int, content: Content) -> bool:
    """Whether a light verb has a direct object that can say what is done."""
    objects = {
        a.group for a in scene.document.clauses[content.clause if content.clause is not None else index].arguments if a.relation == "object"
    }
    return bool(objects.intersection(content.groups))


def _believed(scene: Scene, clause: Clause, who: Agents) -> bool:
    """Whether others only hope or fear it: "Wir hoffen, dass die Regierung zustimmen wird"."""
    if clause.parent is None:
        return False
    governor = scene.document.clauses[clause.parent]
    if scene.table.believing.isdisjoint(verb_names(scene.document, governor)):
        return False
    return not {actor for g in scene.acting(clause.parent) for actor in scene.actors(g)} & set(who.ids)


def _going_on(scene: Scene, index: int) -> bool:
    """Whether a passive tells what is being done now."""
    clause = scene.document.clauses[index]
    span = scene.document.span(clause.first, clause.last)
    return any(time.value == "PRESENT_REF" and span.covers(time.span) for time in scene.times)


def _telling(scene: Scene, clause: Clause, who: Agents) -> bool:
    """Whether a past wish is news: of somebody in office or a body, told in a main clause."""
    actors = [scene.cast.actor(actor) for actor in who.ids]
    if any(t.text.lower() in scene.table.failed for t in scene.document.tokens[clause.first : clause.last]):
        return False
    return clause.kind == "main" and all(actor.roles or actor.kind in ("state", "organisation") for actor in actors)


def _content(scene: Scene, index: int) -> Content:
    """The act of a clause: its verb's; for a bare "want" or "will" that of the clause that completes it."""
    verb = scene.document.clauses[index].verb
    if verb is not None and verb.lemma.lower() in scene.table.want:
        inner = content_clause(scene, index)
        return of_clause(scene, inner) if inner is not None else Content(index, (), None)
    content = of_clause(scene, index)
    if verb is not None and verb.lemma.lower() in scene.table.future and (rest := _rest(scene, index)) is not None:
        names = verb_names(scene.document, scene.document.clauses[rest])
        return Content(index, content.groups, action_of_verb(scene.document.article.language, names), names[0])
    return content


def _rest(scene: Scene, index: int) -> int | None:
    """The infinitive that the parse cut off a clause: a lone verb right behind it."""
    following = index + 1
    if following >= len(scene.document.clauses):
        return None
    clause, rest = scene.document.clauses[index], scene.document.clauses[following]
    lone = rest.verb is not None and not rest.subject and not rest.arguments and rest.last - rest.first <= 3
    return following if lone and rest.sentence == clause.sentence and rest.first - clause.last <= 1 else None


def _who(scene: Scene, index: int, verb: VerbGroup, intent: Intent) -> Agents:
    """The actor that acts; in a passive, or where an act itself is the subject, whose act it is."""
    if not verb.passive and intent not in ("due", "ought"):
        return agents(scene, index)
    doer = agents(scene, index) if verb.passive and intent != "ought" else Agents((), ())
    if doer.ids:
        return doer
    clause, language = scene.document.clauses[index], scene.document.article.language
    owners: list[str] = []
    for group in clause.subject:
        head = scene.document.tokens[scene.document.groups[group].head]
        if action_of_noun(language, head.lemma):
            owners += _owners(scene, group)
    if not owners and verb.passive and intent == "ought" and (statement := speaker_of(scene, index)) is not None:
        owners += _office(scene, statement.speaker)
    return Agents(tuple(dict.fromkeys(owners)), ())


def _owners(scene: Scene, group: int) -> list[str]:
    found = list(attributes_of(scene.document, scene.cast, group))
    for other in noun_slot(scene.document, group, "genitive"):
        found += [*scene.actors(other), *attributes_of(scene.document, scene.cast, other)]
    return found


def _office(scene: Scene, speakers: tuple[str, ...]) -> list[str]:
    known = {actor.id for actor in scene.cast.actors}
    found = []
    for speaker in speakers:
        actor = scene.cast.actor(speaker)
        found += [role.of for role in actor.roles if role.of in known][:1] if actor.kind == "person" else [speaker]
    return [owner for owner in found if owner]


def _spoken(scene: Scene, index: int) -> bool:
    """Whether somebody's words are told: speech by mood, in a statement, or after a verb of saying."""
    clause = scene.document.clauses[index]
    return clause.speech or speaker_of(scene, index) is not None
