"""The name of a noun group: without article and inflection, in the nominative."""

from typing import Any

from kg.extract.actors.page import Page
from kg.model import NounGroup, Token

_DETERMINERS = frozenset({"ART", "PPOSAT", "PDAT", "DT", "PRP$", "APPRART"})
_PREPOSITIONS = frozenset({"APPR", "APPRART"})
_ADJECTIVES = frozenset({"ADJA", "PIAT", "PIDAT"})


def phrase(page: Page, group: NounGroup, last: int | None = None) -> str:
    """The group's words from its first adjective or number on, the adjectives and the head in the nominative, up to `last`."""
    words: list[str] = []
    for token in range(_begin(page, group), group.head):
        word = page.tokens[token]
        words.append(_adjective(page, group, word) if word.tag in _ADJECTIVES and word.text[-1:] in "enrsm" else word.text)
    words.append(noun(page, group))
    text = page.document.article.text
    tail = text[page.tokens[group.head].end : page.tokens[last - 1].end] if last and last > group.head + 1 else ""
    joined = " ".join(words) if _begin(page, group) == group.head or page.grammar("compounds") else _as_printed(page, group)
    return joined + tail


def _as_printed(page: Page, group: NounGroup) -> str:
    return page.document.text(_begin(page, group), group.head + 1)


def printed(page: Page, group: NounGroup, last: int | None = None) -> str:
    """The group as printed, without its article."""
    return page.document.text(_begin(page, group), last or group.head + 1)


def _begin(page: Page, group: NounGroup) -> int:
    first = group.first
    while first < group.head and _is_determiner(page, page.tokens[first]):
        first += 1
    inner = [token for token in range(first, group.head) if page.tokens[token].tag in _PREPOSITIONS]
    if inner and page.grammar("capital_nouns"):  # a participle with its own words before it: "die in Kundus stationierten Truppen"
        after = [token for token in range(inner[-1], group.head) if page.tokens[token].tag == "ADJA"]
        first = after[0] + 1 if after else group.head
    return first


def _is_determiner(page: Page, token: Token) -> bool:
    lower = token.text.lower()
    if lower in page.lexicon.words("words", "counts"):
        return False
    listed = page.lexicon.words("words", "definite") | page.lexicon.words("words", "indefinite") | page.lexicon.words("generic", "back")
    return lower in listed or token.tag in _DETERMINERS


def plural(page: Page, group: NounGroup) -> bool:
    """Whether the group is plural: by its number, a counting word, its noun, its verb or its article."""
    word = page.tokens[group.head]
    first = page.tokens[group.first]
    if group.number == "Plur" or (group.first < group.head and first.text.lower() in page.lexicon.words("words", "counts")):
        return True
    if word.text.lower() in page.lexicon.words("organisation", "unmarked"):
        return first.tag not in ("ART", "PPOSAT", "PDAT", "APPRART", "PRELAT")
    person = page.lexicon.person_noun(word.text)
    if person is None:
        return group.number is None and _plural_verb(page, group)
    if group.number == "Sing" or person.plural is not None:
        return person.plural is True
    part = page.part(group.head)
    if part.function == "subject" and (part.number == "Sing" or (part.number == "Plur" and not group.conjuncts)):
        return part.number == "Plur"
    return not person.feminine and person.head not in page.lexicon.titles["adjectival"] and _plural_article(page, group, person.office)


def _plural_verb(page: Page, group: NounGroup) -> bool:
    """Whether the verb says that a noun with an article that may be plural is so ("die Studios haben")."""
    part = page.part(group.head)
    open_article = page.tokens[group.first].text.lower() in page.lexicon.words("words", "plural")
    return open_article and not group.conjuncts and part.function == "subject" and part.number == "Plur"


def _plural_article(page: Page, group: NounGroup, office: bool) -> bool:
    """Whether the article of a masculine noun makes it plural, or its lack does."""
    first = page.tokens[group.first]
    lower = first.text.lower()
    if lower in page.lexicon.words("words", "plural") | page.lexicon.words("words", "masculine_possessive"):
        return True
    if lower in page.lexicon.words("words", "genitive_plural"):
        return page.part(group.head).function == "attribute"
    bare = group.first == group.head or first.tag in ("ADJA", "CARD", "PIAT")
    alone = group.last == group.head + 1 and page.part(group.head).function in ("subject", "agent")
    return bare and (not office or alone) and page.grammar("capital_nouns")


def noun(page: Page, group: NounGroup) -> str:
    """The group's head in the nominative: the singular by its lemma, the plural without a dative's ending."""
    word = page.tokens[group.head]
    endings: dict[str, Any] = page.lexicon.names["endings"]
    if plural(page, group):
        lower = word.text.lower()
        person = page.lexicon.person_noun(word.text)
        if person is not None and person.head in page.lexicon.titles["adjectival"]:
            return (
                person.title
                if person.plural
                else word.text[: word.text.lower().rindex(person.head) + len(person.head)] + endings["strong"]["Plur"]
            )
        kept = any(lower.endswith(end) for end in endings["dative_plural_kept"])
        return word.text[:-1] if not kept and any(lower.endswith(end) for end in endings["dative_plural"]) else word.text
    lemma = word.lemma
    listed = "lemma_cut" if page.lexicon.person_noun(word.text) is None else "person_cut"
    cut = word.text[len(lemma) :] in endings[listed]
    return word.text[: len(lemma)] if lemma and cut and word.text.lower().startswith(lemma.lower()) else word.text


def _adjective(page: Page, group: NounGroup, word: Token) -> str:
    names = page.lexicon.names
    if word.text[:1].isupper() and word.text.endswith(names["grammar"]["place_adjective"]) and group.first < group.head:
        return word.text
    stem = next((word.text[: -len(end)] for end in names["grammar"]["strong"] if word.text.endswith(end)), word.text)
    return stem + str(names["endings"]["strong"]["Plur" if plural(page, group) else gender(page, group)])


def gender(page: Page, group: NounGroup) -> str:
    """The gender of a singular group by its noun, its ending or its article."""
    word = page.tokens[group.head]
    named = word.feature("Gender")
    if named in ("Masc", "Fem", "Neut"):
        return named
    lower = word.text.lower()
    suffixes: dict[str, list[str]] = page.lexicon.names["gender"]
    for key, listed in suffixes.items():
        if any(lower.removesuffix(cut).endswith(end) for cut in ("", *page.lexicon.names["endings"]["lemma_cut"]) for end in listed):
            return key
    for token in range(group.first, group.head):
        found = page.tokens[token].feature("Gender")
        if found in ("Masc", "Fem", "Neut"):
            return found
    articles: dict[str, str] = page.lexicon.names["articles"]
    return articles.get(page.tokens[group.first].text.lower(), "Fem")
