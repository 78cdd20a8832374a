"""Time expressions: the span overlaps, and the value is the key's."""

from kg.evaluate.anchor import Anchored
from kg.evaluate.key import Key
from kg.evaluate.score import Tally
from kg.model import Extraction


def score_dates(key: Key, extraction: Extraction, text: Anchored, tally: Tally) -> None:
    """Scores spans and values; each extracted expression answers at most one of the key's."""
    used: set[int] = set()
    for gold in key.dates:
        places = text.find(gold.text, inside=gold.anchor)
        found = enumerate(extraction.times)
        hit = next((i for i, time in found if i not in used and any(time.span.overlaps(place) for place in places)), None)
        if hit is None:
            if gold.required:
                tally.add("date spans", missed=1)
                tally.add("date values", missed=1)
                tally.error("dates", f"missed {gold.text}")
            continue
        used.add(hit)
        if not gold.required:
            continue
        value = extraction.times[hit].value
        tally.add("date spans", right=1)
        tally.add("date values", right=value == gold.value, wrong=value != gold.value, missed=value != gold.value)
        if value != gold.value:
            tally.error("dates", f"value of {gold.text}: {value}, not {gold.value}")
    for i, time in enumerate(extraction.times):
        if i not in used:
            tally.add("date spans", wrong=1)
            tally.add("date values", wrong=1)
            tally.error("dates", f"spurious {time.text} {time.value}")
