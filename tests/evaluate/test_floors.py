"""The accuracy on the sample articles does not sink below what is pinned, and the accuracy page is what the measurement says."""

from pathlib import Path

import pytest

from kg.evaluate import load_floors, shortfalls
from kg.evaluate.accuracy import accuracy_page
from kg.evaluate.running import measure

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def report():
    return measure(ROOT / "data" / "gold")


def test_every_sample_article_has_its_key_and_every_key_its_article(report):
    assert not report.absent
    assert {path.stem for path in (ROOT / "data" / "articles").iterdir()} == set(report.errors)


def test_accuracy_stays_above_its_floors(report):
    assert shortfalls(report, load_floors(ROOT / "data" / "gold" / "floors.toml")) == ()


def test_the_accuracy_page_is_up_to_date(report):
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    assert page == accuracy_page(report), "make it anew: kg evaluate data/gold --report docs/accuracy.md"
