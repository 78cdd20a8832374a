"""Our own parts of a page: charts, fact sheets, the article reader, the SPARQL editor. Each is one function; the code is in `static/`."""

from kg.app.components.chart import ChartEvents, chart
from kg.app.components.editor import editor
from kg.app.components.reader import reader
from kg.app.components.sheet import sheet

__all__ = ["ChartEvents", "chart", "editor", "reader", "sheet"]
