"""Who is bound where the subject is "both sides" or left out, who gains, on what condition, and who says it of another."""

import pytest

AGENTS = [
    (
        "Serbien und Kroatien haben am Freitag in Genf verhandelt. Beide Seiten einigten sich auf den Austausch von 30 Gefangenen.",
        "de",
        {"Serbien", "Kroatien"},
    ),
    ("Serbia and Croatia met in Geneva on Friday. Both sides agreed to appoint teams.", "en", {"Serbia", "Croatia"}),
    (
        "Präsidentin Giorgia Meloni bezweifelte, dass das Vorhaben gelingt, und schloss die Entsendung von Soldaten aus.",
        "de",
        {"Giorgia Meloni"},
    ),
    ("Eine Waffenruhe lehnte Russland ab.", "de", {"Russland"}),
    (
        "Polen und die Ukraine verhandelten am Montag in Wien über die Grenze. Beide Länder wollen Gefangene austauschen.",
        "de",
        {"Polen", "Ukraine"},
    ),
]


@pytest.mark.parametrize(("text", "language", "names"), AGENTS)
def test_whoever_is_meant_is_bound(bind, text, language, names):
    commitments, known = bind(text, language)
    assert names in [{known[a] for a in c.committed_by} for c in commitments]


def test_a_dative_behind_a_name_gains(bind):
    text = "Am Mittwoch hatte Präsident Emmanuel Macron der Ukraine weitere Hilfe im Wert von 2 Milliarden Euro zugesagt."
    (commitment,), known = bind(text)
    assert [known[b] for b in commitment.beneficiaries] == ["Ukraine"]


def test_a_genitive_behind_an_office_does_not(bind):
    (commitment,), _ = bind("Der Präsident der Ukraine, Wolodymyr Selenskyj, sagte Hilfe im Wert von 2 Milliarden Euro zu.")
    assert commitment.beneficiaries == ()


CONDITIONS = [
    ("Lehnt der Rat ab, wird Deutschland die Truppen abziehen.", "de", "Lehnt der Rat ab"),
    ("France will lead a force in Chad once a deal is signed.", "en", "a deal is signed"),
    ("Deutschland wird die Truppen abziehen.", "de", None),
    ("Deutschland wird die Truppen abziehen, sagt Präsident Emmanuel Macron.", "de", None),
]


@pytest.mark.parametrize(("text", "language", "condition"), CONDITIONS)
def test_a_condition_is_read(bind, text, language, condition):
    commitments, _ = bind(text, language)
    found = {c.condition.of(text) if c.condition else None for c in commitments}
    assert any(condition in (f or "") for f in found) if condition else found == {None}


def test_who_tells_the_act_of_another_is_the_source(bind):
    (commitment,), known = bind("Polens Ministerpräsident Donald Tusk kündigte an, sein Land werde keine Soldaten in die Ukraine schicken.")
    assert [known[a] for a in commitment.committed_by] == ["Polen"]
    assert commitment.attribution is not None
    assert [known[a] for a in commitment.attribution.sources] == ["Donald Tusk"]


def test_the_source_is_the_speaker_of_the_same_sentence_not_of_the_one_before(bind):
    text = "Jan Holm sagte, es gehe. Ein Sprecher von Tesla teilte mit: „Alle werden fair bezahlt“, man wolle auch Aktien ausgeben."
    commitments, known = bind(text)
    assert {known[a] for c in commitments if c.attribution for a in c.attribution.sources} == {"Sprecher"}


def test_whom_something_is_given_to_is_not_what_is_given(bind):
    (commitment,), known = bind("Denmark pledged Ukraine 500 million euros.", "en")
    assert ([known[b] for b in commitment.beneficiaries], commitment.object) == (["Ukraine"], "500 million euros")


@pytest.mark.parametrize(
    ("text", "gains", "words"),
    [
        ("Frankreich sagte Moldau 20 Millionen Euro zu.", ["Republik Moldau"], "20 Millionen Euro"),
        ("Die Minister hatten Serbien kurz vor der Wahl noch den Abschluss eines Abkommens angeboten.", ["Serbien"], "Abschluss"),
        ("Präsidentin Anna Beck sicherte Serbien ihre „volle Unterstützung“ zu.", ["Serbien"], "volle Unterstützung"),
        ("Frankreich sagte den Abzug der Soldaten zu.", [], "Abzug der Soldaten"),
    ],
)
def test_a_name_before_the_object_is_who_gains(bind, text, gains, words):
    (commitment,), known = bind(text)
    assert [known[b] for b in commitment.beneficiaries] == gains
    assert words in commitment.object


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Die polnische Regierung hat die Absicht, Truppen abzuziehen.", "planned"),
        ("Die polnische Regierung hat nicht die Absicht, Truppen abzuziehen.", "refused"),
    ],
)
def test_an_intention_binds(bind, text, modality):
    (commitment,), _ = bind(text)
    assert commitment.modality == modality
