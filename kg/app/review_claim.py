"""One claim as its article has it, told as a sheet: its slots, the rule that found it, its sentences in their paragraphs."""

from collections.abc import Iterable, Mapping
from datetime import date

from kg.app.badges import TONES, WARN
from kg.app.components.sheet import Badge, Row, Sheet, Source, Value
from kg.app.dates import day_words, percent, quoted
from kg.app.library import Library
from kg.app.review_queue import Claimed, claims
from kg.app.telling import facts_of, stretch_words
from kg.app.text import ArticleText
from kg.app.words import counted, language, term, word
from kg.graph import read_extraction
from kg.model import Commitment, Extraction, Meeting, Participation, Statement, Time
from kg.model.extraction import Claim

ORDER = (
    "participation", "speaker", "committedBy", "refusedBy", "addressee", "beneficiary", "counterparty", "against", "object", "content",
    "quote", "when", "place", "quantity", "status", "modality", "stance", "act", "actionType", "condition", "deadline", "period", "kind",
    "topic", "series", "medium", "attributedTo", "certainty",
)  # fmt: skip
Slots = dict[str, tuple[Value, ...]]


def extraction(library: Library, article: str) -> Extraction:
    """What an article says, by its short id."""
    return read_extraction(library.reader.quads(library.iri(article)), library.reader.base)


def claim_of(said: Extraction, identifier: str) -> Claim | None:
    """One claim of an article by its id there."""
    claims: tuple[Claim, ...] = (*said.meetings, *said.commitments, *said.statements)
    return next((claim for claim in claims if claim.id == identifier), None)


def claim_sheet(library: Library, one: Claimed, said: Extraction, now: Extraction) -> Sheet | None:
    """The sheet of a claim. `said` is what its article says, `now` the same with corrections; where they differ both are shown."""
    found = claim_of(said, one.ref.id)
    article = library.article(one.article)
    if found is None or article is None:
        return None
    told, right = slots(found, said), slots(claim_of(now, one.ref.id) or found, now)
    return Sheet(
        title=found.label,
        badges=tuple(_badges(one, found)),
        rows=(
            *(Row(word(f"fact.{name}"), _both(told.get(name, ()), right.get(name, ()))) for name in ORDER if name in told or name in right),
            *_home(library, one),
        ),
        sources=tuple(_sources(article, found, one.fact)),
        headings={"sources": word("desk.sentence")},
    )


def slots(claim: Claim, said: Extraction) -> Slots:
    """What a claim says, slot by slot, in the reader's language; empty slots are left out."""
    names = {actor.id: actor.name for actor in said.actors}
    text, published = said.article.text, said.article.published

    def people(identifiers: Iterable[str]) -> tuple[Value, ...]:
        return tuple(Value(names.get(identifier, identifier)) for identifier in identifiers)

    def moment(time: Time | None) -> tuple[Value, ...]:
        return (Value(_when(time, published), note=quoted(time.text)),) if time else ()

    made: Mapping[str, tuple[Value, ...]]
    match claim:
        case Meeting():
            made = {
                "participation": tuple(Value(names.get(part.actor, part.actor), note=_manner(part)) for part in claim.participants),
                "when": moment(claim.time),
                "place": _words(claim.place),
                "status": _words(term("status", claim.status)),
                "kind": _words(term("kind", claim.kind)),
                "topic": _words(claim.topic),
                "series": _words(claim.series),
            }
        case Commitment():
            made = {
                "refusedBy" if claim.modality == "refused" else "committedBy": people(claim.committed_by),
                "beneficiary": people(claim.beneficiaries),
                "counterparty": people(claim.counterparties),
                "against": people(claim.against),
                "object": _words(claim.object),
                "quantity": tuple(Value(quantity.text) for quantity in claim.quantities),
                "modality": _words(term("modality", claim.modality)),
                "status": _words(term("change", claim.progress)),
                "actionType": _words(term("action", claim.action)),
                "condition": _words(claim.condition.of(text) if claim.condition else None),
                "deadline": moment(claim.deadline),
                "period": moment(claim.period),
            }
        case Statement():
            made = {
                "speaker": people(claim.speaker),
                "addressee": people(claim.addressee),
                "content": _words(claim.content.of(text) if claim.content else None),
                "quote": _words(quoted(claim.quote.of(text)) if claim.quote else None),
                "when": moment(claim.time),
                "stance": _words(term("stance", claim.stance)),
                "act": _words(term("act", claim.act)),
                "medium": _words(claim.medium),
            }
        case _:
            made = {}
    common = {
        "attributedTo": people(claim.attribution.actors()) if claim.attribution else (),
        "certainty": _words(term("certainty", claim.certainty)) if claim.certainty != "certain" else (),
    }
    return {name: values for name, values in {**made, **common}.items() if values}


def _home(library: Library, one: Claimed) -> Iterable[Row]:
    """What the claim counts toward, and with how many others."""
    label = next((str(value) for value, _ in facts_of(library, one.fact).get("label", ())), "") if one.fact else ""
    if one.fact and label:
        others = sum(other.fact == one.fact for other in library.once(claims)) - 1
        note = f"({counted('desk.with', others)})" if others else None
        yield Row(word("desk.fact"), (Value(label, f"event:{one.fact}", note),))


def _badges(one: Claimed, claim: Claim) -> Iterable[Badge]:
    yield Badge(word(f"type.{one.kind}"))
    if claim.negated:
        yield Badge(word("card.negated"), WARN)
    yield Badge(word("card.confidence", value=percent(claim.confidence, language())), WARN if claim.confidence < 0.7 else "")
    yield Badge(term("review", one.looked), WARN if one.looked == "rejected" else TONES.get(one.looked, ""))


def _both(told: tuple[Value, ...], right: tuple[Value, ...]) -> tuple[Value, ...]:
    """The right values; where they are not the ones found, these as a note."""
    if told == right:
        return told
    before = ", ".join(value.text for value in told) or word("desk.nothing")
    shown = right or (Value(word("desk.nothing")),)
    return (*shown[:-1], Value(shown[-1].text, shown[-1].pick, word("desk.found", before=before)))


def _sources(article: ArticleText, claim: Claim, fact: str | None) -> Iterable[Source]:
    for span in claim.evidence:
        before, sentence, after = article.around(span.start, span.end)
        yield Source(
            sentence=sentence,
            before=before,
            after=after,
            outlet=article.outlet or word("article.no_outlet"),
            title=article.title,
            day=day_words(article.published, language()) or word("article.undated"),
            language=article.language,
            note=word("desk.rule", rule=claim.rule) if span == claim.evidence[0] else "",
            pick=f"article:{article.id}#{fact}" if fact else f"article:{article.id}",
        )


def _when(time: Time, published: date | None) -> str:
    exact = time.earliest if time.earliest == time.latest else None
    return stretch_words(exact, (time.earliest, time.latest), time.granularity, published)


def _manner(part: Participation) -> str | None:
    words = (term("capacity", part.capacity), term("mode", part.mode), part.count.text if part.count else "")
    said = ", ".join(one for one in words if one)
    return f"({said})" if said else None


def _words(text: str | None) -> tuple[Value, ...]:
    return (Value(text),) if text else ()
