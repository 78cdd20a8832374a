"""What an actor binds itself to, as a term of the ontology's action scheme."""

from functools import cache

from kg.language.tables import table

NONE = "none"
"""The row of nouns that only end like one of acting ("Emission")."""

OTHER = "act"
"""The term for an act that no list knows."""


@cache
def _verbs(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for action, row in table(language, "commitments_actions").items():
        for verb in row["verbs"]:
            found.setdefault(verb, action)
    return found


@cache
def _nouns(language: str) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    whole: dict[str, str] = {}
    endings: list[tuple[str, str]] = []
    for action, row in table(language, "commitments_actions").items():
        for noun in row["nouns"]:
            if noun.startswith("-"):
                endings.append((noun[1:], action))
            else:
                whole.setdefault(noun, action)
    return whole, tuple(sorted(endings, key=lambda row: -len(row[0])))


def action_of_verb(language: str, names: tuple[str, ...]) -> str | None:
    """The action of the first of a verb's names that is one of acting; None for a verb that binds nobody."""
    verbs = _verbs(language)
    bases = tuple(name.split()[0] for name in names if " " in name)
    return next((verbs[name] for name in (*names, *bases) if name in verbs), None)


def action_of_noun(language: str, noun: str) -> str | None:
    """The action that a noun names ("Truppenabzug": withdraw), None for one that names none."""
    whole, endings = _nouns(language)
    word = noun.lower()
    if word in whole:
        return whole[word]
    found = next((action for ending, action in endings if word.endswith(ending) and len(word) > len(ending)), None)
    return found if found != NONE else None
