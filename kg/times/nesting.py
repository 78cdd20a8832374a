"""How a regular expression's groups lie in each other, as far as joining expressions needs to know."""

from collections.abc import Iterator


def nesting(pattern: str) -> Iterator[tuple[int, str, int]]:
    """Each character that is neither escaped nor in a class: its place, itself, and how many groups are open after it."""
    depth, place, bracket = 0, 0, False
    while place < len(pattern):
        letter = pattern[place]
        if letter == "\\":
            place += 1
        elif bracket:
            bracket = letter != "]"
        elif letter == "[":
            bracket = True
            place += pattern[place + 1 : place + 2] == "]"
        else:
            depth += (letter == "(") - (letter == ")")
            yield place, letter, depth
        place += 1


def branches(pattern: str) -> bool:
    """Whether alternatives stand outside all groups."""
    return any(letter == "|" and depth == 0 for _, letter, depth in nesting(pattern))


def group_end(pattern: str) -> int:
    """Where the group that a pattern begins with ends; 0 where it begins with none, or with one that is optional or repeated.

    >>> group_end("(?:a(?:b)[)])c"), group_end("(?:a)?c"), group_end("abc")
    (13, 0, 0)
    """
    if not pattern.startswith("(?:"):
        return 0
    end = next((place + 1 for place, letter, depth in nesting(pattern) if letter == ")" and depth == 0), 0)
    return 0 if pattern[end : end + 1] in ("?", "*", "+", "{") else end
