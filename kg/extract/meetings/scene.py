"""What finding meetings leans on, in one place."""

from dataclasses import dataclass

from kg.extract.frames.frame import Frame, frames
from kg.extract.frames.match import Match, noun_matches, verb_matches
from kg.extract.frames.subjects import subjects
from kg.extract.meetings.words import Words, words
from kg.model.actor import Cast
from kg.model.document import Document, NounGroup
from kg.model.time import Time


@dataclass(frozen=True)
class Scene:
    """A document with its cast and times, and the frames found in it. `lights` are the light verbs by clause."""

    document: Document
    cast: Cast
    times: tuple[Time, ...]
    table: Words
    nouns: tuple[Match, ...]
    verbs: tuple[Match, ...]
    lights: dict[int, tuple[Match, ...]]

    def acting(self, clause: int) -> tuple[int, ...]:
        """The groups that act in a clause."""
        return subjects(self.document, self.cast, clause, self.table.demands)

    def timed(self, group: NounGroup) -> bool:
        """Whether a group is, or holds, a time ("on Friday" is no topic)."""
        span = self.document.span(group.first, group.last)
        return any(time.span.overlaps(span) for time in self.times)


def scene(document: Document, cast: Cast, times: tuple[Time, ...]) -> Scene:
    """The scene of a document."""
    language = document.article.language
    lights: dict[int, tuple[Match, ...]] = {}
    for match in verb_matches(document, _table(language, "meetings_lights")):
        if match.clause is not None:
            lights[match.clause] = (*lights.get(match.clause, ()), match)
    return Scene(
        document=document,
        cast=cast,
        times=times,
        table=words(language),
        nouns=noun_matches(document, _table(language, "meetings")),
        verbs=verb_matches(document, _table(language, "meetings_verbs")),
        lights=lights,
    )


def _table(language: str, name: str) -> tuple[Frame, ...]:
    return frames(language, name)
