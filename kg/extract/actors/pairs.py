"""Two who were just named, taken together: "beide Seiten", "beide Länder", "both countries", "die beiden Politiker"."""

from kg.extract.actors.figures import Figure, Sighting, Stage
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import plural
from kg.model import ActorKind, NounGroup

_REACH = 3
_ALL: frozenset[ActorKind] = frozenset({"person", "organisation", "state", "group"})


def find_pairs(page: Page, stage: Stage) -> None:
    """See both of two figures again where a noun with the word for both means them; where it is unclear whom, nobody is seen."""
    for group in page.document.groups:
        if group.pronoun or group.head in stage.taken or not _both(page, group):
            continue
        kinds = _kinds(page, group)
        two = _named_together(page, stage, group, kinds) or _only_two(page, stage, group, kinds) if kinds else ()
        for figure in two:
            stage.see(figure, Sighting(group.first, group.head + 1, group.head, "description"))


def _both(page: Page, group: NounGroup) -> bool:
    """Whether the group is the noun with a word for both, and perhaps an article, before it."""
    words = [page.tokens[token].text.lower() for token in range(group.first, group.head)]
    pair, definite = page.lexicon.words("generic", "pair"), page.lexicon.words("words", "definite")
    if not words or words[-1] not in pair or any(word not in definite for word in words[:-1]):
        return False
    return len(words) > 1 or words[0] in page.lexicon.words("generic", "back")  # "two countries" alone may be any two


def _kinds(page: Page, group: NounGroup) -> frozenset[ActorKind]:
    """Of what kind the two can be."""
    text = page.tokens[group.head].text
    word = text.lower()
    if word in page.lexicon.words("generic", "pair_any"):
        return _ALL
    if word in page.lexicon.words("generic", "pair_states"):
        return frozenset({"state"})
    if word in page.lexicon.words("generic", "pair_bodies"):
        return frozenset({"organisation"})
    person = page.lexicon.person_noun(text)
    return frozenset({"person"}) if person is not None and plural(page, group) else frozenset()


def _named_together(page: Page, stage: Stage, group: NounGroup, kinds: frozenset[ActorKind]) -> tuple[Figure, ...]:
    """The last two that "and" joined, and only two, in the sentences before ("Russland und die Ukraine verhandelten")."""
    here = page.sentence_of[group.head]
    for other in reversed(page.document.groups):
        if other.head >= group.first or here - other.sentence > _REACH:
            continue
        if len(other.conjuncts) != 1:
            continue
        heads = sorted((other.head, page.document.groups[other.conjuncts[0]].head))
        two = [stage.taken[head] for head in heads if head in stage.taken]
        if heads[1] < group.first and len(two) == 2 and two[0] is not two[1] and all(figure.kind in kinds for figure in two):
            return tuple(two) if two[0].kind == two[1].kind or kinds == _ALL else ()
    return ()


def _only_two(page: Page, stage: Stage, group: NounGroup, kinds: frozenset[ActorKind]) -> tuple[Figure, ...]:
    """The only two of one kind that were named in the sentences before."""
    here = page.sentence_of[group.head]
    for kind in sorted(kinds):
        found = [
            figure
            for figure in stage.figures
            if figure.kind == kind
            and any(
                s.first < group.first and here - page.sentence_of[s.first] <= _REACH and s.kind in ("name", "metonym", "role")
                for s in figure.sightings
            )
        ]
        if len(found) == 2 and len(kinds) == 1:
            return tuple(found)
    return ()
