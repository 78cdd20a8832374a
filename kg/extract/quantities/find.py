"""Find the quantities of a document, sentence by sentence."""

import re
from dataclasses import dataclass

from kg.extract.quantities.currency import meant
from kg.extract.quantities.numbers import Numbers, numbers
from kg.model.document import Document, NounGroup
from kg.model.quantity import Comparator, Quantity, Rate
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of the document, with its text."""

    document: Document
    index: int
    text: str


def find_quantities(document: Document) -> tuple[Quantity, ...]:
    """All numbers that count or measure something, in order. Dates, ages, ordinals and numbers in names are none."""
    table = numbers(document.article.language)
    found: list[Quantity] = []
    for index, sentence in enumerate(document.sentences):
        text = sentence.span.of(document.article.text)
        for match in table.pattern.finditer(text):
            quantity = _read(Place(document, index, text), match, table)
            if quantity:
                found.append(quantity)
    return tuple(found)


def _read(place: Place, match: re.Match[str], table: Numbers) -> Quantity | None:
    document, index, text = place.document, place.index, place.text
    sentence = document.sentences[index]
    value = table.value(match["number"])
    maximum = table.value(match["maximum"]) if match["maximum"] else None
    scale = table.scales.get((match["scale"] or "").lower(), 1.0)
    word = (match["unit"] or match["symbol"] or "").lower()
    unit = table.units.get(word) or meant(document.article.language, word, text, document.article.text)
    if value is None or _counts_nothing(match, text, unit, table):
        return None
    start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
    group = _group(document, index, sentence.span.start + match.start("number"))
    thing, thing_end = _thing(document, group, end) if unit is None else (None, end)
    if unit is None and word:
        thing = match["unit"]
    if unit is None and thing is None and not match["scale"]:
        return None
    rate, rate_end = _rate(text, max(thing_end, end) - sentence.span.start, table)
    last = sentence.span.start + rate_end if rate else end
    return Quantity(
        value=value * scale,
        text=document.article.text[start:last].strip(),
        span=Span(start + len(match.group()) - len(match.group().lstrip()), last),
        maximum=maximum * scale if maximum is not None else None,
        unit=unit,
        per=rate,
        comparator=_comparator(place, match, table),
        thing=thing,
    )


def _counts_nothing(match: re.Match[str], text: str, unit: str | None, table: Numbers) -> bool:
    """Whether the number is a date, an age, an ordinal, part of a name, or a mere article."""
    bare = unit is None and not match["scale"]
    word = match["number"].lower()
    if bare and word in table.articles:
        return True
    if not bare:
        return False
    after = text[match.end() :]
    if re.match(r"\.(?=\s)(?!\s*$)|[:/]\d|-?[a-zäöü]*-?jähr|[-–]\w|:\w", after):
        return True
    following = re.match(r"[\s-]*([\w.'’-]+)", after)
    preceding = re.search(r"([\w.§]+)[\s-]*$", text[: match.start("number")])
    if following and following[1].lower().rstrip(".") in table.after:
        return True
    if preceding and preceding[1].lower() in table.before:
        return True
    year = word.isdigit() and len(word) == 4 and 1800 <= int(word) <= 2100
    return year and not match["comparator"]


def _group(document: Document, sentence: int, offset: int) -> NounGroup | None:
    """The noun group that holds the character."""
    for group in document.groups:
        if group.sentence == sentence and document.tokens[group.first].start <= offset < document.tokens[group.last - 1].end:
            return group
    return None


def _thing(document: Document, group: NounGroup | None, end: int) -> tuple[str | None, int]:
    """What is counted: the rest of the group after the number, and where it ends."""
    if group is None:
        return None, end
    rest = [token for token in document.tokens[group.first : group.last] if token.start >= end]
    if not rest or not any(token.pos in ("NOUN", "PROPN") for token in rest):
        return None, end
    return document.article.text[rest[0].start : rest[-1].end], rest[-1].end


def _rate(text: str, after: int, table: Numbers) -> tuple[Rate | None, int]:
    """A rate ("a year") that follows the number or the thing, or stands right before it, and where it ends."""
    for form, rate in table.rates.items():
        match = re.compile(rf"\s*{re.escape(form)}(?!\w)", re.IGNORECASE).match(text, after)
        if match:
            return rate, match.end()
    return None, after


def _comparator(place: Place, match: re.Match[str], table: Numbers) -> Comparator:
    """The word before the number; else a change "by" it, told by a verb or noun of the clause."""
    if match["comparator"]:
        return table.comparators[" ".join(match["comparator"].lower().split())]
    before = place.text[: match.start("number")].lower().split()
    near = [*_verbs_round(place, match.start("number")), *before[-3:]]
    changed = [word for word in near if word in table.increase or word in table.decrease]
    nominal = bool(set(before[-3:]) & (table.increase | table.decrease))
    if changed and (nominal or (before and before[-1] in table.by)):
        return "increase-by" if changed[0] in table.increase else "decrease-by"
    return "exact"


def _verbs_round(place: Place, start: int) -> list[str]:
    """Lemmas of the verbs in whose clauses a character of the sentence stands."""
    tokens, offset = place.document.tokens, place.document.sentences[place.index].span.start + start
    clauses = [place.document.clauses[i] for i in place.document.clauses_of(place.index)]
    return [c.verb.lemma.lower() for c in clauses if c.verb and tokens[c.first].start <= offset < tokens[c.last - 1].end]
