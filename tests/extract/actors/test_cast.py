"""What holds for every cast, whatever the text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

WORDS = [
    "Merkel", "Angela", "Die", "Regierung", "sagte", "in", "Berlin", "und", "der", "Präsident", ",", "USA", "(", ")", "„", "“", "Kanada",
    "von", "Minister", "EU-Kommission",
    "Soldaten", "wollen", "30", "Länder", "Spiegel", "laut", ".", "Deutsche", "X", "-", "SPD", "er",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_mentions_lie_in_the_text_and_belong_to_their_actors(cast, words):
    text = " ".join(words)
    found = cast(text)
    ids = [actor.id for actor in found.actors]
    assert len(ids) == len(set(ids))
    for actor in found.actors:
        assert actor.mentions
        for mention in actor.mentions:
            assert mention.actor == actor.id
            assert 0 <= mention.span.start < mention.span.end <= len(text)
    assert list(found.mentions) == sorted(found.mentions, key=lambda m: (m.span.start, -m.span.end))


def test_the_same_text_gives_the_same_cast(cast):
    text = "Frankreichs Präsident Emmanuel Macron traf Keir Starmer. Macron und die EU-Kommission sagten Hilfe zu."
    assert cast(text) == cast(text)


def test_an_empty_text_has_no_cast(cast):
    assert cast("").actors == ()
