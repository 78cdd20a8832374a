"""Statements: told in the right sentence by the right speaker; a stance where the key gives one."""

from collections.abc import Mapping

from kg.evaluate.anchor import Anchored, shown
from kg.evaluate.key import Key
from kg.evaluate.score import Judged, Tally
from kg.model import Extraction


def score_statements(key: Key, extraction: Extraction, text: Anchored, known: Mapping[str, str], tally: Tally) -> None:
    """Scores statements and stances. One message told in several pieces by its speaker is no error."""
    statements = extraction.statements
    speakers = [{known.get(actor) for actor in statement.speaker} for statement in statements]
    used: set[int] = set()
    for gold in sorted(key.statements, key=lambda gold: not gold.required):
        sentences = text.sentences(gold.anchors)
        hits = [i for i, statement in enumerate(statements) if speakers[i] & gold.speakers and shown(statement.evidence, sentences)]
        fresh = [i for i in hits if i not in used]
        used |= set(hits)
        if not gold.required:
            continue
        tally.add("statements", right=bool(fresh), missed=not fresh)
        if not fresh:
            tally.error("statements", f"missed {gold.id}")
        elif gold.stance:
            right = any(statements[i].stance == gold.stance for i in fresh)
            tally.add("stances", right=right, wrong=not right, missed=not right)
            if not right:
                tally.error("stances", f"wrong in {gold.id}: {statements[fresh[0]].stance}, not {gold.stance}")
    for i, statement in enumerate(statements):
        tally.judged.append(Judged("statements", statement.confidence, i in used))
        if i not in used:
            tally.add("statements", wrong=1)
            tally.error("statements", f"spurious {statement.label}")
