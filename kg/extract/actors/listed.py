"""Listed names in the text: states, bodies, parties and media, and whether a weak name or a capital means them."""

from kg.extract.actors.figures import Sighting, Stage
from kg.extract.actors.gazetteer import Entry
from kg.extract.actors.names import capital
from kg.extract.actors.page import Listed, Page
from kg.model import MentionKind

_OPENING = frozenset("„“\"»«‚‘'")
_REACH = 4
_COUNTING = frozenset({"CARD", "CD", "PIAT"})


def find_listed(page: Page, stage: Stage) -> None:
    """Put every listed actor on the stage that the text names, with all mentions."""
    strong: set[str] = set()
    for named in page.found:
        if named.first in stage.taken:
            continue
        if (form := named.form("name")) is not None and not _plain_noun(page, named):
            strong.add(form.entry.id)
            stage.see(stage.of_entry(form.entry, page.language), _sighting(page, named))
            stage.entries[form.entry.id].called(_printed(page, named))
        elif (form := named.form("adjective")) is not None and _attributive(page, named):
            figure = stage.of_entry(form.entry, page.language)
            figure.sightings.append(Sighting(named.first, named.last, named.last - 1, "adjective"))
    for named in page.found:
        if named.first in stage.taken:
            continue
        form = named.form("weak") or (named.form("name") if _plain_noun(page, named) else None)
        if form is not None:
            sourced = is_source(page, named.first, named.last) or _quoted(page, named)
            if form.entry.id in strong or sourced or (form.entry.sort != "medium" and _does(page, named)):
                stage.see(stage.of_entry(form.entry, page.language), _sighting(page, named))
                stage.entries[form.entry.id].called(_printed(page, named))
        elif ((form := named.form("seat")) is not None and not _locates(page, named)) or (
            (form := named.form("capital")) is not None and _wills(page, named)
        ):
            stage.see(stage.of_entry(form.entry, page.language), Sighting(named.first, named.last, named.last - 1, "metonym"))
            stage.entries[form.entry.id].called(_printed(page, named))
        elif (form := named.form("inhabitant")) is not None and _people(page, named):
            stage.see(stage.of_entry(form.entry, page.language), Sighting(named.first, named.last, named.last - 1, "metonym"))
    for token, word in enumerate(page.tokens):
        entry = page.prefix(word.text)
        if entry is not None and token not in page.at:
            kind: MentionKind = "metonym" if _through_noun(page, word.text) else "adjective"
            stage.of_entry(entry, page.language).sightings.append(Sighting(token, token + 1, token, kind))


def _through_noun(page: Page, text: str) -> bool:
    """A compound whose body acts through the noun: "im UN-Hauptquartier werden Möglichkeiten geprüft", "nach UNHCR-Angaben"."""
    rest = text.partition("-")[2].lower()
    return rest.removesuffix(page.genitive_s) in page.lexicon.words("generic", "seats") or rest in page.lexicon.words("generic", "seats")


def _plain_noun(page: Page, named: Listed) -> bool:
    """A name with its article ("Der Spiegel") that begins a sentence may be the plain noun."""
    begins = page.before(named.first) is None
    return begins and named.last - named.first == 2 and page.tokens[named.first].text.lower() in page.lexicon.words("words", "definite")


def _printed(page: Page, named: Listed) -> str:
    return page.document.text(named.first, named.last)


def _sighting(page: Page, named: Listed) -> Sighting:
    return Sighting(named.first, named.last, page.head(named.first, named.last))


def _attributive(page: Page, named: Listed) -> bool:
    """Whether an adjective of a state stands before a noun."""
    following = page.after(named.last)
    return following is not None and (
        following.tag in ("NN", "NE", "ADJA", "JJ", "NNP", "NNS", "NNPS", "KON", "CC", "CARD") or capital(following.text)
    )


def _locates(page: Page, named: Listed) -> bool:
    before = page.before(named.first)
    if before is not None and before.tag in ("ART", "DT"):
        before = page.before(named.first - 1)
    return before is not None and before.lemma.lower() in page.lexicon.words("parts", "locating")


def _does(page: Page, named: Listed) -> bool:
    """Whether a weak name's group acts or receives, or stands in brackets after a name as its party."""
    group = page.group(named.last - 1)
    head = group is not None and named.first <= group.head < named.last
    part = page.part(named.last - 1)
    around = page.before(named.first), page.after(named.last)
    if all(around) and around[0].text == "(" and around[1].text == ")":  # type: ignore[union-attr]
        return True
    form = named.form("weak")
    if form is not None and form.entry.sort == "party" and head and (_with_article(page, named) or _among_parties(page, named)):
        return True
    if form is not None and form.entry.sort in ("body", "region") and (form.entry.sort == "region" or form.entry.kind == "organisation"):
        said = part.verb in page.lexicon.words("metonym", "verbs") or part.modal in page.lexicon.words("metonym", "willing")
        return head and _alone(page, named) and (part.function == "agent" or (part.function == "subject" and said))
    return (
        head
        and _alone(page, named)
        and (part.function in ("subject", "agent", "indirect") or (part.function == "attribute" and part.preposition is None))
    )


