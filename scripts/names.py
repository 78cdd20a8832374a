"""Make data/gazetteer/given.toml: first words of person names in openly licensed name corpora.

    python scripts/names.py CORPORA

CORPORA holds `ner/de_germeval_train.bio.gz` (GermEval 2014, CC BY 4.0), `ner/de_smartdata_train.jsonl.gz` (DFKI SmartData,
CC BY 4.0) and `ner/en_crossner_politics_train.txt.gz` (CrossNER, MIT). A word enters when it begins a person's name of two
or more words and is no word that German or English dictionaries know in lower case.
"""

import argparse
import gzip
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import simplemma

ROOT = Path(__file__).resolve().parent.parent
NAME = re.compile(r"[^\W\d_]{3,}(-[^\W\d_]{2,})?")


def tagged(path: Path, word: int, label: int) -> Iterator[list[str]]:
    """Person names, as lists of words, of a file with one token a line."""
    run: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t") if "\t" in line else line.split()
            tag = fields[label] if len(fields) > max(word, label) else "O"
            if tag.upper() in ("I-PER", "I-PERSON", "I-POLITICIAN") and run:
                run.append(fields[word])
                continue
            if run:
                yield run
            run = [fields[word]] if tag.upper() in ("B-PER", "B-PERSON", "B-POLITICIAN") else []
    if run:
        yield run


def smartdata(path: Path) -> Iterator[list[str]]:
    """Person names of SmartData."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for entity in row["spans"]:
                if entity[2] == "PER":
                    yield row["text"][entity[0] : entity[1]].split()


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path)
    folder = parser.parse_args().corpora / "ner"
    known = set(tomllib.loads((ROOT / "data" / "gazetteer" / "names.toml").read_text(encoding="utf-8"))["given"])
    found: dict[str, int] = {}
    for run in (
        *tagged(folder / "de_germeval_train.bio.gz", 0, 1),
        *smartdata(folder / "de_smartdata_train.jsonl.gz"),
        *tagged(folder / "en_crossner_politics_train.txt.gz", 0, 1),
    ):
        first = run[0]
        if len(run) < 2 or not NAME.fullmatch(first) or not first[0].isupper() or first.isupper():
            continue
        if any(simplemma.is_known(first.lower(), lang=language) for language in ("de", "en")):
            continue
        found[first] = found.get(first, 0) + 1
    names = sorted(name for name in found if name not in known)
    lines = [
        "# Made by scripts/names.py from GermEval 2014 (CC BY 4.0), DFKI SmartData (CC BY 4.0), CrossNER (MIT): first words of names.",
        "",
    ]
    lines.append("given = [")
    row = ""
    for name in names:
        if len(row) + len(name) > 130:
            lines.append("  " + row.rstrip())
            row = ""
        row += f'"{name}", '
    (ROOT / "data" / "gazetteer" / "given.toml").write_text("\n".join([*lines, "  " + row.rstrip(), "]", ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
