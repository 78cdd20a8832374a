"""Who says that someone binds themselves: the statement it stands in, else whom the sentence, or the passage, leans on."""

from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.scene import Scene
from kg.model.extraction import Attribution, Statement

BACK = 4
"""How many sentences before a passage's source may stand."""


def attribution(scene: Scene, candidate: Candidate) -> Attribution | None:
    """The chain of sources; None in the article's own voice, and where the agents only say it of themselves."""
    statement = scene.statement_at(candidate.trigger)
    if statement is not None:
        return _of(statement, candidate)
    tellers = tuple(teller for teller in candidate.speakers if teller not in candidate.agents)
    if tellers:
        return Attribution(tellers, "named", candidate.trigger.of(scene.document.article.text), "indirect")
    found = _leaning(scene, candidate, candidate.sentence)
    if found is not None or not _goes_on(scene, candidate):
        return found
    for sentence in range(candidate.sentence, max(candidate.sentence - BACK, 0) - 1, -1):
        if scene.document.sentences[sentence].unit != scene.document.sentences[candidate.sentence].unit:
            return None
        told = next((s for s in scene.statements if scene.document.sentences[sentence].span in s.evidence), None)
        found = _leaning(scene, candidate, sentence) or (_of(told, candidate) if told is not None else None)
        if found is not None or told is not None:
            return found
    return None


def _of(statement: Statement, candidate: Candidate) -> Attribution | None:
    """The statement's speakers, and whom it leans on; its speakers left out where they bind themselves."""
    speakers = tuple(speaker for speaker in statement.speaker if speaker not in candidate.agents)
    if speakers:
        return Attribution(speakers, "named", None, statement.reporting, statement.attribution)
    return statement.attribution


def _goes_on(scene: Scene, candidate: Candidate) -> bool:
    """Whether the sentence goes on with words told before: by its mood, or a word such as "accordingly"."""
    document = scene.document
    sentence = document.sentences[candidate.sentence]
    clause = document.clauses[candidate.clause] if candidate.clause is not None else None
    told = clause is not None and clause.verb is not None and clause.verb.mood == "subjunctive-1"
    return told or any(t.text.lower() in scene.table.follows for t in document.tokens[sentence.first : sentence.last])


def _leaning(scene: Scene, candidate: Candidate, sentence: int) -> Attribution | None:
    """A source that a sentence names itself ("laut X", "nach Angaben von X", "according to X")."""
    document, table = scene.document, scene.table
    told = document.sentences[sentence]
    for token in range(told.first, told.last):
        words = {document.tokens[token].lemma.lower(), document.tokens[token].text.lower()}
        if words.isdisjoint(table.according | table.sources):
            continue
        for index, group in enumerate(document.groups):
            near = group.sentence == sentence and (group.first <= token + 7 and token <= group.last)
            ids = tuple(a for a in scene.actors(index) if a not in candidate.agents) if near else ()
            if ids:
                unnamed = scene.cast.actor(ids[0]).kind == "group"
                return Attribution(ids[:1], "unnamed" if unnamed else "named", document.tokens[token].text)
    return None
