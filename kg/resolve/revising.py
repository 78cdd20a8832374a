"""The incremental way: replacing, adding or forgetting articles re-resolves only what they touch.

`revise` gives the touched part of the resolved view twice, as it was and as it is. Whoever keeps the view takes out what only the first
has and puts in what only the second has, and holds what resolving everything anew would have given.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Extraction, Judgement, Ref, Story
from kg.resolve.actors import Identities, entities, records
from kg.resolve.blocks import block_keys
from kg.resolve.commitment_facts import commitment_fact
from kg.resolve.commitments import commitment_likeness
from kg.resolve.decisions import Decisions, decisions
from kg.resolve.matching import with_matches
from kg.resolve.meeting_facts import meeting_fact
from kg.resolve.meetings import meeting_likeness
from kg.resolve.profiles import occurrences
from kg.resolve.reach import Claims, Library, Names, Side, Texts, neighbours
from kg.resolve.resolving import cast_of, holdings, joined, reviewed
from kg.resolve.seen import seen_commitments, seen_meetings, seen_statements
from kg.resolve.shelf import Shelf
from kg.resolve.statement_facts import statement_fact
from kg.resolve.statements import statement_likeness


@dataclass(frozen=True)
class Revision:
    """The touched part of the resolved view before and after a change."""

    before: Story
    after: Story


@dataclass
class _World:
    """One side of the change: its texts, who is who in them, and the touched facts."""

    texts: Mapping[str, Extraction]
    names: Names
    shown: frozenset[str]
    pages: frozenset[str]
    decided: Decisions

    def story(self, met: frozenset[Ref], pledged: frozenset[Ref], said: frozenset[Ref]) -> Story:
        """The facts that the named claims make, with the actors and pages touched."""
        who, decided = self.names.who(self.texts.values()), self.decided
        texts = [decided.apply(text) for _, text in sorted(self.texts.items())]
        meetings = [one for text in texts for one in seen_meetings(text, cast_of(text, who)) if one.ref in met]
        commitments = [one for text in texts for one in seen_commitments(text, cast_of(text, who)) if one.ref in pledged]
        statements = [one for text in texts for one in seen_statements(text, cast_of(text, who)) if one.ref in said]
        facts = [reviewed(meeting_fact(group), decided) for group in joined(meetings, meeting_likeness(), decided, who)]
        fact_of = {ref: fact.id for fact in facts for ref in fact.claims}
        shown = [text for text in texts if text.article.key in self.shown]
        return Story(
            articles=tuple(text.article for text in texts if text.article.key in self.pages),
            blocks=tuple((text.article.key, block_keys(text)) for text in texts if text.article.key in self.pages),
            actors=with_matches(records(self.names.given, occurrences(shown)), decided.matches, occurrences(texts)),
            places=decided.places,
            holdings=tuple(holding for text in shown for holding in holdings(text, who)),
            meetings=tuple(facts),
            statements=tuple(
                reviewed(statement_fact(group, fact_of), decided) for group in joined(statements, statement_likeness(), decided, who)
            ),
            commitments=tuple(
                reviewed(commitment_fact(group, fact_of), decided) for group in joined(commitments, commitment_likeness(), decided, who)
            ),
        )


def revise(
    old: Texts, new: Texts, shelf: Shelf, judgements: Iterable[Judgement] = (), earlier: Iterable[Judgement] | None = None
) -> Revision:
    """What changes when the articles `old` become `new` (by key; None where there was or is none).

    `shelf` answers for the state before. `earlier` are the judgements of that state where they were others: the articles of every claim
    that they differ on belong to `old` and `new` too, and judgements on actors and places do not differ; else resolve anew.
    """
    library = Library(shelf, dict(old), dict(new))
    judged = tuple(judgements)
    had = judged if earlier is None else tuple(earlier)
    library.fetch(ref.article for one in (*judged, *had) for ref in (one.target, one.other) if ref)
    then, now = decisions(had, library.old.values()), decisions(judged, library.new.values())

    changed = sorted(library.changed)
    were, are = (occurrences([texts[key] for key in changed if key in texts]) for texts in (library.old, library.new))
    known = neighbours([*were.values(), *are.values()], shelf)
    users = shelf.users([one for one in were.values() if one not in are.values()])
    died = {one for one, keys in users.items() if not set(keys) - library.changed}
    before = entities(known, then.pairs.of(occurrences(library.old.values())))
    after = entities((known.keys() - died) | set(are.values()), now.pairs.of(occurrences(library.new.values())))
    moved = [one for one, entity in known.items() if one in after.named and after.named[one] != entity]
    touched = library.changed | {key for keys in shelf.users(moved).values() for key in keys}
    library.fetch(touched)

    were_called, are_called = Names(Identities(known, before.may_be), shelf), Names(after, shelf)
    met, pledged, said = _reach(library, touched, Side(then, were_called), Side(now, are_called))
    worlds = (
        _World(library.old, were_called, touched, library.changed, then),
        _World(library.new, are_called, touched, library.changed, now),
    )
    was, result = (world.story(met, pledged, said) for world in worlds)
    return Revision(was, result)


def _reach(library: Library, touched: frozenset[str], then: Side, now: Side) -> tuple[frozenset[Ref], ...]:
    """The meetings, commitments and statements to make anew; those that lean on a meeting, and the meetings that these lean on, too."""

    def texts(keys: Iterable[str]) -> list[Extraction]:
        return [side[key] for key in keys for side in (library.old, library.new) if key in side]

    def every(text: Extraction) -> tuple[set[Ref], set[Ref], set[Ref]]:
        key = text.article.key
        return (
            {Ref(key, one.id) for one in text.meetings},
            {Ref(key, one.id) for one in text.commitments},
            {Ref(key, one.id) for one in text.statements},
        )

    met, pledged, said = (frozenset().union(*(every(text)[kind] for text in texts(touched))) for kind in range(3))
    meetings = Claims(library, seen_meetings, meeting_likeness(), then, now)
    commitments = Claims(library, seen_commitments, commitment_likeness(), then, now)
    statements = Claims(library, seen_statements, statement_likeness(), then, now)
    while True:
        size = len(met) + len(pledged) + len(said)
        met = meetings.reached(met)
        involved = texts({ref.article for ref in met})
        pledged |= {Ref(text.article.key, one.id) for text in involved for one in text.commitments if _leans(one.announced_at, text, met)}
        said |= {Ref(text.article.key, one.id) for text in involved for one in text.statements if _leans(one.occasion, text, met)}
        pledged = commitments.reached(pledged)
        said = statements.reached(said)
        for text in texts({ref.article for ref in pledged | said}):
            key = text.article.key
            met |= {Ref(key, one.announced_at) for one in text.commitments if one.announced_at and Ref(key, one.id) in pledged}
            met |= {Ref(key, one.occasion) for one in text.statements if one.occasion and Ref(key, one.id) in said}
        if len(met) + len(pledged) + len(said) == size:
            return met, pledged, said


def _leans(meeting: str | None, text: Extraction, met: frozenset[Ref]) -> bool:
    return meeting is not None and Ref(text.article.key, meeting) in met
