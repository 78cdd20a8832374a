"""Who can read an article: one interface, several readers."""

from typing import Protocol

from kg.errors import UsageError
from kg.model.article import Article
from kg.model.document import Document


class Analyser(Protocol):
    """Reads articles of any language; a language without tables is only cut into sentences and words."""

    @property
    def name(self) -> str:
        """What `analyser` was called with."""
        ...

    def read(self, article: Article) -> Document:
        """The article, read."""
        ...


def analyser(name: str = "embedded") -> Analyser:
    """The analyser of a name: "embedded", or "spacy:PIPELINE" for an installed spaCy pipeline.

    Raises UsageError where there is none of the name.
    """
    kind, _, pipeline = name.partition(":")
    if kind == "embedded" and not pipeline:
        from kg.language.embedded import Embedded

        return Embedded()
    if kind == "spacy" and pipeline:
        from kg.language.spacy import Spacy

        return Spacy.named(pipeline)
    raise UsageError(f"There is no analyser '{name}': use 'embedded', or 'spacy:' with the name of an installed pipeline.")
