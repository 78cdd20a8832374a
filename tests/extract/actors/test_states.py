"""States: names, adjectives, metonyms, governments, and where they only locate."""

import pytest

ACTS = [
    ("de", "Frankreich will Soldaten entsenden.", "Frankreich"),
    ("de", "Die Vereinigten Staaten lehnten ab.", "Vereinigte Staaten"),
    ("de", "Man braucht die Unterstützung der Vereinigten Staaten.", "Vereinigte Staaten"),
    ("de", "Washington werde die Operation unterstützen.", "Vereinigte Staaten"),
    ("de", "Berlin will vier Brigaden ausrüsten.", "Deutschland"),
    ("de", "Der Kreml reagierte ablehnend.", "Russland"),
    ("de", "Die Bundesregierung stimmte zu.", "Deutschland"),
    ("de", "Die israelische Regierung stimmte zu.", "Israel"),
    ("de", "Die Regierung in Kiew stimmte zu.", "Ukraine"),
    ("de", "Die US-Regierung stimmte zu.", "Vereinigte Staaten"),
    ("de", "Die Serben verzichteten nicht darauf.", "Serbien"),
    ("de", "Niedersachsen lehnte im Bundesrat ab.", "Niedersachsen"),
    ("de", "Zusagen gibt es auch aus Italien.", "Italien"),
    ("en", "The Zambian government launched a policy.", "Zambia"),
    ("en", "The government of Zambia launched a policy.", "Zambia"),
    ("en", "The Kremlin rejected the offer.", "Russia"),
    ("en", "China promised to buy more.", "China"),
]

LOCATES = [
    ("de", "In Frankreich scheiterte das Referendum.", "Frankreich"),
    ("de", "Das Treffen fand in Berlin statt.", "Deutschland"),
    ("de", "Der britische Premierminister kam.", "Vereinigtes Königreich"),
    ("de", "Uruguays Präsident Tabaré Vázquez kam.", "Uruguay"),
    ("de", "Der frühere Präsident von Liberia Charles Taylor kam.", "Liberia"),
    ("de", "Für weite Teile Sachsens wurde gewarnt.", "Sachsen"),
    ("en", "The summit was held in Chile.", "Chile"),
    ("en", "He flew from Washington to Boston.", "United States"),
]


@pytest.mark.parametrize(("language", "text", "name"), ACTS)
def test_a_state_acts(acting, language, text, name):
    actors = acting(text, language)
    assert name in actors
    assert actors[name].kind == "state"


@pytest.mark.parametrize(("language", "text", "name"), LOCATES)
def test_a_place_or_an_owner_does_not_act(acting, language, text, name):
    assert name not in acting(text, language)


def test_an_adjective_is_a_mention_that_never_acts(cast):
    text = "Die ukrainische Luftverteidigung ist schwach."
    found = cast(text)
    assert [(m.kind, m.span.of(text)) for m in found.mentions] == [("adjective", "ukrainische")]
    assert not found.actors[0].acts


def test_both_names_of_a_state_are_known(cast):
    actor = cast("Deutschland stimmte zu.").actors[0]
    assert (actor.name, actor.aliases, actor.id) == ("Deutschland", ("Germany",), "deutschland")
