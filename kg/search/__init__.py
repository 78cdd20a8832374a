"""Full-text search over articles and facts: an index beside a published state, never a source of truth.

    index = open_index(store.reader())                     made at first use, brought up to date from the last one where there is one
    found = index.find('"air defence" OR luftabwehr -drohne', kinds=("article",), limit=20)
    found.counts["article"], found.hits[0].title, found.hits[0].snippet, found.hits[0].start

Raises QueryError, in one sentence, for words that ask for nothing.
"""

from kg.search.hits import Found, Hit, Piece
from kg.search.index import Index
from kg.search.records import KINDS
from kg.search.shelf import open_index

__all__ = ["KINDS", "Found", "Hit", "Index", "Piece", "open_index"]
