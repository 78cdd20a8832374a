"""What someone binds themselves to: a dependent clause or a noun of acting."""

from dataclasses import dataclass

from kg.extract.commitments.actions import OTHER, action_of_noun, action_of_verb
from kg.extract.commitments.scene import Scene
from kg.extract.frames import voice
from kg.extract.frames.match import Match, verb_names
from kg.extract.frames.slots import role
from kg.model.document import Document
from kg.model.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Content:
    """An act: a clause and its object, or noun groups. `action` None where no list knows it."""

    clause: int | None
    groups: tuple[int, ...]
    action: str | None
    verb: str | None = None


def object_groups(scene: Scene, clause: int) -> tuple[int, ...]:
    """The groups that an act is done to: objects, else the first prepositional group; the acting group left out."""
    told = scene.document.clauses[clause]
    acting = set(scene.acting(clause))
    passive = voice.passive(scene.document, told.verb)
    objects = list(told.subject) if passive else []
    cut_off = told.verb is not None and told.verb.lemma.lower() in scene.table.future
    relations = ("object", "predicate") if cut_off else ("object",)
    objects += [a.group for a in told.arguments if a.relation in relations and a.group not in acting]
    if not objects and voice.active_future(scene.document, told.verb):
        objects = [a.group for a in told.arguments if a.relation == "indirect"]
    objects = [g for g in objects if not scene.document.groups[g].pronoun]
    if not objects:
        objects = [g for g in told.subject if g not in acting and not scene.document.groups[g].pronoun and told.kind != "infinitive"]
    if not objects:
        behind = [a for a in told.arguments if a.relation == "oblique" and a.preposition and not _is_time(scene, a.group)]
        own = [a for a in behind if (a.preposition or "").lower() not in scene.table.sharing]
        objects = [a.group for a in own or behind][:1]
    return tuple(sorted(dict.fromkeys(objects)))


def _is_time(scene: Scene, group: int) -> bool:
    noun = scene.document.groups[group]
    span = scene.document.tokens[noun.head].span
    return any(time.span.overlaps(span) for time in scene.times)


def of_clause(scene: Scene, clause: int) -> Content:
    """The act that a clause tells."""
    told = scene.document.clauses[clause]
    names = verb_names(scene.document, told)
    language = scene.document.article.language
    action = action_of_verb(language, names)
    groups = object_groups(scene, clause)
    if action == OTHER:  # a light verb: the noun says what is done ("Truppen zur Verfügung stellen")
        nouns = [action_of_noun(language, scene.document.tokens[scene.document.groups[g].head].lemma) for g in groups]
        action = next((a for a in nouns if a), action)
    if action is None and told.verb is not None and (told.verb.passive or (told.verb.modal or "").lower() in scene.table.obligation):
        heads = [scene.document.tokens[scene.document.groups[g].head].lemma for g in told.subject]  # "der Abzug soll erfolgen"
        action = next((a for head in heads if (a := action_of_noun(language, head))), None)
    return Content(clause, groups, action, names[0] if names else None)


def content_clause(scene: Scene, clause: int, markers: frozenset[str] = frozenset()) -> int | None:
    """The clause that hangs on this one and says what it is about: an infinitive, a "that" clause, or indirect speech.

    `markers` are conjunctions that open one too.
    """
    document = scene.document
    for index, other in enumerate(document.clauses):
        if other.parent != clause or index == clause or other.verb is None or other.first < document.clauses[clause].first:
            continue
        if other.kind == "participle" and not _next_to_verb(document, clause, index):
            continue
        if other.kind in ("infinitive", "participle") or (
            other.kind == "subordinate" and (other.marker or "").lower() in ("", *scene.table.content_markers, *markers)
        ):
            return index
        if (
            other.kind == "main"
            and (other.speech or other.verb.mood == "subjunctive-1")
            and other.first >= document.clauses[clause].last - 1
        ):
            return index
    return None


def _next_to_verb(document: Document, clause: int, other: int) -> bool:
    verb = document.clauses[clause].verb
    return verb is not None and 0 < document.clauses[other].first - verb.head <= 2


