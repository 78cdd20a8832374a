"""What the repository promises of itself: locks with hashes and without hosts, no path of a machine, files that can be read."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def tracked(*patterns):
    listed = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    if not listed:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed if (ROOT / name).exists()]


def test_every_locked_package_has_hashes_and_no_address():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock.strip())
    assert len(entries) > 50
    assert [entry.split("==")[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in lock


def test_the_lock_knows_every_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=\[; ]", line)[0] for line in (*project["dependencies"], *project["optional-dependencies"]["test"])}
    locked = {
        line.split("==")[0].split("[")[0] for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines() if "==" in line
    }
    normal = {re.sub(r"[-_.]+", "-", name).lower() for name in locked}
    assert {name for name in wanted if re.sub(r"[-_.]+", "-", name).lower() not in normal} == set()


def test_locks_of_node_packages_name_no_host():
    for path in tracked("*package-lock.json"):
        packages = json.loads(path.read_text(encoding="utf-8"))["packages"].values()
        assert not [package for package in packages if "resolved" in package], path


def test_no_file_names_a_folder_of_one_machine():
    place = str(ROOT) + "/"
    for path in tracked():
        if path.suffix not in {".npz", ".png"}:
            assert place not in path.read_text(encoding="utf-8", errors="replace"), path


def test_the_readme_begins_with_the_two_commands():
    commands = [line.strip() for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith("    ")]
    assert commands[0].startswith("python3 run.py demo")
    assert commands[1].startswith("python3 run.py test")


def test_files_stay_short_enough_to_read():
    long = {
        str(path.relative_to(ROOT)): count
        for path in tracked("kg/*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 250
    }
    long.pop("kg/terms.py", None)  # made from the ontology
    assert long == {}
