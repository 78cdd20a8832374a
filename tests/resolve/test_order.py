"""The resolved view is a function of the set of articles: in any order, twice over, the same story and the same triples."""

from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import worlds

from kg.graph import article_quads, read_extraction, story_quads
from kg.model import Extraction
from kg.resolve import resolve


@settings(max_examples=80, deadline=None)
@given(worlds(least=2), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_story(world: list[Extraction], chance: object) -> None:
    shuffled = list(world)
    chance.shuffle(shuffled)
    assert resolve(shuffled) == resolve(world)


@settings(max_examples=40, deadline=None)
@given(worlds())
def test_an_article_given_twice_counts_once(world: list[Extraction]) -> None:
    assert resolve([*world, world[0]]) == resolve(world)


@settings(max_examples=40, deadline=None)
@given(worlds())
def test_what_a_store_gives_back_resolves_to_the_same_triples(world: list[Extraction]) -> None:
    back = [read_extraction(article_quads(extraction)) for extraction in world]
    assert story_quads(resolve(back)) == story_quads(resolve(world))


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_every_claim_is_in_exactly_one_fact(world: list[Extraction]) -> None:
    story = resolve(world)
    told = sorted((one.article.key, claim.id) for one in world for claim in (*one.meetings, *one.commitments, *one.statements))
    facts = (*story.meetings, *story.commitments, *story.statements)
    assert sorted((ref.article, ref.id) for fact in facts for ref in fact.claims) == told
