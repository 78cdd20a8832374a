"""Who stands behind a clause, outermost first, and how firmly it is said."""

import pytest

NAMED = [
    ("Laut Spiegel will Berlin Panzer liefern.", "liefern", ("Spiegel",)),
    ("Nach Angaben aus Regierungskreisen will Berlin Panzer liefern.", "liefern", ("Regierungskreise",)),
    ("Dem Spiegel zufolge will Berlin Panzer liefern.", "liefern", ("Spiegel",)),
    ("Berlin wolle Panzer liefern, so Merz.", "liefern", ("Merz",)),
    ("Merz sagte, dass Berlin Panzer liefert.", "liefert", ("Merz",)),
    ("„Berlin liefert bald neue Panzer“, sagte Merz.", "liefert", ("Merz",)),
    ("Wie Merz mitteilte, liefert Berlin Panzer.", "liefert", ("Merz",)),
    ("Merz sprach in Kiew. Die Lage sei ernst, sagte Merz. Man werde Panzer liefern.", "liefern", ("Merz",)),
]


@pytest.mark.parametrize(("text", "verb", "sources"), NAMED)
def test_a_clause_has_the_source_that_the_text_names(scene, text, verb, sources):
    found = scene(text, "Spiegel", "Regierungskreise", "Merz").attribution(verb)
    assert found is not None
    assert found.sources == sources


OWN_VOICE = [
    ("Berlin liefert Panzer.", "liefert"),
    ("Merz sagte, dass Berlin Panzer liefert. Der Zug fährt wieder.", "fährt"),
    ("Laut Spiegel will Berlin Panzer liefern. Der Zug fährt wieder.", "fährt"),
    ("Nach dem Treffen mit Merz liefert Berlin Panzer.", "liefert"),
    ("Der Beschluss soll die Preise senken.", "senken"),
]


@pytest.mark.parametrize(("text", "verb"), OWN_VOICE)
def test_what_the_article_says_itself_has_no_source(scene, text, verb):
    assert scene(text, "Spiegel", "Merz").attribution(verb) is None


def test_the_chain_runs_from_the_outermost_source_inwards(scene):
    found = scene("Laut Spiegel sagte Merz, dass Berlin Panzer liefert.", "Spiegel", "Merz").attribution("liefert")
    assert found.actors() == ("Spiegel", "Merz")
    assert found.via.sources == ("Merz",)


def test_the_clause_of_the_saying_itself_is_the_reporters(scene):
    found = scene("Laut Spiegel sagte Merz, dass Berlin Panzer liefert.", "Spiegel", "Merz").attribution("sagte")
    assert found.actors() == ("Spiegel",)


KINDS = [
    ("Laut Spiegel liefert Berlin Panzer.", "media"),
    ("Laut Merz liefert Berlin Panzer.", "named"),
    ("Nach Angaben aus Regierungskreisen liefert Berlin Panzer.", "unnamed"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_sources_are_told_apart_by_kind(scene, text, kind):
    assert scene(text, "Spiegel", "Regierungskreise", "Merz").attribution("liefert").kind == kind


HEARSAY = [("Der Mann soll zwei Panzer geliefert haben.", "geliefert"), ("Angeblich liefert Berlin Panzer.", "liefert")]


@pytest.mark.parametrize(("text", "verb"), HEARSAY)
def test_hearsay_has_a_link_without_a_source(scene, text, verb):
    found = scene(text).attribution(verb)
    assert (found.sources, found.kind) == ((), "unnamed")


CERTAINTY = [
    ("Berlin liefert Panzer.", "liefert", "certain"),
    ("Berlin liefert wahrscheinlich Panzer.", "liefert", "probable"),
    ("Berlin liefert möglicherweise Panzer.", "liefert", "possible"),
    ("Der Mann soll zwei Panzer geliefert haben.", "geliefert", "possible"),
    ("Der Beschluss soll die Preise senken.", "senken", "certain"),
]


@pytest.mark.parametrize(("text", "verb", "certainty"), CERTAINTY)
def test_adverbs_and_hearsay_lower_the_certainty(scene, text, verb, certainty):
    assert scene(text).certainty(verb) == certainty


ENGLISH = [
    ("According to Reuters, Berlin delivers tanks.", "delivers", ("Reuters",)),
    ("Merz said that Berlin delivers tanks.", "delivers", ("Merz",)),
]


@pytest.mark.parametrize(("text", "verb", "sources"), ENGLISH)
def test_english_sources_are_read_alike(scene, text, verb, sources):
    assert scene(text, "Reuters", "Merz", language="en").attribution(verb).sources == sources
