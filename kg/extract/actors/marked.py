"""Organisations whose name itself shows it: "Mitteldeutsche Zeitung", "Times of Zambia", "National Elections Committee"."""

from kg.extract.actors.bodies import called
from kg.extract.actors.figures import Figure, Sighting, Stage
from kg.extract.actors.names import NAME_TAGS, capital
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import phrase
from kg.extract.actors.pointing import note_abbreviation
from kg.model import NounGroup

_OPENING = NAME_TAGS | {"ADJA", "JJ"}


def find_marked(page: Page, stage: Stage) -> None:
    """Put runs of names that begin or end in the mark of an organisation on the stage."""
    marks = page.lexicon.words("organisation", "marks", "words")
    token = 0
    while token < len(page.tokens):
        if token in stage.taken or not _word(page, token, marks):
            token += 1
            continue
        end = _club(page, token) or _end(page, stage, token, marks)
        words = [page.tokens[place].text for place in range(token, end)]
        named = any(page.tokens[place].tag in NAME_TAGS or words[place - token] in marks for place in range(token + 1, end))
        club = words[0] in page.lexicon.words("organisation", "clubs", "words") and len(words) > 1
        if club or (len(words) > 1 and _marked(page, words) and named):
            name = _nominative(page, token, end)
            figure = called(stage, name) or stage.add(Figure(name, "organisation", acts=True))
            figure.acts = True
            figure.called(page.document.text(token, end))
            stage.see(figure, Sighting(token, end, end - 1))
            note_abbreviation(page, stage, figure, end)
        token = max(end, token + 1)


def _marked(page: Page, words: list[str]) -> bool:
    """Whether a mark begins the name, ends it, or stands before what says of whom it is ("Army for the Restoration of Democracy")."""
    marks, joining = page.lexicon.words("organisation", "marks", "words"), page.lexicon.words("organisation", "marks", "joining")
    places = [place for place, word in enumerate(words) if word in marks]
    return any(place == 0 or place >= len(words) - 2 or words[place + 1] in joining for place in places)


def _club(page: Page, token: int) -> int | None:
    """The end of a club's name that begins here, the names of its place included."""
    if page.tokens[token].text not in page.lexicon.words("organisation", "clubs", "words"):
        return None
    last = token + 1
    while (word := page.after(last)) is not None and word.tag in NAME_TAGS and last < token + 4:
        last += 1
    return last if last > token + 1 else None


def _nominative(page: Page, first: int, end: int) -> str:
    """The name with its adjectives in the nominative where it ends in a noun ("Kommunistische Partei")."""
    group = page.group(end - 1)
    if group is None or group.head != end - 1 or page.tokens[first].tag != "ADJA":
        return page.document.text(first, end)
    return phrase(page, NounGroup(first, end, end - 1, group.sentence, cases=group.cases, number=group.number))


def _end(page: Page, stage: Stage, first: int, marks: frozenset[str]) -> int:
    joining = page.lexicon.words("organisation", "marks", "joining")
    last = end = first + 1
    while (word := page.after(last)) is not None and last not in stage.taken and (_word(page, last, marks) or word.text in joining):
        last += 1
        if word.text not in joining:
            end = last
    organs = page.lexicon.words("organisation", "organs", "nouns")
    place = page.after(end)
    named = page.at.get(end)
    located = place is not None and (place.text in page.listed.places or (named is not None and named.form("capital") is not None))
    return end + 1 if located and page.tokens[end - 1].text.lower() in organs else end


def _word(page: Page, token: int, marks: frozenset[str]) -> bool:
    word = page.tokens[token]
    if not capital(word.text) or word.text in page.never or _possessive(page, token):
        return False
    listed = page.at.get(token)
    if listed is not None and listed.form("adjective") is None:
        return False
    common = word.tag in ("NN", "NNS") and not page.grammar("capital_nouns") and page.before(token) is not None
    return word.tag in _OPENING or word.text in marks or common


def _possessive(page: Page, token: int) -> bool:
    after = page.after(token + 1)
    return after is not None and after.tag == "POS"
