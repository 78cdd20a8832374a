"""What must be known of a SPARQL text before it runs: the words it uses, and where it breaks."""

import re
from collections.abc import Container, Iterator

from kg.errors import QueryError

TOKEN = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""|\'\'\'(?:[^\\]|\\.)*?\'\'\'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*\''''
    r"""|<[^<>"{}|^`\\\s]*>|\#[^\n]*|[?$@]\w+|(?:[\w.-]*):(?:[\w.:%-]|\\.)*|[^\W\d]\w*|.""",
    re.DOTALL,
)
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
NETWORK = {"SERVICE": "asks another server", "LOAD": "fetches a file"}
PAIRS = {"{": "}", "(": ")", "[": "]"}
DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)


def tokens(text: str) -> Iterator[re.Match[str]]:
    """The tokens of a SPARQL text with their places; comments and white space among them."""
    return TOKEN.finditer(text)


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of a character."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def refuse_network(text: str, allowed: Container[str] = ()) -> None:
    """Raises QueryError where the text would open a connection: SERVICE or LOAD as words of the language, however escaped.

    SERVICE may ask the addresses `allowed`, each written out as in the list.
    """
    plain = ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
    read = [token for token in tokens(plain) if not token.group().isspace() and not token.group().startswith("#")]
    for number, token in enumerate(read):
        word = token.group().upper()
        if word not in NETWORK:
            continue
        address = next((after.group() for after in read[number + 1 :] if after.group().upper() != "SILENT"), "")
        if word == "SERVICE" and address.startswith("<") and address[1:-1] in allowed:
            continue
        line, column = place(plain, token.start())
        hint = ": --allow-service names the servers that it may ask" if word == "SERVICE" else ""
        raise QueryError(f"Line {line}, column {column}: {word} {NETWORK[word]}, which newskg does not allow{hint}.", line, column)


def syntax_error(text: str, error: Exception, known: frozenset[str] = frozenset()) -> QueryError:
    """The engine's complaint as one sentence with its place. `known` are prefixes that need no declaration."""
    found = PLACE.match(str(error))
    declared = known | set(DECLARED.findall(text))
    for token in tokens(text):
        name, colon, _ = token.group().partition(":")
        if colon and re.fullmatch(r"[\w.-]*", name) and name not in declared and name != "_":
            line, column = place(text, token.start())
            return QueryError(f"Line {line}, column {column}: the prefix '{name}:' is not declared.", line, column)
    if not found:
        return QueryError(f"The query cannot run: {error}.")
    line, column = int(found[1]), int(found[2])
    lines = text.splitlines() or [""]
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    near = f"near '{rest[:40]}'" if rest else "at its end"
    return QueryError(f"Line {line}, column {column}: the query breaks {near}{_hint(text, found[3])}.", line, column)


def _hint(text: str, complaint: str) -> str:
    """What is wrong, where that can be told; the parser's list of what it would have taken says nothing to a reader."""
    if "unbound" in complaint:
        return ": it selects a variable that the grouping leaves without a value"
    open_ones: list[re.Match[str]] = []
    for token in tokens(text):
        if token.group() in PAIRS:
            open_ones.append(token)
        elif token.group() in PAIRS.values() and (not open_ones or PAIRS[open_ones.pop().group()] != token.group()):
            return ": the '{}' in line {}, column {} closes nothing".format(token.group(), *place(text, token.start()))
    if open_ones:
        return ": the '{}' in line {}, column {} is never closed".format(open_ones[-1].group(), *place(text, open_ones[-1].start()))
    return ""
