"""Claims of many articles to one story: the same actor, the same event, the life of a pledge, what articles disagree on.

`resolve` makes the whole view, `revise` only the part that a change of articles touches; both give the same.
"""

from kg.resolve.blocks import block_keys
from kg.resolve.decisions import orphans
from kg.resolve.life import as_of
from kg.resolve.profiles import Profile, as_text, from_text
from kg.resolve.resolving import resolve
from kg.resolve.revising import Revision, revise
from kg.resolve.shelf import Memory, Shelf

__all__ = ["Memory", "Profile", "Revision", "Shelf", "as_of", "as_text", "block_keys", "from_text", "orphans", "resolve", "revise"]
