"""Who of the listed figures acts, speaks, receives or is addressed, and who is only a place or an attribute."""

from kg.extract.actors.figures import Sighting, Stage
from kg.extract.actors.gazetteer import Entry
from kg.extract.actors.listed import is_source
from kg.extract.actors.page import Page
from kg.extract.actors.titles import title_at
from kg.model import Token

_PREPOSITIONS = frozenset({"APPR", "APPRART", "IN"})
_NOUNS = frozenset({"NN", "NNS"})
_ARTICLES = frozenset({"ART", "DT"})


def mark_acting(page: Page, stage: Stage) -> None:
    """Set `acts` of listed figures by what their mentions do."""
    for figure in stage.figures:
        if not figure.acts and figure.entry is not None:
            figure.acts = any(_acts(page, figure.entry, sighting) for sighting in figure.sightings)


def _acts(page: Page, entry: Entry, sighting: Sighting) -> bool:
    if sighting.kind in ("adjective", "metonym"):
        return sighting.kind == "metonym"
    if entry.sort in ("medium", "platform"):
        active = page.part(sighting.core).function in ("subject", "agent", "indirect")
        return is_source(page, sighting.first, sighting.last) or (active and entry.sort == "medium")
    before = _opening(page, sighting)
    if (before is not None and before.text == "(") or _of_title(page, sighting) or _of_noun(page, sighting, before):
        return False
    if entry.sort == "region":
        return _wills(page, sighting)
    if entry.sort == "state":
        return _state_acts(page, sighting, before)
    return True


def _wills(page: Page, sighting: Sighting) -> bool:
    part = page.part(sighting.core)
    said = part.verb in page.lexicon.words("metonym", "verbs") or part.modal in page.lexicon.words("metonym", "willing")
    return part.function == "agent" or (part.function == "subject" and said and not part.passive)


def _opening(page: Page, sighting: Sighting) -> Token | None:
    """What stands before the mention and its article."""
    before = page.before(sighting.first)
    return page.before(sighting.first - 1) if before is not None and before.tag in _ARTICLES else before


def _of_title(page: Page, sighting: Sighting) -> bool:
    """Whether the mention only says whose an office is ("Uruguays Präsident", "the President of Brazil")."""
    after = page.after(sighting.last)
    start = sighting.last + (after is not None and after.tag == "POS")
    if page.after(start) is not None and title_at(page, start) is not None and page.group_of[start] == page.group_of[sighting.core]:
        return True
    if title_at(page, start) is not None and page.after(start) is not None and after is not None:
        return page.tokens[sighting.last - 1].text[-1:] in ("s", "’", "'") or after.tag == "POS"
    part = page.part(sighting.core)
    if part.function != "attribute":
        return False
    group = page.group(sighting.core)
    return group is not None and group.parent is not None and title_at(page, page.document.groups[group.parent].head) is not None


def _of_noun(page: Page, sighting: Sighting, before: Token | None) -> bool:
    """Whether a preposition joins it to an office or a body: "Ex-Präsident von Liberia", "Tribunal für Ruanda"."""
    if before is None or before.tag not in _PREPOSITIONS:
        return False
    place = sighting.first - (1 if before is page.before(sighting.first) else 2)
    noun = page.before(place)
    if noun is None:
        return False
    person = page.lexicon.person_noun(noun.text)
    return (person is not None and person.office) or page.lexicon.organisation_noun(noun.text) is not None


def _state_acts(page: Page, sighting: Sighting, before: Token | None) -> bool:
    part = page.part(sighting.core)
    if (part.function == "attribute" and part.preposition is None) or _genitive(page, sighting):
        return _attribute_acts(page, sighting)
    preposition = before.lemma.lower() if before is not None else ""
    if preposition in page.lexicon.words("parts", "as"):
        return False
    if preposition in page.lexicon.words("parts", "origin"):
        return _from(page, sighting, before)
    locates = preposition in page.lexicon.words("parts", "locating")
    return not locates or part.function in ("subject", "agent", "indirect")


def _from(page: Page, sighting: Sighting, before: Token | None) -> bool:
    """ "Aus Italien" acts where people or an offer come from there."""
    place = sighting.first - (2 if before is not page.before(sighting.first) else 1)
    noun = page.before(place)
    if noun is not None and (page.lexicon.person_noun(noun.text) is not None or noun.text.lower() in page.lexicon.words("parts", "offers")):
        return True
    clause = page.part(sighting.core).clause
    if clause is None:
        return False
    stretch = page.document.clauses[clause]
    return any(page.tokens[token].text.lower() in page.lexicon.words("parts", "offers") for token in range(stretch.first, stretch.last))


def _genitive(page: Page, sighting: Sighting) -> bool:
    """Whether a name has the ending of the genitive that its nominative has not."""
    text = page.tokens[sighting.last - 1].text
    bare = text.removesuffix(page.genitive_s)
    return (
        bool(page.genitive_s) and bare != text and page.listed.form(bare, "name") is not None and page.listed.form(text, "name") is not None
    )


def _attribute_acts(page: Page, sighting: Sighting) -> bool:
    """A genitive acts in its noun where that noun is an action ("die Zustimmung Israels", "Israels Zustimmung")."""
    group = page.group(sighting.core)
    heads = [page.document.groups[group.parent].head] if group is not None and group.parent is not None else []
    around = [sighting.first - 1, sighting.last, sighting.last + 1]
    heads += [token for token in around if 0 <= token < len(page.tokens) and page.tokens[token].tag in _NOUNS]
    actions = page.lexicon.words("parts", "actions")
    return any(page.tokens[head].lemma.lower() in actions or page.tokens[head].text.lower() in actions for head in heads)
