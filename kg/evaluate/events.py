"""Meetings and commitments: told in the right sentence, each once, with the right fillers. A missed event loses all its fillers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.evaluate.anchor import Anchored, shown
from kg.evaluate.conventions import alike, folded
from kg.evaluate.key import GoldEvent, Key, number
from kg.evaluate.score import Judged, Tally
from kg.model import Commitment, Extraction, Meeting, Span

Filler = tuple[str, str]
Known = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """An extracted event as it is compared."""

    label: str
    evidence: tuple[Span, ...]
    confidence: float
    fillers: frozenset[Filler]


def score_meetings(key: Key, extraction: Extraction, text: Anchored, known: Known, tally: Tally) -> None:
    """Scores the meetings and their fillers: participants, mode, day, place, status."""
    _score("meetings", key.meetings, _found_meetings(extraction, known), text, tally)


def score_commitments(key: Key, extraction: Extraction, text: Anchored, known: Known, tally: Tally) -> None:
    """Scores the commitments and their fillers: agents, beneficiaries, source, quantities, modality, condition, deadline."""
    _score("commitments", key.commitments, _found_commitments(extraction, known), text, tally)


def meeting_pairs(key: Key, extraction: Extraction, known: Known) -> dict[int, int]:
    """Which of the article's meetings is scored as which of the key's: index in the key -> index in the extraction."""
    return _pair(key.meetings, _found_meetings(extraction, known), Anchored(extraction.article.text))


def commitment_pairs(key: Key, extraction: Extraction, known: Known) -> dict[int, int]:
    """Which of the article's commitments is scored as which of the key's."""
    return _pair(key.commitments, _found_commitments(extraction, known), Anchored(extraction.article.text))


def _found_meetings(extraction: Extraction, known: Known) -> list[Found]:
    return [Found(one.label, one.evidence, one.confidence, _alike(_of_meeting(one, known))) for one in extraction.meetings]


def _found_commitments(extraction: Extraction, known: Known) -> list[Found]:
    return [Found(one.label, one.evidence, one.confidence, _alike(_of_commitment(one, known))) for one in extraction.commitments]


def _score(kind: str, golds: Sequence[GoldEvent], found: Sequence[Found], text: Anchored, tally: Tally) -> None:
    pairs = _pair(golds, found, text)
    slots = kind.removesuffix("s") + " fillers"
    for i, gold in enumerate(golds):
        if not gold.required:
            continue
        must, may = _alike(gold.fillers), _alike(gold.optional)
        if i not in pairs:
            tally.add(kind, missed=1)
            tally.add(slots, missed=len(gold.fillers))
            _by_slot(kind, tally, missed=gold.fillers)
            tally.error(kind, f"missed {gold.id}")
            continue
        have = _placed(found[pairs[i]].fillers, gold)
        tally.add(kind, right=1)
        tally.add(slots, right=len(have & must), wrong=len(have - must - may), missed=len(must - have))
        _by_slot(kind, tally, right=have & must, wrong=have - must - may, missed=must - have)
        for slot, value in sorted(must - have):
            tally.error(slots, f"lacks {slot} {value} in {gold.id}")
        for slot, value in sorted(have - must - may):
            tally.error(slots, f"wrong {slot} {value} in {gold.id}")
    for j, event in enumerate(found):
        tally.judged.append(Judged(kind, event.confidence, j in pairs.values()))
        if j not in pairs.values():
            tally.add(kind, wrong=1)
            tally.add(slots, wrong=len(event.fillers))
            _by_slot(kind, tally, wrong=event.fillers)
            tally.error(kind, f"spurious {event.label}")


def _by_slot(kind: str, tally: Tally, **fillers: frozenset[Filler]) -> None:
    """Counts fillers by slot; who attended how ("mode:macron") is one slot."""
    for count, found in fillers.items():
        for slot, _ in found:
            tally.add_slot(f"{kind.removesuffix('s')} {slot.partition(':')[0]}", **{count: 1})


def _pair(golds: Sequence[GoldEvent], found: Sequence[Found], text: Anchored) -> dict[int, int]:
    """Index of the event for each of the key's: the pairs that share most fillers first, required ones first among equals."""
    sentences = [text.sentences(gold.anchors) for gold in golds]
    touching = sorted(
        (-len(_alike(gold.fillers | gold.optional) & event.fillers), not gold.required, i, j)
        for i, gold in enumerate(golds)
        for j, event in enumerate(found)
        if shown(event.evidence, sentences[i])
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in touching:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _alike(fillers: frozenset[Filler]) -> frozenset[Filler]:
    return frozenset(alike(slot, value) for slot, value in fillers)


def _placed(fillers: frozenset[Filler], gold: GoldEvent) -> frozenset[Filler]:
    """Any of the key's names for the place counts as its first."""
    names = {folded(place) for place in gold.places}
    return frozenset(("place", folded(gold.places[0])) if slot == "place" and value in names else (slot, value) for slot, value in fillers)


def _of_meeting(meeting: Meeting, known: Known) -> frozenset[Filler]:
    fillers: set[Filler] = {("status", meeting.status)}
    for part in meeting.participants:
        who = known.get(part.actor, f"?{part.actor}")
        fillers.add(("participant", who))
        if part.mode in ("video", "phone", "represented"):
            fillers.add((f"mode:{who}", part.mode))
    if meeting.time:
        fillers.add(("date", meeting.time.value[:10]))
    if meeting.place:
        fillers.add(("place", meeting.place))
    return frozenset(fillers)


def _of_commitment(commitment: Commitment, known: Known) -> frozenset[Filler]:
    fillers: set[Filler] = {("modality", commitment.modality)}
    sources = commitment.attribution.actors() if commitment.attribution else ()
    for slot, actors in (("agent", commitment.committed_by), ("beneficiary", commitment.beneficiaries), ("source", sources)):
        fillers |= {(slot, known.get(actor, f"?{actor}")) for actor in actors}
    fillers |= {("quantity", number(quantity.value)) for quantity in commitment.quantities}
    if commitment.condition:
        fillers.add(("condition", "yes"))
    if commitment.deadline:
        fillers.add(("due", commitment.deadline.value[:10]))
    return frozenset(fillers)
