"""Four short articles and what they say, put together by hand: the ground of the tests of store, queries, export and validation."""

from datetime import date

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
)  # fmt: skip


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def day(text: str, words: str, value: str, anchor: date | None = None) -> Time:
    meant = date.fromisoformat(value)
    resolution = "deictic" if anchor else "explicit"
    return Time(
        span(text, words), words, "DATE", value, "test.day",
        earliest=meant, latest=meant, granularity="day", resolution=resolution, anchor=anchor,
    )  # fmt: skip


def article(key: str, title: str, text: str, language: str, published: date | None, publisher: str) -> Article:
    return Article(
        key=key, source=f"{key}.md", title=title, text=text, language=language, units=(TextUnit(Span(0, len(text)), "paragraph"),),
        published=published, publisher=publisher, url=f"https://example.org/{key}",
    )  # fmt: skip


def actor(text: str, identifier: str, name: str, kind: str, *roles: Role, **more) -> Actor:
    mentions = (Mention(span(text, name), identifier),) if name in text else ()
    return Actor(identifier, name, kind, roles=roles, mentions=mentions, **more)


def london() -> Extraction:
    text = (
        "Keir Starmer hosted a summit in London on 2 March 2025. Friedrich Merz took part by video. "
        "Germany pledged 480 tonnes a year by 31 December 2026. Maria Zakharova called foreign troops “unacceptable”."
    )
    first, second, third, fourth = (span(text, part) for part in (text[:55], text[56:90], text[91:145], text[146:]))
    return Extraction(
        article=article("london", "Summit in London", text, "en", date(2025, 3, 3), "The Courier"),
        actors=(
            actor(text, "keir-starmer", "Keir Starmer", "person", Role("prime minister")),
            actor(text, "friedrich-merz", "Friedrich Merz", "person"),
            actor(text, "germany", "Germany", "state", aliases=("Deutschland",)),
            actor(text, "maria-zakharova", "Maria Zakharova", "person"),
        ),
        times=(day(text, "2 March 2025", "2025-03-02"),),
        meetings=(
            Meeting(
                id="m1", label="Summit in London", evidence=(first, second), rule="test.meeting", confidence=0.9, status="held",
                kind="summit", place="London", time=day(text, "2 March 2025", "2025-03-02"),
                participants=(Participation("keir-starmer", "in-person", "host"), Participation("friedrich-merz", "video", "participant")),
            ),
        ),
        commitments=(
            Commitment(
                id="c1", label="Germany: 480 tonnes a year", evidence=(third,), rule="test.pledge", confidence=0.8, modality="pledged",
                committed_by=("germany",), action="deliver", object="ammunition",
                quantities=(Quantity(480, "480 tonnes a year", span(text, "480 tonnes a year"), per="year", unit="tonne", thing="tonnes"),),
                deadline=day(text, "31 December 2026", "2026-12-31"),
            ),
        ),
        statements=(
            Statement(
                id="s1", label="Maria Zakharova rejects foreign troops", evidence=(fourth,), rule="test.speech", confidence=0.85,
                speaker=("maria-zakharova",), act="reject", stance="rejects", reporting="mixed", quote=span(text, "unacceptable"),
                content=span(text, "foreign troops"),
            ),
        ),
    )  # fmt: skip


