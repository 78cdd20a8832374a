"""What a call names: files, folders, web addresses, standard input; each becomes one or more inputs, in a stable order."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.web.address import is_address, web_address

if TYPE_CHECKING:
    from kg.load.page import Page

ENDINGS = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read. `name` is what messages and `Article.source` show; without `path` or `address` it is standard input.

    `private` allows an address on this machine or its network.
    """

    name: str
    path: Path | None
    address: str | None = None
    private: bool = False

    def read(self) -> bytes:
        """All its bytes. Raises InputError where the file cannot be read or the address cannot be fetched."""
        return self.fetch().data if self.address else self._bytes()

    def fetch(self) -> "Page":
        """The page at the address, or else the bytes with no address."""
        from kg.load.page import Page, fetch

        return fetch(self.address, private=self.private) if self.address else Page("", self._bytes())

    def _bytes(self) -> bytes:
        if self.path is None:
            return sys.stdin.buffer.read()
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise InputError(f"{self.name}: cannot be read ({(error.strerror or 'unknown reason').lower()}).") from error


def inputs(paths: Iterable[str | Path], *, private: bool = False) -> Iterator[Input]:
    """Every file that the paths name; a folder gives its articles (by ending, hidden ones left out), sorted, folders within included.

    A text that begins with http:// or https:// is a web address, fetched when it is read; `private` also from this machine's network.
    Raises InputError for a path that is not there, for a folder without any article, and for what is no web address.
    """
    for given in paths:
        if isinstance(given, str) and is_address(given):
            address = web_address(given)
            yield Input(address, None, address, private)
            continue
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
