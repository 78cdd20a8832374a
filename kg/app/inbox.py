"""Articles that were handed over and are not yet in the store: kept on disk until they are, so that a closed page or a crash loses none.

waiting/0007/about.json   what is known of it: name, address, publication day, language
waiting/0007/text/a.txt   the file under its own name, if it is one
log.jsonl                 what became of the last ones
"""

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from kg.pipeline import Options

LONGEST_LOG = 500
LONGEST_NAME = 100
NAMELESS = "text.txt"


@dataclass(frozen=True, slots=True)
class Item:
    """One article that waits: a file at `path`, or a web `address`."""

    folder: Path
    name: str
    address: str | None
    published: date | None
    language: str | None

    @property
    def given(self) -> str | Path:
        """What `kg.pipeline.ingest` takes."""
        return self.address or self.folder / "text" / self.name

    @property
    def options(self) -> Options:
        """How it is to be read."""
        return Options(published=self.published, language=self.language)


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one: its name, whether it went well, the article's short id and how many facts of each kind, or what failed."""

    name: str
    good: bool
    article: str = ""
    title: str = ""
    counts: dict[str, int] | None = None
    error: str = ""


class Inbox:
    """The inbox of one store. Several processes may fill it; one at a time empties it, as one at a time writes to the store."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put_file(self, name: str, content: bytes, published: date | None = None, language: str | None = None) -> None:
        """A file. Of a path only the name counts."""
        plain = Path(name.replace("\\", "/").replace("\0", "")).name[-LONGEST_NAME:]
        plain = plain if plain.strip(".") else NAMELESS
        self._put({"name": plain, "address": None, "published": str(published or ""), "language": language}, plain, content)

    def put_address(self, address: str, published: date | None = None, language: str | None = None) -> None:
        """A web address."""
        self._put({"name": address, "address": address, "published": str(published or ""), "language": language})

    def waiting(self) -> list[Item]:
        """All that wait, in the order in which they came. What was cut off while it was put there is not among them."""
        found = []
        for folder in sorted(self._waiting.glob("[0-9]*")):
            try:
                about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
                day = date.fromisoformat(about["published"]) if about["published"] else None
                found.append(Item(folder, about["name"], about["address"], day, about["language"]))
            except (OSError, ValueError, KeyError, TypeError):
                continue
        return found

    def take_out(self, items: Sequence[Item]) -> None:
        """These are in the store, or never will be."""
        for item in items:
            shutil.rmtree(item.folder, ignore_errors=True)

    def note(self, lines: Sequence[Line], *, anew: bool = False) -> None:
        """Keeps what became of some; `anew` forgets those before."""
        kept = [] if anew else self.lines()
        told = [*kept, *lines][-LONGEST_LOG:]
        self.root.mkdir(parents=True, exist_ok=True)
        draft = self.root / "log.new"
        draft.write_text("".join(json.dumps(asdict(line), ensure_ascii=False) + "\n" for line in told), encoding="utf-8")
        draft.replace(self.root / "log.jsonl")

    def lines(self) -> list[Line]:
        """What became of the last ones, the oldest first."""
        try:
            return [Line(**json.loads(line)) for line in (self.root / "log.jsonl").read_text(encoding="utf-8").splitlines()]
        except (OSError, ValueError, TypeError):
            return []

    @property
    def _waiting(self) -> Path:
        return self.root / "waiting"

    def _put(self, about: dict[str, str | None], name: str = "", content: bytes = b"") -> None:
        """The description comes last: without it an item does not count."""
        folder = self._new_folder()
        if name:
            (folder / "text").mkdir()
            (folder / "text" / name).write_bytes(content)
        draft = folder / "about.new"
        draft.write_text(json.dumps(about), encoding="utf-8")
        draft.replace(folder / "about.json")

    def _new_folder(self) -> Path:
        self._waiting.mkdir(parents=True, exist_ok=True)
        number = max((int(path.name) for path in self._waiting.glob("[0-9]*")), default=0)
        while True:
            number += 1
            folder = self._waiting / f"{number:06}"
            try:
                folder.mkdir()
            except FileExistsError:
                continue
            return folder


def inbox_of(store: Path) -> Inbox:
    """The inbox of the store in a folder; it lies in the user's data, not in the store."""
    from platformdirs import user_data_path

    return Inbox(user_data_path("newskg") / "inbox" / hashlib.sha256(str(store.resolve()).encode()).hexdigest()[:12])
