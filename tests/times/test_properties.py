"""What holds for every text."""

import time as clock
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.times import tag
from kg.times.rule import grammar

LANGUAGES = ("de", "en")
DAYS = st.dates(date(1950, 1, 1), date(2090, 1, 1))
EVER = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max]))
WORDS = {
    language: sorted({word for rule in grammar(language).rules for example in rule.finds for word in example["text"].split()})
    for language in LANGUAGES
}
OFTEN = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def salad(language):
    return st.lists(st.one_of(st.sampled_from(WORDS[language]), st.integers(0, 2100).map(str)), max_size=25).map(" ".join)


@pytest.mark.parametrize("language", LANGUAGES)
@OFTEN
@given(data=st.data())
def test_expressions_stand_where_they_say_in_order_and_apart(language, data):
    text, published = data.draw(salad(language)), data.draw(EVER)
    end = 0
    for found in tag(text, language, published):
        assert found.text == found.span.of(text)
        assert found.text.strip() == found.text != ""
        assert found.span.start >= end
        end = found.span.end
        assert found.value
        if found.earliest and found.latest:
            assert found.earliest <= found.latest
        if published is None and found.resolution == "deictic":
            assert found.earliest is None
            assert found.latest is None
            assert found.anchor is None


@pytest.mark.parametrize("language", LANGUAGES)
@OFTEN
@given(text=st.text(max_size=60))
def test_no_text_crashes_it(language, text):
    for found in tag(text, language, date(2025, 9, 4)):
        assert found.text == found.span.of(text)


DEICTIC = {
    "de": [
        "gestern",
        "am Montag",
        "am kommenden Freitag",
        "vorige Woche Mittwoch",
        "vor drei Tagen",
        "in der Nacht zum Samstag",
        "heute früh",
    ],
    "en": ["yesterday", "on Monday", "next Friday", "three days ago", "last night", "tomorrow"],
}


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(data=st.data())
def test_moving_the_publication_by_weeks_moves_deictic_days_as_much(language, data):
    text = data.draw(st.sampled_from(DEICTIC[language]))
    published, weeks = data.draw(DAYS), data.draw(st.integers(-40, 40))
    (before,) = tag(text, language, published)
    (after,) = tag(text, language, published + timedelta(7 * weeks))
    assert after.earliest - before.earliest == timedelta(7 * weeks)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1.",
        "12.",
        "Montag ",
        "am 3. ",
        "a",
        "vor ",
        "zwei ",
        "May ",
        "the ",
        "12:",
        "1/",
        "2010-",
        "der nächsten ",
        "ein ",
        " ",
        "\n",
        "3., ",
    ],
)
def test_a_monotonous_line_takes_time_in_proportion_to_its_length(language, piece):
    def seconds(size):
        text = (piece * (size // len(piece) + 1))[:size]
        start = clock.process_time()
        tag(text, language, date(2025, 9, 4))
        return clock.process_time() - start

    small, large = seconds(2_000), seconds(20_000)
    assert min(large, seconds(20_000)) < 25 * max(small, 0.01)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", ["a", "ein Satz ohne Zeit und Ort. ", " ", "(", "12345"])
def test_a_line_of_a_million_characters_is_read_in_seconds(language, piece):
    start = clock.process_time()
    tag((piece * 1_000_000)[:1_000_000], language, date(2025, 9, 4))
    assert clock.process_time() - start < 5


def test_a_line_of_weekdays_only_is_read_at_some_thousand_a_second():
    start = clock.process_time()
    assert len(tag("Montag " * 20_000, "de", date(2025, 9, 4))) == 20_000
    assert clock.process_time() - start < 3
