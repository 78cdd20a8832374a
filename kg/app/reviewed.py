"""How far facts have been looked at, for every table and list that shows them."""

from kg.app.library import Library
from kg.app.words import term


def reviewed(library: Library) -> dict[str, str]:
    """The facts that a person has looked at, by short id: "confirmed" or "corrected"."""
    return {library.short(row["id"]): str(row["review"]) for row in library.ask("reviewed")}


def review_words(library: Library, fact: str) -> str:
    """ "confirmed" in the reader's language; nothing for a fact that nobody has looked at."""
    return term("review", library.once(reviewed).get(fact))
