"""Find the commitments of a document."""

from kg.extract.commitments.build import build
from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.commissive import commissive
from kg.extract.commitments.merge import gather
from kg.extract.commitments.progress import with_progress
from kg.extract.commitments.scene import Scene
from kg.extract.commitments.volition import volition
from kg.extract.quantities import find_quantities
from kg.model.actor import Cast
from kg.model.document import Document
from kg.model.extraction import Commitment, Meeting, Statement
from kg.model.time import Time


def find_commitments(
    document: Document, cast: Cast, times: tuple[Time, ...], meetings: tuple[Meeting, ...], statements: tuple[Statement, ...]
) -> tuple[Commitment, ...]:
    """The future acts that actors bind themselves to, in order of the text; a teaser's or title's sentence joins the body's."""
    scene = Scene(document, cast, times, meetings, statements, find_quantities(document))
    frames = commissive(scene)
    frames = [c for c in frames if not _nested(scene, c, frames)]
    used = {c for candidate in frames for c in (candidate.clause, candidate.act) if c is not None}
    told = [c for c in frames + volition(scene, used) if not _silent(scene, c)]
    candidates: list[Candidate] = sorted(told, key=lambda c: (c.sentence, c.trigger))
    found: list[Commitment] = []
    for group in gather(scene, candidates):
        found.append(build(scene, group, found))
    return with_progress(scene, found)


def _nested(scene: Scene, candidate: Candidate, others: list[Candidate]) -> bool:
    """Whether a candidate is an infinitive inside another's act ("promised to help to guarantee …"), or inside someone's will or future."""
    if candidate.clause is None or scene.document.clauses[candidate.clause].kind != "infinitive":
        return False
    parent = scene.document.clauses[candidate.clause].parent
    acts = {other.act for other in others if other is not candidate} | {other.clause for other in others if other is not candidate}
    verb = scene.document.clauses[parent].verb if parent is not None else None
    future = verb is not None and (verb.tense == "future" or (verb.modal or "").lower() in scene.table.want | scene.table.future)
    return parent in acts or future


def _silent(scene: Scene, candidate: Candidate) -> bool:
    """Whether somebody only refuses to speak ("declined to comment", "wollte keine Angaben machen")."""
    if candidate.modality != "refused":
        return False
    document, table = scene.document, scene.table
    heads = [document.tokens[document.groups[group].head] for group in candidate.groups[:1]]
    words = {word for head in heads for word in (head.lemma.lower(), head.text.lower())}
    return candidate.verb in table.silent_verbs or bool(words & table.silent_nouns)
