"""What every analyser keeps, whoever it is."""

import importlib.util
import itertools

import pytest
from articles import article
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.language import Analyser, analyser, read_aloud
from kg.model.article import Article
from kg.model.document import Document

TEXTS = [
    article(
        "Die Minister trafen sich am 3. Mai in Rom. „Wir sind uns einig“, sagte der Kanzler, der später abreiste.",
        "Das war’s.",
        title="Treffen in Rom",
    ),
    article('The ministers met in Rome on Monday. "We agree," said the chancellor, who left later.', language="en"),
    article("Les ministres se sont réunis à Rome. Ils sont partis.", language="fr"),
    article("", language="de"),
    article("... !!! ( ) „", language="de"),
    article("und oder , dass weil der die das zu", language="de"),
    article("of to that which and is been", language="en"),
    article("😀 \u200b \ufeff Straße\u00ad \U0001d4d0", language="de"),
]


def analysers() -> list[Analyser]:
    found = [analyser()]
    if importlib.util.find_spec("spacy"):
        import spacy

        from kg.language.spacy import Spacy

        found.append(Spacy(spacy.blank("de"), "spacy:blank"))
    return found


@pytest.mark.parametrize("reader", analysers(), ids=lambda reader: reader.name)
@pytest.mark.parametrize("given_article", TEXTS)
def test_the_document_hangs_together(reader: Analyser, given_article: Article) -> None:
    document = reader.read(given_article)
    assert document.analyser == reader.name
    check(document)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Der",
                "Kanzler",
                "sagte",
                ",",
                "dass",
                "die",
                "Minister",
                "nicht",
                "kamen",
                "und",
                "habe",
                "zu",
                "gehen",
                ".",
                "„",
                "“",
                "(",
                ")",
                "wurde",
                "weil",
                "um",
                "Rom",
                "gestern",
                "3.",
                "von",
                "Merz",
                ":",
                ";",
                "sein",
                "hat",
                "auf",
            ]
        ),
        max_size=40,
    )
)
def test_any_order_of_words_can_be_read(words: list[str]) -> None:
    check(analyser().read(article(" ".join(words))))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "The",
                "chancellor",
                "said",
                ",",
                "that",
                "ministers",
                "did",
                "not",
                "come",
                "and",
                "have",
                "to",
                "go",
                ".",
                '"',
                "(",
                ")",
                "was",
                "because",
                "in",
                "Rome",
                "'s",
                "yesterday",
                "which",
                "Blair",
                "is",
                "told",
            ]
        ),
        max_size=40,
    )
)
def test_any_order_of_english_words_can_be_read(words: list[str]) -> None:
    check(analyser().read(article(" ".join(words), language="en")))


def check(document: Document) -> None:
    text = document.article.text
    tokens = document.tokens
    assert all(text[token.start : token.end] == token.text and token.lemma and token.pos for token in tokens)
    assert all(one.end <= other.start for one, other in itertools.pairwise(tokens))
    covered = [index for sentence in document.sentences for index in range(sentence.first, sentence.last)]
    assert covered == list(range(len(tokens)))
    for index, sentence in enumerate(document.sentences):
        unit = document.article.units[sentence.unit]
        assert unit.span.covers(sentence.span)
        assert sentence.kind == unit.kind
        assert document.clauses_of(index) or all(token.pos == "PUNCT" for token in tokens[sentence.first : sentence.last])
    for number, group in enumerate(document.groups):
        sentence = document.sentences[group.sentence]
        assert sentence.first <= group.first <= group.head < group.last <= sentence.last
        assert group.parent is None or 0 <= group.parent < len(document.groups)
        assert group.parent != number
        assert number not in group.conjuncts
    for number, clause in enumerate(document.clauses):
        sentence = document.sentences[clause.sentence]
        assert sentence.first <= clause.first < clause.last <= sentence.last
        assert clause.parent is None or document.clauses[clause.parent].sentence == clause.sentence
        assert clause.parent != number
        for index in (*clause.subject, *(argument.group for argument in clause.arguments)):
            assert document.groups[index].sentence == clause.sentence
        if clause.verb is not None:
            assert clause.verb.lemma
            assert clause.verb.head in clause.verb.tokens
            assert all(sentence.first <= token < sentence.last for token in clause.verb.tokens)
    assert all(quote.span.covers(quote.inner) for quote in document.quotes)
    assert read_aloud(document).count("\n[") <= len(document.sentences)


@pytest.mark.parametrize("name", ["", "embedded:x", "spacy", "spacy:", "none"])
def test_an_unknown_name_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="no analyser"):
        analyser(name)


def test_a_pipeline_that_is_not_installed_is_refused() -> None:
    with pytest.raises(UsageError, match="spaCy"):
        analyser("spacy:xx_none_such")


def test_the_text_can_be_read_aloud() -> None:
    told = read_aloud(analyser().read(article("Die Ministerin stockt die Hilfe auf.")))
    assert "aufstocken [stockt auf] present" in told
    assert "subject  Die Ministerin" in told
    assert "object   die Hilfe" in told
