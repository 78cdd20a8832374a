"""Commitments by a verb or noun of binding oneself ("sagte zu", "einigten sich auf", "the refusal of")."""

from dataclasses import replace

from kg.extract.commitments.actions import OTHER
from kg.extract.commitments.agents import Agents, agents, is_own
from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.content import Content, of_frame, quantities_in
from kg.extract.commitments.given import given_to
from kg.extract.commitments.scene import Scene
from kg.extract.frames.actors import attributes_of
from kg.extract.frames.match import Match, verb_names
from kg.extract.frames.slots import noun_slot, role
from kg.model.extraction import Modality


def commissive(scene: Scene) -> list[Candidate]:
    """One candidate for each frame that is found with an agent and an act."""
    found, taken = [], set()
    told: set[int] = set()
    for match in (*scene.nouns, *scene.verbs):
        key = (match.clause, match.group)
        if key in taken:
            continue
        candidate = _candidate(scene, match)
        if candidate is None or told.intersection(candidate.groups):
            continue
        taken.add(key)
        found.append(candidate)
        if match.group is not None:
            told.add(match.group)
    return found


def _modality(scene: Scene, match: Match, content: Content) -> Modality | None:
    """The frame's modality, turned round where the clause or the act is negated; None where the clause binds nobody."""
    modality: Modality = match.frame.says["modality"]  # type: ignore[assignment]
    negated = content.clause is not None and real_negation(scene, content.clause)
    wanted = False
    if match.group is None and match.clause is not None:
        clause = scene.document.clauses[match.clause]
        verb = clause.verb
        if verb is None or clause.question or (clause.marker or "").lower() in scene.table.hypothetical:
            return None
        modal = (verb.modal or "").lower()
        if modal and modal not in scene.table.want and modal not in scene.table.future:
            return None
        background = match.frame.says.get("object") == "deal" and verb.tense == "pluperfect" and clause.kind != "main"
        if background or not _willing(scene, match.clause):
            return None
        wanted = modal in scene.table.want
        if verb.negated and _negates_content(scene, match.clause, content):
            negated = True
        elif verb.negated and real_negation(scene, match.clause):
            turned: Modality | None = match.frame.says.get("negated")  # type: ignore[assignment]
            return turned
    if wanted and modality in ("agreed", "announced", "pledged"):
        modality = "planned"
    if negated and modality in ("announced", "pledged", "planned", "agreed"):
        return "refused"
    return modality


def _negates_content(scene: Scene, clause: int, content: Content) -> bool:
    """Whether the negation stands behind the verb, and so with what is announced ("angekündigt, weder A noch B zu wählen")."""
    verb = scene.document.clauses[clause].verb
    if verb is None or content.clause is None:
        return False
    told = scene.document.clauses[clause]
    places = [t for t in range(told.first, told.last) if scene.document.tokens[t].text.lower() in scene.table.negations]
    return bool(places) and all(place > verb.head for place in places)


def _willing(scene: Scene, clause: int) -> bool:
    """Not an infinitive, unless it is wanted: "met to plan", "asked to agree" bind nobody."""
    told = scene.document.clauses[clause]
    if told.kind != "infinitive" or told.parent is None:
        return True
    governor = scene.document.clauses[told.parent]
    return governor.verb is not None and not scene.table.want.isdisjoint(verb_names(scene.document, governor))


def real_negation(scene: Scene, clause: int) -> bool:
    """Whether a clause is negated, "not only" set aside."""
    told = scene.document.clauses[clause]
    text = " ".join(t.text.lower() for t in scene.document.tokens[told.first : told.last])
    if any(phrase in text for phrase in scene.table.still_positive):
        return False
    return bool(told.verb and told.verb.negated) or any(f" {word} " in f" {text} " for word in scene.table.negations)


def _agents(scene: Scene, match: Match) -> Agents:
    marks = match.frame.roles.get("agent", ("subject",))
    groups = role(scene.document, match, "agent")
    if match.group is not None:
        found = _named(scene, match, groups)
        return found if found.ids else Agents(attributes_of(scene.document, scene.cast, match.group), ())
    if match.clause is None:
        return Agents((), ())
    oblique = tuple(g for g in groups if scene.document.groups[g].preposition is not None and scene.actors(g)) if len(marks) > 1 else ()
    if oblique and "subject" in marks:
        return agents(scene, match.clause, oblique)
    if match.frame.says.get("participle") == "adjective":
        return agents(scene, match.clause, scene.document.clauses[match.clause].subject)
    return agents(scene, match.clause) if "subject" in marks else agents(scene, match.clause, oblique)


def _named(scene: Scene, match: Match, groups: tuple[int, ...]) -> Agents:
    """The agents of a noun: "die Zustimmung der Regierung", or by whose office "his government" is."""
    ids: list[str] = []
    for group in groups:
        own = scene.actors(group)
        if not own and match.clause is not None and is_own(scene, group):
            own = agents(scene, match.clause, (group,)).ids
        ids += own
    return Agents(tuple(dict.fromkeys(ids)), groups)


