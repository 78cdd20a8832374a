"""Put together what the article tells twice: title, teaser and body often tell the same commitment."""

from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.content import quantities_in
from kg.extract.commitments.scene import Scene

ALIKE = 0.5
ALIKE_IN_HEADING = 0.2


def gather(scene: Scene, candidates: list[Candidate]) -> list[list[Candidate]]:
    """Groups of candidates that tell one commitment, in order; each begins with the body's. A title alone gives none."""
    body = [c for c in candidates if _unit(scene, c) == "paragraph"]
    teaser = [c for c in candidates if _unit(scene, c) == "teaser"]
    rest = [c for c in candidates if _unit(scene, c) not in ("paragraph", "teaser")]
    found: list[list[Candidate]] = []
    for candidate in body:
        known = next((group for group in found if same(scene, group[0], candidate, ALIKE)), None)
        if known is not None:
            known.append(candidate)
        else:
            found.append([candidate])
    for candidate in (*teaser, *rest):
        known = next((group for group in found if same(scene, group[0], candidate, ALIKE_IN_HEADING)), None)
        if known is not None:
            known.append(candidate)
        elif candidate in teaser:
            found.append([candidate])
    return sorted(found, key=lambda group: group[0].trigger)


def _unit(scene: Scene, candidate: Candidate) -> str:
    return scene.document.sentences[candidate.sentence].kind


def same(scene: Scene, first: Candidate, second: Candidate, alike: float) -> bool:
    """Whether both have an agent in common and say much the same: the share of common words of content, of the fewer."""
    if first.sentence == second.sentence:
        return (first.act is not None and first.act == second.act) or first.trigger == second.trigger
    if not set(first.agents) & set(second.agents) or (first.modality == "refused") != (second.modality == "refused"):
        return False
    if _amounts_differ(scene, first, second):
        return False
    left, right = words_of(scene, first), words_of(scene, second)
    if not left or not right:
        return False
    return len(left & right) / min(len(left), len(right)) >= alike and (
        first.action == second.action or len(left & right) > 1 or alike < ALIKE
    )


def _amounts_differ(scene: Scene, first: Candidate, second: Candidate) -> bool:
    """Whether both name amounts, and none the same."""
    left, right = ({(q.value, q.unit) for q in quantities_in(scene, c.groups)} for c in (first, second))
    return bool(left and right) and not left & right


def words_of(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Lemmas of the nouns of the act; agents and amounts excepted."""
    document = scene.document
    tokens = []
    clause = candidate.act
    if clause is not None:
        told = document.clauses[clause]
        tokens = list(document.tokens[told.first : told.last])
    for group in candidate.groups:
        noun = document.groups[group]
        tokens += document.tokens[noun.first : noun.last]
    amounts = [q.span for q in scene.quantities]
    named = amounts + [m.span for actor in candidate.agents for m in scene.cast.actor(actor).mentions]
    return frozenset(t.lemma.lower() for t in tokens if t.pos in ("NOUN", "PROPN", "NUM") and not any(s.covers(t.span) for s in named))
