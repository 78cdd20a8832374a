"""Train the model of a language from Universal Dependencies files.

    python benchmarks/language_train.py en CORPORA/en_ewt_train.conllu.gz CORPORA/en_gum_train.conllu.gz --out kg/language/en/model.npz

The words are those of our own tokeniser, the tags' hints HanTa's; training is deterministic (seed 1).
"""

import argparse
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
from language_gold import Gold, Part, sentences

from kg.language import embedded
from kg.language.draft import Word
from kg.language.grammar import grammar_of
from kg.language.hanta import tagger
from kg.language.linear import Model, code, save_models
from kg.language.parser import LABEL_BITS, MOVE_BITS, label_rows, move_rows, parse
from kg.language.parsing_state import SHIFT, Item, State
from kg.language.tagging import BITS, START, contexts, rows, tag
from kg.language.tokens import tokenise

Dev = tuple[list[list[Word]], list[list[Item]]]


class Trainee:
    """Averaged perceptron weights on their way."""

    def __init__(self, bits: int, classes: list[str]) -> None:
        self.weights = np.zeros((1 << bits, len(classes)), dtype=np.float32)
        self.sums = np.zeros_like(self.weights)
        self.classes = tuple(classes)
        self.step = 1

    def update(self, places: np.ndarray, right: int, wrong: int) -> None:
        for place, change in ((right, 1), (wrong, -1)):
            self.weights[places, place] += change
            self.sums[places, place] += change * self.step

    def model(self) -> Model:
        return Model(self.weights - self.sums / self.step, self.classes)


def aligned(gold: Gold, language: str) -> list[Word] | None:
    """The gold words merged to our tokens, with gold tags, heads (past the end for the root) and relations; None where ours are finer."""
    parts: list[tuple[int, Part]] = []
    for word in gold.words:
        if word.span is None:
            return None
        at, exact = word.span[0], "".join(part.form for part in word.parts) == word.form
        for part in word.parts:
            parts.append((at, part))
            at += len(part.form) if exact else 0
    tokens = list(tokenise(gold.text, 0, len(gold.text), language))
    of_part: dict[int, int] = {}
    members: list[list[Part]] = [[] for _ in tokens]
    place = 0
    for start, part in parts:
        while place < len(tokens) and tokens[place][1] <= start:
            place += 1
        if place >= len(tokens) or tokens[place][0] > start:
            return None
        of_part[part.number] = place
        members[place].append(part)
    if not all(members):
        return None
    found = []
    for place, group in enumerate(members):
        main = next((part for part in group if part.head == 0 or of_part.get(part.head) != place), group[0])
        text = gold.text[slice(*tokens[place])]
        tag = group[-1].tag if len(group) > 1 and group[-1].pos != "PUNCT" else main.tag
        found.append(
            Word(
                *tokens[place],
                text,
                text.lower(),
                tag=tag,
                head=of_part[main.head] if main.head else len(tokens),
                relation=relation_of(main.relation),
            )
        )
    return found


def relation_of(relation: str) -> str:
    """The relations that are told apart."""
    return relation if relation in KEPT else RENAMED.get(relation, relation.split(":", maxsplit=1)[0])


KEPT = {"nsubj:pass", "aux:pass", "acl:relcl", "nmod:poss", "compound:prt"}
RENAMED = {
    "obl:agent": "obl",
    "csubj:pass": "csubj",
    "dislocated": "dep",
    "reparandum": "dep",
    "orphan": "dep",
    "goeswith": "dep",
    "list": "parataxis",
    "nsubj:outer": "nsubj",
    "csubj:outer": "csubj",
    "nmod:desc": "nmod",
    "obl:arg": "iobj",
    "expl:pv": "obj",
    "flat:name": "flat",
}


def train_tagger(data: list[list[Word]], hints: list[list[str]], epochs: int) -> Model:
    trainee = Trainee(BITS, sorted({word.tag for sentence in data for word in sentence}))
    index = {name: place for place, name in enumerate(trainee.classes)}
    order = list(range(len(data)))
    for _ in range(epochs):
        random.shuffle(order)
        for number in order:
            words = data[number]
            first, second = START
            for context, word in zip(contexts([word.text for word in words], hints[number]), words, strict=True):
                places = rows(context, first, second)
                guess = int(np.add.reduce(trainee.weights[places], axis=0).argmax())
                right = index[word.tag]
                trainee.step += 1
                if guess != right:
                    trainee.update(places, right, guess)
                first, second = code(trainee.classes[guess]), first
    return trainee.model()


def costs(state: State, heads: list[int]) -> tuple[int, int, int]:
    """Gold arcs that each move makes impossible."""
    front, root, stack = state.front, state.root, state.stack
    top = stack[-1] if stack else -1
    shift = (front < root and heads[front] in stack[:-1]) + sum(heads[one] == front for one in stack)
    in_buffer = sum(1 for one in range(front, root) if heads[one] == top) if top >= 0 else 0
    left = (stack[-2] == heads[top] if len(stack) > 1 else False) + (heads[top] > front if top >= 0 else 0) + in_buffer
    right = (heads[top] >= front if top >= 0 else 0) + in_buffer
    return shift, left, right


