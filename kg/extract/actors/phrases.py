"""The name of a noun group: without article and inflection, in the nominative."""

from kg.extract.actors.page import Page
from kg.language.tables import table
from kg.model import NounGroup, Token


def phrase(page: Page, group: NounGroup, last: int | None = None) -> str:
    """The group's words from its first adjective or number on, the adjectives and the head in the nominative, up to `last`."""
    words: list[str] = []
    first = group.first
    while first < group.head and _is_determiner(page, page.tokens[first]):
        first += 1
    for token in range(first, group.head):
        word = page.tokens[token]
        words.append(_adjective(page, group, word) if word.tag in ("ADJA", "PIAT", "PIDAT") and word.text[-1:] in "enrsm" else word.text)
    words.append(noun(page, group))
    for token in range(group.head + 1, last or group.head + 1):
        words.append(page.tokens[token].text)
    return _joined(words)


def printed(page: Page, group: NounGroup, last: int | None = None) -> str:
    """The group as printed, without its article."""
    first = group.first
    while first < group.head and _is_determiner(page, page.tokens[first]):
        first += 1
    return page.document.text(first, last or max(group.head + 1, first + 1))


def _is_determiner(page: Page, token: Token) -> bool:
    lower = token.text.lower()
    listed = page.lexicon.words("words", "definite") | page.lexicon.words("words", "indefinite")
    return lower in listed or (
        token.tag in ("ART", "PPOSAT", "PDAT", "DT", "PRP$", "APPRART") and lower not in page.lexicon.words("words", "counts")
    )


def _joined(words: list[str]) -> str:
    text = " ".join(words)
    for mark in ("'s", "’s", ",", "'"):
        text = text.replace(" " + mark, mark)
    return text


def plural(group: NounGroup) -> bool:
    """Whether the group is plural."""
    return group.number == "Plur"


def noun(page: Page, group: NounGroup) -> str:
    """The group's head in the nominative: the singular by its lemma, the plural without a dative's ending."""
    word = page.tokens[group.head]
    if page.language != "de":
        return word.text
    if plural(group):
        cut = table(page.language, "names")["endings"]["dative_plural"]
        return word.text[:-1] if any(word.text.endswith(end) for end in cut) else word.text
    lemma = word.lemma
    if (
        lemma
        and len(lemma) < len(word.text)
        and word.text.lower().startswith(lemma.lower())
        and word.text[len(lemma) :] in ("s", "es", "n", "en")
    ):
        return word.text[: len(lemma)]
    return word.text


def _adjective(page: Page, group: NounGroup, word: Token) -> str:
    endings: dict[str, str] = table(page.language, "names")["endings"]["strong"]
    stem = next((word.text[: -len(end)] for end in ("en", "er", "es", "em", "e") if word.text.endswith(end)), word.text)
    return stem + endings["Plur" if plural(group) else gender(page, group)]


def gender(page: Page, group: NounGroup) -> str:
    """The gender of a singular group by its noun, its ending or its article."""
    word = page.tokens[group.head]
    named = word.feature("Gender")
    if named in ("Masc", "Fem", "Neut"):
        return named
    lower = word.text.lower()
    suffixes: dict[str, list[str]] = table(page.language, "names")["gender"]
    for key, listed in suffixes.items():
        if any(lower.endswith(end) or lower.endswith(end + "s") or lower.endswith(end + "es") for end in listed):
            return key
    for token in range(group.first, group.head):
        found = page.tokens[token].feature("Gender")
        if found in ("Masc", "Fem", "Neut"):
            return found
    articles: dict[str, str] = table(page.language, "names")["articles"]
    return articles.get(page.tokens[group.first].text.lower(), "Fem")
