"""What a call names: files, folders, standard input; each becomes one or more inputs, in a stable order."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError

ENDINGS = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read. `path` is None for standard input; `name` is what messages and `Article.source` show."""

    name: str
    path: Path | None

    def read(self) -> bytes:
        """All its bytes. Raises InputError where the file cannot be read."""
        if self.path is None:
            return sys.stdin.buffer.read()
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise InputError(f"{self.name}: cannot be read ({(error.strerror or 'unknown reason').lower()}).") from error


def inputs(paths: Iterable[str | Path]) -> Iterator[Input]:
    """Every file that the paths name; a folder gives its articles (by ending, hidden ones left out), sorted, folders within included.

    Raises InputError for a path that is not there, and for a folder without any article.
    """
    for given in paths:
        if str(given) == STANDARD_INPUT:
            yield Input("standard input", None)
            continue
        path = Path(given)
        if path.is_dir():
            found = sorted(file for file in path.rglob("*") if _is_article(file, path))
            if not found:
                raise InputError(f"{path}: the folder holds no articles (files that end in {', '.join(sorted(ENDINGS))}).")
            yield from (Input(file.name, file) for file in found)
        elif path.exists():
            yield Input(path.name, path)
        else:
            raise InputError(f"{path}: there is no such file or folder.")


def _is_article(file: Path, folder: Path) -> bool:
    parts = file.relative_to(folder).parts
    return file.suffix.lower() in ENDINGS and not any(part.startswith(".") for part in parts) and file.is_file()