def _candidate(scene: Scene, match: Match) -> Candidate | None:
    content = of_frame(scene, match)
    modality = _modality(scene, match, content) if content is not None else None
    if content is None or modality is None:
        return None
    content, gains = given_to(scene, match, content)
    who = _agents(scene, match)
    side = _side(scene, content.clause) if content.clause is not None and who.ids else Agents((), ())
    if side.ids:
        return replace(_made(scene, match, content, modality, side), speakers=who.ids)
    who = who if who.ids else _owners(scene, match, content)
    own = content.clause is None or _own_act(scene, content.clause, who)
    now = match.frame.says.get("object") != "now" or _now(scene, match, content)
    if not (who.ids and own and now):
        return None
    made = _made(scene, match, content, modality, who)
    return replace(made, gains=(*gains, *made.gains)) if gains else made


def _made(scene: Scene, match: Match, content: Content, modality: Modality, who: Agents) -> Candidate:
    itself = match.frame.says.get("object") == "now" and match.clause is not None  # "schickt 200 Soldaten": the verb is the act
    return Candidate(
        sentence=match.sentence,
        clause=match.clause,
        act=match.clause if itself else content.clause,
        trigger=match.trigger,
        rule=match.frame.name,
        modality=modality,
        agents=who.ids,
        action=content.action or OTHER,
        groups=content.groups,
        strength="nominal" if match.group is not None else "frame",
        verb=verb_names(scene.document, scene.document.clauses[match.clause])[0] if itself and match.clause is not None else content.verb,
        gains=role(scene.document, match, "beneficiary"),
        takes_gains="beneficiary" in match.frame.roles,
        partners=role(scene.document, match, "counterparty"),
        agent_groups=who.groups,
        pronoun=who.pronoun,
        hedged=_hedged(scene, match),
    )


def _side(scene: Scene, clause: int) -> Agents:
    """Whose act it is, where the speaker tells another's: "…, sein Land werde …", "… die britische Hilfe werde verlängert"."""
    told = scene.document.clauses[clause]
    if told.verb is not None and told.verb.passive and not told.verb.modal:
        owners = tuple(dict.fromkeys(a for g in told.subject for a in attributes_of(scene.document, scene.cast, g)))
        return Agents(owners[:1], ())
    subject = scene.acting(clause)
    return agents(scene, clause, subject) if any(is_own(scene, g) for g in subject) else Agents((), ())


def _own_act(scene: Scene, clause: int, who: Agents) -> bool:
    """Whether a finite clause tells an act of the agents themselves: "…, dass er zurücktritt", not "…, dass es regnet"."""
    told = scene.document.clauses[clause]
    if told.kind in ("infinitive", "participle") or told.verb is None:
        return True
    modal = (told.verb.modal or "").lower()
    going = told.verb.tense == "past" and bool(scene.table.progressive.intersection(told.verb.auxiliaries)) and not told.verb.passive
    over = told.verb.tense in ("past", "perfect", "pluperfect") and not going
    if (told.marker or "").lower() in scene.table.whether:
        return any(set(scene.actors(g)) & set(who.ids) or scene.document.groups[g].pronoun for g in scene.acting(clause))
    if over or (modal and modal not in scene.table.want | scene.table.future):
        return False
    subject = scene.acting(clause)
    mine = any(set(scene.actors(g)) & set(who.ids) or scene.document.groups[g].pronoun or is_own(scene, g) for g in subject)
    return mine or (told.verb.passive and not subject)


def _owners(scene: Scene, match: Match, content: Content) -> Agents:
    """Where nobody is named, whose act it is: "im Gespräch ist ein Zuwachs der deutschen Hilfe"."""
    if match.frame.says.get("owner") != "attribute" or match.clause is None:
        return Agents((), ())
    clause = scene.document.clauses[match.clause]
    groups = [*clause.subject, *(a.group for a in clause.arguments)]
    groups += [owner for g in groups for owner in noun_slot(scene.document, g, "genitive")]
    ids = tuple(dict.fromkeys(actor for g in groups for actor in attributes_of(scene.document, scene.cast, g)))
    return Agents(ids[:1], ())


def _hedged(scene: Scene, match: Match) -> bool:
    if match.clause is None:
        return False
    told = scene.document.clauses[match.clause]
    return any(t.text.lower() in scene.table.failed for t in scene.document.tokens[told.first : told.last])


def _now(scene: Scene, match: Match, content: Content) -> bool:
    """A present that means the future: an amount, told as present by the article's own voice."""
    if match.clause is None:
        return False
    verb = scene.document.clauses[match.clause].verb
    return bool(
        verb and verb.tense in ("present", "future") and not verb.passive and not verb.modal and quantities_in(scene, content.groups)
    )
