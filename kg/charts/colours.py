"""Colours and shapes: one set for light, one for dark; after Okabe and Ito, so that colour-blind readers tell the types apart.

Colour never stands alone: every type has a shape of its own too.
"""

from dataclasses import dataclass

FALLBACK = "other"
SYMBOLS = {
    "meeting": "circle",
    "statement": "square",
    "commitment": "diamond",
    "change": "hexagon",
    "series": "star",
    FALLBACK: "pentagon",
}


@dataclass(frozen=True, slots=True)
class Colours:
    """A colour set. `types` colours marks, `strip` densities and bands, `accent` the window and the chosen event."""

    text: str
    muted: str
    grid: str
    band: str
    strip: str
    accent: str
    types: dict[str, str]

    def of(self, kind: str) -> str:
        """The colour of a type of event."""
        return self.types.get(kind, self.types[FALLBACK])


LIGHT = Colours(
    text="#1f2933",
    muted="#5b6771",
    grid="#e3e8ec",
    band="#f5f7f9",
    strip="#7c8b99",
    accent="#c98a00",
    types={
        "meeting": "#0072b2",
        "statement": "#5f6b76",
        "commitment": "#d55e00",
        "change": "#00875f",
        "series": "#8a6d00",
        FALLBACK: "#a03a90",
    },
)
DARK = Colours(
    text="#e8eaed",
    muted="#9aa3ad",
    grid="#262c37",
    band="#171c25",
    strip="#8294a8",
    accent="#f2b705",
    types={
        "meeting": "#56b4e9",
        "statement": "#aeb7c0",
        "commitment": "#ff9e4a",
        "change": "#2fcb9a",
        "series": "#e6c229",
        FALLBACK: "#e08ad0",
    },
)


def colours(dark: bool) -> Colours:
    """The set for a dark or a light page."""
    return DARK if dark else LIGHT


def symbol(kind: str, hollow: bool = False) -> str:
    """Plotly's name of the mark of a type; hollow marks say that the day is not known."""
    return SYMBOLS.get(kind, SYMBOLS[FALLBACK]) + ("-open" if hollow else "")


def faint(colour: str, alpha: float) -> str:
    """A "#rrggbb" colour made translucent (0 to 1)."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:g})"
