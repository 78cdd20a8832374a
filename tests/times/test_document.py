"""Times of an article: its title is left out, its clauses' tense is heard."""

from datetime import date

import pytest

from kg.model.article import Article, TextUnit
from kg.model.document import Clause, Document, Sentence, Token, VerbGroup
from kg.model.span import Span
from kg.times import find_times

PUBLISHED = date(2025, 9, 4)


def document(*units, language="de", tense=None):
    """One sentence and one clause for each unit (kind, text); all clauses have the tense."""
    text, spans, tokens, sentences, clauses = "", [], [], [], []
    for kind, piece in units:
        start = len(text)
        first = len(tokens)
        at = start
        for word in piece.split(" "):
            tokens.append(Token(at, at + len(word), word, word, "X", "X"))
            at += len(word) + 1
        text += piece
        spans.append(TextUnit(Span(start, len(text)), kind))
        sentences.append(Sentence(Span(start, len(text)), first, len(tokens), len(spans) - 1, kind))
        verb = VerbGroup(tokens=(first,), lemma="x", head=first, finite=first, tense=tense)
        clauses.append(Clause("main", first, len(tokens), len(sentences) - 1, verb))
        text += "\n\n"
    article = Article("key", "a.md", "title", text, language, tuple(spans), PUBLISHED)
    return Document(article, "test", tuple(tokens), tuple(sentences), (), tuple(clauses))


def test_a_title_is_not_read_but_a_date_line_is():
    found = find_times(document(("title", "Treffen am Montag"), ("date-line", "4 Sep 2025"), ("paragraph", "Gestern kam er an.")))
    assert [(time.text, time.value) for time in found] == [("4 Sep 2025", "2025-09-04"), ("Gestern", "2025-09-03")]


def test_offsets_are_the_articles():
    read = document(("title", "Ein Titel"), ("paragraph", "Gestern kam er an."))
    (time,) = find_times(read)
    assert time.span.of(read.article.text) == "Gestern"


@pytest.mark.parametrize(
    ("tense", "value"), [("past", "2025-09-01"), ("perfect", "2025-09-01"), ("future", "2025-09-08"), ("present", "2025-09-08")]
)
def test_the_tense_of_the_clause_gives_the_direction(tense, value):
    (time,) = find_times(document(("paragraph", "Am Montag X er Y Z ."), tense=tense))
    assert time.value == value


def test_words_decide_where_no_tense_is_known():
    (time,) = find_times(document(("paragraph", "Am Montag wird er kommen .")))
    assert time.value == "2025-09-08"


def test_a_language_without_rules_is_searched_for_complete_dates():
    found = find_times(document(("title", "Le 1 janvier 2020"), ("paragraph", "Il est venu le 4 septembre 2025 à Paris."), language="fr"))
    assert [(time.value, time.rule) for time in found] == [("2025-09-04", "dateparser")]
    assert found[0].earliest == found[0].latest == date(2025, 9, 4)
