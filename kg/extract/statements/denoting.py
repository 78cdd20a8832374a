"""Which actor a noun group denotes."""

from kg.extract.statements.scene import Placed, Scene
from kg.language.tables import table

Actors = tuple[str, ...]
FAR = 7


def of_groups(scene: Scene, groups: tuple[int, ...]) -> Actors:
    """The actors of several groups and of what is joined to them."""
    found: list[str] = []
    for group in groups:
        bare = scene.document.groups[group].preposition is None
        conjuncts = scene.document.groups[group].conjuncts
        for member in (group, *(other for other in conjuncts if not bare or scene.document.groups[other].preposition is None)):
            found.extend(of_group(scene, member))
    return unique(found)


def of_group(scene: Scene, group: int) -> Actors:
    """The actor that a noun group denotes: the widest mention over its head, else a person inside it, else whom its head speaks for."""
    this = scene.document.groups[group]
    inside = list(scene.mentions(this.first, this.last))
    over = [item for item in inside if item.first <= this.head < item.last and _whole(scene, item, this.head)]
    if over:
        both = [item.mention.actor for item in over if item.mention.span == over[0].mention.span]  # "beide Seiten"
        return _apposed(scene, group, over[0]) or unique(both)
    named = _apposed(scene, group, None)
    if named:
        return named
    persons = [item for item in inside if scene.kinds.get(item.mention.actor) == "person" and item.first >= this.head]
    if persons:
        return (persons[-1].mention.actor,)
    if _speaks_for(scene, this.head):
        if this.head in scene.inner:
            return (scene.inner[this.head],)
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
    limit = min(end + FAR, len(tokens) - 1)
    while end < limit and tokens[end].text != "," and tokens[end].pos not in {"VERB", "AUX"}:
        end += 1
    if end + 1 >= len(tokens) or tokens[end].text != "," or _another(scene, group, end):
        return ()
    named = next((other for other in scene.mentions(end + 1, end + 2) if other.first == end + 1 and other.mention.kind == "name"), None)
    if named is None or scene.kinds.get(named.mention.actor) != "person":
        return ()
    closed = named.last < len(tokens) and tokens[named.last].pos not in {"NOUN", "PROPN", "CCONJ", "AUX"}
    return (named.mention.actor,) if closed else ()


def _another(scene: Scene, group: int, end: int) -> bool:
    """Whether a group of its own stands between a role and the comma ("vertritt sein Anwalt die Ansicht, …")."""
    this = scene.document.groups[group]
    others = (scene.document.groups[index] for index in scene.groups.get(this.sentence, ()) if index != group)
    apart = [other for other in others if this.last <= other.first < end and other.parent is None and other.preposition is None]
    return any(scene.document.tokens[other.first].pos == "DET" for other in apart)


def _reach(scene: Scene, group: int) -> int:
    """The token after a group and all that hangs on it; what stands behind a comma says the same in other words."""
    tokens, groups = scene.document.tokens, scene.document.groups
    parts = [part for part in scene.parts.get(group, ()) if tokens[max(groups[part].first - 1, 0)].text != ","]
    return max([groups[group].last, *(_reach(scene, part) for part in parts)])


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


def unique(actors: list[str]) -> Actors:
    """Each actor once, in order."""
    return tuple(dict.fromkeys(actors))
