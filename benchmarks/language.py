"""How well and how fast articles are read: tags, lemmas, subjects and objects against Universal Dependencies files.

    python benchmarks/language.py FILE.conllu.gz de [--analyser embedded] [--errors 20]

Each gold sentence is read as a paragraph of its own from its raw text; words are matched by their characters.
"""

import argparse
import gzip
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.language import analyser
from kg.model.article import Article, TextUnit
from kg.model.document import Document
from kg.model.span import Span

RELATIONS = {"nsubj": "subject", "nsubj:pass": "subject", "obj": "object", "csubj": None, "iobj": "object", "obl:arg": "object"}


@dataclass
class Gold:
    text: str
    words: list[dict] = field(default_factory=list)


def sentences(path: str) -> Iterator[Gold]:
    text, words, skip = "", [], 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text ="):
                text = line[8:].strip()
            elif line.startswith("#"):
                continue
            elif not line.strip():
                if words:
                    yield place(Gold(text, words))
                text, words, skip = "", [], 0
            else:
                cells = line.rstrip("\n").split("\t")
                if "." in cells[0]:
                    continue
                if "-" in cells[0]:
                    first, last = map(int, cells[0].split("-"))
                    words.append({"ids": list(range(first, last + 1)), "form": cells[1]})
                    skip = last
                    continue
                number = int(cells[0])
                word = {
                    "id": number,
                    "form": cells[1],
                    "lemma": cells[2],
                    "pos": cells[3],
                    "tag": cells[4],
                    "feats": cells[5],
                    "head": int(cells[6]),
                    "rel": cells[7],
                }
                if number <= skip:
                    words[-1].setdefault("parts", []).append(word)
                else:
                    words.append({"ids": [number], "form": cells[1], "parts": [word]})


def place(gold: Gold) -> Gold:
    at = 0
    for word in gold.words:
        found = gold.text.find(word["form"], at)
        if found < 0:
            word["span"] = None
            continue
        word["span"] = (found, found + len(word["form"]))
        at = found + len(word["form"])
    return gold


def roles(gold: Gold) -> set[tuple[str, int, int]]:
    """(relation, offset of the dependent's head word, offset of the verb)."""
    parts = {part["id"]: (word, part) for word in gold.words for part in word["parts"]}
    copulas = {part["head"]: word for word, part in parts.values() if part["rel"] == "cop"}
    governed = {part["head"] for _, part in parts.values() if part["rel"] == "case"}
    found = set()
    for word, part in parts.values():
        name = RELATIONS.get(part["rel"])
        if name and part["tag"] not in {"PRF", "PROAV", "PAV"} and part["id"] not in governed and word["span"] and part["head"] in parts:
            verb = copulas.get(part["head"], parts[part["head"]][0])
            if verb["span"]:
                found.add((name, word["span"][0], verb["span"][0]))
    return found


def spoken(document: Document, low: int) -> tuple[Document, int]:
    return document, low


