"""What someone is to do, in a language of fixed order: "are to meet" is one verb chain, whatever the tree made of it."""

from kg.language.draft import Word
from kg.language.tables import table

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP", "WDT"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def destined(words: list[Word], language: str) -> None:
    """Make the infinitive the head of each "is to do" and "is to be done", with what hung on the helping verb."""
    rules = table(language, "words")["verbs"]
    for place, word in enumerate(words):
        if word.tag not in _FINITE or word.lemma != rules["be"]:
            continue
        to = _skip(words, place + 1)
        infinitive = _skip(words, to + 1)
        if infinitive >= len(words) or words[to].tag != "TO" or words[infinitive].tag != "VB":
            continue
        main = _skip(words, infinitive + 1)
        passive = words[infinitive].lemma == rules["be"] and main < len(words) and words[main].tag == "VBN"
        main = main if passive else infinitive
        subject = _subject(words, place, main)
        if subject is None or words[subject].lemma.lower() in rules["aims"]:
            continue
        _turn(words, place, main, subject)
        if _under(words, main, subject):
            _rise(words, main, subject)
        words[to].head, words[to].relation = main, "mark"
        if passive:
            words[infinitive].head, words[infinitive].relation = main, "aux:pass"
        words[subject].head, words[subject].relation = main, "nsubj:pass" if passive else "nsubj"


def _skip(words: list[Word], place: int) -> int:
    """The next word that is no adverb."""
    while place < len(words) and words[place].tag == "RB":
        place += 1
    return place


def _subject(words: list[Word], be: int, main: int) -> int | None:
    """The subject of the helping verb, of the infinitive, or the noun that the tree took for the predicate."""
    above = words[be].head
    holders = {be, main, above if words[be].relation == "cop" else be}
    found = next((place for place in range(be) if words[place].relation in _SUBJECTS and words[place].head in holders), None)
    if found is None and words[be].relation == "cop" and above is not None and above < be and words[above].tag in _NOUNS:
        return above
    if found is None and be and words[be - 1].tag in _NOUNS:
        found = be - 1
        while (above := words[found].head) is not None and above < be and above != found and words[above].tag in _NOUNS:
            found = above
    return found


def _under(words: list[Word], place: int, top: int) -> bool:
    """Whether one word hangs on another, at any depth."""
    for _ in words:
        above = words[place].head
        if place == top or above is None or above == place:
            break
        place = above
    return place == top


def _rise(words: list[Word], main: int, subject: int) -> None:
    """Put the main verb where its subject was, which the tree held for the verb's head."""
    outer = words[subject].head
    words[main].head, words[main].relation = main if outer == subject else outer, words[subject].relation
    for word in words[main:]:
        if word.head == subject and word is not words[main]:
            word.head = main


def _turn(words: list[Word], be: int, main: int, subject: int) -> None:
    """Put the main verb where the helping verb, or the noun taken for the predicate, was."""
    above = words[be].head
    owner = above if words[be].relation == "cop" and above is not None else be
    if not _under(words, owner, main):
        outer = words[owner].head
        words[main].head, words[main].relation = main if outer == owner else outer, words[owner].relation
    for place, word in enumerate(words):
        if place in {main, subject} or word.head not in {owner, be}:
            continue
        if word.head == be or owner != subject or place > be:
            word.head = main
    words[be].head, words[be].relation = main, "aux"
