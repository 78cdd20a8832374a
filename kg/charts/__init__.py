"""Pictures of time: rows of events in, Plotly figures out; pure functions that a store, a page or a test can call.

events = Events.of(records, names)
picture = lanes(events, Grouping.of(events, "actor"), View(window=Window.around(first, last), words=words))
"""

from kg.charts.event import Event, Events
from kg.charts.figure import Figure, to_json
from kg.charts.grouping import BY, By, Grouping
from kg.charts.hover import when
from kg.charts.lanes import Picture, lanes
from kg.charts.legend import Key, legend
from kg.charts.overview import framed, overview, whole
from kg.charts.view import View, Words
from kg.charts.window import Window

__all__ = [
    "BY", "By", "Event", "Events", "Figure", "Grouping", "Key", "Picture", "View", "Window", "Words", "framed", "lanes", "legend",
    "overview", "to_json", "when", "whole",
]  # fmt: skip
