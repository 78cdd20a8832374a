"""Names of persons: runs of name-like words, and what shows that they are a person's."""

import re
from dataclasses import dataclass

from kg.extract.actors.page import Page
from kg.extract.actors.titles import Title, title_at, title_before

NAME_TAGS = frozenset({"NE", "NNP", "NNPS", "FM"})
_INITIAL = re.compile(r"[A-ZÄÖÜ]\.?|[A-Z]\.-?[A-Z]\.")
_WORD = re.compile(r"(?:al-|el-|as-|at-|an-|ad-|ar-|Mc|Mac|O[’'])?[^\W\d_][^\W\d_’'.-]*(?:[-’'][^\W\d_]+)*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Run:
    """A person's name over tokens `first` to `last`; `title` stands before it and begins at `start`."""

    first: int
    last: int
    start: int
    title: Title | None = None
    honorific: str | None = None
    certain: bool = True


def capital(text: str) -> bool:
    """Whether a word begins like a name."""
    first = text[3:4] if text[:3] in ("al-", "el-", "as-", "at-", "an-", "ad-", "ar-") else text[:1]
    return first.isupper()


def listed_as_other(page: Page, token: int) -> bool:
    """Whether a listed state, body or place stands here, so that the word is no part of a person's name."""
    named = page.at.get(token)
    if named is not None and named.form("name", "seat", "capital", "adjective", "inhabitant") is not None:
        text = page.tokens[token].text
        return not (named.last - named.first == 1 and text in page.listed.given and name_like(page, token + 1, strict=True))
    return False


def _looks_like_a_name(page: Page, text: str) -> bool:
    shouted = text.isupper() and len(text) > 3
    return capital(text) and text not in page.never and not shouted and _WORD.fullmatch(text) is not None


def name_like(page: Page, token: int, strict: bool = False) -> bool:
    """Whether the word may be part of a person's name. `strict` asks for the tagger's or the list's word for it."""
    if token >= len(page.tokens):
        return False
    word = page.tokens[token]
    if not _looks_like_a_name(page, word.text):
        return False
    if word.text in page.listed.given:
        return True
    common = page.lexicon.person_noun(word.text) is not None or page.lexicon.organisation_noun(word.text) is not None
    if (common and word.tag not in NAME_TAGS) or page.prefix(word.text) is not None:
        return False
    tags = NAME_TAGS if strict else NAME_TAGS | {"NN", "ADJA", "XY", "JJ", "NNS", "ADJD", "VVFIN", "VVPP", "CARD"}
    return word.tag in tags


def runs(page: Page) -> list[Run]:
    """All names of persons, each with what shows it; uncertain ones are single words or names that nothing but their look supports."""
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
    honorific = None
    first = start
    while (
        first < len(page.tokens) and page.tokens[first].text in page.lexicon.titles["honorifics"] and (first == start or page.after(first))
    ):
        honorific = page.tokens[first].text
        first += 1
    if first >= len(page.tokens) or (first > start and page.sentence_of[first] != page.sentence_of[start]):
        return None
    if listed_as_other(page, first) or not name_like(page, first, strict=True):
        title = title_before(page, first) if first < len(page.tokens) else None
        adjacent = title is not None and title.last == first
        if not (honorific or adjacent) or listed_as_other(page, first) or not name_like(page, first):
            return None
    last = _end(page, first)
    title = title_before(page, start)
    begin = min(start, title.first) if title else start
    if honorific or title or last - first > 1:
        return Run(first, last, begin, title, honorific, certain=bool(honorific or title or _shown(page, first, last)))
    return Run(first, last, begin, None, None, certain=False)


def _end(page: Page, first: int) -> int:
    """The end of the name that begins here: further names, initials, particles before a name, a suffix."""
    particles = page.lexicon.names["particles"]
    last = first + 1
    while (word := page.after(last)) is not None:
        if word.text in page.lexicon.names["suffixes"]:
            return last + 1
        if _INITIAL.fullmatch(word.text) and page.after(last + 1) is not None and (word.text.endswith(".") or name_like(page, last + 1)):
            last += 1
            continue
        if word.text in particles:
            beyond = last + 1
            while (further := page.after(beyond)) is not None and further.text in particles:
                beyond += 1
            if word.text in page.lexicon.words("words", "und") or not name_like(page, beyond) or page.after(beyond) is None:
                return last
            if word.text.islower() and page.tokens[beyond].tag not in NAME_TAGS and page.tokens[beyond].text not in page.listed.given:
                return last
            if listed_as_other(page, beyond) and word.text not in ("von", "zu", "de", "van"):
                return last
            last = beyond + 1
            continue
        if name_like(page, last) and not listed_as_other(page, last):
            last += 1
            continue
        return last
    return last


def _shown(page: Page, first: int, last: int) -> bool:
    """Whether a given name, brackets or an apposition show that the words are a person's name."""
    words = [page.tokens[token].text for token in range(first, last)]
    if any(word in page.lexicon.words("organisation", "marks", "words") for word in words):
        return False
    given = page.listed.given
    if words[0] in given or any(part in given for part in words[0].split("-")) or _INITIAL.fullmatch(words[0]):
        return True
    if len(words) > 2 and words[1] in given:
        return True
    following = page.after(last)
    if following is not None and following.text == ",":
        beyond = last + 1
        while (
            (word := page.after(beyond)) is not None
            and beyond < last + 6
            and word.tag in ("ART", "DT", "ADJA", "JJ", "CARD", "CD", "PPOSAT")
        ):
            beyond += 1
        return title_at(page, beyond) is not None
    return False
