"""A measurement from the files: keys, the articles that they are about, and what is extracted from those now."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kg.evaluate.key import Key, load_keys
from kg.evaluate.score import Report, evaluate
from kg.evaluate.story import load_story, score_story
from kg.load import inputs
from kg.model import Extraction
from kg.pipeline import Options, outcomes


def measure(keys: Path, articles: Path | None = None) -> Report:
    """The report on a folder of keys; the articles lie in the folder `articles` beside it unless given.

    Raises InputError for folders without keys or articles.
    """
    found = load_keys(keys)
    read = extractions(found, articles or keys.absolute().parent / "articles")
    report, story = evaluate(found, read), load_story(keys)
    return replace(report, story=score_story(story, found, read).scores) if story else report


def extractions(keys: Iterable[Key], articles: Path) -> dict[str, Extraction]:
    """What is extracted now from the articles that have a key, by the stem of their source."""
    wanted = {key.article for key in keys}
    given = [one for one in inputs([articles]) if Path(one.name).stem in wanted]
    return {Path(one.source).stem: one.extraction for one in outcomes(given, Options()) if one.extraction}
