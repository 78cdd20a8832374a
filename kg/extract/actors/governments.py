"""Governments: each counts as its state."""

from typing import TYPE_CHECKING

from kg.extract.actors.figures import Figure, Sighting, Stage, fold
from kg.extract.actors.gazetteer import Entry
from kg.extract.actors.listed import state_of
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import phrase, plural, printed
from kg.model import NounGroup

if TYPE_CHECKING:
    from kg.extract.actors.bodies import Owner


def see_government(page: Page, stage: Stage, group: NounGroup, text: str, owner: "Owner") -> None:
    """Join a government to its state: by adjective, genitive, compound or seat; alone, to the only one that the article names."""
    from kg.extract.actors.bodies import does

    if plural(page, group):
        return
    state = state_of(page, group.first, group.head + 1) or (owner.entry if owner.entry and owner.entry.sort == "state" else None)
    state = state or _seat(page, group) or _headed(page, stage, group)
    last = owner.group.last if owner.group is not None and owner.entry is state and state is not None else group.head + 1
    bare = page.lexicon.government_noun(text) in page.lexicon.words("government", "bare")
    if state is None:
        if bare or not does(page, group) or page.opens(group, "words", "indefinite"):
            return
        state = _meant(page, stage)
    if state is None:
        figure = next((f for f in stage.figures if f.noun == fold(text)), None)
        figure = figure or stage.add(Figure(phrase(page, group), "organisation", noun=fold(text)))
    else:
        figure = stage.of_entry(state, page.language)
        figure.called(phrase(page, group))
        figure.called(printed(page, group, last))
    stage.see(figure, Sighting(group.first, group.head + 1, group.head, "description"))
    figure.acts = figure.acts or does(page, group)


def _headed(page: Page, stage: Stage, group: NounGroup) -> Entry | None:
    """The state of the person who heads it: "the Bush administration", "Merz-Regierung", "Regierung Merz"."""
    around = [stage.taken.get(group.head - 1), stage.taken.get(group.head + 1)]
    first, hyphen, _ = page.tokens[group.head].text.partition("-")
    if hyphen:
        around += [figure for figure in stage.figures if figure.kind == "person" and figure.words and figure.words[-1] == first]
    heads = [figure for figure in around if figure is not None and figure.kind == "person"]
    owners = [role.of for figure in heads for role in figure.roles if role.of is not None]
    found = next((page.listed.entries[of] for of in owners if of in page.listed.entries), None)
    return found if found is not None and found.sort == "state" else None


def _seat(page: Page, group: NounGroup) -> Entry | None:
    """The state whose capital follows: "die Regierung in Kiew"."""
    preposition, named = page.after(group.head + 1), page.at.get(group.head + 2)
    if preposition is None or named is None or preposition.text.lower() not in page.lexicon.words("parts", "locating"):
        return None
    form = named.form("capital", "name")
    return form.entry if form is not None and form.entry.sort == "state" else None


def _meant(page: Page, stage: Stage) -> Entry | None:
    """The state whose government the article names elsewhere, if there is one only."""
    named = [
        figure.entry
        for figure in stage.figures
        if figure.entry is not None
        and figure.kind == "state"
        and any(s.kind in ("description", "metonym") and page.lexicon.government_noun(page.tokens[s.core].text) for s in figure.sightings)
    ]
    return named[0] if len(named) == 1 else None
