"""From the candidates of one commitment to the claim."""

from kg.extract.commitments.actions import action_of_noun
from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.deadline import deadline, period
from kg.extract.commitments.gains import against, beneficiaries, counterparties
from kg.extract.commitments.phrase import phrase
from kg.extract.commitments.scene import Scene
from kg.extract.commitments.sources import attribution
from kg.extract.conditions import find_condition
from kg.extract.frames.confidence import confidence
from kg.extract.frames.identity import identity
from kg.extract.frames.slots import attributes
from kg.model.extraction import Commitment
from kg.model.quantity import Quantity
from kg.model.span import Span

NEAR = 2
LONGEST = 14
QUOTES = '„“”"»«‚‘’›‹'


def build(scene: Scene, group: list[Candidate], before: list[Commitment]) -> Commitment:
    """The commitment that a group of candidates tells; its main sentence is the first candidate's."""
    main, document = group[0], scene.document
    evidence = tuple(dict.fromkeys(document.sentences[c.sentence].span for c in group))
    gainers = tuple(dict.fromkeys(actor for c in group for actor in beneficiaries(scene, c)))
    inherited = False
    if not gainers and main.modality != "refused":
        gainers = _inherited(scene, main, before)
        inherited = bool(gainers)
    condition = find_condition(document, main.act if main.act is not None else main.clause, main.clause)
    sentence = evidence[0].of(document.article.text)
    source = attribution(scene, main)
    return Commitment(
        id=identity("c", document.article.key, sentence, main.rule, str(main.trigger.start)),
        label=_label(scene, main, condition[0] if condition else None),
        evidence=evidence,
        rule=main.rule,
        confidence=confidence(main.strength, alone=len(evidence) == 1, pronoun=main.pronoun, hedged=main.hedged, inherited=inherited),
        attribution=source,
        certainty="possible" if main.hedged else "certain",
        negated=main.modality == "refused",
        modality=main.modality,
        committed_by=main.agents,
        beneficiaries=gainers,
        counterparties=counterparties(scene, main),
        against=against(scene, main),
        action=main.action,
        object=_object(scene, main),
        quantities=_quantities(scene, group),
        condition=condition[0] if condition else None,
        condition_kind=condition[1] if condition else None,
        deadline=next((d for c in group if (d := deadline(scene, c))), None),
        period=period(scene, main),
        announced_at=_meeting(scene, evidence),
    )


def _object(scene: Scene, candidate: Candidate) -> str | None:
    """The words of what the act is done to."""
    span = _object_span(scene, candidate)
    if span is None:
        return None
    text = span.of(scene.document.article.text)
    cut = any(quote.span.overlaps(span) and not span.covers(quote.span) for quote in scene.document.quotes)
    return text.strip(QUOTES) if cut else text  # a mark without its other one


def _object_span(scene: Scene, candidate: Candidate) -> Span | None:
    if not candidate.groups:
        return None
    document = scene.document
    index = candidate.groups[0]
    first, last = document.groups[index].first, document.groups[index].last
    for other in attributes(document, index):
        follower = document.groups[other]
        if (follower.preposition if follower.preposition is not None else follower.first) == last and follower.last - first <= LONGEST:
            last = follower.last
    while first < last - 1 and (
        document.tokens[first].pos == "DET" or any(t.span.covers(document.tokens[first].span) for t in scene.times)
    ):
        first += 1
    span = document.span(first, last)
    amounts = [q.span for q in scene.quantities if q.span.overlaps(span)]
    return Span(min([span.start, *(a.start for a in amounts)]), max([span.end, *(a.end for a in amounts)]))


def _label(scene: Scene, candidate: Candidate, condition: Span | None) -> str:
    """The act as a phrase; where it is a noun, the noun's words; the mere verb where there is no more."""
    return (
        phrase(scene, candidate, condition)
        or _with_verb(scene, candidate)
        or candidate.verb
        or candidate.trigger.of(scene.document.article.text)
    )


def _with_verb(scene: Scene, candidate: Candidate) -> str | None:
    """The words of the noun; where it names no act, with the verb round it ("das Ultimatum zurückweisen")."""
    document, words = scene.document, _object(scene, candidate)
    if words is None:
        return None
    if candidate.verb is not None:
        return f"{words} {candidate.verb}" if scene.object_first else f"{candidate.verb} {words}"
    group = document.groups[candidate.groups[0]]
    head = document.tokens[group.head]
    acting = action_of_noun(document.article.language, head.lemma) or action_of_noun(document.article.language, head.text)
    verb = document.clauses[candidate.clause].verb if candidate.clause is not None else None
    if acting or verb is None or group.preposition is not None or candidate.strength == "nominal":
        return words
    article = document.tokens[group.first]
    if article.pos == "DET" and article.text.lower() not in scene.table.negations and not words.startswith(article.text):
        words = f"{article.text} {words}"
    return f"{words} {verb.lemma}" if scene.object_first else f"{verb.lemma} {words}"


def _quantities(scene: Scene, group: list[Candidate]) -> tuple[Quantity, ...]:
    """The quantities in the clauses of the commitment, its relative clause included; times and conditions apart."""
    document = scene.document
    found: dict[tuple[float, str | None], Quantity] = {}
    for candidate in group:
        spans = []
        for clause in {candidate.clause, candidate.act} - {None}:
            told = document.clauses[clause]  # type: ignore[index]
            spans.append(document.span(told.first, told.last))
            spans += [document.span(c.first, c.last) for c in document.clauses if c.parent == clause and c.kind == "relative"]
        for quantity in scene.quantities:
            if any(s.covers(quantity.span) for s in spans) and not any(
                t.span.overlaps(quantity.span) and t.type != "SET" for t in scene.times
            ):
                found.setdefault((quantity.value, quantity.unit), quantity)
    return tuple(found.values())


def _meeting(scene: Scene, evidence: tuple[Span, ...]) -> str | None:
    """The meeting that the same sentence, or the statement's, tells of."""
    held = [m for m in scene.meetings if m.status in ("held", "ongoing")]
    near = set(evidence)
    for statement in scene.statements:
        if near.intersection(statement.evidence):
            near.update(statement.evidence)
    return next((m.id for m in held if near.intersection(m.evidence)), None)


def _inherited(scene: Scene, candidate: Candidate, before: list[Commitment]) -> tuple[str, ...]:
    """Who gains from the same actor's commitment a sentence or two before, where this one goes on from it in one paragraph."""
    document = scene.document
    sentence = document.sentences[candidate.sentence]
    words = {t.text.lower() for t in document.tokens[sentence.first : sentence.last]}
    if not words & scene.table.continues:
        return ()
    for known in reversed(before):
        other = document.sentence_at(known.evidence[0].start)
        if other is None or not 0 < candidate.sentence - other <= NEAR or document.sentences[other].unit != sentence.unit:
            continue
        if set(known.committed_by) & set(candidate.agents):
            return known.beneficiaries
    return ()
