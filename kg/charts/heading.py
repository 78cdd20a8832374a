"""What an event is called where it is read: its label, and where that is no more than names, the kind of meeting before them."""

from typing import Protocol, runtime_checkable

from kg.charts.event import Events
from kg.charts.view import Words

BETWEEN = " – "
MEETINGS = frozenset({"meeting", "series"})
PLAIN = frozenset({None, "bilateral"})  # two names with a dash between them say as much
NAMED = 3


@runtime_checkable
class Forms(Protocol):
    """Names that know an actor's other names."""

    def forms(self, actor: str) -> set[str]:
        """All of them."""
        ...


def heading(events: Events, row: int, words: Words) -> str:
    """The label of an event for reading: "Telefonat: Donald Trump" where the text's words
    are a name, "Meeting: A, B" where they are one noun.

    Other labels stay as they are.
    """
    label = str(events.labels[row])
    if events.type.word(row) not in MEETINGS:
        return label
    kind = events.kind.word(row)
    what = words.kinds.get(kind or "", "") or words.types.get("meeting", "")
    cast = events.actors(row)
    whose = [_who(events, cast, part) for part in label.split(BETWEEN)]
    if any(whose):
        said = [events.name(actor) if actor else part for actor, part in zip(whose, label.split(BETWEEN), strict=True)]
        if len(said) > 1:
            return BETWEEN.join(said) if kind in PLAIN else _after(what, BETWEEN.join(said))
        others = [events.name(actor) for actor in cast if actor != whose[0]]
        return _after(what, ", ".join([*said, *others][:NAMED]))
    if " " not in label and cast:
        return _after(label, ", ".join(events.name(actor) for actor in cast[:NAMED]))
    return label


def _who(events: Events, cast: tuple[str, ...], words: str) -> str | None:
    """The one of the cast who has this name, or a name that ends with it."""
    for actor in cast:
        names = events.names.forms(actor) if isinstance(events.names, Forms) and actor in events.names else {events.name(actor)}
        if any(words == name or name.endswith(f" {words}") for name in names):
            return actor
    return None


def _after(what: str, who: str) -> str:
    return f"{what[:1].upper()}{what[1:]}: {who}" if what else who
