"""Groups: plural person nouns, circles, coalitions, counted states; their names decline."""

import pytest

GROUPS = [
    ("de", "26 Länder wollen sich beteiligen.", "26 Länder"),
    ("de", "Von Unionspolitikern wurde das kritisiert.", "Unionspolitiker"),
    ("de", "Den Aufständischen gelang es, die Stadt zu halten.", "Aufständische"),
    ("de", "Die Koalition der Willigen hat sich geeinigt.", "Koalition der Willigen"),
    ("de", "CDU-Kreise verneinten das.", "CDU-Kreise"),
    ("de", "Aus Teilnehmerkreisen hieß es, man gebe nach.", "Teilnehmerkreise"),
    ("de", "Vertreter von rund 30 westlichen Verbündeten nahmen teil.", "rund 30 westliche Verbündete"),
    ("de", "Die in Kundus stationierten deutschen Truppen jubelten.", "deutsche Truppen"),
    ("de", "Aktivist*innen forderten mehr Tempo.", "Aktivist*innen"),
    ("de", "Die Außenminister Polens, Ungarns und Italiens lehnten ab.", "Außenminister Polens, Ungarns und Italiens"),
    ("de", "Europa will verhandeln.", "Europa"),
    ("de", "26 Staaten haben sich verpflichtet, Truppen zu stellen.", "26 Staaten"),
    ("de", "Die Medien berichteten, der Preis steige.", "Medien"),
    ("de", "Jugendliche fordern mehr Freizeitangebote.", "Jugendliche"),
    ("de", "Medienberichten zufolge wurde der Vertrag unterzeichnet.", "Medien"),
    ("de", "Nach Zeugenaussagen fuhr der Wagen weiter.", "Zeugen"),
    ("de", "Die Soldatinnen und Soldaten jubelten.", "Soldatinnen und Soldaten"),
    ("de", "Er forderte die Ampelparteien auf, sich zu einigen.", "Ampelparteien"),
    ("de", "Die Filmstudios haben zugesagt, auf Werbung zu verzichten.", "Filmstudios"),
    ("de", "Die Imker begrüßten den Beschluss.", "Imker"),
    ("en", "The film studios have pledged to cut costs.", "film studios"),
    ("en", "The ranchers rejected the offer.", "ranchers"),
    ("en", "International observers criticised the vote.", "International observers"),
    ("en", "He thanked the Brazilian people.", "Brazilian people"),
]

NOBODY = [
    ("de", "Keine Länder wollen sich beteiligen."),
    ("de", "Die Entführung endete schnell."),
    ("de", "Die Landkreise meldeten Regen."),
    ("de", "In Europa regnete es."),
    ("de", "Mehrere Häuser stürzten ein."),
    ("de", "Laut Polizei wurden nach ersten Angaben neun Beamte verletzt."),
    ("de", "Staaten sagten Hilfe zu."),
    ("de", "Die Leute frieren."),
    ("de", "Die Zahlen sagen nichts."),
    ("de", "Die Vorwürfe kritisierte niemand."),
    ("en", "The figures say nothing."),
]


@pytest.mark.parametrize(("language", "text", "name"), GROUPS)
def test_a_group_that_acts_is_found(acting, language, text, name):
    actors = acting(text, language)
    assert name in actors
    assert actors[name].kind == "group"


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_none_things_and_places_are_no_groups(acting, language, text):
    assert not [name for name, actor in acting(text, language).items() if actor.kind == "group"]


def test_circles_are_anonymous(acting):
    assert acting("Aus Regierungskreisen hieß es, man prüfe das.")["Regierungskreise"].anonymous


def test_a_group_named_again_is_one_actor(cast):
    found = cast("Die deutschen Soldaten jubelten. Die Soldaten sangen später.")
    assert len([actor for actor in found.actors if actor.kind == "group"]) == 1
