"""Our figures are those of the reference scorer, where its keys and articles lie beside the checkout."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.evaluate import evaluate, load_keys
from kg.export.jsonl import line
from kg.load import inputs
from kg.pipeline import Options, outcomes

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "tools" / "score.py").exists(), reason="the reference scorer is not here")


def test_figures_agree_with_the_reference_scorer(tmp_path):
    keys = load_keys(SHARED / "gold")
    found = [one.extraction for one in outcomes(inputs([SHARED / "articles"]), Options()) if one.extraction]
    (tmp_path / "out.jsonl").write_text("\n".join(map(line, found)), encoding="utf-8")
    command = [sys.executable, str(SHARED / "tools" / "score.py"), str(tmp_path / "out.jsonl"), "--json"]
    reference = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["scores"]
    ours = evaluate(keys, {Path(one.article.source).stem: one for one in found}).scores
    assert set(ours) == set(reference)
    for kind, score in ours.items():
        assert score.f1 == pytest.approx(reference[kind]["f1"], abs=0.01), kind