def of_frame(scene: Scene, match: Match) -> Content | None:
    """The act in the frame's place of the content; None where there is none that the frame takes."""
    takes = match.frame.says.get("object", "any")
    marks = match.frame.roles.get("content", ())
    if "clause" in marks and match.clause is not None:
        open_markers = scene.table.whether if match.frame.says.get("modality") == "considered" else frozenset()
        inner = content_clause(scene, match.clause, open_markers)
        wrong = inner is not None and match.frame.says.get("clause") == "infinitive" and scene.document.clauses[inner].kind != "infinitive"
        if (
            inner is not None
            and not wrong
            and (match.group is None or scene.document.clauses[inner].first >= scene.document.groups[match.group].last)
        ):
            return of_clause(scene, inner)
    if takes == "none":
        return None
    groups = tuple(g for g in role(scene.document, match, "content") if not scene.document.groups[g].pronoun and not _is_time(scene, g))
    if match.clause is not None and match.group is None:
        acting = scene.acting(match.clause)
        groups = tuple(g for g in groups if g not in acting or "subject" in marks)
        if not groups and "object" in marks:  # "bis zu 500 Dollar": the preposition is the number's
            groups = tuple(g for g in role_groups(scene, match.clause) if _is_amount(scene, g))
        if not groups and "object" in marks:  # object and subject were taken for each other
            groups = tuple(
                g for g in scene.document.clauses[match.clause].subject if g not in acting and not scene.document.groups[g].pronoun
            )
    language = scene.document.article.language
    verb = scene.document.clauses[match.clause].verb if match.clause is not None and match.group is None else None
    present = verb is not None and verb.tense == "present"
    for group in groups:
        head = scene.document.tokens[scene.document.groups[group].head]
        action = action_of_noun(language, head.lemma) or action_of_noun(language, head.text)
        if _takes(scene, takes, group, action, present):
            return Content(None, groups, action or _by_frame(scene, match, takes, groups))
    return None


def role_groups(scene: Scene, clause: int) -> tuple[int, ...]:
    """The groups of a clause after a preposition."""
    return tuple(a.group for a in scene.document.clauses[clause].arguments if a.preposition)


def _is_amount(scene: Scene, group: int) -> bool:
    """Whether a group's preposition belongs to an amount ("up to …")."""
    noun = scene.document.groups[group]
    if noun.preposition is None:
        return False
    span = scene.document.tokens[noun.preposition].span
    return any(quantity.span.covers(span) for quantity in scene.quantities)


def _by_frame(scene: Scene, match: Match, takes: str, groups: tuple[int, ...]) -> str:
    """What is done where the noun does not say: a deal is signed, money paid (its unit is a currency's code), or whatever the verb is."""
    if takes == "now" and match.clause is not None:
        names = verb_names(scene.document, scene.document.clauses[match.clause])
        return action_of_verb(scene.document.article.language, names) or OTHER
    if takes == "deal":
        return "sign"
    return "fund" if any((q.unit or "").isupper() for q in quantities_in(scene, groups)) else OTHER


def _takes(scene: Scene, takes: str, group: int, action: str | None, present: bool) -> bool:
    """Whether a frame that takes `takes` takes this noun: any, one of acting, of a deal, of a request, an amount."""
    head = scene.document.tokens[scene.document.groups[group].head]
    words = {head.lemma.lower(), head.text.lower()}
    if any(word.endswith(other) for other in scene.table.no_content for word in words):
        return False
    if takes == "ahead" and present:
        return True
    if takes in ("act", "ahead"):
        return action is not None
    if takes == "deal":
        return any(word.endswith(deal) for deal in scene.table.deals for word in words)
    if takes == "request":
        return bool(words & scene.table.requests)
    return takes == "any" or (takes == "now" and _counted(scene, group))


def _counted(scene: Scene, group: int) -> bool:
    """Whether the group is an amount."""
    return bool(quantities_in(scene, (group,)))


def quantities_in(scene: Scene, groups: tuple[int, ...]) -> tuple[Quantity, ...]:
    """The quantities inside the groups."""
    spans = [scene.document.span(scene.document.groups[g].first, scene.document.groups[g].last) for g in groups]
    return tuple(q for q in scene.quantities if any(span.overlaps(q.span) for span in spans))
