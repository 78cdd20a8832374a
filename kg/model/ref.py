"""What a resolved fact points at in the articles."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A claim or an actor of one article: the article's key and the id within it."""

    article: str
    id: str


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A sentence that is evidence: characters `start` to `end` of the article's text."""

    article: str
    start: int
    end: int
