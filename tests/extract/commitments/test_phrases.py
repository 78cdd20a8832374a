"""A commitment's label: the act as a phrase that can be read alone, without whoever acts, times, conditions and sources."""

import pytest

PHRASES = [
    ("Deutschland will bis Ende 2026 der Ukraine 30 Panzer liefern.", "de", "der Ukraine 30 Panzer liefern"),
    ("Präsident Emmanuel Macron kündigte an, am Montag nach Polen zu reisen.", "de", "nach Polen reisen"),
    ("Präsident Emmanuel Macron kündigte an, vor das Gericht in Den Haag zu ziehen.", "de", "vor das Gericht in Den Haag ziehen"),
    ("Nach Angaben aus Regierungskreisen in Berlin will Deutschland die Luftabwehr ausbauen.", "de", "die Luftabwehr ausbauen"),
    ("Frankreich will nach einem Waffenstillstand Soldaten in die Ukraine entsenden.", "de", "Soldaten in die Ukraine entsenden"),
    ("Frankreich will vor dem Winter mehr Raketen liefern.", "de", "mehr Raketen liefern"),
    ("Ungarn will der Ukraine keine Waffen liefern.", "de", "der Ukraine Waffen liefern"),
    ("Italien will sich nicht an der Truppe beteiligen.", "de", "sich an der Truppe beteiligen"),
    ("Schweden sagte der Ukraine 20 Millionen Euro zu.", "de", "20 Millionen Euro zusagen"),
    ("Italien kündigte den Abzug seiner Soldaten an.", "de", "Abzug seiner Soldaten"),
    ("Sweden will send 200 soldiers to Latvia in May.", "en", "send 200 soldiers to Latvia"),
    ("Norway promised to help to rebuild the port of Odesa.", "en", "help to rebuild the port of Odesa"),
    ("Australia would take part in a force once a deal is signed, Prime Minister Jan Beck said.", "en", "take part in a force"),
]


@pytest.mark.parametrize(("text", "language", "label"), PHRASES)
def test_a_label_is_a_phrase_that_can_be_read_alone(bind, text, language, label):
    assert label in [commitment.label for commitment in bind(text, language)[0]]


def test_a_label_is_not_longer_than_a_line_or_two(bind):
    places = ", ".join(f"in der Stadt Nummer {number}" for number in range(20))
    (commitment,) = bind(f"Deutschland will {places} neue Brücken bauen.")[0]
    assert commitment.label.endswith("neue Brücken bauen")
    assert len(commitment.label.split()) < 25
