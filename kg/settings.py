"""Where things lie: the store's folder, the base of our ids, the files that ship with the package."""

import os
from functools import cache
from pathlib import Path

DEFAULT_BASE = "https://w3id.org/newskg/id/"
STORE_VARIABLE = "KG_STORE"


@cache
def resource(*parts: str) -> Path:
    """A file or folder that ships with newskg (`ontology`, `queries`, `data/gazetteer`, `app.py`).

    In a checkout these stand beside `kg/`, in an installed wheel inside it.
    """
    package = Path(__file__).resolve().parent
    shipped = package / "_shared"
    root = shipped if shipped.is_dir() else package.parent
    return root.joinpath(*parts)


def store_path(given: str | Path | None = None) -> Path:
    """The store's folder: `given`, else $KG_STORE, else the platform's data folder."""
    if given:
        return Path(given)
    if named := os.environ.get(STORE_VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("newskg") / "store"
