"""Who speaks: from a clause's subject, the agent of a passive, an antecedent or the words around, to actors of the cast."""

from kg.extract.statements.cue import Cue
from kg.extract.statements.scene import Placed, Scene
from kg.language.tables import table

NEAR = 6
Actors = tuple[str, ...]


def speaker(scene: Scene, clause: int, cue: Cue) -> tuple[Actors, bool]:
    """The actors who speak in a clause by this cue, and whether they were guessed from what stands around. Empty where nobody is named."""
    this = scene.document.clauses[clause]
    if cue.speaker:
        return marked(scene, clause, cue.speaker), False
    if scene.passive(clause):
        return marked(scene, clause, tuple(scene.words.agents - cue.of)), False
    found = of_groups(scene, this.subject)
    if found:
        return found, this.controlled
    return _unread(scene, clause), True


def _unread(scene: Scene, clause: int) -> Actors:
    """Who speaks where no actor was read as the subject: an antecedent, the person before, the subject that a joined clause shares."""
    this = scene.document.clauses[clause]
    groups = scene.document.groups
    if this.kind == "relative" or (this.marker is not None and this.marker == _subject_word(scene, clause)):
        return antecedent(scene, clause)
    heads = {scene.lower(groups[group].head) for group in this.subject}
    if heads & (scene.words.neuter | scene.words.impersonal):
        return before(scene, this.sentence, persons=False) if heads & scene.words.neuter else ()
    if this.subject and all(scene.lower(groups[group].head) in scene.words.pointers for group in this.subject):
        return around(scene, clause)
    if this.subject:
        pronoun = any(groups[group].pronoun for group in this.subject)
        return before(scene, this.sentence) if pronoun else _misread(scene, clause)
    return _shared(scene, clause) or around(scene, clause)


def _misread(scene: Scene, clause: int) -> Actors:
    """The actor that opens the clause where a thing was read as its subject: things do not speak ("Kritiker fürchten Verluste")."""
    this = scene.document.clauses[clause]
    if this.verb is None:
        return ()
    finite = this.verb.finite if this.verb.finite is not None else this.verb.head
    for argument in this.arguments:
        group = scene.document.groups[argument.group]
        if argument.preposition is None and group.last <= finite and not group.pronoun:
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
        scene.lower(words[0]) in scene.words.coordinators or (words[0] > 0 and scene.lower(words[0] - 1) in scene.words.coordinators)
    )
    if not opens or not joined:
        return ()
    for index in reversed(scene.clauses.get(this.sentence, ())):
        other = scene.document.clauses[index]
        if other.first < this.first and other.kind == "main" and other.subject:
            return of_groups(scene, other.subject)
    return ()


def marked(scene: Scene, clause: int, prepositions: tuple[str, ...]) -> Actors:
    """Actors of the clause's arguments with one of these prepositions; "object" and "indirect" stand for these relations."""
    chosen = [
        argument.group
        for argument in scene.document.clauses[clause].arguments
        if argument.preposition in prepositions or (argument.preposition is None and argument.relation in prepositions)
    ]
    return of_groups(scene, tuple(chosen))


def of_groups(scene: Scene, groups: tuple[int, ...]) -> Actors:
    """The actors of several groups and of what is joined to them."""
    found: list[str] = []
    for group in groups:
        for member in (group, *scene.document.groups[group].conjuncts):
            found.extend(of_group(scene, member))
    return unique(found)


def of_group(scene: Scene, group: int) -> Actors:
    """The actor that a noun group denotes: the widest mention over its head, else a person inside it, else whom its head speaks for."""
    this = scene.document.groups[group]
    inside = list(scene.mentions(this.first, this.last))
    over = [item for item in inside if item.first <= this.head < item.last and _whole(scene, item, this.head)]
    if over:
        return (over[0].mention.actor,)
    persons = [item for item in inside if scene.kinds.get(item.mention.actor) == "person" and item.first >= this.head]
    if persons:
        return (persons[-1].mention.actor,)
    if _speaks_for(scene, this.head):
        for part in scene.parts.get(group, ()):
            found = of_group(scene, part)
            if found:
                return found
    ends = [item for item in inside if item.last >= this.last and item.first > this.head - 1]
    return (ends[0].mention.actor,) if ends else ()


def _speaks_for(scene: Scene, head: int) -> bool:
    """Whether a noun stands for who made it or sent it: a spokesman, a report, a statement."""
    entries = table(scene.language, "attribution")
    lemma = scene.document.tokens[head].lemma.lower()
    names = (*entries["kinds"]["spokes"], *entries["kinds"]["documents"], *(noun.lower() for noun in entries["source"]["nouns"]))
    return lemma.endswith(names)


def _whole(scene: Scene, item: Placed, token: int) -> bool:
    """Whether a mention holds the whole word, an ending excepted, and not only the first part of a compound."""
    word, span = scene.document.tokens[token], item.mention.span
    return span.start <= word.start and span.end >= word.end - 2


def antecedent(scene: Scene, clause: int) -> Actors:
    """Whom a relative pronoun stands for: the last actor named before the clause in its sentence."""
    this = scene.document.clauses[clause]
    sentence = scene.document.sentences[this.sentence]
    ended = [item for item in scene.mentions(sentence.first, this.first) if item.last <= this.first]
    return (max(ended, key=lambda item: (item.last, item.last - item.first)).mention.actor,) if ended else ()


def before(scene: Scene, sentence: int, persons: bool = True) -> Actors:
    """Whom a bare pronoun means where the cast does not say.

    The speaker of the sentence before, or the one person (for "it": no person) that is its subject; two sentences back at most.
    """
    for back in (sentence - 1, sentence - 2):
        if not scene.neighbours(back, sentence):
            break
        found = list(scene.voices.get(back, ()))
        for index in scene.clauses.get(back, ()):
            clause = scene.document.clauses[index]
            if clause.kind == "main" and not found:
                found.extend(of_groups(scene, clause.subject))
        fitting = [actor for actor in unique(found) if (scene.kinds.get(actor) == "person") == persons]
        if fitting:
            return tuple(fitting[-1:])
    return ()


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
        return following(scene, finite + 1)
    ended = [item for item in scene.mentions(words[0], finite) if item.last <= finite and item.first >= words[0] and _free(scene, item)]
    return (ended[0].mention.actor,) if ended else following(scene, finite + 1)


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


def unique(actors: list[str]) -> Actors:
    """Each actor once, in order."""
    return tuple(dict.fromkeys(actors))
