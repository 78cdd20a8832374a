"""Whether a verb group is a passive: one whose only auxiliary is that of the perfect is none, whatever its form looks like."""

from kg.language.tables import table
from kg.model.document import Document, VerbGroup


def passive(document: Document, verb: VerbGroup | None) -> bool:
    """Whether the verb's subject is what is done to."""
    if verb is None or not verb.passive:
        return False
    have = table(document.article.language, "meetings")["have"]
    if not verb.auxiliaries:
        return verb.tense != "past"
    return not all(word in have for word in verb.auxiliaries)
