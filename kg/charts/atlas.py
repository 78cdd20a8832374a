"""The base map: countries from TopoJSON as outlines on a flat page. Ships with the package, so that no map server is asked."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

FOLDER = Path(__file__).parent / "basemaps"
Sheet = Literal["world", "europe"]
Line = npt.NDArray[np.float64]
EUROPE = (-24.0, 45.0, 34.0, 71.0)
BEND = (1.340264, -0.081106, 0.000893, 0.003796)


@dataclass(frozen=True, slots=True)
class Place:
    """A named point of the earth, in degrees; not `exact` if it is the middle of a state or an area that the name covers."""

    name: str
    latitude: float
    longitude: float
    exact: bool = True


def project(latitude: npt.ArrayLike, longitude: npt.ArrayLike, middle: float = 0.0) -> tuple[Line, Line]:
    """Degrees to the page, in radians of the globe: the Equal Earth projection (Šavrič, Patterson and Jenny 2018) around a meridian."""
    one, three, seven, nine = BEND
    tilt = np.arcsin(np.sqrt(3) / 2 * np.sin(np.radians(np.asarray(latitude, dtype=np.float64))))
    turn = np.radians(np.asarray(longitude, dtype=np.float64) - middle)
    slope = 9 * nine * tilt**8 + 7 * seven * tilt**6 + 3 * three * tilt**2 + one
    return 2 * np.sqrt(3) * turn * np.cos(tilt) / (3 * slope), nine * tilt**9 + seven * tilt**7 + three * tilt**3 + one * tilt


def unproject(x: npt.ArrayLike, y: npt.ArrayLike, middle: float = 0.0) -> tuple[Line, Line]:
    """The page back to degrees, latitude and longitude; what `project` undoes."""
    one, three, seven, nine = BEND
    down = np.asarray(y, dtype=np.float64)
    tilt = down / one
    for _ in range(8):  # Newton; five steps are enough for a page's pixels
        rise = 9 * nine * tilt**8 + 7 * seven * tilt**6 + 3 * three * tilt**2 + one
        tilt = tilt - (nine * tilt**9 + seven * tilt**7 + three * tilt**3 + one * tilt - down) / rise
    slope = 9 * nine * tilt**8 + 7 * seven * tilt**6 + 3 * three * tilt**2 + one
    turn = np.asarray(x, dtype=np.float64) * 3 * slope / (2 * np.sqrt(3) * np.cos(tilt))
    return np.degrees(np.arcsin(np.clip(2 / np.sqrt(3) * np.sin(tilt), -1, 1))), np.degrees(turn) + middle


def sheet_for(places: list[Place]) -> Sheet:
    """The finer map of Europe where it holds all places, else the world."""
    west, east, south, north = EUROPE
    inside = all(west <= place.longitude <= east and south <= place.latitude <= north for place in places)
    return "europe" if places and inside else "world"


def middle_of(sheet: Sheet) -> float:
    """The meridian that stands upright; the world's is Greenwich, where no outline crosses the edge."""
    return 15.0 if sheet == "europe" else 0.0


@cache
def outlines(sheet: Sheet) -> tuple[Line, Line]:
    """All countries' rings on the page, one after the other with a gap (NaN) between two."""
    told = json.loads((FOLDER / f"{sheet}.json").read_text(encoding="utf-8"))
    scale, shift = told["transform"]["scale"], told["transform"]["translate"]
    arcs = [np.cumsum(np.array(arc, dtype=np.float64), axis=0) * scale + shift for arc in told["arcs"]]
    gap = np.array([[np.nan, np.nan]])
    parts = [part for ring in _rings(told["objects"]["countries"]["geometries"]) for part in (_joined(ring, arcs), gap)]
    line = np.concatenate(parts)
    return project(line[:, 1], line[:, 0], middle_of(sheet))


def _rings(countries: list[dict[str, Any]]) -> Iterator[list[int]]:
    for country in countries:
        for polygon in [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]:
            yield from polygon


def _joined(ring: list[int], arcs: list[Line]) -> Line:
    """A negative number is an arc walked backwards. A ring that crosses the date line goes on beyond it, else it would cross the page."""
    line = np.concatenate([arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring])
    east = np.unwrap(line[:, 0], period=360)
    return np.column_stack([east - 360 * np.round(east.mean() / 360), line[:, 1]])
