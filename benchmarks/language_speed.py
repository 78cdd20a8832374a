"""Words a second of one core, and memory, for each analyser, against a bare spaCy pipeline of the same size in the same run.

    python benchmarks/language_speed.py de TEXT.txt [--analyser spacy:de_core_news_lg …]

The text is read in pieces of about 3,000 characters, as articles are; each reader reads a first piece before the clock starts. The
bare pipeline (tagger and parser over one small network) is untrained: it says what its machinery costs; without spaCy it is left out.
"""

import argparse
import importlib.util
import resource
import time
from collections.abc import Callable
from pathlib import Path

from kg.language import analyser
from kg.model.article import Article, TextUnit
from kg.model.span import Span

PIECE = 3000


def pieces(text: str, language: str) -> list[Article]:
    """The text as articles of whole paragraphs."""
    found, units, at = [], list[str](), 0
    for paragraph in [" ".join(block.split()) for block in text.split("\n\n") if block.strip()]:
        units.append(paragraph)
        at += len(paragraph)
        if at > PIECE:
            found.append(article(units, language))
            units, at = [], 0
    return [*found, *([article(units, language)] if units else [])]


def article(paragraphs: list[str], language: str) -> Article:
    units, at = [], 0
    for paragraph in paragraphs:
        units.append(TextUnit(Span(at, at + len(paragraph)), "paragraph"))
        at += len(paragraph) + 2
    return Article("key", "source", "", "\n\n".join(paragraphs), language, tuple(units))


def bare(language: str) -> Callable[[Article], int]:
    """A spaCy pipeline with a tagger and a parser of the usual small size, with random weights."""
    import spacy

    pipeline = spacy.blank(language)
    tagger = pipeline.add_pipe("tagger")
    parser = pipeline.add_pipe("parser")
    for place in range(50):
        tagger.add_label(f"T{place}")
    for place in range(40):
        parser.add_label(f"R{place}")
    pipeline.initialize()
    return lambda one: len(pipeline(one.text))


def measure(name: str, read: Callable[[Article], int], articles: list[Article]) -> None:
    began = time.process_time()
    read(articles[0])
    loaded = time.process_time() - began
    began = time.process_time()
    words = sum(read(one) for one in articles)
    seconds = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{name:28s} {words:7d} words  {words / seconds:8.0f} words/s  loaded in {loaded:.1f} s  memory so far {memory:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("text", type=Path)
    parser.add_argument("--analyser", nargs="*", default=[])
    given = parser.parse_args()
    articles = pieces(given.text.read_text(encoding="utf-8"), given.language)
    for name in ("embedded", *given.analyser):
        reader = analyser(name)
        measure(name, lambda one, reader=reader: len(reader.read(one).tokens), articles)
    if importlib.util.find_spec("spacy"):
        measure("bare spaCy pipeline", bare(given.language), articles)


if __name__ == "__main__":
    main()
