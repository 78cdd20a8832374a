"""The default analyser: HanTa's tags and lemmas, and our own grammar."""

from collections.abc import Sequence

from kg.language.assembly import Assembly
from kg.language.draft import Word
from kg.language.grammar import mend, read_sentence
from kg.language.hanta import tagger
from kg.language.plain import places, read_plain
from kg.language.sentences import split_sentences
from kg.language.tables import languages, table
from kg.model.article import Article
from kg.model.document import Document


class Embedded:
    """Reads with what the package ships; needs nothing else."""

    name = "embedded"

    def read(self, article: Article) -> Document:
        """The article, read. A language without tables is only cut into sentences and words."""
        if article.language not in languages():
            return read_plain(article, self.name)
        assembly = Assembly(article, self.name)
        for unit, tokens in enumerate(places(article)):
            for first, last in split_sentences(article.text, tokens, article.language):
                words = tag(article.text, tokens[first:last], article.language)
                assembly.add(unit, read_sentence(words, article.language))
        return assembly.document()


def tag(text: str, tokens: Sequence[tuple[int, int]], language: str) -> list[Word]:
    """The words of one sentence with tags and lemmas."""
    words = [Word(start, end, text[start:end], text[start:end].lower()) for start, end in tokens]
    model = tagger(language)
    for word, found in zip(words, model.tags([word.text for word in words]), strict=True):
        word.tag = found
    mend(words, language)
    classes: dict[str, str] = table(language, "words")["pos"]
    for word in words:
        word.pos = classes.get(word.tag, "X")
        word.lemma = model.lemma(word.text, word.tag) if word.pos != "PUNCT" else word.text
    return words
