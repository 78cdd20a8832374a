"""How a reader looks at the events: the window, the page's width and colours, the words of the interface."""

from dataclasses import dataclass, field
from datetime import date

from kg.charts.colours import LIGHT, Colours
from kg.charts.ticks import count
from kg.charts.window import Window

NARROW = 620
SIDE = 178
EDGE = 14


@dataclass(frozen=True, slots=True)
class Words:
    """The interface's words in a chart; `types`, `kinds` (of meetings), `statuses` and `places` by key, unknown ones as they are."""

    others: str
    event: str
    events: str
    vague: str
    deadline: str
    deadlines: str
    today: str
    source: str
    sources: str
    hollow: str
    band: str
    italic: str
    unknown_day: str
    reported: str
    list_them: str
    known: str
    types: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """`width` is the whole figure's, in pixels.

    A lane has at most `rows` rows of headlines, packed from `candidates`; its strip is a rug while it holds no more than `rug` events.
    `about` is the actor whom all of the picture is about, and whose name its headlines leave out. `known_on` is the
    day that the reader went back to, whose state of knowledge the picture shows.
    """

    window: Window
    words: Words
    language: str = "en"
    width: int = 1100
    colours: Colours = LIGHT
    today: date | None = None
    selected: str | None = None
    rows: int = 3
    candidates: int = 60
    rug: int = 150
    row_height: int = 20
    lanes: tuple[str, ...] = ()
    about: str | None = None
    known_on: date | None = None

    @property
    def narrow(self) -> bool:
        """On a phone a lane's name stands above it and takes no width."""
        return self.width < NARROW

    @property
    def left(self) -> int:
        """Pixels left of the plot."""
        return EDGE if self.narrow else SIDE

    @property
    def plot(self) -> int:
        """Pixels from the window's first day to its last."""
        return max(120, self.width - self.left - EDGE)

    def many(self, value: int) -> str:
        """ "1 event", "1,120 events"."""
        return f"{count(value, self.language)} {self.words.event if value == 1 else self.words.events}"
