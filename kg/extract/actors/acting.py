"""Who of the figures acts, speaks, receives or is addressed, and who is only a place or an attribute."""

from kg.extract.actors.figures import Figure, Sighting, Stage
from kg.extract.actors.gazetteer import Entry
from kg.extract.actors.listed import is_source
from kg.extract.actors.page import Page


def mark_acting(page: Page, stage: Stage) -> None:
    """Set `acts` of listed figures by what their mentions do."""
    for figure in stage.figures:
        if not figure.acts:
            figure.acts = any(_acts(page, figure, sighting) for sighting in figure.sightings)


def _acts(page: Page, figure: Figure, sighting: Sighting) -> bool:
    if sighting.kind == "adjective":
        return False
    if sighting.kind == "metonym":
        return True
    if figure.entry is not None and figure.entry.sort in ("medium", "platform"):
        return _publishes(page, figure.entry, sighting)
    return _does(page, sighting)


def _publishes(page: Page, entry: Entry, sighting: Sighting) -> bool:
    """A medium acts as a source or as a subject; a platform only as a source."""
    subject = page.part(sighting.core).function in ("subject", "agent")
    return is_source(page, sighting.first, sighting.last) or (subject and entry.sort == "medium")


def _does(page: Page, sighting: Sighting) -> bool:
    part = page.part(sighting.core)
    before = page.before(sighting.first)
    if before is not None and before.tag in ("ART", "DT"):
        before = page.before(sighting.first - 1)
    if before is not None and before.text == "(":
        return False
    if part.function == "attribute" and part.preposition is None:
        return _attribute_acts(page, sighting)
    if (
        before is not None
        and before.lemma.lower() in page.lexicon.words("parts", "locating")
        and part.function not in ("subject", "agent", "indirect")
    ):
        return False
    return part.function in ("subject", "object", "indirect", "agent", "oblique", "loose", "predicate")


def _attribute_acts(page: Page, sighting: Sighting) -> bool:
    """A genitive acts in its noun where that noun is an action ("die Zustimmung Israels")."""
    group = page.group(sighting.core)
    if group is None or group.parent is None:
        return False
    head = page.tokens[page.document.groups[group.parent].head]
    return head.lemma.lower() in page.lexicon.words("parts", "actions") or head.text.lower() in page.lexicon.words("parts", "actions")
