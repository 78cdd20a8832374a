"""Files that are whole or not there: written beside their place, then moved to it."""

import os
import tempfile
from pathlib import Path

from kg.errors import InputError


def write_text(path: Path, text: str) -> None:
    """Writes the text as UTF-8; a file of that name keeps its old content until the new one is complete. Raises InputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            file.write(text)
        os.replace(file.name, path)  # noqa: PTH105 - Path.replace is the same call
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({(error.strerror or 'unknown reason').lower()}).") from error
