"""Whom a pronoun means, where the cast leaves it open: the nearest subject before it that fits in number and kind."""

from kg.extract.frames.actors import actors_of
from kg.language.tables import table
from kg.model.actor import Cast
from kg.model.document import Document

BACK = 2
"""How many sentences before are looked at."""


def meant_by(document: Document, cast: Cast, group: int) -> tuple[str, ...]:
    """Actor ids that a pronoun's group stands for: the cast's, else the subject of the governing clause or the sentence before."""
    known = actors_of(document, cast, group)
    noun = document.groups[group]
    if known or not noun.pronoun:
        return known
    rows = table(document.article.language, "meetings")["pronouns"]
    word = document.tokens[noun.head].text.lower()
    fitting = {kind for kind in rows if word in rows[kind]}
    if not fitting:
        return ()
    for index in range(len(document.clauses) - 1, -1, -1):
        clause = document.clauses[index]
        if clause.first > noun.first or noun.sentence - clause.sentence > BACK or clause.sentence > noun.sentence:
            continue
        if document.sentences[clause.sentence].unit != document.sentences[noun.sentence].unit or group in clause.subject:
            continue
        actors = tuple(dict.fromkeys(actor for g in clause.subject for actor in actors_of(document, cast, g)))
        if actors and _fits(cast, actors, fitting):
            return actors
    return ()


def _fits(cast: Cast, actors: tuple[str, ...], fitting: set[str]) -> bool:
    kinds = {cast.actor(actor).kind for actor in actors}
    if len(actors) > 1 or kinds == {"group"}:
        return "several" in fitting
    return ("person" in fitting and kinds == {"person"}) or ("thing" in fitting and "person" not in kinds)
