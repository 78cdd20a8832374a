"""Who says that someone binds themselves: the statement it stands in, else who the sentence leans on."""

from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.scene import Scene
from kg.extract.frames.match import clause_at
from kg.model.extraction import Attribution


def attribution(scene: Scene, candidate: Candidate) -> Attribution | None:
    """The chain of sources; None in the article's own voice, and where the agents only say it of themselves."""
    statement = scene.statement_at(candidate.trigger)
    if statement is not None:
        speakers = tuple(s for s in statement.speaker if s not in candidate.agents)
        if speakers:
            return Attribution(speakers, "named", None, statement.reporting, statement.attribution)
        return statement.attribution
    return _leaning(scene, candidate)


def _leaning(scene: Scene, candidate: Candidate) -> Attribution | None:
    """A source that the sentence names itself ("nach Angaben aus Regierungskreisen", "laut …")."""
    document, table = scene.document, scene.table
    sentence = document.sentences[candidate.sentence]
    for token in range(sentence.first, sentence.last):
        word = document.tokens[token].lemma.lower()
        text = document.tokens[token].text.lower()
        if word not in table.according and text not in table.according and word not in table.sources:
            continue
        near = [
            g for g in document.groups if g.sentence == candidate.sentence and (token <= g.last <= token + 7 or g.first <= token <= g.last)
        ]
        for group in near:
            index = document.groups.index(group)
            ids = tuple(a for a in scene.actors(index) if a not in candidate.agents)
            if ids and clause_at(document, group.head) is not None:
                kind = "unnamed" if scene.cast.actor(ids[0]).kind == "group" else "named"
                return Attribution(ids[:1], kind, document.tokens[token].text)  # type: ignore[arg-type]
    return None
