"""What actors bind themselves to: who, to what, how firmly, on what condition, by when."""

import pytest

MODALITIES = [
    ("Deutschland will vier Fregatten nach Litauen entsenden.", "de", "planned", {"Deutschland"}),
    ("Frankreich sagte Moldau 20 Millionen Euro zu.", "de", "pledged", {"Frankreich"}),
    ("Die Außenminister der Europäischen Union einigten sich auf neue Sanktionen gegen Belarus.", "de", "agreed", None),
    ("Polen hat sich bereit erklärt, 500 Flüchtlinge aufzunehmen.", "de", "offered", {"Polen"}),
    ("China weigert sich, das Abkommen zu unterzeichnen.", "de", "refused", {"China"}),
    ("Schweden erwägt, die Grenze zu schließen.", "de", "considered", {"Schweden"}),
    ("Italien kündigte den Abzug seiner Soldaten an.", "de", "announced", {"Italien"}),
    ("Sweden will send 200 soldiers to Latvia.", "en", "announced", {"Sweden"}),
    ("France has promised to build two power plants in Poland.", "en", "pledged", {"France"}),
    ("China refuses to sign the treaty.", "en", "refused", {"China"}),
    ("Norway plans to close its embassy in Cuba.", "en", "planned", {"Norway"}),
]


@pytest.mark.parametrize(("text", "language", "modality", "agents"), MODALITIES)
def test_who_binds_themselves_and_how_firmly(bind, text, language, modality, agents):
    (commitment,), known = bind(text, language)
    assert commitment.modality == modality
    assert agents is None or {known[actor] for actor in commitment.committed_by} == agents


NONE = [
    ("Deutschland müsse mehr Waffen liefern, forderte Präsident Wolodymyr Selenskyj.", "de"),
    ("Die Opposition forderte Deutschland auf, mehr Waffen zu liefern.", "de"),
    ("Die Kosten werden auf drei Millionen Euro steigen.", "de"),
    ("Deutschland hat im vergangenen Jahr 30 Panzer geliefert.", "de"),
    ("Es wird am Montag in Deutschland regnen.", "de"),
    ("Das Gericht verurteilte den Mann zu drei Jahren Haft.", "de"),
    ("Ob Frankreich Truppen entsenden will, ist offen.", "de"),
    ("Die Regierung hofft, dass Frankreich zustimmen wird.", "de"),
    ("Poland urged Germany to send more soldiers.", "en"),
    ("Costs will rise to three million euros.", "en"),
    ("Die Polizei wollte keine Angaben machen.", "de"),
    ("Das Ministerium lehnte eine Stellungnahme ab.", "de"),
    ("Präsident Emmanuel Macron wollte sich zu dem Vorwurf nicht äußern.", "de"),
    ("The minister John Kerry declined to comment on the report.", "en"),
    ("The White House refused to give details.", "en"),
    ("Germany sent 30 tanks last year.", "en"),
]


@pytest.mark.parametrize(("text", "language"), NONE)
def test_demands_forecasts_and_past_deeds_bind_nobody(bind, text, language):
    assert bind(text, language)[0] == []


def test_two_pledges_of_one_sentence_are_two(bind):
    found, _ = bind("Deutschland will 30 Panzer liefern und die Luftabwehr ausbauen.")
    assert {commitment.action for commitment in found} == {"deliver", "increase"}


def test_quantities_beneficiary_and_object(bind):
    (commitment,), known = bind("Schweden will der Ukraine bis zu drei Milliarden Euro pro Jahr zahlen.")
    (quantity,) = commitment.quantities
    assert (quantity.value, quantity.unit, quantity.per, quantity.comparator) == (3e9, "EUR", "year", "at-most")
    assert {known[actor] for actor in commitment.beneficiaries} == {"Ukraine"}
    assert commitment.action == "fund"
    assert "drei Milliarden Euro" in commitment.object


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Deutschland will liefern, wenn der Bundestag zustimmt.", "requirement", "wenn der Bundestag zustimmt"),
        ("Frankreich ist bereit, Truppen zu entsenden, aber nur, wenn die USA helfen.", "exclusive", "nur, wenn die USA helfen"),
        ("Frankreich will nach einem Waffenstillstand Truppen entsenden.", "precondition", "nach einem Waffenstillstand"),
    ],
)
def test_a_condition_with_its_kind_in_the_articles_words(bind, text, kind, words):
    (commitment,), _ = bind(text)
    assert commitment.condition_kind == kind
    assert commitment.condition.of(text) == words


def test_a_deadline_lies_ahead(bind):
    (commitment,), _ = bind("Deutschland will bis Ende 2026 die Grenzkontrollen abschaffen.")
    assert commitment.deadline.latest.year == 2026


def test_the_source_is_who_says_so_of_another(bind):
    text = "Frankreich werde Truppen entsenden, sagte der britische Premierminister Rishi Sunak."
    (commitment,), known = bind(text)
    assert [known[actor] for actor in commitment.attribution.actors()] == ["Rishi Sunak"]
    assert {known[actor] for actor in commitment.committed_by} == {"Frankreich"}


def test_a_negated_will_is_a_refusal_and_nobody_gains_by_it(bind):
    (commitment,), _ = bind("Ungarn will der Ukraine keine Waffen liefern.")
    assert (commitment.modality, commitment.negated, commitment.beneficiaries) == ("refused", True, ())


def test_a_pledge_told_twice_is_one_with_both_sentences(bind):
    text = "Deutschland will 30 Panzer an Litauen liefern. Der Minister sprach lange. Deutschland will die 30 Panzer im Mai 2025 liefern."
    (commitment,), _ = bind(text)
    assert len(commitment.evidence) == 2


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("Deutschland hatte zugesagt, zwei Schiffe zu liefern. Damit hat Deutschland seine Zusage erfüllt.", "delivered"),
        ("Frankreich hatte angekündigt, die Grenze zu öffnen. Frankreich hat die Ankündigung zurückgezogen.", "withdrawn"),
        ("Deutschland hatte zugesagt, zwei Schiffe zu liefern. Deutschland hat seine Zusage nicht erfüllt.", None),
    ],
)
def test_what_became_of_a_pledge_is_told_with_it(bind, text, progress):
    (commitment,), _ = bind(text)
    assert commitment.progress == progress
    assert len(commitment.evidence) == (2 if progress else 1)
