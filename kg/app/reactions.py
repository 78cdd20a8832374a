"""What clicks and drags in a chart do."""

from kg.app import card, stretch
from kg.charts import Window


class CardReactions:
    """A click opens the card of what was clicked; the browser zooms by itself."""

    def picked(self, kind: str, values: list[str]) -> None:
        """A mark was clicked."""
        if kind == "event":
            card.choose(values[0])

    def window(self, first: str, last: str) -> None:
        """Nothing: these charts have no window to keep."""

    def out(self) -> None:
        """Nothing lies outside."""


class WindowReactions:
    """A click opens a card or a bin, a drag chooses the window, a double click shows twice as much."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def picked(self, kind: str, values: list[str]) -> None:
        """A mark opens its card, a bin of a histogram becomes the window."""
        if kind == "event":
            card.choose(values[0])
        else:
            stretch.dragged(values[0], values[1])

    def window(self, first: str, last: str) -> None:
        """A dragged stretch becomes the window."""
        stretch.dragged(first, last)

    def out(self) -> None:
        """A double click shows twice as much."""
        stretch.choose(self._window.widened(2))
