"""Who invited or chairs, where a phrase says so beside the verb: "auf Einladung von X", "chaired by Y"."""

from kg.extract.frames.match import stretch
from kg.extract.meetings.scene import Scene
from kg.model.extraction import Participation

REACH = 3
"""How many words may stand between the phrase and who is named."""


def leading(scene: Scene, clause: int | None) -> tuple[Participation, ...]:
    """Hosts and chairs that a clause, or a sentence with one meeting in it, names by a phrase: the first actor right behind."""
    if clause is None:
        return ()
    document, found = scene.document, []
    sentence = document.clauses[clause].sentence
    alone = sum(noun.sentence == sentence for noun in scene.nouns) <= 1  # then also what hangs on: "…, chaired by X"
    whole = range(document.sentences[sentence].first, document.sentences[sentence].last)
    tokens = [document.tokens[t] for t in (whole if alone else stretch(document, clause))]
    for phrase, capacity in scene.table.led.items():
        words = phrase.split()
        for place in range(len(tokens) - len(words)):
            if [t.text.lower() for t in tokens[place : place + len(words)]] != words:
                continue
            behind = tokens[place + len(words) : place + len(words) + REACH]
            named = (m for t in behind for m in scene.cast.touching(t.span) if m.kind not in ("adjective", "pronoun"))
            mention = next(named, None)
            if mention is not None:
                found.append(Participation(mention.actor, None, capacity))
    return tuple(found)
