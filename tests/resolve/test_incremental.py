"""Replacing, adding or forgetting articles touches only a part, and gives triple for triple what resolving everything anew gives."""

from hypothesis import given, settings
from hypothesis import strategies as st
from telling import GERMANY, MACRON, MERZ, PUTIN, STARMER, TRUMP, commits, met, says, told
from worlds import leaning, worlds

from kg.graph import revision_quads, story_quads
from kg.model import Extraction, Judgement, Ref
from kg.resolve import Memory, resolve, revise

NOON = "2025-09-05T12:00:00Z"


def lines(world: dict[str, Extraction], judgements: list[Judgement]) -> set[str]:
    return set(story_quads(resolve(world.values(), judgements)).splitlines())


def revised(
    old: dict[str, Extraction], new: dict[str, Extraction], judgements: list[Judgement], earlier: list[Judgement] | None = None
) -> set[str]:
    """The view of the old world, changed by a revision into that of the new one."""
    had = judgements if earlier is None else earlier
    keys = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    keys |= {ref.article for one in set(had) ^ set(judgements) for ref in (one.target, one.other) if ref} & old.keys()
    revision = revise(
        {key: old.get(key) for key in keys}, {key: new.get(key) for key in keys}, Memory(old.values(), had), judgements, earlier
    )
    before = lines(old, had)
    gone, come = revision_quads(revision, lambda common: any(f"> <{common}>" in line for line in before - gone_of(revision)))
    assert gone <= before, "what is taken out was there"
    return (before - gone) | come


def gone_of(revision: object) -> set[str]:
    return set(story_quads(revision.before).splitlines())


@st.composite
def changes(draw: st.DrawFn) -> tuple[dict[str, Extraction], dict[str, Extraction], list[Judgement]]:
    old = {text.article.key: text for text in draw(worlds(most=7))}
    new = dict(old)
    for key in draw(st.sets(st.sampled_from(sorted(old)), max_size=2)):
        del new[key]
    for text in draw(worlds(least=0, most=2)):
        new[text.article.key] = text
    refs = sorted({Ref(key, claim.id) for key, text in {**old, **new}.items() for claim in text.meetings})
    if len(refs) < 3 or draw(st.booleans()):
        return old, new, []
    judgements = [
        Judgement(refs[0], draw(st.sampled_from(["same", "different"])), "desk", NOON, other=refs[-1]),
        Judgement(refs[len(refs) // 2], draw(st.sampled_from(["rejected", "confirmed"])), "desk", NOON),
    ]
    return old, new, judgements


@settings(max_examples=150, deadline=None)
@given(changes())
def test_a_revision_gives_what_a_rebuild_gives(change: tuple) -> None:
    old, new, judgements = change
    assert revised(old, new, judgements) == lines(new, judgements)


@settings(max_examples=60, deadline=None)
@given(changes())
def test_a_change_and_its_undoing_leave_the_view_as_it_was(change: tuple) -> None:
    old, new, judgements = change
    assert revised(new, old, judgements) == lines(old, judgements)


@st.composite
def decided(draw: st.DrawFn) -> tuple[dict[str, Extraction], dict[str, Extraction], list[Judgement], list[Judgement]]:
    """Two worlds and what people had decided, and have."""
    old, new, _ = draw(changes())
    meetings = [Ref(key, claim.id) for key, text in old.items() for claim in text.meetings]
    claims = [Ref(key, claim.id) for key, text in old.items() for claim in (*text.meetings, *text.commitments, *text.statements)]
    made = []
    for number in range(draw(st.integers(1, 4)) if claims else 0):
        at, ref = f"2025-09-05T12:00:0{number}Z", draw(st.sampled_from(claims))
        match draw(st.sampled_from(["rejected", "confirmed", "place", "date", "pair"])):
            case "pair" if len(meetings) > 1:
                verdict, pair = draw(st.sampled_from(["same", "different"])), draw(st.permutations(meetings))
                made.append(Judgement(pair[0], verdict, "desk", at, other=pair[1]))
            case "place":
                made.append(Judgement(ref, "corrected", "desk", at, property="place", value=draw(st.sampled_from(["Rom", "Paris"]))))
            case "date":
                made.append(Judgement(ref, "corrected", "desk", at, property="date", value="2025-09-04"))
            case verdict:
                made.append(Judgement(ref, "rejected" if verdict == "pair" else verdict, "desk", at))
    cut = draw(st.integers(0, len(made)))
    return old, draw(st.sampled_from([old, new])), made[:cut], draw(st.permutations(made))[draw(st.integers(0, len(made))) :]


@settings(max_examples=150, deadline=None)
@given(decided())
def test_a_decision_made_or_taken_back_gives_what_a_rebuild_gives(case: tuple) -> None:
    old, new, had, judgements = case
    assert revised(old, new, list(judgements), had) == lines(new, list(judgements))


def test_what_was_said_at_a_meeting_follows_the_meeting_when_an_earlier_report_appears() -> None:
    later = leaning(
        told("later", "2025-09-06", met("Paris", "2025-09-04", MERZ, MACRON), says(MERZ, "Wir reden"), commits(GERMANY, "Patriots"))
    )
    earlier = told("earlier", "2025-09-04", met("Paris", "2025-09-04", MERZ, MACRON))
    old, new = {"later": later}, {"later": later, "earlier": earlier}
    assert resolve(old.values()).meetings[0].id != resolve(new.values()).meetings[0].id
    assert revised(old, new, []) == lines(new, [])
    assert revised(new, old, []) == lines(old, [])


def test_an_article_about_something_else_is_not_read() -> None:
    class Watched(Memory):
        read_keys: set = set()

        def read(self, keys):
            self.read_keys |= set(keys)
            return super().read(keys)

    old = {
        "paris": told("paris", "2025-09-05", met("Paris", "2025-09-04", MERZ, MACRON)),
        "london": told("london", "2025-09-12", met("London", "2025-09-11", STARMER)),
        "moscow": told("moscow", "2025-03-12", says(PUTIN, "Wir reden", "2025-03-12")),
    }
    shelf = Watched(old.values())
    revise({"new": None}, {"new": told("new", "2025-09-06", met("Paris", "2025-09-04", MERZ, TRUMP))}, shelf)
    assert shelf.read_keys == {"paris"}
