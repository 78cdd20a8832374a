"""What a tagged text says about time: plain cases and the traps of the language."""

from datetime import date

import pytest

from kg.times import tag

MONDAY = date(2014, 1, 13)


def read(text, published=MONDAY, language="de"):
    return [(time.text, time.value) for time in tag(text, language, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Mittwoch hatte er zugesagt.", [("Mittwoch", "2014-01-08")]),
        ("Am Mittwoch wird er zusagen.", [("Mittwoch", "2014-01-15")]),
        ("Am Montag und Dienstag wird getagt.", [("Montag", "2014-01-13"), ("Dienstag", "2014-01-14")]),
        ("Das erklärte sie am Montag.", [("Montag", "2014-01-13")]),
        ("Er kam vergangene Woche Montag.", [("vergangene Woche Montag", "2014-01-06")]),
        ("Die Sitzung war am Donnerstagnachmittag.", [("Donnerstagnachmittag", "2014-01-09TAF")]),
        ("In der Nacht zum Samstag brannte es.", [("der Nacht zum Samstag", "2014-01-10TNI")]),
        ("Anfang der 1990er Jahre lebte er dort.", [("Anfang der 1990er Jahre", "199")]),
        ("Es dauerte eineinhalb Jahre.", [("eineinhalb Jahre", "P1.5Y")]),
        ("Heuer gibt es wenig Schnee.", [("Heuer", "2014")]),
        ("Im Jänner schneite es.", [("Jänner", "2014-01")]),
        ("Am 12. Mai 2010 tagte der Rat. Am Tag darauf flog er heim.", [("12. Mai 2010", "2010-05-12"), ("Tag darauf", "2010-05-13")]),
        ("Von 3. bis 5. Februar wird gesperrt.", [("3.", "2014-02-03"), ("5. Februar", "2014-02-05")]),
        ("Das geschah im Jahr 1848.", [("Jahr 1848", "1848")]),
        (
            "Seit der Wahl 1981 regiert er; am Donnerstag hatte er für die Wahl im Februar geworben.",
            [("1981", "1981"), ("Donnerstag", "2014-01-09"), ("Februar", "2014-02")],
        ),
        ("Am Freitag (28. Februar) sollen sie kommen.", [("Freitag", "2014-02-28"), ("28. Februar", "2014-02-28")]),
        ("Die Wahl am 17. Januar (Freitag) war frei.", [("17. Januar", "2014-01-17"), ("Freitag", "2014-01-17")]),
        ("Wichtig ist die Wahl im Mai, bei der sie antritt.", [("Mai", "2014-05")]),
        ("Sie forderten ihn auf, von Freitag an zu schweigen.", [("Freitag", "2014-01-17")]),
        ("Nach dem Anschlag am Freitag wird die Wache verstärkt.", [("Freitag", "2014-01-10")]),
        ("Grund ist der Streit vom Freitag.", [("Freitag", "2014-01-10")]),
        (
            "Am Freitag tagte der Rat. Am Montag, 20. Januar, reist er.\n\nDas sagte er am selben Tag.",
            [("Freitag", "2014-01-10"), ("Montag, 20. Januar", "2014-01-20"), ("selben Tag", "2014-01-10")],
        ),
        ("Im August 1914 begann der Krieg, im Oktober fiel Antwerpen.", [("August 1914", "1914-08"), ("Oktober", "1914-10")]),
    ],
)
def test_german(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He resigned on Wednesday.", [("Wednesday", "2014-01-08")]),
        ("He will resign on Wednesday.", [("Wednesday", "2014-01-15")]),
        ("Talks are scheduled for Friday.", [("Friday", "2014-01-17")]),
        ("The talks of 7-9 December 2013 failed.", [("7-9 December 2013", "2013-12-07/2013-12-09")]),
        ("In the past six months prices rose.", [("the past six months", "P6M")]),
        ("The fair runs every Tuesday.", [("every Tuesday", "XXXX-WXX-2")]),
        ("He left at 3 p.m. on Sunday.", [("3 p.m.", "2014-01-12T15:00"), ("Sunday", "2014-01-12")]),
        ("It closes this Friday.", [("this Friday", "2014-01-17")]),
    ],
)
def test_english(text, expected):
    assert read(text, language="en") == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Karl May schrieb das Buch, und Friedrich Merz las es."),
        ("de", "Zum dritten Mal verlor die Mannschaft."),
        ("de", "Der Umsatz lag bei 20 Mio. Euro."),
        ("de", "Die 52-Jährige ist 30 Jahre alt."),
        ("de", "Es kamen 1500 Menschen, davon blieben 2000 im Saal."),
        ("de", "Sie siegten mit 3:2 und 21:19."),
        ("de", "Die Sekundarschule liegt in der Tagesstätte."),
        ("en", "They may march on; the second man won."),
        ("en", "Prime Minister Theresa May spoke."),
        ("en", "The 52-year-old is 30 years old."),
        ("en", "Some 1900 people came on flight 1549."),
        ("en", "Turkey is a dish, and Boeing 1947 is none."),
    ],
)
def test_what_only_looks_like_a_time_is_none(language, text):
    assert read(text, language=language) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Er kam gestern.", "XXXX-XX-XX"),
        ("Er kam am Montag.", "XXXX-WXX-1"),
        ("Er kam am 3. März.", "XXXX-03-03"),
        ("Er kam im März.", "XXXX-03"),
        ("Er kam letztes Jahr.", "XXXX"),
        ("Er kam nächste Woche.", "XXXX-WXX"),
        ("Er kam um 20 Uhr.", "XXXX-XX-XXT20:00"),
        ("Er kam zu Weihnachten.", "XXXX-12-25"),
        ("Er kam an Neujahr.", "XXXX-01-01"),
        ("Er kam am Karfreitag.", "XXXX-XX-XX"),
        ("Er blieb 3.-5. Mai dort.", "XXXX-05-03/XXXX-05-05"),
        ("Er kam am Wochenende.", "XXXX-WXX-WE"),
    ],
)
def test_without_a_day_of_publication_nothing_is_guessed(text, value):
    (time,) = tag(text, "de", None)
    assert (time.value, time.earliest, time.latest, time.anchor) == (value, None, None, None)


