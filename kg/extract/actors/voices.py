"""Verbs that only someone can be the subject of: of saying, and of willing."""

from functools import cache

from kg.extract.actors.page import Page, Part
from kg.language.tables import table


def tells(page: Page, part: Part) -> bool:
    """Whether a group is the active subject of a verb of saying: whoever it is, it is somebody ("die Medien berichteten")."""
    return part.function == "subject" and not part.passive and part.verb in _telling(page.language)


def wills(page: Page, part: Part) -> bool:
    """Whether a group is the active subject of a verb of saying or willing, or of a modal verb of willing."""
    lexicon = page.lexicon
    known = lexicon.words("metonym", "verbs") | lexicon.words("sources", "verbs")
    willed = part.verb in known or part.modal in lexicon.words("metonym", "willing")
    return tells(page, part) or (part.function == "subject" and not part.passive and willed)


@cache
def _telling(language: str) -> frozenset[str]:
    """The verbs of the table of statements that say something by themselves, without those whose subject may be a thing ("ergeben")."""
    found: set[str] = set()
    for family in table(language, "statements").get("verb", []):
        for item in family["cues"]:
            cue = item if isinstance(item, str) else item["cue"]
            head, bar, _ = cue.partition("|")
            if not bar and " " not in head.strip():
                found.add(head.strip())
    parts = table(language, "actors")["parts"]
    return frozenset(found) - frozenset(parts["idle"]) - frozenset(parts["shown"])
