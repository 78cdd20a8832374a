"""Numbers in words, composed from a language's parts: ones, teens, tens and how they join."""

from collections.abc import Mapping
from typing import Any


def number_words(parts: Mapping[str, Any]) -> dict[str, int | float | str]:
    """Every number word up to 99 and the round hundreds, with the words of `whole` as they stand.

    `parts` has ones (in the form that compounds take), teens, tens, `joiner`, `ones_first` ("einundzwanzig"), `hundred`.
    """
    ones: dict[str, int] = parts["ones"]
    tens: dict[str, int] = parts["tens"]
    found: dict[str, int | float | str] = {**ones, **parts["teens"], **tens}
    for ten, high in tens.items():
        for one, low in ones.items():
            word = one + parts["joiner"] + ten if parts["ones_first"] else ten + parts["joiner"] + one
            found[word] = high + low
            if not parts["ones_first"]:
                found[f"{ten} {one}"] = high + low
    for one, low in ones.items():
        found[one + parts["hundred"]] = low * 100
    found.update(parts["whole"])
    return found
