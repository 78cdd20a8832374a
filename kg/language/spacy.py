"""An installed spaCy pipeline as the analyser: its tags, lemmas, features and parse, our words, sentences and grammar."""

import itertools
from collections.abc import Sequence
from typing import Any

from kg.errors import UsageError
from kg.language import embedded
from kg.language.assembly import Assembly
from kg.language.draft import Word
from kg.language.grammar import grammar_of, mend, read_sentence
from kg.language.plain import places, read_plain
from kg.language.schemes import to_universal
from kg.language.sentences import split_sentences
from kg.language.tables import languages, table
from kg.model.article import Article
from kg.model.document import Document


class Spacy:
    """Reads with a pipeline such as de_core_news_lg. What the pipeline lacks (lemmas, a parser), the embedded analyser adds.

    An article in another language than the pipeline's is read by the embedded analyser alone.
    """

    def __init__(self, pipeline: Any, name: str) -> None:
        self.name = name
        self._pipeline = pipeline

    @classmethod
    def named(cls, pipeline: str) -> "Spacy":
        """The analyser over an installed pipeline.

        Raises UsageError where spaCy or the pipeline is not installed.
        """
        try:
            import spacy
        except ImportError:
            raise UsageError(f"The analyser 'spacy:{pipeline}' needs spaCy: install it, or use the analyser 'embedded'.") from None
        try:
            return cls(spacy.load(pipeline, exclude=["ner", "textcat"]), f"spacy:{pipeline}")
        except OSError:
            raise UsageError(f"spaCy has no pipeline '{pipeline}': install it with 'python -m spacy download {pipeline}'.") from None

    def read(self, article: Article) -> Document:
        """The article, read."""
        if article.language not in languages():
            return read_plain(article, self.name)
        assembly = Assembly(article, self.name)
        own = self._pipeline.lang == article.language
        units = places(article)
        seen = frozenset(article.text[start:end] for tokens in units for start, end in tokens)
        for unit, tokens in enumerate(units):
            for first, last in split_sentences(article.text, tokens, article.language):
                words = embedded.tag(article.text, tokens[first:last], article.language, seen)
                if own:
                    self._overlay(words, article.language)
                assembly.add(unit, read_sentence(words, article.language))
        return assembly.document()

    def _overlay(self, words: Sequence[Word], language: str) -> None:
        """Put the pipeline's analysis over ours, as far as it has one."""
        from spacy.tokens import Doc

        spaces = [one.end < other.start for one, other in itertools.pairwise(words)] + [False]
        doc: Any = Doc(
            self._pipeline.vocab,
            words=[word.text for word in words],
            spaces=spaces,
            sent_starts=[place == 0 for place in range(len(words))],
        )
        for _, component in self._pipeline.pipeline:
            doc = component(doc)
        if doc.has_annotation("TAG"):
            self._tags(words, doc, language)
        if doc.has_annotation("DEP") and any(token.dep_ for token in doc):
            for word, token in zip(words, doc, strict=True):
                word.head, word.relation = token.head.i, token.dep_
            to_universal(list(words), frozenset({table(language, "words")["verbs"]["be"]}))

    def _tags(self, words: Sequence[Word], doc: Any, language: str) -> None:
        classes: dict[str, str] = table(language, "words")["pos"]
        renamed: dict[str, str] = table(language, "tagger").get("other_names", {})
        for word, token in zip(words, doc, strict=True):
            tag = renamed.get(token.tag_, token.tag_)
            if tag in classes and word.pos != "PUNCT":
                word.tag = tag
                word.pos = token.pos_ or classes[tag]
                word.lemma = token.lemma_ or word.lemma
            if grammar_of(language) == "tree" and token.morph:
                word.morph = token.morph.to_dict()
        mend(list(words), language)
