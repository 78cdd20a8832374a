"""Who speaks: from a clause's subject, the agent of a passive, an antecedent or the words around, to actors of the cast."""

from kg.extract.statements.cue import Cue
from kg.extract.statements.denoting import Actors, of_groups, unique
from kg.extract.statements.pronouns import antecedent, before
from kg.extract.statements.scene import Placed, Scene

NEAR = 6


def speaker(scene: Scene, clause: int, cue: Cue) -> tuple[Actors, bool]:
    """The actors who speak in a clause by this cue, and whether they were guessed from what stands around. Empty where nobody is named."""
    this = scene.document.clauses[clause]
    if cue.speaker and not (cue.speaker == ("object",) and scene.passive(clause)):
        return marked(scene, clause, cue.speaker), False
    if scene.passive(clause) and not cue.speaker:
        return marked(scene, clause, tuple(scene.words.agents - cue.of)), False  # "von X wird gesprochen": X is what is spoken of
    outer = _speaking_of_oneself(scene, clause)
    if outer:
        return outer, True
    found = of_groups(scene, this.subject)
    if found:
        return found, this.controlled
    return _unread(scene, clause), True


def _speaking_of_oneself(scene: Scene, clause: int) -> Actors:
    """Whom a pronoun means in reported words whose speaker is named only behind them ("Sie wisse, dass …, hatte Beck gesagt")."""
    this = scene.document.clauses[clause]
    parent = scene.document.clauses[this.parent] if this.parent is not None else None
    if parent is None or not this.speech or this.kind != "main" or parent.first < this.first or not this.subject:
        return ()
    pronouns = all(scene.document.groups[group].pronoun for group in this.subject)
    return of_groups(scene, parent.subject) if pronouns else ()


def _unread(scene: Scene, clause: int) -> Actors:
    """Who speaks where no actor was read as the subject: an antecedent, the person before, the subject that a joined clause shares."""
    this = scene.document.clauses[clause]
    groups = scene.document.groups
    if this.kind == "relative" or (this.marker is not None and this.marker == _subject_word(scene, clause)):
        return antecedent(scene, clause)
    heads = {scene.lower(groups[group].head) for group in this.subject}
    if heads & scene.words.impersonal:
        return before(scene, clause) if heads & scene.words.things else ()
    if this.subject and all(scene.lower(groups[group].head) in scene.words.pointers for group in this.subject):
        return around(scene, clause)
    if this.subject:
        pronoun = any(groups[group].pronoun for group in this.subject)
        if not pronoun and _stands_behind(scene, clause):
            return ()
        return before(scene, clause) if pronoun else _misread(scene, clause) or _shared(scene, clause)
    return _shared(scene, clause) or around(scene, clause)


def _stands_behind(scene: Scene, clause: int) -> bool:
    """Whether the subject stands right behind the verb that opens the clause: then that is who speaks, be he known or not."""
    this = scene.document.clauses[clause]
    if this.verb is None or this.verb.finite is None or scene.words.silent:
        return False
    words = [token for token in scene.own(clause) if scene.document.tokens[token].pos != "PUNCT"]
    group = scene.document.groups[this.subject[0]]
    return words[:1] == [this.verb.finite] and group.first == this.verb.finite + 1 and "Nom" in group.cases


def _misread(scene: Scene, clause: int) -> Actors:
    """The actor that opens the clause where a thing was read as its subject: things do not speak ("Kritiker fürchten Verluste")."""
    this = scene.document.clauses[clause]
    if this.verb is None:
        return ()
    finite = this.verb.finite if this.verb.finite is not None else this.verb.head
    for argument in this.arguments:
        group = scene.document.groups[argument.group]
        subject = not group.cases or "Nom" in group.cases
        if subject and argument.preposition is None and group.last <= finite and not group.pronoun:
            return of_groups(scene, (argument.group,))
    words = [token for token in scene.own(clause) if scene.document.tokens[token].pos != "PUNCT"]
    first = [item for item in scene.mentions(words[0], finite) if item.first == words[0]] if words else []
    return (first[0].mention.actor,) if first else ()