def article(golds: list[Gold], language: str) -> tuple[Article, list[int]]:
    units, starts, at = [], [], 0
    for gold in golds:
        starts.append(at)
        units.append(TextUnit(Span(at, at + len(gold.text)), "paragraph"))
        at += len(gold.text) + 2
    return Article("k", "s", "", "\n\n".join(gold.text for gold in golds), language, tuple(units)), starts


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("language")
    parser.add_argument("--analyser", default="embedded")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--kind", default="")
    parser.add_argument("--limit", type=int, default=100000)
    given = parser.parse_args()
    golds = list(sentences(given.file))[: given.limit]
    read, starts = article(golds, given.language)
    reader = analyser(given.analyser)
    reader.read(article(golds[:20], given.language)[0])
    began = time.process_time()
    document = reader.read(read)
    seconds = time.process_time() - began
    by_start = {token.start: token for token in document.tokens}
    count: Counter[str] = Counter()
    tag_errors: Counter[tuple[str, str]] = Counter()
    lemma_errors: Counter[tuple[str, str, str]] = Counter()
    predicted: dict[str, list[tuple[int, int, int, int]]] = {"subject": [], "object": []}
    for clause in document.clauses:
        if clause.verb is None:
            continue
        seen: set[int] = set()
        verb = document.tokens[clause.verb.head].start
        entries = [("subject", index) for index in clause.subject if not clause.controlled]
        entries += [
            ("object" if argument.relation == "indirect" else argument.relation, argument.group)
            for argument in clause.arguments
            if argument.preposition is None
        ]
        for name, index in entries:
            group = document.groups[index]
            if not clause.first <= group.head < clause.last:
                continue  # the shared subject of a coordination
            if name in predicted and not set(group.conjuncts) & seen:
                predicted[name].append(
                    (document.tokens[group.first].start, document.tokens[group.last - 1].end, verb, document.tokens[group.head].start)
                )
            seen.add(index)
    gold_roles: dict[str, set[tuple[int, int]]] = {name: set() for name in predicted}
    for gold, start in zip(golds, starts, strict=True):
        for name, dependent, verb in roles(gold):
            gold_roles[name].add((dependent + start, verb + start))
        for word in gold.words:
            count["words"] += 1
            token = by_start.get(word["span"][0] + start) if word["span"] else None
            if token is None or token.end != word["span"][1] + start:
                continue
            count["tokens"] += 1
            part = word["parts"][0]
            if len(word["parts"]) == 1:
                count["pos"] += same_pos(token.pos, part["pos"])
                count["known"] += 1
                if same_pos(token.pos, part["pos"]) == 0:
                    tag_errors[(part["pos"] + "/" + part["tag"], token.pos + "/" + token.tag)] += 1
                count["tagged"] += same_tag(token.tag, part["tag"])
                if part["pos"] in {"NOUN", "VERB", "ADJ", "PROPN"} and part["lemma"] != "_":
                    count["lemmas"] += 1
                    count["lemma"] += token.lemma.lower() == part["lemma"].lower()
                    if token.lemma.lower() != part["lemma"].lower():
                        lemma_errors[(token.text, part["lemma"], token.lemma)] += 1
    print(
        f"words {count['words']}  same tokens {count['tokens'] / count['words']:.3f}  UPOS {count['pos'] / count['known']:.3f}  tag {count['tagged'] / count['known']:.3f}  lemma of content words {count['lemma'] / count['lemmas']:.3f}  {count['words'] / seconds:.0f} words/s"
    )
    random.seed(4)
    for name, found in predicted.items():
        gold_set = gold_roles[name]
        for strict in (False, True):
            right_gold = {g for g in gold_set if any(p[0] <= g[0] < p[1] and (not strict or p[2] == g[1]) for p in near(found, g[0]))}
            right = [p for p in found if any(p[0] <= g[0] < p[1] and (not strict or p[2] == g[1]) for g in near_gold(gold_set, p))]
            precision, recall = len(right) / max(1, len(found)), len(right_gold) / max(1, len(gold_set))
            print(
                f"{name:9s} {'with its verb' if strict else 'word alone   '} P {precision:.3f} R {recall:.3f} F {2 * precision * recall / max(1e-9, precision + recall):.3f}  ({len(gold_set)} gold)"
            )
        if given.errors and (not given.kind or given.kind == name):
            show(document, name, [p for p in found if p not in right], gold_set - right_gold, given.errors)
    if given.errors and given.kind in {"", "tags"}:
        print(tag_errors.most_common(given.errors))
    if given.errors and given.kind in {"", "lemmas"}:
        print(lemma_errors.most_common(given.errors))


def near(found: list[tuple[int, int, int, int]], at: int) -> list[tuple[int, int, int, int]]:
    if id(found) not in _INDEX:
        index: dict[int, list] = {}
        for entry in found:
            for place in range(entry[0], entry[1]):
                index.setdefault(place, []).append(entry)
        _INDEX[id(found)] = index
    return _INDEX[id(found)].get(at, [])


def near_gold(gold: set[tuple[int, int]], entry: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    if id(gold) not in _INDEX:
        index: dict[int, list] = {}
        for dependent, verb in gold:
            index.setdefault(dependent, []).append((dependent, verb))
        _INDEX[id(gold)] = index
    return [pair for place in range(entry[0], entry[1]) for pair in _INDEX[id(gold)].get(place, [])]


_INDEX: dict = {}


def show(document: Document, name: str, wrong: list, missed: set, number: int) -> None:
    text = document.article.text
    for entry in random.sample(wrong, min(number, len(wrong))):
        index = document.sentence_at(entry[0])
        print(
            f"  WRONG {name}: {text[entry[0] : entry[1]]} <- {text[entry[2] : entry[2] + 15]!r} | {document.sentences[index].span.of(text)}"
        )
    for entry in random.sample(sorted(missed), min(number, len(missed))):
        index = document.sentence_at(entry[0])
        print(
            f"  MISSED {name}: {text[entry[0] : entry[0] + 15]!r} <- {text[entry[1] : entry[1] + 15]!r} | {document.sentences[index].span.of(text)}"
        )


def same_pos(found: str, gold: str) -> int:
    loose = {"AUX": "VERB", "PROPN": "NOUN", "DET": "PRON", "SCONJ": "ADP", "CCONJ": "ADP", "PART": "ADV", "SYM": "PUNCT"}
    return int(loose.get(found, found) == loose.get(gold, gold))


def same_tag(found: str, gold: str) -> int:
    gold = {"PAV": "PROAV", "PIDAT": "PIAT", "NNPS": "NNP", "$": "CD", "AFX": "JJ"}.get(gold, gold)
    found = {"PIDAT": "PIAT", "NNPS": "NNP"}.get(found, found)
    return int(found == gold or bool(re.fullmatch(r"\W.*", found) and re.fullmatch(r"\W.*", gold)))


if __name__ == "__main__":
    main()
