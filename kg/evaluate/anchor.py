"""Where an answer key's phrases stand in an article's text."""

import re
from functools import cached_property

from kg.model import Span

_SENTENCE_END = re.compile(r"(?<![ .][A-ZÄÖÜ])(?<!\d)[.!?…][“”\"«»']?(?=\s+(?:[A-ZÄÖÜ„“\"»«])|\s*$)")
LONGEST = 700
"""Evidence is a sentence or two: a longer span shows nothing and counts as none."""


class Anchored:
    """An article's text in which phrases are looked up; white space counts as one blank."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        """Stretches between sentence ends; a paragraph's end is one."""
        spans: list[Span] = []
        for paragraph in re.finditer(r"[^\n](?:(?!\n\n).)*", self.text, re.DOTALL):
            start = paragraph.start()
            for end in _SENTENCE_END.finditer(self.text, paragraph.start(), paragraph.end()):
                spans.append(Span(start, end.end()))
                start = end.end()
            if start < paragraph.end():
                spans.append(Span(start, paragraph.end()))
        return tuple(spans)

    def find(self, phrase: str, inside: str | None = None) -> tuple[Span, ...]:
        """Every place of the phrase; with `inside`, of the phrase within that longer one."""
        if inside is None:
            pattern = r"\s+".join(map(re.escape, phrase.split()))
            return tuple(Span(*match.span()) for match in re.finditer(pattern, self.text))
        return tuple(
            Span(outer.start + found.start, outer.start + found.end)
            for outer in self.find(inside)
            for found in Anchored(outer.of(self.text)).find(phrase)[:1]
        )

    def sentences(self, phrases: tuple[str, ...]) -> tuple[Span, ...]:
        """The sentences that hold one of the phrases."""
        places = [place for phrase in phrases for place in self.find(phrase)]
        return tuple(sentence for sentence in self._sentences if any(sentence.overlaps(place) for place in places))


def shown(evidence: tuple[Span, ...], sentences: tuple[Span, ...]) -> bool:
    """Whether one of the evidence spans touches one of the sentences."""
    return any(span.overlaps(sentence) for span in evidence if span.end - span.start <= LONGEST for sentence in sentences)