def paris() -> Extraction:
    published = date(2025, 9, 5)
    text = (
        "Emmanuel Macron empfing am 4. September 2025 rund 30 Verbündete in Paris. Friedrich Merz war zugeschaltet. "
        "Deutschland will laut Spiegel unter Berufung auf Regierungskreise vier Brigaden ausrüsten, wenn der Bundestag zustimmt."
    )
    first, second, third = (span(text, part) for part in (text[:73], text[74:106], text[107:]))
    circles = Attribution(("regierungskreise",), "unnamed", "unter Berufung auf", "reported")
    return Extraction(
        article=article("paris", "Treffen in Paris", text, "de", published, "Der Bote"),
        actors=(
            actor(text, "emmanuel-macron", "Emmanuel Macron", "person"),
            actor(text, "friedrich-merz", "Friedrich Merz", "person", Role("Bundeskanzler", "deutschland")),
            actor(text, "deutschland", "Deutschland", "state", aliases=("Germany",)),
            actor(text, "spiegel", "Spiegel", "organisation"),
            actor(text, "regierungskreise", "Regierungskreise", "group", anonymous=True),
            actor(text, "verbuendete", "Verbündete", "group"),
        ),
        times=(day(text, "4. September 2025", "2025-09-04"),),
        meetings=(
            Meeting(
                id="m1", label="Treffen in Paris", evidence=(first, second), rule="test.meeting", confidence=0.95, status="held",
                kind="summit", place="Paris", time=day(text, "4. September 2025", "2025-09-04"),
                participants=(
                    Participation("emmanuel-macron", "in-person", "host"),
                    Participation("friedrich-merz", "video", "participant"),
                    Participation("verbuendete", None, "participant", Quantity(30, "rund 30", span(text, "rund 30"), comparator="about")),
                ),
            ),
        ),
        commitments=(
            Commitment(
                id="c1", label="Deutschland: vier Brigaden ausrüsten", evidence=(third,), rule="test.plan", confidence=0.7,
                modality="planned", committed_by=("deutschland",), action="equip", object="vier Brigaden",
                quantities=(Quantity(4, "vier Brigaden", span(text, "vier Brigaden"), thing="Brigaden"),),
                condition=span(text, "wenn der Bundestag zustimmt"), condition_kind="precondition",
                attribution=Attribution(("spiegel",), "media", "laut", "reported", circles),
            ),
        ),
    )  # fmt: skip


def paris_again() -> Extraction:
    text = (
        "Friedrich Merz and Emmanuel Macron met in Paris on 4 September 2025. About 35 allies were represented. "
        "Germany pledged 600 tonnes a year. “We stand by our word,” Friedrich Merz said."
    )
    first, second, third, fourth = (span(text, part) for part in (text[:68], text[69:102], text[103:137], text[138:]))
    return Extraction(
        article=article("paris-again", "Paris meeting", text, "en", date(2025, 9, 6), "The Courier"),
        actors=(
            actor(text, "friedrich-merz", "Friedrich Merz", "person"),
            actor(text, "emmanuel-macron", "Emmanuel Macron", "person"),
            actor(text, "germany", "Germany", "state", aliases=("Deutschland",)),
            actor(text, "allies", "allies", "group"),
        ),
        meetings=(
            Meeting(
                id="m1", label="Meeting in Paris", evidence=(first, second), rule="test.meeting", confidence=0.9, status="held",
                place="Paris", time=day(text, "4 September 2025", "2025-09-04"),
                participants=(
                    Participation("friedrich-merz", "in-person", "participant"),
                    Participation("emmanuel-macron", "in-person", "participant"),
                    Participation("allies", None, "participant", Quantity(35, "About 35", span(text, "About 35"), comparator="about")),
                ),
            ),
        ),
        commitments=(
            Commitment(
                id="c1", label="Germany: 600 tonnes a year", evidence=(third,), rule="test.pledge", confidence=0.8, modality="pledged",
                committed_by=("germany",), action="deliver", object="ammunition",
                quantities=(Quantity(600, "600 tonnes a year", span(text, "600 tonnes a year"), per="year", unit="tonne", thing="tonnes"),),
            ),
        ),
        statements=(
            Statement(
                id="s1", label="Friedrich Merz: We stand by our word", evidence=(fourth,), rule="test.speech", confidence=0.9,
                speaker=("friedrich-merz",), act="assert", reporting="direct", quote=span(text, "We stand by our word,"),
                content=span(text, "We stand by our word,"),
            ),
        ),
    )  # fmt: skip


def undated() -> Extraction:
    text = "Hungary refuses to train soldiers."
    return Extraction(
        article=article("undated", "No soldiers", text, "en", None, "The Courier"),
        actors=(actor(text, "hungary", "Hungary", "state"),),
        commitments=(
            Commitment(
                id="c1", label="Hungary refuses to train soldiers", evidence=(Span(0, len(text)),), rule="test.refusal", confidence=0.75,
                modality="refused", committed_by=("hungary",), action="train", object="soldiers",
            ),
        ),
    )  # fmt: skip


def story() -> list[Extraction]:
    return [london(), paris(), paris_again(), undated()]


