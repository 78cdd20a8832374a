"""Both of two: "beide Seiten" are the two just named, and nobody where it is unclear who."""

import pytest

BOTH = [
    ("de", "Polen und Litauen verhandelten. Beide Seiten erklärten, es gehe weiter.", "Beide Seiten", {"Polen", "Litauen"}),
    ("de", "Polen verhandelte mit Litauen. Die beiden Länder wollen Strom tauschen.", "Die beiden Länder", {"Polen", "Litauen"}),
    ("de", "Anna Beck traf Jan Holm. Die beiden Politiker lobten den Plan.", "Die beiden Politiker", {"Anna Beck", "Jan Holm"}),
    ("en", "Poland and Lithuania held talks. Both sides said they went well.", "Both sides", {"Poland", "Lithuania"}),
    ("en", "Poland and Lithuania held talks. The two countries agreed to meet again.", "The two countries", {"Poland", "Lithuania"}),
]

UNCLEAR = [
    ("de", "Polen, Litauen und Lettland verhandelten. Beide Länder wollen Strom tauschen.", "Beide Länder"),
    ("de", "Polen verhandelte. Beide Länder wollen Strom tauschen.", "Beide Länder"),
    ("en", "Poland and Lithuania held talks. Two countries stayed away.", "Two countries"),
    ("de", "Anna Beck traf Jan Holm. Beide Länder wollen Strom tauschen.", "Beide Länder"),
]


def means(cast, text, language, words):
    found = cast(text, language)
    return {actor.name for actor in found.actors if any(m.span.of(text) == words and actor.kind != "group" for m in actor.mentions)}


@pytest.mark.parametrize(("language", "text", "words", "names"), BOTH)
def test_both_are_the_two_just_named(cast, language, text, words, names):
    assert means(cast, text, language, words) == names


@pytest.mark.parametrize(("language", "text", "words"), UNCLEAR)
def test_both_are_nobody_where_not_two_were_named(cast, language, text, words):
    assert means(cast, text, language, words) == set()
