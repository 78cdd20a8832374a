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
    ("de", "Jan Holm starb im Mai, teilte die Beckmann Institution mit.", [{"Beckmann Institution"}]),
    ("de", "Jan Holm schwieg lange, teilte das zuständige Gremium mit.", []),
    ("de", "Jan Holm lobte den Plan. Sie wisse, dass er teuer sei, hatte Anna Beck gesagt.", [{"Jan Holm"}, {"Anna Beck"}]),
    ("de", "Lehnt Russland ab, werde Deutschland mehr Waffen liefern, sagte Friedrich Merz.", [{"Friedrich Merz"}]),
    ("de", "Das Ministerium lehnte eine Stellungnahme ab.", []),
    ("de", "Becks Anwalt Jan Holm vertritt ebenso wie sein Mandant die Ansicht, Anna Beck habe gelogen.", [{"Jan Holm"}]),
    ("de", "Jan Holm reiste an. Er sagte, Europa brauche Hilfe und fügte hinzu: „Wer kann das denn glauben?“", [{"Jan Holm"}]),
    ("de", "Die Imker begrüßten den Plan, fordern aber die Nennung eines Datums.", [{"Imker"}]),
    ("de", "Das Bündnis, das sich selbst „Allianz“ nennt, gewann.", []),
    ("de", "Jan Holm klagte, es sei kalt. Es kursiert auch die Ansicht, Anna Beck solle verzichten.", [{"Jan Holm"}]),
    ("de", "Von einer Täuschung durch die Polizei wird gesprochen.", []),
    ("de", "Jan Holm klagte. Es gehe voran, so heißt es in einer Erklärung der SPD.", [{"SPD"}]),
    ("de", "Der Flug sei gefährlich, so bestätigt das Gericht.", [{"Gericht"}]),
    ("de", "Der Vorsitzende der Partei, Jan Holm, sagte, er gehe.", [{"Jan Holm"}]),
    ("en", "Apple refused to comment.", []),
    ("en", "Apple refused to sell the phone.", [{"Apple"}]),
    ("en", "Poland and Lithuania held talks. Both sides said that the meeting was useful.", [{"Poland", "Lithuania"}]),
]


@pytest.mark.parametrize(("language", "text", "speakers"), SPEAKERS)
def test_the_speaker_is_who_the_words_mean(language, text, speakers):
    document = read(text, language)
    cast = find_actors(document)
    found = find_statements(document, cast, ())
    assert [{cast.actor(speaker).name for speaker in statement.speaker} for statement in found] == speakers


OWN_SIDE = [
    ("de", "Der polnische Premier Jan Holm kündigte an, sein Land werde keine Soldaten schicken.", "rejects"),
    ("de", "Die italienische Ministerpräsidentin Anna Beck bekräftigte, Italien werde sich nicht beteiligen.", "rejects"),
    ("en", "Italian Prime Minister Anna Beck said Italy would not send troops.", "rejects"),
    ("en", "Italian Prime Minister Anna Beck said Poland would not send troops.", None),
    ("de", "Die italienische Ministerpräsidentin Anna Beck sagte, Polen werde sich nicht beteiligen.", None),
    ("de", "Die italienische Ministerpräsidentin Anna Beck sagte, Italien werde sich beteiligen.", None),
]


@pytest.mark.parametrize(("language", "text", "stance"), OWN_SIDE)
def test_who_says_that_the_own_side_will_not_do_it_rejects_it(language, text, stance):
    document = read(text, language)
    assert [statement.stance for statement in find_statements(document, find_actors(document), ())] == [stance]
