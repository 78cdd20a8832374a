"""Statements with the cast that is read from the text: who is meant by both, by a compound of saying, by a bare body."""

import pytest

from kg.extract.actors import find_actors
from kg.extract.statements import find_statements
from tests.extract.statements.conftest import read

SPEAKERS = [
    ("de", "Anna Beck traf Jan Holm. Die beiden Politiker betonten, dass die Zeit drängt.", [{"Anna Beck", "Jan Holm"}]),
    ("de", "Medienberichten zufolge gab es keine Verletzten.", [{"Medien"}]),
    ("de", "Anna Beck wohnt hier. Laut Presseberichten ist sie heute 24 Jahre alt.", [{"Presse"}]),
    ("de", "Wie die Polizei mitteilte, ist die Straße frei.", [{"Polizei"}]),
    ("de", "Die Verteidigung erklärte, der Mann sei krank.", [{"Verteidigung"}]),
    ("de", "Im Hafen wurden nach ersten Angaben neun Beamte verletzt.", []),
    ("en", "Poland and Lithuania held talks. Both sides said that the meeting was useful.", [{"Poland", "Lithuania"}]),
]


@pytest.mark.parametrize(("language", "text", "speakers"), SPEAKERS)
def test_the_speaker_is_who_the_words_mean(language, text, speakers):
    document = read(text, language)
    cast = find_actors(document)
    found = find_statements(document, cast, ())
    assert [{cast.actor(speaker).name for speaker in statement.speaker} for statement in found] == speakers
