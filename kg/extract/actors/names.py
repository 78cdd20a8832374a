"""Names of persons: runs of name-like words, and what shows that they are a person's."""

import re
from dataclasses import dataclass

from kg.extract.actors.page import Page
from kg.extract.actors.titles import Title, is_calling, title_at, title_before
from kg.model import Token

NAME_TAGS = frozenset({"NE", "NNP", "NNPS", "FM"})
_OPEN_TAGS = NAME_TAGS | {"NN", "ADJA", "XY", "JJ", "NNS", "ADJD", "CARD"}
_AFTER_GIVEN = _OPEN_TAGS | {"VVFIN", "VVPP", "VVINF", "VVIMP", "VVIZU", "VBD", "VB", "VBZ", "VAFIN", "ADV", "PTKVZ"}
_DESCRIBING = frozenset({"ART", "DT", "ADJA", "JJ", "CARD", "CD", "PPOSAT"})
_LONG_PREFIX = 4
_INITIAL = re.compile(r"[A-ZÄÖÜ]\.?|[A-Z]\.-?[A-Z]\.")
_ARTICLE = re.compile(r"(?:al|el|as|at|an|ad|ar|asch|esch)-")
_WORD = re.compile(r"(?:Mc|Mac|O[’'])?[^\W\d_][^\W\d_’'.-]*(?:[-’'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Run:
    """A person's name over tokens `first` to `last`; `title` stands before it and begins at `start`.

    `certain` where a title, an honorific, a given name or an apposition shows that it is a person.
    """

    first: int
    last: int
    start: int
    title: Title | None = None
    honorific: str | None = None
    certain: bool = True


def capital(text: str) -> bool:
    """Whether a word begins like a name."""
    return _ARTICLE.sub("", text, count=1)[:1].isupper()


def listed_as_other(page: Page, token: int) -> bool:
    """Whether a listed state, body or place stands here, so that the word is no part of a person's name."""
    named = page.at.get(token)
    if named is None or named.form("name", "seat", "capital", "adjective", "inhabitant", "weak") is None:
        return False
    given = named.last - named.first == 1 and page.tokens[token].text in page.listed.given
    return not (given and name_like(page, token + 1, strict=True) and page.sentence_of[token + 1] == page.sentence_of[token])


def _looks_like_a_name(page: Page, text: str) -> bool:
    shouted = text.isupper() and len(text) > 3
    bare = _ARTICLE.sub("", text, count=1)
    return bare[:1].isupper() and text not in page.never and not shouted and _WORD.fullmatch(bare) is not None


def name_like(page: Page, token: int, strict: bool = False, after_given: bool = False) -> bool:
    """Whether the word may be part of a person's name. `strict` asks for the tagger's or the list's word for it."""
    if token >= len(page.tokens) or not _looks_like_a_name(page, page.tokens[token].text):
        return False
    word = page.tokens[token]
    if word.text in page.listed.given:
        return True
    if _is_common(page, word) or page.prefix(word.text) is not None:
        return False
    return word.tag in (NAME_TAGS if strict else _AFTER_GIVEN if after_given else _OPEN_TAGS)


def _is_common(page: Page, word: Token) -> bool:
    """Whether a noun of ours says that the word is no name: an office, an organisation, the mark of a body's name."""
    person = page.lexicon.person_noun(word.text)
    if person is not None and len(person.prefix) > _LONG_PREFIX:
        return True
    if not page.grammar("compounds") and person is not None:
        return True
    mark = not page.grammar("compounds") and word.text in page.lexicon.words("organisation", "marks", "words")
    noun = person is not None or page.lexicon.organisation_noun(word.text) is not None
    return mark or (noun and word.tag not in NAME_TAGS)


def runs(page: Page) -> list[Run]:
    """All names of persons, each with what shows it; uncertain are single words and names that nothing but their look supports."""
    found: list[Run] = []
    token = 0
    while token < len(page.tokens):
        title = title_at(page, token)
        start = title.last if title is not None and title.first == token else token
        run = _run(page, start)
        if run is None:
            token += 1
            continue
        found.append(run)
        token = max(run.last, token + 1)
    return found


def _run(page: Page, start: int) -> Run | None:
    first = _after_honorifics(page, start)
    if first is None or listed_as_other(page, first):
        return None
    honorific = page.tokens[first - 1].text if first > start else None
    title = title_before(page, start)
    titled = title is not None and title.head == start - 1 and page.group_of[title.head] == page.group_of[first]
    first += titled and is_calling(page, first)
    known = name_like(page, first, strict=True) or (titled and page.tokens[first].text in page.lexicon.names["nouns"])
    foreign = (honorific is not None or titled) and name_like(page, first) and not _is_noun(page, first)
    if not (known or foreign) or _after_body(page, first):
        return None
    if title is None and honorific is None and page.tokens[first].tag == "NN" and _with_determiner(page, first):
        return None
    last = _end(page, first, titled or honorific is not None)
    chained = title is not None and title.last == start and title.head != start - 1
    if chained and last - first == 1 and page.tokens[start - 1].text != ",":
        title = None
    first = _after_of(page, first, last)
    begin = min(start, title.first) if title else start
    if honorific or title:
        return Run(first, last, begin, title, honorific)
    if last - first == 1:
        return Run(first, last, first, certain=False)
    return Run(first, last, begin if first == start else first, certain=not _modifies(page, first, last) and _shown(page, first, last))


def _after_honorifics(page: Page, start: int) -> int | None:
    """The first token after the honorifics that stand here, in the same sentence."""
    first = start
    while first < len(page.tokens) and page.tokens[first].text in page.lexicon.titles["honorifics"]:
        first += 1
    return first if first < len(page.tokens) and page.sentence_of[first] == page.sentence_of[start] else None


def _is_noun(page: Page, token: int) -> bool:
    """Whether a word that the tagger takes for a noun is one that a dictionary knows."""
    import simplemma

    word = page.tokens[token]
    return word.tag == "NN" and simplemma.is_known(word.text, lang=page.language)


def _with_determiner(page: Page, token: int) -> bool:
    """A given name that is a noun too is the noun after an article ("sein erster Roman")."""
    before = page.before(token)
    return before is not None and before.tag in ("ART", "PPOSAT", "ADJA", "CARD", "PDAT", "PIAT")


def _after_body(page: Page, token: int) -> bool:
    """Whether an organisation's noun or a quotation mark stands before, so that the words name a body or a thing."""
    before = page.before(token)
    if before is None or page.tokens[token].text in page.listed.given:
        return False
    return page.lexicon.organisation_noun(before.text) is not None


def _after_of(page: Page, first: int, last: int) -> int:
    """In "minister of Civil House José Dirceu" the name begins with the given name, not with the office."""
    before = page.before(first)
    if page.tokens[first].text in page.listed.given or before is None or before.text not in page.lexicon.words("parts", "of"):
        return first
    return next((token for token in range(first + 1, last - 1) if page.tokens[token].text in page.listed.given), first)


def _modifies(page: Page, first: int, last: int) -> bool:
    """Whether the words stand before a noun as its first part, or after an article, as no person's name does in English."""
    before, after = page.before(first), page.after(last)
    return (before is not None and before.tag == "DT") or (
        after is not None and after.tag in ("NN", "NNS") and not page.grammar("compounds")
    )


def _end(page: Page, first: int, titled: bool) -> int:
    """The end of the name that begins here: further names, initials, particles before a name, a suffix."""
    particles = page.lexicon.names["particles"]
    given = page.tokens[first].text in page.listed.given
    last = first + 1
    while (word := page.after(last)) is not None:
        if word.text in page.lexicon.names["suffixes"]:
            return last + 1
        if _INITIAL.fullmatch(word.text) and page.after(last + 1) is not None and (word.text.endswith(".") or name_like(page, last + 1)):
            last += 1
        elif word.text in particles and word.text not in page.lexicon.words("words", "join"):
            beyond = _beyond_particles(page, last, all(_is_given(page, place) for place in range(first, last)))
            if beyond == last:
                return last
            last = beyond
        elif _goes_on(page, first, last, given or titled) and (_namesake(page, first, last) or not listed_as_other(page, last)):
            last += 1
        else:
            return last
    return last


def _goes_on(page: Page, first: int, token: int, given: bool) -> bool:
    """Whether the name goes on with this word: after given names and initials any name-like word, after a family name only a name."""
    opening = (given and token == first + 1) or all(_is_given(page, place) for place in range(first, token))
    word = page.tokens[token]
    if opening and not page.grammar("compounds") and _looks_like_a_name(page, word.text) and word.tag in NAME_TAGS:
        return True  # after a given name also "King" and "Bishop" are names
    return name_like(page, token, strict=not opening and page.grammar("capital_nouns"), after_given=given and token == first + 1)


def _namesake_place(page: Page, token: int) -> bool:
    """Whether a state or place of one word stands here, as after "von" in a family name."""
    named = page.at.get(token)
    return named is not None and named.last - named.first == 1 and any(form.entry.sort == "state" for form in named.hit.forms)


def _namesake(page: Page, first: int, token: int) -> bool:
    """A listed name of one word right after given names is a family name ("Michael Bloomberg", "Jack London")."""
    named = page.at.get(token)
    single = named is not None and named.last - named.first == 1 and named.form("adjective", "inhabitant") is None
    return single and all(_is_given(page, place) for place in range(first, token)) and page.tokens[token].tag in NAME_TAGS


def _is_given(page: Page, token: int) -> bool:
    text = page.tokens[token].text
    return text in page.listed.given or _INITIAL.fullmatch(text) is not None or all(part in page.listed.given for part in text.split("-"))


def _beyond_particles(page: Page, first: int, given: bool) -> int:
    """The end of a family name with particles that begins here, or `first` where the particles are plain words."""
    particles, noble = page.lexicon.names["particles"], page.lexicon.names["noble"]
    last = first + 1
    while (word := page.after(last)) is not None and word.text in particles:
        last += 1
    if page.after(last) is None or not name_like(page, last, after_given=given and last - first > 1):
        return first
    opening, named = page.tokens[first].text, page.tokens[last]
    if listed_as_other(page, last) and (opening not in noble or not _namesake_place(page, last)):
        return first
    plain = opening.islower() and named.tag not in NAME_TAGS and named.text not in page.listed.given
    return first if plain and not (given and last - first > 1 and named.tag != "ADJA") else last + 1


def _shown(page: Page, first: int, last: int) -> bool:
    """Whether a given name or an apposition shows that the words are a person's name."""
    words = [page.tokens[token].text for token in range(first, last)]
    if any(word in page.lexicon.words("organisation", "marks", "words") or word in page.lexicon.names["things"] for word in words):
        return False
    given = page.listed.given
    if words[0] in given or any(part in given for part in words[0].split("-")) or _INITIAL.fullmatch(words[0]):
        return True
    if len(words) > 2 and words[1] in given:
        return True
    following = page.after(last)
    if following is None or following.text != ",":
        return False
    beyond = last + 1
    while (word := page.after(beyond)) is not None and beyond < last + 6 and word.tag in _DESCRIBING:
        beyond += 1
    title = title_at(page, beyond)
    owned = title is not None and (mark := page.after(title.last)) is not None and mark.tag == "POS"
    return title is not None and page.after(beyond) is not None and not owned
