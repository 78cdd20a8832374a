"""From what was asked to what SQLite's full-text engine (FTS5) understands. Every word goes in quotation marks: nothing typed is syntax."""

from collections.abc import Callable

from kg.search.asked import All, Asked, Either, Word
from kg.search.spelling import spellings

SHORTEST_BEGINNING = 3
More = Callable[[str], tuple[str, ...]]


def expression(asked: Asked, more: More = lambda _: ()) -> str:
    """The MATCH expression. A word also stands for longer ones that begin with it; `more` names further words that hold it.

    The word itself is named beside its beginning, so that where it stands as it is counts for more.
    """
    match asked:
        case Word():
            return _word(asked, more)
        case Either(parts):
            return "(" + " OR ".join(expression(part, more) for part in parts) + ")"
        case All(wanted, unwanted):
            told = " AND ".join(expression(part, more) for part in wanted)
            if not unwanted:
                return f"({told})"
            return f"(({told}) NOT (" + " OR ".join(expression(_narrow(part)) for part in unwanted) + "))"


def words(asked: Asked) -> tuple[str, ...]:
    """All single words that are wanted."""
    match asked:
        case Word(text, whole, _):
            return () if whole else (text,)
        case Either(parts):
            return tuple(word for part in parts for word in words(part))
        case All(wanted, _):
            return tuple(word for part in wanted for word in words(part))


def _word(word: Word, more: More) -> str:
    if word.whole:
        return _quoted(word.text)
    forms = []
    for spelt in spellings(word.text):
        quoted = _quoted(spelt)
        forms += [quoted] if not word.cut else []
        forms += [f"{quoted} *"] if word.cut or len(spelt) >= SHORTEST_BEGINNING else []
    forms += [_quoted(longer) for longer in more(word.text)]
    return forms[0] if len(forms) == 1 else "(" + " OR ".join(forms) + ")"


def _narrow(asked: Asked) -> Asked:
    """What is left out is left out as it is written: "-rat" must not take away every Rathaus."""
    if isinstance(asked, Word):
        return asked if asked.cut else Word(asked.text, whole=True)
    if isinstance(asked, Either):
        return Either(tuple(_narrow(part) for part in asked.parts))
    return All(tuple(_narrow(part) for part in asked.wanted), asked.unwanted)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', " ").replace("\0", " ") + '"'
