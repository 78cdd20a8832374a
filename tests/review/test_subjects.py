"""What people type is found: short ids, ids, IRIs, actors' names; what fits nothing or too much is told in one sentence."""

import pytest

from kg.errors import UsageError
from kg.model import Ref
from kg.review import fact_claims, find_subject, home_of, iri_of, presentations, ref_of

PARIS, AGAIN, KYIV = Ref("paris", "m1"), Ref("paris-again", "m1"), Ref("kyiv", "m2")


def test_a_reference_and_its_iri_name_the_same():
    for ref in (PARIS, Ref("a.b/c d_e", "m.1"), Ref("Łódź", "x")):
        assert ref_of(iri_of(ref)) == ref
        assert ref_of(iri_of(ref).removeprefix("https://w3id.org/newskg/id/")) == ref


def test_a_fact_is_found_by_every_form_of_its_id(store):
    reader = store.reader()
    fact = find_subject(reader, home_of(reader, PARIS))
    assert (fact.level, fact.kind, fact.refs) == ("fact", "meeting", (PARIS, AGAIN, KYIV))
    prefixed = "event:" + fact.iri.rpartition("/")[2]
    for typed in (fact.mark, fact.mark[:5], prefixed, prefixed[6:], "2025-09-04-paris", f" {fact.mark} "):
        assert find_subject(reader, typed) == fact
    assert fact_claims(reader, fact.iri) == fact.refs


def test_a_claim_is_found_by_its_mark_also_where_it_counts_no_more(store):
    import kg.graph
    from kg.review import confirm, hand, reject

    claim = find_subject(store.reader(), iri_of(AGAIN))
    assert (claim.level, claim.refs, claim.within) == ("claim", (AGAIN,), home_of(store.reader(), PARIS))
    assert find_subject(store.reader(), claim.mark) == claim
    with store.writer(kg.graph) as writer:
        writer.judge(*reject([AGAIN], hand([], "desk")), *confirm([PARIS], hand([], "desk")))
        writer.publish()
    assert find_subject(store.reader(), claim.mark).within is None


def test_an_actor_is_found_by_name_and_a_way_of_presenting_it_by_mark(store):
    reader = store.reader()
    actor = find_subject(reader, "Friedrich Merz")
    assert (actor.level, actor.about) == ("actor", "occurrence")
    ways = presentations(reader, actor.iri)
    assert {ref for way in ways for ref in way.occurrences} == {Ref(key, "friedrich-merz") for key in ("london", "paris", "paris-again")}
    for way in ways:
        assert find_subject(reader, way.mark).within == actor.iri


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("abcdef01", "Nothing has the id 'abcdef01'"),
        ("Nobody Nowhere", "no actor is called so"),
        ("event:none", "Nothing has the id"),
        ("x:y:z", "Nothing has the id|is no id"),
        ("2025-", "fits .* give the whole id"),
        ("", "Nothing has the id|fits"),
        ("'); DROP", "Nothing has the id"),
    ],
)
def test_a_bad_id_is_one_sentence(store, typed, says):
    with pytest.raises(UsageError, match=says) as caught:
        find_subject(store.reader(), typed)
    assert "\n" not in str(caught.value)


def test_an_actor_has_no_claims_to_confirm(store):
    with pytest.raises(UsageError, match="is an actor"):
        _ = find_subject(store.reader(), "Friedrich Merz").claims
