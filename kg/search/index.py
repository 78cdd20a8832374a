"""The index itself: an SQLite file that is made from the records of a state, and asked."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from threading import Lock

from kg.search.asked import Asked, read
from kg.search.expression import expression
from kg.search.hits import CLOSE, OPEN, Found, Hit, pieces, snippet
from kg.search.records import KINDS, Record

SCHEMA = Path(__file__).with_name("schema.sql")
WEIGHTS = "6.0, 3.0, 1.0"  # title, names, body
SHORTEST_PART = 4
SHORTEST_BEFORE = 3
MOST_COMPOUNDS = 60
BATCH = 500


def fill(path: Path, records: Iterable[Record]) -> None:
    """Makes the file hold these records and no others: a new one, or an older index, of which only what changed is written."""
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        base.execute("PRAGMA journal_mode = OFF")
        base.execute("PRAGMA synchronous = OFF")
        base.execute("BEGIN")
        if not base.execute("SELECT 1 FROM sqlite_master WHERE name = 'item'").fetchone():
            for statement in SCHEMA.read_text(encoding="utf-8").split(";\n"):
                base.execute(statement)
        known = {row[0]: (row[1], row[2]) for row in base.execute("SELECT id, place, digest FROM item")}
        changed = sum([_put(base, record, known.pop(record.id, None)) for record in records])
        for place, _ in known.values():
            _drop(base, place)
        if changed or known:
            _learn(base)
        base.execute("COMMIT")


def _put(base: sqlite3.Connection, record: Record, known: tuple[int, bytes] | None) -> int:
    digest = record.digest
    if known and known[1] == digest:
        return 0
    if known:
        _drop(base, known[0])
    row = (record.id, record.kind, record.title, record.names, record.body, record.day, record.outlet, record.language, digest)
    names = "id, kind, title, names, body, day, outlet, language, digest"
    place = base.execute(f"INSERT INTO item ({names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row).lastrowid
    base.execute("INSERT INTO text (rowid, title, names, body) VALUES (?, ?, ?, ?)", (place, record.title, record.names, record.body))
    return 1


def _drop(base: sqlite3.Connection, place: int) -> None:
    told = "SELECT 'delete', place, title, names, body FROM item WHERE place = ?"
    base.execute(f"INSERT INTO text (text, rowid, title, names, body) {told}", (place,))
    base.execute("DELETE FROM item WHERE place = ?", (place,))


def _learn(base: sqlite3.Connection) -> None:
    """The words that can be compounds."""
    base.execute("DELETE FROM long")
    shortest = SHORTEST_PART + SHORTEST_BEFORE
    base.execute("INSERT INTO long (word, number) SELECT term, doc FROM vocabulary WHERE length(term) >= ?", (shortest,))


class Index:
    """An index to be asked; from several threads, one after the other. Raises sqlite3.DatabaseError for a file that is none."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        self._base.execute("SELECT 1 FROM item LIMIT 1")
        self._guard = Lock()

    def find(self, text: str, kinds: Sequence[str] = (), *, limit: int = 20, skip: int = 0) -> Found:
        """The hits for what a person typed, best first, of these `kinds` (none: all); `counts` hold all kinds.

        What has the words themselves comes before what has them only as part of a compound. Raises QueryError where it asks for nothing.
        """
        asked = read(text)
        chosen = [kind for kind in KINDS if kind in kinds] if kinds else list(KINDS)
        with self._guard:
            narrow, wide = expression(asked), expression(asked, self._compounds)
            counts = dict(
                self._base.execute(
                    "SELECT kind, count(*) FROM text JOIN item ON place = text.rowid WHERE text MATCH ? GROUP BY kind", (wide,)
                )
            )
            places = self._ranked(narrow, chosen, limit, skip, exactly=text.strip())
            if wide != narrow and len(places) < limit:
                few = self._count(narrow, chosen)
                places += self._ranked(wide, chosen, limit - len(places), max(0, skip - few), without=narrow)
            hits = tuple(self._hit(place, wide) for place in places)
        return Found(hits, {kind: counts.get(kind, 0) for kind in KINDS})

    def ids(self, text: str, kinds: Sequence[str] = ()) -> set[str]:
        """The ids of everything found, in no order."""
        asked: Asked = read(text)
        with self._guard:
            wide = expression(asked, self._compounds)
            told = "SELECT id, kind FROM text JOIN item ON place = text.rowid WHERE text MATCH ?"
            return {identifier for identifier, kind in self._base.execute(told, (wide,)) if not kinds or kind in kinds}

    def spans(self, identifier: str, text: str) -> list[tuple[int, int]]:
        """Where the words of a search lie in the body of one thing: offsets, both as in the article's text."""
        from kg.search.hits import spans

        asked = read(text)
        with self._guard:
            wide = expression(asked, self._compounds)
            told = "SELECT highlight(text, 2, ?, ?) FROM text JOIN item ON place = text.rowid WHERE text MATCH ? AND id = ?"
            row = self._base.execute(told, (OPEN, CLOSE, wide, identifier)).fetchone()
        return spans(row[0]) if row else []

    def close(self) -> None:
        """Lets go of the file."""
        self._base.close()

    def _ranked(
        self, match: str, kinds: Sequence[str], limit: int, skip: int, *, without: str | None = None, exactly: str = ""
    ) -> list[int]:
        few = f"kind IN ({', '.join('?' * len(kinds))})"
        told = f"SELECT place FROM text JOIN item ON place = text.rowid WHERE text MATCH ? AND {few}"
        values: list[object] = [match, *kinds]
        if without:
            told += " AND place NOT IN (SELECT rowid FROM text WHERE text MATCH ?)"
            values.append(without)
        told += f" ORDER BY item.title <> ? COLLATE NOCASE, bm25(text, {WEIGHTS}), day DESC, id LIMIT ? OFFSET ?"
        return [row[0] for row in self._base.execute(told, (*values, exactly, limit, skip))]

    def _count(self, match: str, kinds: Sequence[str]) -> int:
        few = f"kind IN ({', '.join('?' * len(kinds))})"
        told = f"SELECT count(*) FROM text JOIN item ON place = text.rowid WHERE text MATCH ? AND {few}"
        return int(self._base.execute(told, (match, *kinds)).fetchone()[0])

    def _compounds(self, word: str) -> tuple[str, ...]:
        """Longer words that hold the word behind three letters or more: "Abwehr" finds "Luftabwehr", "Rain" does not find "Ukraine"."""
        folded = self._folded(word)
        if len(folded) < SHORTEST_PART or not folded.isalnum():
            return ()
        told = "SELECT word FROM long WHERE long MATCH ? ORDER BY number DESC LIMIT ?"
        found = self._base.execute(told, (f'"{folded}"', 4 * MOST_COMPOUNDS))
        return tuple(longer for (longer,) in found if longer.find(folded) >= SHORTEST_BEFORE)[:MOST_COMPOUNDS]

    def _folded(self, word: str) -> str:
        """The word as the index has it: small letters without diacritics."""
        import unicodedata

        letters = unicodedata.normalize("NFD", word.lower())
        return "".join(letter for letter in letters if not unicodedata.combining(letter))

    def _hit(self, place: int, match: str) -> Hit:
        told = """
        SELECT id, kind, highlight(text, 0, ?, ?), highlight(text, 2, ?, ?), day, outlet, language, item.names
        FROM text JOIN item ON place = text.rowid WHERE text MATCH ? AND text.rowid = ?
        """
        row = self._base.execute(told, (OPEN, CLOSE, OPEN, CLOSE, match, place)).fetchone()
        identifier, kind, title, body, day, outlet, language, names = row
        shown, span = snippet(body or names.replace("\n", " · "))
        start, end = span if span and kind == "article" else (None, None)
        return Hit(identifier, kind, pieces(title), shown, day, outlet, language, start, end)
