import json
import re

import pytest

from kg.app.components.assets import STATIC, asset

WRITTEN = sorted(path.name for path in STATIC.glob("*.js") if not path.name.endswith(".bundle.js"))
FRONTEND = STATIC.parent / "frontend"


@pytest.mark.parametrize("name", WRITTEN)
def test_words_from_articles_never_become_markup(name):
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", asset(name))


@pytest.mark.parametrize("name", [*WRITTEN, "page.css", "sheet.css", "reader.css", "chart.css", "editor.css"])
def test_nothing_we_write_asks_another_machine(name):
    addresses = re.findall(r"https?://[\w./]+", asset(name))
    assert set(addresses) <= {"http://www.w3.org/2000/svg"}


def test_every_bundled_package_ships_with_its_licence():
    packages = json.loads((FRONTEND / "package.json").read_text(encoding="utf-8"))["dependencies"]
    licences = asset("LICENSES.txt")
    for name, version in packages.items():
        assert f"{name} {version} (" in licences, name


def test_the_lock_pins_by_hash_and_names_no_registry():
    lock = json.loads((FRONTEND / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert all("integrity" in entry and "resolved" not in entry for entry in packages.values())
