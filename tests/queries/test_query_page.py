"""The reference page is what the query files say today."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date():
    made = runpy.run_path(str(ROOT / "scripts" / "queries_page.py"))["page"]()
    assert (ROOT / "docs" / "queries.md").read_text(encoding="utf-8") == made, "run: python scripts/queries_page.py"
