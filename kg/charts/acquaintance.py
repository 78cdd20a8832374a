"""Who meets whom: actors as dots, their common meetings as lines between them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from kg.charts.colours import Colours
from kg.charts.event import Days, Events
from kg.charts.figure import Figure

MEETINGS = frozenset({"meeting", "series"})
LABELLED = 18
SMALLEST, LARGEST = 9, 42


@dataclass(frozen=True, slots=True)
class Web:
    """`actors` with the number of their meetings, most first; `lines` between two of them with the number of common ones."""

    actors: tuple[tuple[str, int], ...]
    lines: tuple[tuple[str, str, int], ...]


def web(events: Events, rows: Days, *, centre: str | None = None, most: int = 60) -> Web:
    """The web of the meetings among `rows`; around `centre` only those who met it. At most `most` actors, the busiest."""
    casts = [events.actors(int(row)) for row in rows if events.type.word(int(row)) in MEETINGS]
    casts = [cast for cast in casts if len(cast) > 1 and (centre is None or centre in cast)]
    counts = Counter(actor for cast in casts for actor in set(cast))
    kept = {actor for actor, _ in _first(counts, most, centre)}
    pairs = Counter(pair for cast in casts for pair in combinations(sorted(set(cast) & kept), 2))
    return Web(tuple(_first(counts, most, centre)), tuple((one, other, times) for (one, other), times in sorted(pairs.items())))


def web_chart(found: Web, names: dict[str, str], kinds: dict[str, str], colours: Colours, centre: str | None = None) -> Figure:
    """An ECharts graph; `kinds` says of each actor whether it is a person, a state, …, `centre` stands out."""
    top = max((times for _, times in found.actors), default=1)
    order = sorted(set(kinds.values()))
    palette = [colours.of("meeting"), colours.of("change"), colours.of("commitment"), colours.of("series"), colours.of("statement")]
    nodes = [
        {
            "id": actor,
            "name": names.get(actor, actor),
            "value": times,
            "symbolSize": SMALLEST + (LARGEST - SMALLEST) * (times / top) ** 0.5,
            "category": order.index(kinds[actor]) if actor in kinds else 0,
            "label": {"show": place < LABELLED or actor == centre},
            "itemStyle": {"borderColor": colours.accent, "borderWidth": 3} if actor == centre else {},
        }
        for place, (actor, times) in enumerate(found.actors)
    ]
    links = [
        {"source": one, "target": other, "value": times, "lineStyle": {"width": 0.8 + times**0.7}} for one, other, times in found.lines
    ]
    series = {
        "type": "graph",
        "layout": "force",
        "roam": True,
        "draggable": True,
        "data": nodes,
        "links": links,
        "categories": [{"name": kind} for kind in order],
        "force": {"repulsion": 220, "edgeLength": [50, 130], "gravity": 0.2, "layoutAnimation": False},
        "zoom": 0.9,
        "top": 50,
        "labelLayout": {"hideOverlap": True},
        "emphasis": {"focus": "adjacency"},
        "label": {"position": "right", "color": colours.text, "fontSize": 12, "textBorderColor": colours.band, "textBorderWidth": 3},
        "lineStyle": {"color": colours.strip, "opacity": 0.55, "curveness": 0.06},
        "selectedMode": "single",
    }
    return {
        "color": palette,
        "tooltip": {"renderMode": "richText", "confine": True},
        "legend": [{"data": order, "textStyle": {"color": colours.text}, "top": 0, "left": 0}],
        "series": [series],
    }


def _first(counts: Counter[str], most: int, centre: str | None) -> Iterable[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (pair[0] != centre, -pair[1], pair[0]))[:most]
