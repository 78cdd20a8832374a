"""The order in which a document gives up its facts: each step leans on those before it."""

from pathlib import Path

from kg.extract.actors import find_actors
from kg.extract.commitments import find_commitments
from kg.extract.meetings import find_meetings
from kg.extract.statements import find_statements
from kg.language.tables import languages
from kg.model import Document, Extraction
from kg.times import find_times


def extract(document: Document, *, gazetteer: Path | None = None) -> Extraction:
    """All that the document says. `gazetteer` is a user's own file of names, beside ours.

    In a language that has no tables, only its times are found.
    """
    times = find_times(document)
    if document.article.language not in languages():
        return Extraction(document.article, times=times)
    cast = find_actors(document, times, gazetteer=gazetteer)
    statements = find_statements(document, cast, times)
    meetings = find_meetings(document, cast, times, statements)
    commitments = find_commitments(document, cast, times, meetings, statements)
    return Extraction(document.article, cast.actors, times, meetings, commitments, statements)
