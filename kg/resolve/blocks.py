"""Block keys: what claims must share to be compared. They are stored with the article, so that a store finds those it may join."""

from kg.model import Extraction
from kg.resolve.commitments import commitment_blocks
from kg.resolve.meetings import meeting_blocks
from kg.resolve.seen import seen_commitments, seen_meetings, seen_statements
from kg.resolve.statements import statement_blocks


def block_keys(extraction: Extraction) -> tuple[str, ...]:
    """The block keys of all claims of an article, sorted, each once."""
    return tuple(sorted({key for keys in claim_blocks(extraction).values() for key in keys}))


def claim_blocks(extraction: Extraction) -> dict[str, tuple[str, ...]]:
    """The block keys of each claim, by its id."""
    return {
        **{seen.claim.id: meeting_blocks(seen) for seen in seen_meetings(extraction)},
        **{seen.claim.id: commitment_blocks(seen) for seen in seen_commitments(extraction)},
        **{seen.claim.id: statement_blocks(seen) for seen in seen_statements(extraction)},
    }
