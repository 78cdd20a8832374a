"""Where a meeting is that only points at its place: "dort", "where", or a condition that names it."""

from kg.extract.frames.match import Match, stretch
from kg.extract.meetings.places import city_of
from kg.extract.meetings.scene import Scene


def points(scene: Scene, match: Match) -> int | None:
    """How many sentences before the place stands that the clause points at: 0 by "where", 1 by "there"; None where it does not."""
    if match.clause is None:
        return None
    said = {scene.document.tokens[t].text.lower() for t in stretch(scene.document, match.clause)}
    return 0 if said & scene.table.where else 1 if said & scene.table.there else None


def told_before(scene: Scene, match: Match) -> str | None:
    """The city of the words before, where the clause says "where", or of the sentence before, where it says "there"."""
    back = points(scene, match)
    if back is None or match.clause is None:
        return None
    first, groups = scene.document.clauses[match.clause].first, scene.document.groups
    return city_of(scene.document, [i for i, g in enumerate(groups) if g.sentence == match.sentence - back and g.last <= first][::-1])


def asked_to(scene: Scene, match: Match) -> str | None:
    """The city of a condition of an offered meeting: "bereit, X zu treffen, wenn dieser nach Wien reist"."""
    document, table = scene.document, scene.table
    for index in document.clauses_of(match.sentence):
        clause = document.clauses[index]
        if (clause.marker or "").lower() not in table.unreal or match.clause == index:
            continue
        groups = [i for i, g in enumerate(document.groups) if clause.first <= g.first < clause.last and g.preposition is not None]
        towards = [i for i in groups if document.tokens[document.groups[i].preposition or 0].lemma.lower() in table.towards]
        if (city := city_of(document, towards)) is not None:
            return city
    return None