def train_parser(data: list[list[Word]], items: list[list[Item]], epochs: int, dev: Dev | None) -> tuple[Model, Model]:
    moves = Trainee(MOVE_BITS, ["shift", "left", "right"])
    labels = Trainee(LABEL_BITS, sorted({(word.relation or "") for sentence in data for word in sentence}))
    index = {name: place for place, name in enumerate(labels.classes)}
    order = list(range(len(data)))
    for epoch in range(epochs):
        random.shuffle(order)
        began = time.time()
        for number in order:
            heads = [(word.head or 0) for word in data[number]]
            state = State(items[number])
            while not state.done():
                legal, cost = state.legal(), costs(state, heads)
                places = move_rows(state)
                scores = np.add.reduce(moves.weights[places], axis=0)
                options = [move for move in range(3) if legal[move]]
                guess = max(options, key=lambda move: scores[move])
                least = min(cost[move] for move in options)
                right = max((move for move in options if cost[move] == least), key=lambda move: scores[move])
                moves.step += 1
                if cost[guess] != least:
                    moves.update(places, right, guess)
                move = guess if epoch > 0 and random.random() < 0.9 else right
                label = ""
                if move != SHIFT:
                    child, head, _ = state.arc(move)
                    label_places = label_rows(state, move)
                    scores = np.add.reduce(labels.weights[label_places], axis=0)
                    guessed = int(scores.argmax())
                    labels.step += 1
                    if head == heads[child]:
                        wanted = index[data[number][child].relation or ""]
                        if guessed != wanted:
                            labels.update(label_places, wanted, guessed)
                    label = labels.classes[guessed]
                state.move(move, label)
        if dev and epoch in {epochs - 1, epochs // 2}:
            print("epoch", epoch, round(time.time() - began), "s", evaluate(*dev, moves.model(), labels.model()), flush=True)
    return moves.model(), labels.model()


def evaluate(data: list[list[Word]], items: list[list[Item]], moves: Model, labels: Model) -> str:
    count: Counter[str] = Counter()
    for words, these in zip(data, items, strict=True):
        heads, names = parse(these, moves, labels)
        for place, word in enumerate(words):
            head = (word.head or 0) if (word.head or 0) < len(words) else place
            same = heads[place] == head
            count["all"] += 1
            count["uas"] += same
            count["las"] += same and names[place] == (word.relation or "")
            for kind in ("nsubj", "obj"):
                count[kind + "g"] += (word.relation or "").startswith(kind)
                count[kind + "p"] += names[place].startswith(kind)
                count[kind] += same and (word.relation or "").startswith(kind) and names[place].startswith(kind)
    each = " ".join(f"{kind} {2 * count[kind] / (count[kind + 'g'] + count[kind + 'p']):.3f}" for kind in ("nsubj", "obj"))
    return f"UAS {count['uas'] / count['all']:.3f} LAS {count['las'] / count['all']:.3f} {each}"


def cased_items(words: list[Word], language: str) -> list[Item]:
    """Items of a language whose tags are HanTa's, mended, with the cases that each form allows."""
    text, places = "", []
    for word in words:
        places.append((len(text), len(text) + len(word.text)))
        text += word.text + " "
    found = embedded.tag(text, places, language)
    return embedded.items(found, language)


def to_items(words: list[Word], tags: list[str]) -> list[Item]:
    """Items of a language whose tags are given."""
    made = [Word(0, 0, word.text, word.text.lower(), tag=name) for word, name in zip(words, tags, strict=True)]
    return embedded.items(made, "en")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("language")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--dev", nargs="*", default=[])
    parser.add_argument("--out", type=Path)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--limit", type=int, default=10**9)
    given = parser.parse_args()
    random.seed(1)
    hanta = tagger(given.language)
    sets = []
    for files in (given.files, given.dev):
        data = [found for path in files for gold in list(sentences(path))[: given.limit] if (found := aligned(gold, given.language))]
        sets.append((data, [hanta.tags([word.text for word in sentence]) for sentence in data]))
    (data, hints), (dev, dev_hints) = sets
    if grammar_of(given.language) == "bracket":
        cased = [[cased_items(words, given.language) for words in one] for one in (data, dev)]
        moves, labels = train_parser(data, cased[0], given.epochs, (dev, cased[1]) if dev else None)
        if given.out:
            save_models(given.out, {"moves": moves, "labels": labels})
        return
    print(sum(map(len, data)), "words", flush=True)
    halves = [list(range(0, len(data), 2)), list(range(1, len(data), 2))]
    tags: list[list[str]] = [[] for _ in data]
    for learned, tagged in (halves, halves[::-1]):
        model = train_tagger([data[one] for one in learned], [hints[one] for one in learned], 4)
        for one in tagged:
            tags[one] = tag([word.text for word in data[one]], hints[one], model)
    tag_model = train_tagger(data, hints, 5)
    dev_tags = [tag([word.text for word in sentence], hint, tag_model) for sentence, hint in zip(dev, dev_hints, strict=True)]
    right = sum(
        found == word.tag for sentence, names in zip(dev, dev_tags, strict=True) for word, found in zip(sentence, names, strict=True)
    )
    print("tags on dev", right / max(1, sum(map(len, dev))), flush=True)
    dev_set = (dev, [to_items(words, names) for words, names in zip(dev, dev_tags, strict=True)])
    moves, labels = train_parser(
        data, [to_items(words, names) for words, names in zip(data, tags, strict=True)], given.epochs, dev_set if dev else None
    )
    if given.out:
        save_models(given.out, {"tags": tag_model, "moves": moves, "labels": labels})
        print(given.out.stat().st_size / 1e6, "MB")


if __name__ == "__main__":
    main()