def kyiv() -> Extraction:
    text = (
        "Volodymyr Zelensky and Emmanuel Macron will meet in Kyiv on 20 October 2025. "
        "Volodymyr Zelensky demanded more vehicles from Germany. "
        "At the meeting in Paris on 4 September 2025 France pledged Ukraine 20 tonnes by 1 October 2025, "
        "Emmanuel Macron said there."
    )
    first, second = span(text, text[:76]), span(text, "Volodymyr Zelensky demanded more vehicles from Germany.")
    third = span(text, text[133:])
    return Extraction(
        article=article("kyiv", "Talks in Kyiv planned", text, "en", date(2025, 10, 10), "The Herald"),
        actors=(
            actor(text, "volodymyr-zelensky", "Volodymyr Zelensky", "person"),
            actor(text, "emmanuel-macron", "Emmanuel Macron", "person", Role("president", "france")),
            actor(text, "germany", "Germany", "state", aliases=("Deutschland",)),
            actor(text, "france", "France", "state"),
            actor(text, "ukraine", "Ukraine", "state"),
        ),
        meetings=(
            Meeting(
                id="m1", label="Meeting in Kyiv", evidence=(first,), rule="test.meeting", confidence=0.8, status="planned",
                kind="bilateral", place="Kyiv", time=day(text, "20 October 2025", "2025-10-20"),
                participants=(Participation("volodymyr-zelensky", None, "host"), Participation("emmanuel-macron")),
            ),
            Meeting(
                id="m2", label="Meeting in Paris", evidence=(third,), rule="test.meeting", confidence=0.9, status="held",
                place="Paris", time=day(text, "4 September 2025", "2025-09-04"), participants=(Participation("emmanuel-macron"),),
            ),
        ),
        commitments=(
            Commitment(
                id="c1", label="France: 20 tonnes for Ukraine", evidence=(third,), rule="test.pledge", confidence=0.9,
                modality="pledged", committed_by=("france",), beneficiaries=("ukraine",), action="deliver", object="ammunition",
                quantities=(Quantity(20, "20 tonnes", span(text, "20 tonnes"), unit="tonne", thing="tonnes"),),
                deadline=day(text, "1 October 2025", "2025-10-01"), announced_at="m2",
            ),
        ),
        statements=(
            Statement(
                id="s1", label="Volodymyr Zelensky demands more vehicles", evidence=(second,), rule="test.speech", confidence=0.85,
                speaker=("volodymyr-zelensky",), addressee=("germany",), act="demand", stance="demands", reporting="indirect",
                content=span(text, "more vehicles"),
            ),
            Statement(
                id="s2", label="Emmanuel Macron on tonnes", evidence=(third,), rule="test.speech", confidence=0.85,
                speaker=("emmanuel-macron",), act="assert", reporting="indirect", content=span(text, "20 tonnes"), occasion="m2",
            ),
        ),
    )  # fmt: skip


def kyiv_elsewhere() -> Extraction:
    text = "Volodymyr Zelensky expects Emmanuel Macron in Lviv on 20 October 2025. France pledged Ukraine 30 tonnes by 1 October 2025."
    return Extraction(
        article=article("kyiv-elsewhere", "Macron comes to Ukraine", text, "en", date(2025, 10, 10), "The Courier"),
        actors=(
            actor(text, "volodymyr-zelensky", "Volodymyr Zelensky", "person"),
            actor(text, "emmanuel-macron", "Emmanuel Macron", "person"),
            actor(text, "france", "France", "state"),
            actor(text, "ukraine", "Ukraine", "state"),
        ),
        commitments=(
            Commitment(
                id="c1", label="France: 30 tonnes for Ukraine", evidence=(span(text, text[71:]),), rule="test.pledge", confidence=0.8,
                modality="pledged", committed_by=("france",), beneficiaries=("ukraine",), action="deliver", object="ammunition",
                quantities=(Quantity(30, "30 tonnes", span(text, "30 tonnes"), unit="tonne", thing="tonnes"),),
                deadline=day(text, "1 October 2025", "2025-10-01"),
            ),
        ),
        meetings=(
            Meeting(
                id="m1", label="Meeting in Lviv", evidence=(span(text, text[:70]),), rule="test.meeting", confidence=0.8, status="planned",
                kind="bilateral", place="Lviv", time=day(text, "20 October 2025", "2025-10-20"),
                participants=(Participation("volodymyr-zelensky", None, "host"), Participation("emmanuel-macron")),
            ),
        ),
    )  # fmt: skip


def long_story() -> list[Extraction]:
    """The four and two more, with what the rarer questions ask about."""
    return [*story(), kyiv(), kyiv_elsewhere()]
