"""How well articles are read: tags, lemmas, subjects and objects against Universal Dependencies files.

    python benchmarks/language.py FILE.conllu.gz de [--analyser embedded] [--errors 20 --kind subject]

Each gold sentence is read as a paragraph of its own from its raw text; words are matched by their characters. A group counts as
found where it covers the gold word. Subjects that a coordinated clause shares are left out; indirect objects count as objects.
"""

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterable

from language_gold import Gold, Part, sentences

from kg.language import analyser
from kg.model.article import Article, TextUnit
from kg.model.document import Clause, Document, Token
from kg.model.span import Span

Pair = tuple[int, int]
Found = tuple[int, int, int]


def article(golds: list[Gold], language: str) -> tuple[Article, list[int]]:
    units, starts, at = [], [], 0
    for gold in golds:
        starts.append(at)
        units.append(TextUnit(Span(at, at + len(gold.text)), "paragraph"))
        at += len(gold.text) + 2
    return Article("k", "s", "", "\n\n".join(gold.text for gold in golds), language, tuple(units)), starts


def same_pos(found: str, gold: str) -> bool:
    loose = {"AUX": "VERB", "PROPN": "NOUN", "DET": "PRON", "SCONJ": "ADP", "CCONJ": "ADP", "PART": "ADV", "SYM": "PUNCT"}
    return loose.get(found, found) == loose.get(gold, gold)


def same_tag(found: str, gold: str) -> bool:
    gold = {"PAV": "PROAV", "PIDAT": "PIAT", "NNPS": "NNP", "AFX": "JJ"}.get(gold, gold)
    found = {"PIDAT": "PIAT", "NNPS": "NNP"}.get(found, found)
    return found == gold or bool(re.fullmatch(r"\W.*", found) and re.fullmatch(r"\W.*", gold))


def words(document: Document, golds: list[Gold], starts: list[int]) -> tuple[str, list[Counter[tuple[str, ...]]]]:
    """Accuracy of words, tags and lemmas, and the errors."""
    by_start = {token.start: token for token in document.tokens}
    count, errors = Counter[str](), [Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()]
    for gold, start in zip(golds, starts, strict=True):
        for word in gold.words:
            count["words"] += 1
            token = by_start.get(word.span[0] + start) if word.span else None
            if token is None or word.span is None or token.end != word.span[1] + start:
                continue
            count["tokens"] += 1
            if len(word.parts) == 1:
                one(token, word.parts[0], count, errors)
    tags = f"UPOS {count['pos'] / count['known']:.3f}  tag {count['tag'] / count['known']:.3f}"
    lemmas = f"lemma of content words {count['lemma'] / count['lemmas']:.3f}"
    return f"words {count['words']}  same tokens {count['tokens'] / count['words']:.3f}  {tags}  {lemmas}", errors


def one(token: Token, part: Part, count: Counter[str], errors: list[Counter[tuple[str, ...]]]) -> None:
    count["known"] += 1
    count["pos"] += same_pos(token.pos, part.pos)
    count["tag"] += same_tag(token.tag, part.tag)
    if not same_pos(token.pos, part.pos):
        errors[0][(part.tag, token.tag)] += 1
    if part.pos in {"NOUN", "VERB", "ADJ", "PROPN"} and part.lemma != "_":
        count["lemmas"] += 1
        count["lemma"] += token.lemma.lower() == part.lemma.lower()
        if token.lemma.lower() != part.lemma.lower():
            errors[1][(token.text, part.lemma, token.lemma)] += 1


def predicted(document: Document, name: str) -> list[Found]:
    """Start and end of each group in the relation, and where its verb starts; the first of a coordination only."""
    return [found for clause in document.clauses if clause.verb for found in of_clause(document, clause, name)]


def of_clause(document: Document, clause: Clause, name: str) -> Iterable[Found]:
    kept = {"object": {"object", "indirect"}}.get(name, {name})
    subjects = [index for index in clause.subject if name == "subject" and not clause.controlled]
    others = [argument.group for argument in clause.arguments if argument.relation in kept and argument.preposition is None]
    seen: set[int] = set()
    for index in [*subjects, *others]:
        group = document.groups[index]
        if clause.first <= group.head < clause.last and not set(group.conjuncts) & seen and clause.verb:
            yield document.tokens[group.first].start, document.tokens[group.last - 1].end, document.tokens[clause.verb.head].start
        seen.add(index)


def matched(found: list[Found], gold: set[Pair], strict: bool) -> tuple[list[Found], set[Pair]]:
    verbs_at: dict[int, list[Pair]] = {}
    for pair in gold:
        verbs_at.setdefault(pair[0], []).append(pair)
    right, met = [], set()
    for entry in found:
        pairs = [pair for place in range(entry[0], entry[1]) for pair in verbs_at.get(place, []) if not strict or pair[1] == entry[2]]
        if pairs:
            right.append(entry)
            met.update(pairs)
    return right, met


def score(name: str, found: list[Found], gold: set[Pair], strict: bool) -> str:
    right, met = matched(found, gold, strict)
    precision, recall = len(right) / max(1, len(found)), len(met) / max(1, len(gold))
    mean = 2 * precision * recall / max(1e-9, precision + recall)
    what = "with its verb" if strict else "word alone"
    return f"{name:8s} {what:14s} P {precision:.3f} R {recall:.3f} F {mean:.3f}  ({len(gold)} gold)"


def show(document: Document, found: list[Found], gold: set[Pair], number: int) -> None:
    right, met = matched(found, gold, strict=True)
    text = document.article.text
    wrong = [entry for entry in found if entry not in right]
    missed = sorted(gold - met)
    cases = [("WRONG", text[start:end], verb) for start, end, verb in random.sample(wrong, min(number, len(wrong)))]
    cases += [("MISSED", text[start : start + 15], verb) for start, verb in random.sample(missed, min(number, len(missed)))]
    for kind, words, verb in cases:
        index = document.sentence_at(verb)
        if index is not None:
            print(f"  {kind} {words!r} <- {text[verb : verb + 15]!r} | {document.sentences[index].span.of(text)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("language")
    parser.add_argument("--analyser", default="embedded")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--kind", default="")
    given = parser.parse_args()
    random.seed(4)
    golds = list(sentences(given.file))
    read, starts = article(golds, given.language)
    reader = analyser(given.analyser)
    reader.read(article(golds[:20], given.language)[0])
    began = time.process_time()
    document = reader.read(read)
    seconds = time.process_time() - began
    line, errors = words(document, golds, starts)
    print(f"{line}  {len(document.tokens) / seconds:.0f} words/s")
    for name in ("subject", "object"):
        pairs = [(gold.roles(), start) for gold, start in zip(golds, starts, strict=True)]
        gold = {(word + start, verb + start) for roles, start in pairs for kind, word, verb in roles if kind == name}
        found = predicted(document, name)
        print(score(name, found, gold, strict=False), score(name, found, gold, strict=True), sep="\n")
        if given.kind == name:
            show(document, found, gold, given.errors)
    for kind, table in zip(("tags", "lemmas"), errors, strict=True):
        if given.kind == kind:
            print(table.most_common(given.errors))


if __name__ == "__main__":
    main()
