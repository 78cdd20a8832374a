"""Titles: the noun for an office or calling before or after a name, and the state or body that it belongs to."""

from dataclasses import dataclass

from kg.extract.actors.gazetteer import Entry
from kg.extract.actors.lexicon import PersonNoun
from kg.extract.actors.page import Page
from kg.model import Role, Token

_LONGEST = 4
_REACH = 9
_INSIDE = frozenset(
    {
        "ART",
        "ADJA",
        "NN",
        "NE",
        "APPR",
        "APPRART",
        "KON",
        "DT",
        "JJ",
        "NNP",
        "NNPS",
        "NNS",
        "IN",
        "CC",
        "POS",
        "CARD",
        "FM",
        "PRP$",
        "PPOSAT",
        "TO",
        "ADV",
        "XY",
    }
)
_LINKS = frozenset({"ART", "APPR", "APPRART", "IN"})
_PASSED = frozenset("()&")
_DESCRIBING = frozenset({"ADJA", "CARD"})
_CLOSED = frozenset({"ART", "APPR", "APPRART", "KON", "DT", "IN", "CC", "POS", "TO", "PPOSAT", "PRP$"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title over tokens `first` to `last`, with its adjectives; `noun` is what its head says, `head` the head's token."""

    first: int
    last: int
    head: int
    noun: PersonNoun


def title_at(page: Page, token: int) -> Title | None:
    """The title whose noun begins at this token: the longest of several words."""
    if token >= len(page.tokens):
        return None
    if page.grammar("compounds"):
        noun = page.lexicon.person_noun(page.tokens[token].text)
        return Title(token, token + 1, token, noun) if noun is not None else None
    best: Title | None = None
    words: list[str] = []
    for last in range(token, min(token + _LONGEST, len(page.tokens))):
        if page.sentence_of[last] != page.sentence_of[token]:
            break
        words.append(page.tokens[last].text)
        noun = page.lexicon.person_noun(" ".join(words))
        if noun is not None:
            best = Title(token, last + 1, last, noun)
    return best


def title_before(page: Page, token: int) -> Title | None:
    """The title before a name that begins at this token: at once, with a genitive or "for" phrase between, or before a comma."""
    before = page.before(token)
    if before is None or before.tag in _CLOSED:
        return None
    direct = _ending_at(page, token) or _past_mark(page, token)
    if direct is not None:
        return _widened(page, direct)
    if before.tag in _DESCRIBING:
        return None
    comma = before.text == ","
    place = token - 2 if comma else token - 1
    while place >= 0 and token - place <= _REACH and page.sentence_of[place] == page.sentence_of[token]:
        if page.tokens[place].tag not in _INSIDE and not (comma and page.tokens[place].text in _PASSED):
            return None
        found = title_at(page, place)
        if found is not None and found.last <= token - comma:
            whole = Title(found.first, token, found.head, found.noun)
            return _widened(page, whole) if _chained(page, found, token, comma) else None
        place -= 1
    return None


def _past_mark(page: Page, token: int) -> Title | None:
    """The title before a mark that its office is held no more ("Ministerpräsident a.D. Beck")."""
    for length in (1, 2):
        first = token - length
        if first > 0 and " ".join(word.text for word in page.tokens[first:token]) in page.lexicon.titles["retired"]:
            found = _ending_at(page, first)
            return Title(found.first, token, found.head, found.noun) if found is not None else None
    return None


def _chained(page: Page, title: Title, token: int, comma: bool) -> bool:
    """Whether the words between an office and a name belong to the office."""
    if title.noun.plural or not title.noun.office:
        return False
    links = page.tokens[title.last].tag in _LINKS
    if not comma:
        return links and page.grammar("genitive_chain")
    opening = page.before(title.first)
    if opening is not None and page.lexicon.person_noun(opening.text) is not None:  # "der Vorsitzende Richter"
        opening = page.before(title.first - 1)
    definite = opening is not None and opening.tag in ("ART", "DT", "ADJA", "JJ", "POS", "APPRART", "NNP", "NE")
    named = page.at.get(title.last)
    owned = named is not None and named.form("name") is not None and named.last == token - 1  # "der Präsident Perus, Jan Beck"
    return definite and (links or owned or title.last == token - 1)


def _ending_at(page: Page, token: int) -> Title | None:
    for length in range(_LONGEST if not page.grammar("compounds") else 1, 0, -1):
        found = title_at(page, token - length) if token >= length else None
        if found is not None and found.last == token and page.sentence_of[token - length] == page.sentence_of[token]:
            return found
    return None


def _widened(page: Page, title: Title) -> Title:
    """The title with the adjectives before it, in English also with capitalised nouns ("Information Minister")."""
    first = title.first
    while (word := page.before(first)) is not None and _describes(page, first - 1, word):
        first -= 1
    return Title(first, title.last, title.head, title.noun)


def _describes(page: Page, token: int, word: Token) -> bool:
    if word.tag in ("ADJA", "JJ"):
        return True
    if page.grammar("compounds") or word.tag not in ("NNP", "NN") or word.text in page.listed.given:
        return False
    return token in page.at or (word.text[:1].isupper() and page.before(token) is not None)


def role_of(page: Page, title: Title, last: int) -> Role:
    """The role that a title gives, with the state or body that it names: in the compound, an adjective, a genitive or in brackets."""
    return Role(_plain_title(page, title) + _retired(page, title), _owner(page, title, last))


def _retired(page: Page, title: Title) -> str:
    """The mark of an office that is held no more, as printed behind it ("a. D."), with a blank before it; empty where there is none."""
    following = page.tokens[title.head + 1 : title.head + 3]
    printed = " ".join(word.text for word in following)
    marks = (mark for mark in page.lexicon.titles["retired"] if printed == mark or printed.startswith(f"{mark} "))
    return next((f" {mark}" for mark in marks), "")


def _plain_title(page: Page, title: Title) -> str:
    """The title's noun without a state's prefix; in English with the words before it that are no state and not "former"."""
    noun = title.noun
    entry = page.prefix(noun.title)
    if entry is not None and entry.sort == "state":
        bare = noun.title.partition("-")[2]
        return bare[:1].upper() + bare[1:]
    if page.grammar("compounds"):
        return noun.title
    nouns = [page.tokens[token] for token in range(title.first, title.head + 1) if token not in page.at]
    words = [word.text for word in nouns if word.tag not in ("DT", "PRP$", "POS", "JJ") or word.text[:1].isupper()]
    words = [word for word in words if word.lower() not in page.lexicon.titles["former"]]
    return " ".join(words) if words and len(words) > len(noun.title.split()) else noun.title


def _owner(page: Page, title: Title, last: int) -> str | None:
    noun = title.noun
    entry = page.prefix(noun.title)
    if entry is None:
        entry = _by_compound(page, noun)
    if entry is not None:
        return entry.id
    first, hyphen, _ = noun.title.partition("-")
    if hyphen and first.isupper() and noun.prefix.startswith(first):
        return first
    for token in range(title.first, title.head):
        named = page.at.get(token)
        form = named.form("adjective", "name") if named else None
        if form is not None:
            return form.entry.id
    before = page.at.get(title.first - 1) or (
        page.at.get(title.first - 2) if title.first > 1 and page.tokens[title.first - 1].tag == "POS" else None
    )
    if before is not None and page.sentence_of[before.first] == page.sentence_of[title.first]:
        form = before.form("name")
        group = page.group(before.first)
        genitive = page.tokens[title.first - 1].tag == "POS" or (
            group is not None
            and page.grammar("compounds")
            and page.tokens[before.first].text.endswith(page.lexicon.names["grammar"]["genitive_s"])
        )
        if form is not None and genitive:
            return form.entry.id
    return _after(page, title, last)


def _by_compound(page: Page, noun: PersonNoun) -> Entry | None:
    """The owner that a compound's first part names ("Bundesminister"); another state of the language where only that one is named."""
    names = page.lexicon.titles["of"]
    whole = noun.title if noun.title in names else None
    first = (key for key in sorted(names, key=len, reverse=True) if noun.prefix and noun.title.startswith(key))
    key = whole or next(first, None)
    if key is None:
        return None
    states: list[str] = page.lexicon.titles["states"]
    named = {form.entry.id for listed in page.found for form in listed.hit.forms if form.kind in ("name", "adjective", "capital")}
    if names[key] in states and names[key] not in named:
        return page.listed.entries.get(next((state for state in states if state in named), names[key]))
    return page.listed.entries.get(names[key])


def _after(page: Page, title: Title, last: int) -> str | None:
    """A listed name in the genitive or "of" phrase after the title, or in brackets after the name."""
    end = title.last if last > title.last else title.head + 6  # before the name, or after a title that no name follows
    for token in range(title.head + 1, min(end, len(page.tokens))):
        word = page.after(token)
        if word is None or word.tag not in _INSIDE:
            break
        named = page.at.get(token)
        form = named.form("name") if named else None
        if named is None or form is None:
            continue
        genitive = named.first == title.head + 1 and page.genitive_s != "" and word.text.endswith(page.genitive_s)
        if genitive or page.tokens[named.first - 1].tag in ("ART", "IN", "DT", "APPR", "ADJA", "APPRART"):
            return form.entry.id
    bracket, inner = page.after(last), page.after(last + 1)
    if bracket is not None and inner is not None and bracket.text == "(":
        named = page.at.get(last + 1)
        form = named.form("name") if named else None
        if form is not None and form.entry.sort == "state":
            return form.entry.id
    return None


def is_calling(page: Page, token: int) -> bool:
    """Whether a word that can be a family name is a calling here: behind a title and before a given name."""
    word, after = page.tokens[token].text, page.after(token + 1)
    calling = word in page.lexicon.names["nouns"] and page.lexicon.person_noun(word) is not None
    return calling and after is not None and after.text in page.listed.given
