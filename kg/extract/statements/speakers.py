"""Who speaks: from a clause's subject, the agent of a passive, an antecedent or the words around, to actors of the cast."""

from kg.extract.statements.cue import Cue
from kg.extract.statements.scene import Placed, Scene
from kg.language.tables import table

NEAR = 6
Actors = tuple[str, ...]


def speaker(scene: Scene, clause: int, cue: Cue) -> tuple[Actors, bool]:
    """The actors who speak in a clause by this cue, and whether they were guessed from what stands around. Empty where nobody is named."""
    this = scene.document.clauses[clause]
    if cue.speaker and not (cue.speaker == ("object",) and scene.passive(clause)):
        return marked(scene, clause, cue.speaker), False
    if scene.passive(clause) and not cue.speaker:
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
    if heads & scene.words.impersonal:
        return before(scene, clause) if heads & scene.words.things else ()
    if this.subject and all(scene.lower(groups[group].head) in scene.words.pointers for group in this.subject):
        return around(scene, clause)
    if this.subject:
        pronoun = any(groups[group].pronoun for group in this.subject)
        return before(scene, clause) if pronoun else _misread(scene, clause) or _shared(scene, clause)
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
        scene.lower(words[0]) in scene.words.coordinators
        or (words[0] > 0 and scene.lower(words[0] - 1) in scene.words.coordinators | {","})
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
        return _apposed(scene, group, over[0]) or (over[0].mention.actor,)
    named = _apposed(scene, group, None)
    if named:
        return named
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


def _apposed(scene: Scene, group: int, item: Placed | None) -> Actors:
    """The person whose name follows a role between commas ("der Vorsitzende der Partei, Jan Beck, …")."""
    if item is not None and (item.mention.kind == "name" or scene.kinds.get(item.mention.actor) not in {"person", "group"}):
        return ()
    tokens = scene.document.tokens
    end = max(item.last if item is not None else 0, _reach(scene, group))
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return ()
    named = next((other for other in scene.mentions(end + 1, end + 2) if other.first == end + 1 and other.mention.kind == "name"), None)
    if named is None or scene.kinds.get(named.mention.actor) != "person":
        return ()
    closed = named.last < len(tokens) and (tokens[named.last].text in {",", "(", ".", "“"} or tokens[named.last].pos in {"VERB", "AUX"})
    return (named.mention.actor,) if closed else ()


def _reach(scene: Scene, group: int) -> int:
    """The token after a group and all that hangs on it."""
    return max([scene.document.groups[group].last, *(_reach(scene, part) for part in scene.parts.get(group, ()))])


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


def before(scene: Scene, clause: int) -> Actors:
    """Whom a bare pronoun means where the cast does not say.

    Inside another's words it is that speaker; else the speaker of the sentence before, or a subject there, two sentences back at most.
    A word for persons takes a person, one for things none; a plural verb takes all that spoke, or a group.
    """
    this = scene.document.clauses[clause]
    heads = {scene.lower(scene.document.groups[group].head) for group in this.subject}
    plural = this.verb is not None and this.verb.number == "Plur"
    for back in range(this.sentence if this.parent is not None else this.sentence - 1, this.sentence - 3, -1):
        if not scene.near(back, this.sentence):
            break
        found = scene.voices.get(back, ())
        if not found and back != this.sentence:
            clauses = sorted(scene.clauses.get(back, ()), key=lambda index: scene.document.clauses[index].kind != "main")
            subjects = (of_groups(scene, scene.document.clauses[index].subject) for index in clauses)
            found = next((actors for actors in subjects if _fits(scene, actors, heads, plural)), ())
        if _fits(scene, found, heads, plural):
            return found if plural else found[-1:]
    return ()


def _fits(scene: Scene, actors: Actors, heads: set[str], plural: bool) -> bool:
    kinds = {scene.kinds.get(actor) for actor in actors}
    if not actors or (plural and len(actors) == 1 and kinds <= {"person", "state"}):
        return False
    if heads & scene.words.persons:
        return kinds == {"person"}
    return "person" not in kinds if heads & scene.words.things else True


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


def unique(actors: list[str]) -> Actors:
    """Each actor once, in order."""
    return tuple(dict.fromkeys(actors))