def _with_article(page: Page, named: Listed) -> bool:
    before = page.before(named.first)
    return before is not None and before.text.lower() in page.lexicon.words("words", "definite")


def _among_parties(page: Page, named: Listed) -> bool:
    """Whether a comma or "and" joins it to a party: "SPD, Grünen und FDP"."""
    joins = page.lexicon.words("words", "join") | {","}
    sides = ((named.first - 1, named.first - 2), (named.last, named.last + 1))
    for joint, place in sides:
        other = page.at.get(place)
        form = other.form("name") if other else None
        if form is not None and form.entry.sort == "party" and page.tokens[joint].text in joins:
            return True
    return False


def _alone(page: Page, named: Listed) -> bool:
    """No adjective or numeral before it: "die Grünen" but not "zwei grüne Republikaner"."""
    before = page.before(named.first)
    return before is None or before.tag not in ("ADJA", "CARD", "JJ", "CD", "NN", "NE", "PIAT")


def _wills(page: Page, named: Listed) -> bool:
    """Whether a capital acts: the bare subject of a verb that says or wills."""
    part = page.part(named.last - 1)
    group = page.group(named.last - 1)
    bare = group is not None and group.preposition is None and group.last - group.first == named.last - named.first
    willed = part.verb in page.lexicon.words("metonym", "verbs") or part.modal in page.lexicon.words("metonym", "modals")
    if bare and part.function in ("subject", "object") and not part.passive and willed:
        before = page.before(named.first)
        return part.function == "subject" or before is None or before.tag.startswith(("K", "$"))
    return False


def _people(page: Page, named: Listed) -> bool:
    """The people of a state as one: definite plural that acts ("die Serben verzichteten")."""
    before = page.before(named.first)
    group = page.group(named.last - 1)
    definite = before is not None and before.text.lower() in page.lexicon.words("words", "definite")
    plural = group is not None and group.number == "Plur" and group.head == named.last - 1
    return definite and plural and page.part(named.last - 1).function in ("subject", "agent", "indirect")


def _quoted(page: Page, named: Listed) -> bool:
    """A medium's name between quotation marks near a source's cue, or right after its article and mark."""
    before, after = page.before(named.first), page.after(named.last)
    form = named.form("weak")
    return (
        form is not None
        and form.entry.sort == "medium"
        and before is not None
        and after is not None
        and before.text in _OPENING
        and after.text in _OPENING | {"”"}
    )


def is_source(page: Page, first: int, last: int) -> bool:
    """Whether the words stand where a source stands: after its preposition or noun, or as subject of a verb of reporting."""
    part = page.part(last - 1)
    verbs = page.lexicon.words("sources", "verbs")
    if part.function in ("subject", "agent") and part.verb in verbs:
        return True
    after = page.after(last)
    if after is not None and after.text in page.lexicon.words("sources", "postpositions"):
        return True
    before, comma = page.before(first), page.before(first - 1) if first else None
    if before is not None and comma is not None and before.text in page.lexicon.words("sources", "so") and comma.tag.startswith("$"):
        return True
    return _behind_a_source(page, first)


def _behind_a_source(page: Page, first: int) -> bool:
    """Whether a noun or preposition for sources stands a few words before. A number begins another part of the clause."""
    token, steps = first - 1, 0
    while token >= 0 and steps < _REACH and page.sentence_of[token] == page.sentence_of[first]:
        word = page.tokens[token]
        lower = word.text.lower()
        if lower in page.lexicon.words("sources", "nouns"):
            return page.tokens[token + 1].tag not in _COUNTING  # "nach ersten Angaben neun Verletzte"
        if lower in page.lexicon.words("sources", "prepositions"):
            return True
        if word.tag not in ("ART", "ADJA", "APPR", "APPRART", "DT", "IN", "NE", "NN", "TO", "JJ", "$(", "``", "''"):
            return False
        token, steps = token - 1, steps + 1
    return False


def state_of(page: Page, first: int, last: int) -> Entry | None:
    """The state that an adjective, a genitive or a prefix among these words names."""
    for token in range(first, last):
        named = page.at.get(token)
        form = named.form("adjective", "name", "capital") if named else None
        if form is not None and form.entry.sort == "state":
            return form.entry
        entry = page.prefix(page.tokens[token].text)
        if entry is not None and entry.sort == "state":
            return entry
    return None
