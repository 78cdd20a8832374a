"""A measurement from the files: keys, the articles that they are about, and what is extracted from those now."""

from pathlib import Path

from kg.evaluate.key import load_keys
from kg.evaluate.score import Report, evaluate
from kg.load import inputs
from kg.pipeline import Options, outcomes


def measure(keys: Path, articles: Path | None = None) -> Report:
    """The report on a folder of keys; the articles lie in the folder `articles` beside it unless given.

    Raises InputError for folders without keys or articles.
    """
    found = load_keys(keys)
    wanted = {key.article for key in found}
    given = [one for one in inputs([articles or keys.absolute().parent / "articles"]) if Path(one.name).stem in wanted]
    return evaluate(found, {Path(one.source).stem: one.extraction for one in outcomes(given, Options()) if one.extraction})
