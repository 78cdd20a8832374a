"""What actors are called in the reader's language."""

from collections.abc import Iterator, Mapping

from kg.app.words import language
from kg.queries.scanning import columns
from kg.store import Reader

PREFERRED = 'SELECT ?actor ?name (LANG(?name) AS ?language) WHERE { ?actor skos:prefLabel ?name FILTER(LANG(?name) != "") }'
JOINT = "; "
Told = Mapping[str, Mapping[str, str]]


class Names(Mapping[str, str]):
    """Names by short id: what the reader's language calls the actor, else its plain name.

    It looks like a dictionary, and says another name when another reader asks.
    """

    def __init__(self, plain: Mapping[str, str], told: Told) -> None:
        self.plain = dict(plain)
        self._all = {
            spoken: self.plain | {actor: name for actor, name in names.items() if actor in self.plain} for spoken, names in told.items()
        }
        self._by_name = {spoken: self._translations(names) for spoken, names in self._all.items()}

    def __getitem__(self, actor: str) -> str:
        return self._now[actor]

    def __iter__(self) -> Iterator[str]:
        return iter(self.plain)

    def __len__(self) -> int:
        return len(self.plain)

    def say(self, names: str) -> str:
        """Plain names, joined by semicolons, as the reader's language has them; what is no actor's name stays."""
        here = self._by_name.get(language(), {})
        return JOINT.join(here.get(name, name) for name in names.split(JOINT))

    def forms(self, actor: str) -> set[str]:
        """All names of an actor, in every language."""
        return {self.plain[actor], *(names[actor] for names in self._all.values())}

    @property
    def _now(self) -> Mapping[str, str]:
        return self._all.get(language(), self.plain)

    def _translations(self, names: Mapping[str, str]) -> dict[str, str]:
        """From plain name to the language's; a plain name of two actors with different ones stays as it is."""
        found: dict[str, str] = {}
        doubtful = set()
        for actor, plain in self.plain.items():
            if found.setdefault(plain, names[actor]) != names[actor]:
                doubtful.add(plain)
        return {plain: name for plain, name in found.items() if plain not in doubtful and plain != name}


def names_of(reader: Reader, plain: Mapping[str, str]) -> Names:
    """The names of a store's actors, by id without the base; `plain` has those to fall back on."""
    told: dict[str, dict[str, str]] = {}
    for actor, name, spoken in columns(reader, PREFERRED):
        told.setdefault(spoken, {})[actor.removeprefix(reader.base)] = name
    return Names(plain, told)
