"""The default analyser: HanTa's tags and lemmas, and our own grammar."""

from collections.abc import Sequence
from functools import cache

from kg.language import parser, tagging
from kg.language.assembly import Assembly
from kg.language.draft import Word
from kg.language.grammar import grammar_of, mend, read_sentence, settle
from kg.language.hanta import tagger
from kg.language.inflection import readings_of
from kg.language.lemmas import lemma_of
from kg.language.linear import Model, code, load_models
from kg.language.openers import FINITE
from kg.language.parsing_state import COMMA, VERB, Item
from kg.language.plain import places, read_plain
from kg.language.sentences import split_sentences
from kg.language.tables import FOLDER, languages, table
from kg.model.article import Article
from kg.model.document import Document

_VERBAL = FINITE | {"MD", "VBD", "VBP", "VBZ"}


class Embedded:
    """Reads with what the package ships; needs nothing else."""

    name = "embedded"

    def read(self, article: Article) -> Document:
        """The article, read. A language without tables is only cut into sentences and words."""
        if article.language not in languages():
            return read_plain(article, self.name)
        assembly = Assembly(article, self.name)
        units = places(article)
        seen = frozenset(article.text[start:end] for tokens in units for start, end in tokens)
        for unit, tokens in enumerate(units):
            for first, last in split_sentences(article.text, tokens, article.language):
                words = tag(article.text, tokens[first:last], article.language, seen)
                assembly.add(unit, read_sentence(words, article.language))
        return assembly.document()


def tag(text: str, tokens: Sequence[tuple[int, int]], language: str, seen: frozenset[str] = frozenset()) -> list[Word]:
    """The words of one sentence with tags and lemmas, and with heads where the language has a trained parser."""
    words = [Word(start, end, text[start:end], text[start:end].lower()) for start, end in tokens]
    forms = [word.text for word in words]
    hanta, trained = tagger(language), models(language)
    tags = hanta.tags(forms)
    if "tags" in trained:
        tags = tagging.tag(forms, tags, trained["tags"])
    for word, found in zip(words, tags, strict=True):
        word.tag = found
    mend(words, language)
    classes: dict[str, str] = table(language, "words")["pos"]
    for word in words:
        word.pos = classes.get(word.tag, "X")
        word.lemma = lemma_of(word, language, seen)
    settle(words, language)
    for word in words:
        word.pos = classes.get(word.tag, "X")
    if "moves" in trained:
        start = announced(words)
        for first, last in ((0, start), (start, len(words))) if start else ((0, len(words)),):
            heads, relations = parser.parse(items(words[first:last], language), trained["moves"], trained["labels"])
            for word, head, relation in zip(words[first:last], heads, relations, strict=True):
                word.head, word.relation = first + head, relation
    return words


def announced(words: Sequence[Word]) -> int:
    """Where the clause begins that a colon announces after words without a verb ("Aid for Ukraine: Macron receives …"); else 0.

    Such a clause is read by itself: nothing before the colon is its subject or its object. Quoted speech belongs to who said it.
    """
    for place, word in enumerate(words[:-1]):
        if word.tag in _VERBAL:
            return 0
        if word.text == ":":
            told = words[place + 1].text[:1].isalnum() and any(other.tag in _VERBAL for other in words[place + 1 :])
            return place + 1 if told else 0
    return 0


def items(words: Sequence[Word], language: str) -> list[Item]:
    """What the parser sees of each word: form, tag, and the cases and numbers that the form allows."""
    cased = grammar_of(language) == "bracket"
    found = []
    for word in words:
        readings = readings_of(word, language) if cased else None
        short = "".join(sorted({reading[:2] for reading in readings})) if readings else ""
        kind = VERB if word.tag[:1] == "V" or word.tag == "MD" else COMMA if word.text == "," else 0
        found.append(Item(code(word.lower), code(word.tag), code(short), kind))
    return found


@cache
def models(language: str) -> dict[str, Model]:
    """The trained models that a language has, loaded once; none where it has no file of them."""
    path = FOLDER / language / "model.npz"
    return load_models(path) if path.is_file() else {}
