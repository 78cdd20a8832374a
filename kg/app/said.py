"""What the store says of one thing: values by the local name of their property."""

from kg.queries import Cell

Said = dict[str, list[tuple[Cell, str | None]]]


def first(said: Said, name: str) -> Cell:
    """The first value of a property."""
    return said[name][0][0] if said.get(name) else None


def concept(value: Cell) -> str | None:
    """The name of a concept without its scheme: "held" of "status-held"."""
    return str(value).rpartition("/")[2].partition("-")[2] if value else None


def scheme(value: Cell) -> str:
    """The scheme of a concept: "status" of "status-held"."""
    return str(value).rpartition("/")[2].partition("-")[0]
