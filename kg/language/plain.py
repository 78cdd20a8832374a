"""Reading without a language: words and sentences only."""

import re

from kg.language.assembly import Assembly
from kg.language.draft import ClauseDraft, Draft, Word
from kg.language.tables import languages
from kg.language.tokens import tokenise
from kg.model.article import Article
from kg.model.document import Document

_WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_END = re.compile(r"[.!?…。！？]+$")
_LONGEST = 300


def places(article: Article) -> list[list[tuple[int, int]]]:
    """Places of the tokens of each unit of an article."""
    text = article.text
    if article.language in languages():
        return [list(tokenise(text, unit.span.start, unit.span.end, article.language)) for unit in article.units]
    return [[match.span() for match in _WORD.finditer(text, unit.span.start, unit.span.end)] for unit in article.units]


def read_plain(article: Article, name: str) -> Document:
    """The article cut into sentences and words, a clause without verb each; nothing else is known of its language."""
    assembly = Assembly(article, name)
    for unit, tokens in enumerate(places(article)):
        words: list[Word] = []
        for start, end in tokens:
            text = article.text[start:end]
            marks = not text[0].isalnum()
            words.append(Word(start, end, text, text.lower(), tag="PUNCT" if marks else "X", pos="PUNCT" if marks else "X", lemma=text))
            if _END.match(text) or len(words) >= _LONGEST:
                assembly.add(unit, Draft(words, clauses=[ClauseDraft("fragment", list(range(len(words))))]))
                words = []
        if words:
            assembly.add(unit, Draft(words, clauses=[ClauseDraft("fragment", list(range(len(words))))]))
    return assembly.document()
