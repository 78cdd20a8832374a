"""Whom a person's roles bind to: what one person can hardly hold twice, so that two of one name are told apart."""

from dataclasses import dataclass
from functools import cache

from kg.resolve.names import fold
from kg.resolve.places import LANGUAGES, sovereign
from kg.resolve.profiles import Profile


@dataclass(frozen=True, order=True)
class Allegiance:
    """The sovereign states and the parties that a person's roles are of, as articles of one year say."""

    states: tuple[str, ...]
    parties: tuple[str, ...]
    year: str

    @property
    def silent(self) -> bool:
        """Whether nothing is said of either."""
        return not (self.states or self.parties)

    def shares(self, other: "Allegiance") -> bool:
        """Whether both are of one state or party."""
        return bool({*self.states, *self.parties} & {*other.states, *other.parties})

    def contradicts(self, other: "Allegiance") -> bool:
        """Whether two persons of one name cannot be one: offices of two states, or two parties in one year.

        Roles are held in time: another party in another year is a change, another office of the same state always is.
        """
        if _disjoint(self.states, other.states):
            return True
        return bool(self.year) and self.year == other.year and _disjoint(self.parties, other.parties)

    def may_have_changed(self, other: "Allegiance") -> bool:
        """Whether two that contradict may still be one who went from one state's office to another's, for they are not of one year."""
        return bool(self.year and other.year) and self.year != other.year


def allegiance(one: Profile) -> Allegiance:
    """What a profile's roles bind to. A region or an organ is its state's; a party is the words of its id, so that the CDU and its
    parliamentary group with the CSU share one."""
    bodies = [body for _, body in one.roles if body] if one.kind == "person" else []
    states = {state for body in bodies if (state := sovereign(body) or _organs().get(body))}
    parties = {word for body in bodies for word in _parties().get(body, ())}
    return Allegiance(tuple(sorted(states)), tuple(sorted(parties)), one.year)


def _disjoint(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return bool(mine and theirs) and not set(mine) & set(theirs)


@cache
def _organs() -> dict[str, str]:
    """Folded name of an organ of a state -> the key of that state."""
    from kg.extract.actors.gazetteer import gazetteer  # it brings the whole of extraction with it

    forms = (form for language in LANGUAGES for listed in gazetteer(language).forms.values() for form in listed)
    organs = {fold(form.text): sovereign(fold(form.entry.state)) for form in forms if form.entry.sort == "body" and form.entry.state}
    return {name: state for name, state in organs.items() if state}


@cache
def _parties() -> dict[str, tuple[str, ...]]:
    """Folded name of a party -> the words of its id."""
    from kg.extract.actors.gazetteer import gazetteer  # it brings the whole of extraction with it

    forms = (form for language in LANGUAGES for listed in gazetteer(language).forms.values() for form in listed)
    return {fold(form.text): tuple(form.entry.id.split("-")) for form in forms if form.entry.sort == "party"}
