"""A store with three short articles, made once by the command itself."""

import pytest
from click.testing import CliRunner

from kg.cli import main

ARTICLES = {
    "wien.md": """---
title: "Außenminister treffen sich in Wien"
published: "2025-03-04"
language: de
publisher: Beispielblatt
---

Die österreichische Außenministerin Beate Meinl-Reisinger hat am Montag in Wien ihren polnischen Kollegen Radosław Sikorski getroffen.
Polen will der Ukraine 30 Radpanzer liefern, wenn das Parlament zustimmt. Das sagte Sikorski nach dem Gespräch.
Russland wies die Pläne am Dienstag zurück.
""",
    "warsaw.md": """---
title: "Poland promises armoured vehicles"
published: "2025-03-05"
language: en
publisher: Example Wire
---

Poland will deliver 30 armoured vehicles to Ukraine, Foreign Minister Radosław Sikorski said on Tuesday.
He met Ukrainian Foreign Minister Andrii Sybiha in Warsaw on Wednesday.
""",
    "undated.txt": "Ein Text ohne Datum\n\nDer Präsident forderte am Freitag eine Waffenruhe. Mehr ist nicht bekannt.\n",
}


@pytest.fixture(scope="session")
def articles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def kg():
    """Runs the command as a shell would: what it printed, what it said, how it ended."""

    def run(*words, given=None):
        return CliRunner().invoke(main, [str(word) for word in words], input=given, catch_exceptions=False)

    return run


@pytest.fixture(scope="session")
def store(articles, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli") / "store"
    result = CliRunner().invoke(main, ["ingest", str(articles), "--store", str(folder)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return folder
