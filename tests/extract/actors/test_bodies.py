"""Organisations: listed, shown by a noun, by their own name, by brackets; media as sources only."""

import pytest

FOUND = [
    ("de", "Der Sicherheitsrat der Vereinten Nationen beschloss eine Flugverbotszone.", "UN-Sicherheitsrat"),
    ("de", "Die libysche Armee griff die Stadt an.", "libysche Armee"),
    ("de", "Das Verteidigungsministerium teilte das mit.", "Verteidigungsministerium"),
    ("de", "Das Parlament des Kosovo hatte die Unabhängigkeit erklärt.", "Parlament des Kosovo"),
    ("de", "Nach einer Meldung des Belgrader Staatsfernsehens einigte man sich.", "Belgrader Staatsfernsehen"),
    ("de", "Die Polizei Berlin suchte Zeugen.", "Polizei Berlin"),
    ("de", "Die Nachrichtenagentur Xinhua berichtete das.", "Xinhua"),
    ("de", "Laut Spiegel wird das Heer größer.", "Der Spiegel"),
    ("de", "Der Bundesverband der Energiewirtschaft (BDEW) begrüßte den Entwurf.", "Bundesverband der Energiewirtschaft"),
    ("de", "Die Firma Premium Aerotec rechnet mit Gewinn.", "Premium Aerotec"),
    ("de", "Die SPD lehnte ab.", "SPD"),
    ("de", "Die Koalition aus SPD, Grünen und FDP einigte sich.", "Bündnis 90/Die Grünen"),
    ("de", "Die „Kampagne für ein freies Tibet“ berichtete davon.", "Kampagne für ein freies Tibet"),
    ("de", "Nach Polizeiangaben wurde niemand verletzt.", "Polizei"),
    ("de", "Der HSV Hamburg bekommt Recht und kündigt eine Klage an.", "HSV Hamburg"),
    ("de", "Wie die Polizei mitteilte, ist die Straße frei.", "Polizei"),
    ("de", "Der Sender teilte mit, das Programm ändere sich.", "Sender"),
    ("de", "Die Musikschule kündigte neue Kurse an.", "Musikschule"),
    ("de", "Nach Behördenangaben ist die Lage ruhig.", "Behörden"),
    ("de", "Der AK Wasser schrieb, das Wasser sei sauber.", "AK Wasser"),
    ("en", "The Intergovernmental Authority on Development (IGAD) offered to mediate.", "Intergovernmental Authority on Development"),
    ("en", "The National Elections Committee announced the results.", "National Elections Committee"),
    ("en", "Police said two people were arrested.", "Police"),
    ("en", "The Times of Zambia reported it.", "Times of Zambia"),
    ("en", "The opposition Renamo party refused to take its seats.", "Renamo"),
]

MISSING = [
    ("de", "Der Spiegel im Bad zerbrach.", "Der Spiegel"),
    ("de", "Die Zeit drängt.", "Die Zeit"),
    ("de", "Ein Gericht müsste das klären.", "Gericht"),
    ("de", "Das schmeckt wie ein Hauptgericht.", "Hauptgericht"),
    ("de", "Die Datenbank stürzte ab.", "Datenbank"),
    ("de", "Die Autobahn führt nach Norden.", "Autobahn"),
    ("de", "Der Hotelbau begann neben der Schule.", "Schule"),
    ("de", "Er bellt wie die Polizei.", "Polizei"),
    ("de", "Der CDU-Chef Friedrich Merz kam.", "CDU"),
    ("en", "The train station closed.", "station"),
]


@pytest.mark.parametrize(("language", "text", "name"), FOUND)
def test_a_body_that_acts_is_found(acting, language, text, name):
    actors = acting(text, language)
    assert name in actors
    assert actors[name].kind == "organisation"


@pytest.mark.parametrize(("language", "text", "name"), MISSING)
def test_things_and_mere_owners_are_no_acting_bodies(acting, language, text, name):
    assert name not in acting(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name", "words"),
    [
        ("de", "Die EU-Kommission schlug das vor. Die Kommission will prüfen.", "EU-Kommission", "Die Kommission"),
        ("de", "Der Bundesverband der Energiewirtschaft (BDEW) kam. Der BDEW lehnte ab.", "Bundesverband der Energiewirtschaft", "BDEW"),
        (
            "de",
            "Die israelische Armee rückte vor. Nach israelischen Armeeangaben fiel ein Schuss.",
            "israelische Armee",
            "israelischen Armeeangaben",
        ),
        ("de", "Die Firma Nordlicht baut. Nach Unternehmensangaben dauert es lange.", "Nordlicht", "Unternehmensangaben"),
        ("de", "Die Polizei sucht Zeugen. Ein Polizeisprecher gab das bekannt.", "Polizei", "Polizeisprecher"),
        ("en", "The Times of Zambia reported it. The newspaper said more.", "Times of Zambia", "The newspaper"),
        ("de", "Die Bundesregierung zögert. Die Regierung spielt auf Zeit.", "Deutschland", "Die Regierung"),
    ],
)
def test_a_short_form_joins_its_body(cast, language, text, name, words):
    body = next(actor for actor in cast(text, language).actors if actor.name == name)
    assert words in {mention.span.of(text) for mention in body.mentions}
