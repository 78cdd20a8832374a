"""Controlled values as people type them: "status-planned", or only "planned" where the parameter tells of which scheme."""

import re
from collections.abc import Mapping
from difflib import get_close_matches

from kg import terms

KNOWN = {f"{scheme}-{value}": scheme for scheme, values in terms.SCHEMES.items() for value in values}
WORD = re.compile(r"\b[a-z]+-[a-z-]+\b")


def scheme_of(description: str) -> str | None:
    """The scheme that a parameter's description gives an example of ("such as status-held"), None where it gives none."""
    return next((KNOWN[word] for word in WORD.findall(description) if word in KNOWN), None)


def concept_term(text: str, description: str, prefixes: Mapping[str, str]) -> str:
    """The IRI of a controlled value. Raises ValueError, which names those of the scheme and the nearest."""
    scheme = scheme_of(description)
    name = text.removeprefix("nkv:").removeprefix(prefixes["nkv"])
    for candidate in (name, f"{scheme}-{name}"):
        if candidate in KNOWN and scheme in {None, KNOWN[candidate]}:
            return f"<{prefixes['nkv']}{candidate}>"
    values = [concept for concept, own in KNOWN.items() if scheme in {None, own}]
    near = get_close_matches(name, values, n=1) or [f"{scheme}-{value}" for value in get_close_matches(name, _short(values, scheme), n=1)]
    hint = f" (did you mean {near[0]}?)" if near else ""
    raise ValueError(f"one of {', '.join(sorted(values))}{hint}" if scheme else f"a value of a vocabulary such as modality-pledged{hint}")


def _short(values: list[str], scheme: str | None) -> list[str]:
    return [value.removeprefix(f"{scheme}-") for value in values]
