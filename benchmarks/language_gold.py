"""Gold sentences from Universal Dependencies files (CoNLL-U, gzipped), each word with its place in the raw text."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field

RELATIONS = {"nsubj": "subject", "nsubj:pass": "subject", "obj": "object", "iobj": "object", "obl:arg": "object"}
_NO_GROUPS = {"PRF", "PROAV", "PAV"}


@dataclass
class Part:
    """A syntactic word: one line of the file."""

    number: int
    form: str
    lemma: str
    pos: str
    tag: str
    head: int
    relation: str


@dataclass
class Written:
    """A written word with its syntactic words, and where it stands in the sentence's text."""

    form: str
    parts: list[Part] = field(default_factory=list)
    span: tuple[int, int] | None = None


@dataclass
class Gold:
    text: str
    words: list[Written]

    def roles(self) -> set[tuple[str, int, int]]:
        """Subjects and objects without preposition: relation, where the dependent starts, where its verb starts."""
        words = {part.number: (word, part) for word in self.words for part in word.parts}
        copulas = {part.head: word for word, part in words.values() if part.relation == "cop"}
        governed = {part.head for _, part in words.values() if part.relation == "case"}
        found = set()
        for word, part in words.values():
            name = RELATIONS.get(part.relation)
            if not name or part.tag in _NO_GROUPS or part.number in governed or part.head not in words:
                continue
            verb = copulas.get(part.head, words[part.head][0])
            if word.span and verb.span:
                found.add((name, word.span[0], verb.span[0]))
        return found


def sentences(path: str) -> Iterator[Gold]:
    """The sentences of a file."""
    text, words, until = "", list[Written](), 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text ="):
                text = line[8:].strip()
            elif not line.strip():
                if words:
                    yield Gold(text, _placed(text, words))
                text, words, until = "", [], 0
            elif not line.startswith("#"):
                until = _add(words, line.rstrip("\n").split("\t"), until)


def _add(words: list[Written], cells: list[str], until: int) -> int:
    """Take one line; `until` is the last number of the written word that is open."""
    if "." in cells[0]:
        return until
    if "-" in cells[0]:
        words.append(Written(cells[1]))
        return int(cells[0].partition("-")[2])
    part = Part(int(cells[0]), cells[1], cells[2], cells[3], cells[4], int(cells[6]), cells[7])
    if part.number <= until:
        words[-1].parts.append(part)
    else:
        words.append(Written(cells[1], [part]))
    return until


def _placed(text: str, words: list[Written]) -> list[Written]:
    at = 0
    for word in words:
        found = text.find(word.form, at)
        if found >= 0:
            at = found + len(word.form)
            word.span = (found, at)
    return words
