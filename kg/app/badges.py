"""The badges of a fact: what kind it is, how it stands, whether it is disputed or reviewed, how sure it is."""

from collections.abc import Iterable

from kg.app.components.sheet import Badge
from kg.app.dates import percent
from kg.app.said import Said, concept, first, scheme
from kg.app.words import language, term, word

GOOD, WARN = "good", "warn"
TONES = {
    "confirmed": GOOD, "corrected": GOOD, "delivered": GOOD, "overdue": WARN, "withdrawn": WARN, "refused": WARN, "cancelled": WARN,
}  # fmt: skip
SAME = {"denied": "refused"}  # a commitment that is refused is denied as well: one badge


def badges(said: Said) -> Iterable[Badge]:
    """Each meaning once: a refused commitment is not also said to be refused and denied."""
    kinds = {str(value).rpartition("#")[2] for value, _ in said.get("type", ())}
    for name in ("Statement", "CommitmentChange", "Commitment", "EventSeries", "Meeting"):
        if name in kinds:
            yield Badge(word(f"class.{name}"))
            break
    told = set[str | None]()
    for name in ("status", "commitmentStatus", "change", "modality"):
        value = first(said, name)
        meant = SAME.get(concept(value) or "", concept(value))
        if value and meant not in told:
            told.add(meant)
            yield Badge(term(scheme(value), concept(value)), TONES.get(concept(value) or "", ""))
    if first(said, "negated"):
        yield Badge(word("card.negated"), WARN)
    if first(said, "disputed"):
        yield Badge(word("card.disputed"), WARN)
    if review := first(said, "reviewStatus"):
        yield Badge(term("review", concept(review)), TONES.get(concept(review) or "", ""))
    yield Badge(word("card.confidence", value=percent(first(said, "confidence"), language())))
