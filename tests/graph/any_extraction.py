"""Any extraction there can be, for properties that must hold of all of them."""

from datetime import date

from hypothesis import strategies as st

from kg.model import (
    Actor,
    Article,
    Attribution,
    Commitment,
    Extraction,
    Meeting,
    Mention,
    Participation,
    Quantity,
    Role,
    Span,
    Statement,
    TextUnit,
    Time,
)

LINES = st.from_regex(r"[^\n\r\x00]{1,12}", fullmatch=True).filter(lambda text: text.isprintable())
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
LABELS = st.from_regex(r"[A-Za-zÄÖÜß\"\\]{1,12}( [a-z]{1,8}){0,2}", fullmatch=True)
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
NAMES = st.from_regex(r"[a-zäé][a-z0-9_.:/ -]{0,10}[a-z]", fullmatch=True)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 60))
    return Span(start, start + draw(st.integers(1, 40)))


@st.composite
def times(draw: st.DrawFn) -> Time:
    return Time(
        draw(spans()),
        draw(WORDS),
        draw(st.sampled_from(["DATE", "TIME", "DURATION", "SET"])),
        draw(LABELS),
        "",
        draw(st.sampled_from([None, "START", "APPROX"])),
        draw(st.sampled_from([None, "start", "end"])),
        draw(st.none() | DAYS),
        draw(st.none() | DAYS),
        draw(st.sampled_from([None, "day", "month", "day-part"])),
        draw(st.sampled_from(["explicit", "inferred"])),
        draw(st.none() | DAYS),
    )


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    number = st.floats(-1e15, 1e15, allow_nan=False, allow_subnormal=False).map(lambda value: round(value, 4) + 0.0)
    return Quantity(
        draw(number),
        draw(WORDS),
        draw(spans()),
        draw(st.none() | number),
        draw(st.sampled_from([None, "EUR", "percent"])),
        draw(st.sampled_from([None, "year"])),
        draw(st.sampled_from(["exact", "about", "at-least"])),
        draw(st.none() | WORDS),
    )


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    text = draw(st.text(st.characters(codec="utf-8"), min_size=120, max_size=200))
    article = Article(
        draw(NAMES),
        draw(NAMES),
        draw(LABELS),
        text,
        "de",
        (TextUnit(Span(0, 5), "title"), TextUnit(Span(7, 100), "paragraph")),
        draw(st.none() | DAYS),
        tags=tuple(sorted(draw(st.sets(WORDS, max_size=2)))),
    )
    who = sorted(draw(st.sets(NAMES, min_size=1, max_size=4)))
    some = st.sets(st.sampled_from(who), max_size=3).map(lambda chosen: tuple(sorted(chosen)))
    actors = tuple(
        Actor(
            name,
            draw(WORDS),
            draw(st.sampled_from(["person", "organisation", "state", "group"])),
            tuple(sorted(draw(st.sets(LINES, max_size=2)))),
            tuple(Role(draw(WORDS), draw(st.none() | st.sampled_from(who))) for _ in range(draw(st.integers(0, 2)))),
            (Mention(draw(spans()), name, "name"),),
            anonymous=draw(st.booleans()),
            acts=draw(st.booleans()),
        )
        for name in who
    )

    def attribution(depth: int) -> Attribution | None:
        if not draw(st.booleans()):
            return None
        return Attribution(draw(some), "named", draw(st.none() | WORDS), None, attribution(depth - 1) if depth else None)

    def claim(prefix: str, number: int) -> dict[str, object]:
        first, *rest = draw(st.lists(spans(), min_size=1, max_size=3, unique=True))
        return {
            "id": f"{prefix}{number}",
            "label": draw(LABELS),
            "evidence": (first, *sorted(rest)),
            "rule": draw(LABELS),
            "confidence": draw(st.integers(0, 100)) / 100,
            "attribution": attribution(1),
            "negated": draw(st.booleans()),
            "certainty": draw(st.sampled_from(["certain", "possible"])),
        }

    meetings = tuple(
        Meeting(
            **claim("m", number),
            status=draw(st.sampled_from(["held", "planned"])),
            kind=draw(st.sampled_from([None, "summit"])),
            participants=tuple(
                Participation(name, draw(st.sampled_from([None, "video"])), None, draw(st.none() | quantities())) for name in draw(some)
            ),
            time=draw(st.none() | times()),
            place=draw(st.none() | WORDS),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    commitments = tuple(
        Commitment(
            **claim("c", number),
            modality=draw(st.sampled_from(["planned", "refused"])),
            committed_by=draw(some),
            beneficiaries=draw(some),
            object=draw(st.none() | WORDS),
            quantities=tuple(sorted(draw(st.lists(quantities(), max_size=2, unique_by=lambda one: one.span)), key=lambda one: one.span)),
            condition=draw(st.none() | spans()),
            deadline=draw(st.none() | times()),
            announced_at=meetings[0].id if meetings else None,
        )
        for number in range(draw(st.integers(0, 2)))
    )
    statements = tuple(
        Statement(
            **claim("s", number),
            speaker=draw(some),
            quote=draw(st.none() | spans()),
            content=draw(st.none() | spans()),
            time=draw(st.none() | times()),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    return Extraction(article, actors, (), meetings, commitments, statements)
