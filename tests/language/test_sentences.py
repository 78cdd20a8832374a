"""Words and sentences: where they begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.sentences import MOST, split_sentences
from kg.language.tokens import LONGEST, tokenise


def words(text: str, language: str = "de") -> list[str]:
    return [text[start:end] for start, end in tokenise(text, 0, len(text), language)]


def split(text: str, language: str = "de") -> list[str]:
    tokens = list(tokenise(text, 0, len(text), language))
    return [text[tokens[first][0] : tokens[last - 1][1]] for first, last in split_sentences(text, tokens, language)]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("de", "Am 24. Februar kam er. Dann ging er.", 2),
        ("de", "Dr. Meier und Prof. Schulz trafen sich am 3. Oktober in St. Gallen.", 1),
        ("de", "Das steht auf S. 5 des Papiers.", 1),
        ("de", "Er kam am 24. Das war ein Montag.", 2),
        ("de", "Im Jahr 2005. Das war früh.", 2),
        ("de", "„Wir gehen!“, sagte er. Sie blieb.", 2),
        ("de", "„Ich danke. Wir gehen jetzt“, sagte er.", 2),
        ("de", "Er sagte: „Ich gehe.“ Dann ging er.", 2),
        ("de", "Bücher, Hefte usw. Die Läden hatten zu.", 2),
        ("de", "Bücher, Hefte usw. lagen dort.", 1),
        ("de", "George W. Bush kam um 20.30 Uhr an. Es regnete.", 2),
        ("de", "Wirklich?! Ja.", 2),
        ("de", "Der Zug fuhr ab. Sie blieb da.", 2),
        ("de", "Es kostet 1.000,50 Euro bzw. 3 Prozent mehr, d. h. zu viel.", 1),
        ("en", "Mr. Smith met Dr. Jones at 5 p.m. on Friday. They talked.", 2),
        ("en", "The U.S. president left. He waved.", 2),
        ("en", "He lives in the U.S. The president left.", 2),
        ("en", '"Stop!" he said. She stopped.', 2),
        ("en", "J. K. Rowling wrote it.", 1),
        ("en", "It rose by 3.5 percent. Prices fell.", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language: str, text: str, number: int) -> None:
    assert len(split(text, language)) == number, split(text, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Vertreter*innen, Verbündete/r und Bürger:innen", ["Vertreter*innen", ",", "Verbündete/r", "und", "Bürger:innen"]),
        ("de", "die 34-jährige US-Außenministerin", ["die", "34-jährige", "US-Außenministerin"]),
        ("de", "Ein- und Ausfuhr", ["Ein-", "und", "Ausfuhr"]),
        ("de", "am 3. Mai um 20.30 Uhr", ["am", "3.", "Mai", "um", "20.30", "Uhr"]),
        ("de", "(CDU), 1.000,50 Euro; 20%", ["(", "CDU", ")", ",", "1.000,50", "Euro", ";", "20", "%"]),
        ("de", "EU/USA", ["EU", "/", "USA"]),
        ("en", "Zambia's workers' unions don't", ["Zambia", "'s", "workers", "'", "unions", "do", "n't"]),
        ("en", "a 20-year-old at https://example.org/a.", ["a", "20-year-old", "at", "https://example.org/a", "."]),
    ],
)
def test_words(language: str, text: str, expected: list[str]) -> None:
    assert words(text, language) == expected


@given(st.text(max_size=300), st.sampled_from(["de", "en"]))
def test_nothing_but_white_space_lies_between_words(text: str, language: str) -> None:
    places = list(tokenise(text, 0, len(text), language))
    at = 0
    for start, end in places:
        assert start >= at
        assert end > start
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@given(st.text(alphabet=" aA1.,!?„“-", max_size=200), st.sampled_from(["de", "en"]))
def test_sentences_cover_all_words_once(text: str, language: str) -> None:
    tokens = list(tokenise(text, 0, len(text), language))
    parts = split_sentences(text, tokens, language)
    assert [place for first, last in parts for place in range(first, last)] == list(range(len(tokens)))


def test_a_word_without_end_is_cut() -> None:
    assert max(end - start for start, end in tokenise("x" * 10_000, 0, 10_000, "de")) == LONGEST


def test_a_sentence_without_end_is_cut() -> None:
    text = "und so " * 5_000
    tokens = list(tokenise(text, 0, len(text), "de"))
    assert max(last - first for first, last in split_sentences(text, tokens, "de")) <= MOST
