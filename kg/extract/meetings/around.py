"""What stands round a meeting's noun: what governs it, where it is, whether it is a meeting at all."""

from kg.extract.frames.match import Match
from kg.extract.frames.slots import attributes
from kg.extract.meetings.people import media_groups
from kg.extract.meetings.places import capitals_and_cities, place_of
from kg.extract.meetings.scene import Scene


def governor(scene: Scene, index: int) -> str:
    """The noun that the meeting's noun depends on ("Forderung nach Verhandlungen"), lower-case, empty where there is none."""
    group = scene.document.groups[index]
    if group.parent is not None:
        return scene.document.tokens[scene.document.groups[group.parent].head].lemma.lower()
    first = group.preposition if group.preposition is not None else group.first
    before = next((g for g in scene.document.groups if g.last == first and g.sentence == group.sentence), None)
    return scene.document.tokens[before.head].lemma.lower() if before is not None else ""


def clause_groups(scene: Scene, match: Match) -> list[int]:
    """The groups of the clause that the noun stands in."""
    if match.clause is None:
        return []
    return [a.group for a in scene.document.clauses[match.clause].arguments]


def place_by(scene: Scene, match: Match, light: Match | None) -> str | None:
    """The place behind the noun, or with its light verb; behind other attributes only a city counts ("… mit dem Leiter im Kosovo")."""
    near = attributes(scene.document, match.group) if match.group is not None else []
    found = place_of(scene.document, scene.cast, near + (clause_groups(scene, match) if light else []), scene.times)
    genitives = next((i for i, g in enumerate(near) if scene.document.groups[g].preposition is not None), 0)
    direct = place_of(scene.document, scene.cast, near[: genitives + 1] + (clause_groups(scene, match) if light else []), scene.times)
    return found if found in capitals_and_cities() else direct


def is_interview(scene: Scene, match: Match) -> bool:
    """Whether media are asked or told something in these talks."""
    if match.frame.says.get("family") != "talks":
        return False
    acting = scene.acting(match.clause) if match.clause is not None else ()
    return media_groups(scene, (*clause_groups(scene, match), *acting))


def is_idiom(scene: Scene, index: int) -> bool:
    """Whether noun and preposition are a fixed phrase ("im Gespräch sein")."""
    group = scene.document.groups[index]
    if group.preposition is None or group.last - group.preposition > 2:
        return False
    words = f"{scene.document.tokens[group.preposition].text} {scene.document.tokens[group.head].text}".lower()
    return words in scene.table.idioms


def is_trial(scene: Scene, match: Match) -> bool:
    """Whether the sentence is about a court, where "Verhandlung" and "Sitzung" are a trial's."""
    if match.frame.says.get("family") not in ("talks", "session"):
        return False
    sentence = scene.document.sentences[match.sentence]
    found = {t.lemma.lower() for t in scene.document.tokens[sentence.first : sentence.last]}
    return bool(found & scene.table.court)


def said_of_it(scene: Scene, match: Match) -> bool:
    """Whether the noun is said of a pronoun: "It was the first meeting of the two"."""
    if match.clause is None:
        return False
    clause = scene.document.clauses[match.clause]
    pronoun = any(scene.document.groups[g].pronoun for g in clause.subject)
    return pronoun and clause.verb is not None and clause.verb.lemma.lower() in scene.table.copula


def contracted(scene: Scene, index: int) -> bool:
    """Whether the preposition holds the article ("beim Treffen"), or the group follows one that is definite."""
    group = scene.document.groups[index]
    if group.preposition is None:
        return False
    token = scene.document.tokens[group.preposition]
    return token.text.lower() != token.lemma.lower() and group.preposition == group.first - 1