def _shared(scene: Scene, clause: int) -> Actors:
    """The subject of the main clause to which a clause without one is joined ("… und dankte")."""
    this = scene.document.clauses[clause]
    if this.kind != "main" or this.verb is None:
        return ()
    finite = this.verb.finite if this.verb.finite is not None else this.verb.head
    words = [token for token in scene.own(clause) if scene.document.tokens[token].pos != "PUNCT"]
    opens = [token for token in words if scene.lower(token) not in scene.words.coordinators][:1] == [finite]
    joined = bool(words) and (
        scene.lower(words[0]) in scene.words.coordinators
        or (words[0] > 0 and scene.lower(words[0] - 1) in scene.words.coordinators | {","})
    )
    if not opens or not joined:
        return ()
    for index in reversed(scene.clauses.get(this.sentence, ())):
        other = scene.document.clauses[index]
        told = other.speech and other.parent is not None  # "Er sagte, Europa brauche das, und fügte hinzu: …"
        if other.first < this.first and other.kind == "main" and other.subject and not told:
            pronoun = all(scene.document.groups[group].pronoun for group in other.subject)
            return of_groups(scene, other.subject) or (before(scene, index) if pronoun else ())
    return ()


def marked(scene: Scene, clause: int, prepositions: tuple[str, ...]) -> Actors:
    """Actors of the clause's arguments with one of these prepositions; "object" and "indirect" stand for these relations."""
    chosen = [
        argument.group
        for argument in scene.document.clauses[clause].arguments
        if (argument.preposition in prepositions and not _attached(scene, argument.group))
        or (argument.preposition is None and argument.relation in prepositions)
    ]
    return of_groups(scene, tuple(chosen)) or of_groups(scene, tuple(_hanging(scene, clause, prepositions)))


def _hanging(scene: Scene, clause: int, prepositions: tuple[str, ...]) -> list[int]:
    """Groups with one of these prepositions that hang on a bare noun of the clause ("criticism from the opposition")."""
    this = scene.document.clauses[clause]
    bare = [argument.group for argument in this.arguments if argument.preposition is None] + list(this.subject)
    found = []
    for group in bare:
        for part in scene.parts.get(group, ()):
            first = scene.document.groups[part].preposition
            if first is not None and scene.document.tokens[first].lemma.lower() in prepositions:
                found.append(part)
    return found


def _attached(scene: Scene, group: int) -> bool:
    """Whether a prepositional group follows the noun of another one, which it then modifies ("für den Tod von Kindern")."""
    this = scene.document.groups[group]
    if this.preposition is None:
        return False
    others = [scene.document.groups[index] for index in scene.groups.get(this.sentence, ()) if index != group]
    inside = any(other.first <= this.preposition < other.head for other in others)
    return inside or any(other.last == this.preposition and other.preposition is not None for other in others)


def _subject_word(scene: Scene, clause: int) -> str | None:
    subject = scene.document.clauses[clause].subject
    return scene.lower(scene.document.groups[subject[0]].head) if len(subject) == 1 else None


def around(scene: Scene, clause: int) -> Actors:
    """The nearest mention where no subject was read: after a verb that opens its clause, else before the finite verb."""
    this = scene.document.clauses[clause]
    if this.verb is None:
        return ()
    finite = this.verb.finite if this.verb.finite is not None else this.verb.head
    words = [token for token in scene.own(clause) if scene.document.tokens[token].pos != "PUNCT"]
    if not words:
        return ()
    if words[0] == finite:
        return following(scene, finite + 1) or _preceding(scene, this.sentence, finite)
    ended = [item for item in scene.mentions(words[0], finite) if item.last <= finite and item.first >= words[0] and _free(scene, item)]
    return (ended[0].mention.actor,) if ended else following(scene, finite + 1)


def _preceding(scene: Scene, sentence: int, token: int) -> Actors:
    """The person named right before a verb, a party or age in brackets between ("…, Sandra Beck (SPD), erklärte")."""
    first = max(scene.document.sentences[sentence].first, token - NEAR)
    named = [item for item in scene.mentions(first, token) if item.last <= token and scene.kinds.get(item.mention.actor) == "person"]
    return (named[-1].mention.actor,) if named else ()


def _free(scene: Scene, item: Placed) -> bool:
    """Whether a mention stands in no prepositional group and hangs on no other."""
    sentence = scene.document.sentence_at(scene.document.tokens[item.first].start)
    for index in scene.groups.get(sentence if sentence is not None else -1, ()):
        group = scene.document.groups[index]
        if group.first <= item.first < group.last and (group.preposition is not None or group.parent is not None):
            return False
    return True


def following(scene: Scene, first: int) -> Actors:
    """The actors named from this token on, within a few words and before the next mark; joined ones together."""
    stop = first
    tokens = scene.document.tokens
    while stop < len(tokens) and stop < first + NEAR and tokens[stop].pos != "PUNCT":
        stop += 1
    found: list[str] = []
    end: int | None = None
    for item in scene.mentions(first, stop):
        if item.first < first or (end is not None and item.first < end):
            continue
        if end is None or any(scene.lower(token) in scene.words.coordinators for token in range(end, item.first)):
            found.append(item.mention.actor)
            end = item.last
        else:
            break
    return unique(found)
