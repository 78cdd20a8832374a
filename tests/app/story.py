"""A small story for the app's tests: four articles with hand-made extractions, written through the real store."""

import re
from datetime import date
from pathlib import Path

import kg.graph
from kg.model import (
    Actor,
    Article,
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
from kg.store import open_store

HOSTILE = '<img src="x" onerror="window.hacked=1"><script>window.hacked=1</script> **fett** ![](http://example.org/x.png)'


def write(path: Path, told: list[Extraction] | None = None) -> Path:
    """The store at `path`, published."""
    with open_store(path, create=True).writer(kg.graph) as writer:
        writer.put(extractions() if told is None else told)
        writer.publish()
    return path


def extractions() -> list[Extraction]:
    """What the four articles say."""
    return [_paris(), _paris_english(), _pledge(), _hostile()]


def disagreeing() -> list[Extraction]:
    """Two reports of one meeting that count its participants differently."""
    return [_count("2025-03-02-eins", "Tageblatt", 26), _count("2025-03-02-zwei", "Abendblatt", 40)]


class _Page:
    """An article under construction; `span` finds words in it."""

    def __init__(self, key: str, published: str, language: str, publisher: str, *paragraphs: str) -> None:
        self.text = "\n\n".join(paragraphs)
        units, start = [], 0
        for place, paragraph in enumerate(paragraphs):
            units.append(TextUnit(Span(start, start + len(paragraph)), "title" if place == 0 else "paragraph"))
            start += len(paragraph) + 2
        self.article = Article(
            key=key,
            source=f"{key}.txt",
            title=paragraphs[0],
            text=self.text,
            language=language,
            units=tuple(units),
            published=date.fromisoformat(published),
            publisher=publisher,
        )

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def sentence(self, words: str) -> Span:
        at = self.text.index(words)
        start = max((found.end() for found in re.finditer(r"[.!?]\s+|\n\n", self.text[:at])), default=0)
        end = re.compile(r"[.!?](?=\s|$)").search(self.text, at)
        return Span(start, end.end() if end else len(self.text))

    def time(self, words: str, value: str, first: str, last: str | None = None, granularity: str = "day") -> Time:
        days = date.fromisoformat(first), date.fromisoformat(last or first)
        return Time(
            self.span(words),
            words,
            "DATE",
            value,
            "test",
            earliest=days[0],
            latest=days[1],
            granularity=granularity,
            resolution="deictic",
            anchor=self.article.published,
        )

    def actor(self, key: str, name: str, kind: str, *roles: Role) -> Actor:
        mentions = tuple(Mention(Span(found.start(), found.end()), key) for found in re.finditer(re.escape(name), self.text))
        return Actor(key, name, kind, mentions=mentions, roles=roles)


def _paris() -> Extraction:
    page = _Page(
        "2025-09-04-paris",
        "2025-09-05",
        "de",
        "Tageblatt",
        "26 Länder sagen Sicherungstruppe zu",
        "Am Donnerstag traf Emmanuel Macron in Paris Wolodymyr Selenskyj. Friedrich Merz nahm per Video teil. "
        "🇺🇦 Es war ihr drittes Treffen.",
        "Deutschland sagte bis Ende März 2026 300 Millionen Euro für die Luftverteidigung zu, sofern der Bundestag zustimmt.",
        "„Wir stehen an der Seite der Ukraine“, sagte Friedrich Merz. Im August hatte Russland den Plan abgelehnt.",
    )
    thursday = page.time("Am Donnerstag", "2025-09-04", "2025-09-04")
    august = page.time("Im August", "2025-08", "2025-08-01", "2025-08-31", "month")
    return Extraction(
        page.article,
        (
            page.actor("macron", "Emmanuel Macron", "person", Role("Präsident", "Frankreich")),
            page.actor("selenskyj", "Wolodymyr Selenskyj", "person"),
            page.actor("merz", "Friedrich Merz", "person", Role("Bundeskanzler")),
            page.actor("deutschland", "Deutschland", "state"),
            page.actor("russland", "Russland", "state"),
            page.actor("ukraine", "Ukraine", "state"),
        ),
        (thursday, august),
        meetings=(
            Meeting(
                id="m1",
                label="Treffen von Emmanuel Macron und Wolodymyr Selenskyj in Paris",
                evidence=(page.sentence("Am Donnerstag"),),
                rule="meeting.meet",
                confidence=0.95,
                status="held",
                kind="summit",
                time=thursday,
                place="Paris",
                participants=(
                    Participation("macron", "in-person", "host"),
                    Participation("selenskyj", "in-person"),
                    Participation("merz", "video"),
                ),
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                label="Deutschland sagt 300 Millionen Euro für die Luftverteidigung zu",
                evidence=(page.sentence("300 Millionen"),),
                rule="commit.pledge",
                confidence=0.9,
                modality="pledged",
                committed_by=("deutschland",),
                beneficiaries=("ukraine",),
                action="fund",
                object="Luftverteidigung",
                quantities=(Quantity(3e8, "300 Millionen Euro", page.span("300 Millionen Euro"), unit="EUR"),),
                condition=page.span("sofern der Bundestag zustimmt"),
                condition_kind="precondition",
                deadline=page.time("bis Ende März 2026", "2026-03", "2026-03-31"),
                announced_at="m1",
            ),
        ),
        statements=(
            Statement(
                id="s1",
                label="Friedrich Merz: „Wir stehen an der Seite der Ukraine“",
                evidence=(page.sentence("Wir stehen"),),
                rule="said.quote",
                confidence=0.92,
                speaker=("merz",),
                act="assert",
                stance="supports",
                reporting="direct",
                quote=page.span("Wir stehen an der Seite der Ukraine"),
                content=page.span("Wir stehen an der Seite der Ukraine"),
            ),
            Statement(
                id="s2",
                label="Russland lehnt den Plan ab",
                evidence=(page.sentence("Im August"),),
                rule="said.reject",
                confidence=0.7,
                speaker=("russland",),
                act="reject",
                stance="rejects",
                time=august,
            ),
        ),
    )


def _paris_english() -> Extraction:
    page = _Page(
        "2025-09-05-paris-en",
        "2025-09-05",
        "en",
        "The Daily",
        "Leaders meet in Paris",
        "Emmanuel Macron hosted Volodymyr Zelensky in Paris on Thursday.",
    )
    thursday = page.time("on Thursday", "2025-09-04", "2025-09-04")
    return Extraction(
        page.article,
        (page.actor("macron", "Emmanuel Macron", "person"), page.actor("zelensky", "Volodymyr Zelensky", "person")),
        (thursday,),
        meetings=(
            Meeting(
                id="m1",
                label="Emmanuel Macron hosts Volodymyr Zelensky in Paris",
                evidence=(page.sentence("Emmanuel Macron hosted"),),
                rule="meeting.host",
                confidence=0.9,
                status="held",
                time=thursday,
                place="Paris",
                participants=(Participation("macron", None, "host"), Participation("zelensky")),
            ),
        ),
    )


def _pledge() -> Extraction:
    page = _Page(
        "2025-11-12-haushalt",
        "2025-11-12",
        "de",
        "Tageblatt",
        "Berlin liefert erste Systeme",
        "Deutschland hat seine Zusage von 300 Millionen Euro für die Luftverteidigung bekräftigt. "
        "Am 1. Dezember 2026 ist ein Gipfel in Berlin geplant.",
    )
    planned = page.time("Am 1. Dezember 2026", "2026-12-01", "2026-12-01")
    return Extraction(
        page.article,
        (page.actor("deutschland", "Deutschland", "state"),),
        (planned,),
        meetings=(
            Meeting(
                id="m1",
                label="Gipfel in Berlin",
                evidence=(page.sentence("Am 1. Dezember"),),
                rule="meeting.planned",
                confidence=0.8,
                status="planned",
                kind="summit",
                time=planned,
                place="Berlin",
                participants=(Participation("deutschland"),),
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                label="Deutschland bekräftigt 300 Millionen Euro für die Luftverteidigung",
                evidence=(page.sentence("300 Millionen"),),
                rule="commit.reaffirm",
                confidence=0.9,
                modality="pledged",
                committed_by=("deutschland",),
                beneficiaries=(),
                action="fund",
                object="Luftverteidigung",
                quantities=(Quantity(3e8, "300 Millionen Euro", page.span("300 Millionen Euro"), unit="EUR"),),
            ),
        ),
    )


def _hostile() -> Extraction:
    page = _Page("hostile", "2025-09-06", "de", "<b>Blatt</b>", f"Titel {HOSTILE}", f"Evil {HOSTILE} sagte: Nein.")
    return Extraction(
        page.article,
        (page.actor("evil", f"Evil {HOSTILE}", "group"),),
        statements=(
            Statement(
                id="s1",
                label=f"Evil {HOSTILE}",
                evidence=(Span(page.article.units[1].span.start, page.article.units[1].span.end),),
                rule="said.say",
                confidence=0.6,
                speaker=("evil",),
                reporting="indirect",
            ),
        ),
    )


def _count(key: str, publisher: str, many: int) -> Extraction:
    text = f"Am Sonntag empfing Keir Starmer in London {many} Staaten der Koalition der Willigen."
    page = _Page(
        key,
        "2025-03-03",
        "de",
        publisher,
        "Gipfel in London",
        text,
    )
    day = page.time("Am Sonntag", "2025-03-02", "2025-03-02")
    count = Quantity(many, f"{many} Staaten", page.span(f"{many} Staaten"))
    meeting = Meeting(
        id="m1",
        label="Gipfel in London",
        evidence=(page.sentence("Am Sonntag"),),
        rule="meeting.host",
        confidence=0.9,
        status="held",
        kind="summit",
        time=day,
        place="London",
        participants=(Participation("starmer", None, "host"), Participation("koalition", count=count)),
    )
    cast = (page.actor("starmer", "Keir Starmer", "person"), page.actor("koalition", "Koalition der Willigen", "organisation"))
    return Extraction(page.article, cast, (day,), meetings=(meeting,))
