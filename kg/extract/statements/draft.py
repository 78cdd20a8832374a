"""A statement in the making."""

from dataclasses import dataclass, field

from kg.extract.statements.cue import Cue
from kg.model import Span
from kg.model.extraction import Attribution, Certainty, Reporting, Stance


@dataclass(slots=True)
class Draft:
    """What one cue says.

    `sentences` are the evidence, the main one first; `clause` is the cue's clause if any; `stance` what the words inside show.
    """

    cue: Cue
    cue_text: str
    sentence: int
    speaker: tuple[str, ...]
    clause: int | None = None
    content: Span | None = None
    quote: Span | None = None
    sentences: list[int] = field(default_factory=list)
    reporting: Reporting = "reported"
    certainty: Certainty = "certain"
    negated: bool = False
    guessed: bool = False
    addressee: tuple[str, ...] = ()
    medium: str | None = None
    via: Attribution | None = None
    stance: Stance | None = None

    def lean(self, sentence: int) -> None:
        """Add a sentence to the evidence, once."""
        if sentence not in self.sentences:
            self.sentences.append(sentence)
