"""An explanation as text for the terminal."""

from kg.queries.explain import Explanation, Source
from kg.queries.mentioning import Mentioned

ARROW = " ← "
MENTIONS = 20


def as_text(explanation: Explanation) -> str:
    """Label and types, the values, then each article with its sentences, who says so, the rule and how sure it is."""
    title = f"{explanation.label}\n{explanation.iri} ({', '.join(explanation.types)})"
    values = "\n".join(f"  {name}: {value}" for name, value in explanation.details)
    named = "\n".join(_mention(place) for place in explanation.mentions[:MENTIONS])
    if len(explanation.mentions) > MENTIONS:
        named += f"\n  … and {len(explanation.mentions) - MENTIONS} more places"
    return "\n\n".join(part for part in (title, values, *(_source(source) for source in explanation.sources), named) if part)


def _mention(place: Mentioned) -> str:
    return f"  {place.title} [{place.start}-{place.end}]: …{place.before}»{place.words}«{place.after}…"


def _source(source: Source) -> str:
    paper = ", ".join(str(part) for part in (source.outlet, source.published or "day unknown") if part)
    lines = [f"{source.title} ({paper})"]
    lines += [f"  {'»' if sentence.main else '·'} {sentence.text}  [{sentence.start}-{sentence.end}]" for sentence in source.sentences]
    if source.said_by:
        lines.append(f"  said by: {ARROW.join(source.said_by)}")
    lines.append(f"  rule {source.rule}, confidence {source.confidence:.2f}, source sounds {source.certainty}")
    return "\n".join(lines)
