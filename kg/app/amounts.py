"""How much a commitment promises, as people write it: never a number without what it counts."""

from collections import defaultdict

from kg.app.adapt import text
from kg.app.library import Library

JOINT = "; "


def amounts(library: Library) -> dict[str, str]:
    """Amounts by the short id of the commitment, joined by semicolons."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in library.ask("amounts"):
        said = amount_words(str(row["expression"]), text(row["unit"]), text(row["counted"]))
        kept = found[library.short(row["id"])]
        if said and said not in kept:
            kept.append(said)
    return {commitment: JOINT.join(said) for commitment, said in found.items()}


def amount_words(expression: str, unit: str | None, counted: str | None) -> str:
    """ "140 Mio. Euro" as it is, "30" with the thing counted: "30 Panzer"; nothing for a number that counts nothing."""
    if unit or (counted and counted in expression):
        return expression
    return f"{expression} {counted}" if counted else ""
