"""Block keys: what claims must share to be compared. They are stored with the claims, so that a store finds those a new one may join."""

from collections.abc import Iterator

from kg.model import Extraction
from kg.resolve.actors import occurrences, profile_blocks
from kg.resolve.commitments import commitment_blocks
from kg.resolve.meetings import meeting_blocks
from kg.resolve.seen import seen_commitments, seen_meetings, seen_statements
from kg.resolve.statements import statement_blocks


def block_keys(extraction: Extraction) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """For each claim and each actor of an article: "claim" or "occurrence", its id in the article, its block keys."""
    for meeting in seen_meetings(extraction):
        yield "claim", meeting.claim.id, meeting_blocks(meeting)
    for commitment in seen_commitments(extraction):
        yield "claim", commitment.claim.id, commitment_blocks(commitment)
    for statement in seen_statements(extraction):
        yield "claim", statement.claim.id, statement_blocks(statement)
    for ref, profile in occurrences([extraction]).items():
        yield "occurrence", ref.id, profile_blocks(profile)
