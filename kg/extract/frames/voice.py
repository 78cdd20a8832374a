"""Whether a verb group is a passive: one whose only auxiliary is that of the perfect is none, whatever its form looks like."""

from kg.language.tables import table
from kg.model.document import Document, VerbGroup


def passive(document: Document, verb: VerbGroup | None) -> bool:
    """Whether the verb's subject is what is done to."""
    if verb is None or not verb.passive:
        return False
    if active_future(document, verb):
        return False
    have = table(document.article.language, "meetings")["have"]
    if not verb.auxiliaries:
        return verb.tense != "past"
    return not all(word in have for word in verb.auxiliaries)


def active_future(document: Document, verb: VerbGroup | None) -> bool:
    """Whether what looks like a passive is a future: a participle that is spelt like the infinitive, with an object ("werde Truppen
    entsenden")."""
    if verb is None or not verb.passive or document.tokens[verb.head].text.lower() != verb.lemma.lower():
        return False
    clause = next((c for c in document.clauses if c.verb is verb), None)
    return clause is not None and any(a.relation in ("object", "indirect") for a in clause.arguments)