def test_without_publication_the_narrative_still_counts():
    times = tag("Am 12. Mai 2010 tagte der Rat. Am Tag darauf flog er heim.", "de", None)
    assert [time.value for time in times] == ["2010-05-12", "2010-05-13"]
    assert times[1].resolution == "inferred"
    assert times[1].anchor == date(2010, 5, 12)


@pytest.mark.parametrize("language", ["de-AT", "de_CH", "DE"])
def test_a_region_reads_as_its_language(language):
    assert read("Im Jänner schneite es.", language=language) == [("Jänner", "2014-01")]


def test_since_leaves_the_end_open_and_until_the_begin():
    since, until = tag("Seit März 2012 gilt das, bis Ende 2015 bleibt es.", "de", MONDAY)
    assert (since.open, since.earliest, since.latest) == ("start", date(2012, 3, 1), None)
    assert (until.open, until.earliest, until.latest) == ("end", None, date(2015, 12, 31))


def test_an_anchored_length_has_the_days_it_reaches():
    (time,) = tag("Vor zwanzig Jahren zog er fort.", "de", MONDAY)
    assert (time.type, time.value) == ("DURATION", "P20Y")
    assert (time.earliest, time.latest) == (date(1994, 1, 1), date(1994, 12, 31))


def test_half_of_a_month_narrows_the_bounds():
    (time,) = tag("Anfang Mai 2013 kam er.", "de", MONDAY)
    assert (time.value, time.mod, time.earliest, time.latest) == ("2013-05", "START", date(2013, 5, 1), date(2013, 5, 10))


def test_about_and_more_than_are_modifiers():
    about, more = tag("Es dauerte rund drei Wochen, nicht mehr als zwei Tage.", "de", MONDAY)
    assert (about.mod, more.mod) == ("APPROX", "MORE_THAN")
