"""Claims of many articles to one story: the same actor, the same event, the life of a pledge, what articles disagree on."""

from kg.resolve.blocks import block_keys
from kg.resolve.life import as_of
from kg.resolve.resolving import resolve

__all__ = ["as_of", "block_keys", "resolve"]
