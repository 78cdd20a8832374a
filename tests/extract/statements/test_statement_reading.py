"""What a statement holds: who speaks, what is said, where it is shown."""

import pytest


def sentences(text):
    return [part if part.endswith(".") else part + "." for part in text.split(". ")]


def one(found):
    assert len(found) == 1, [(statement.rule, statement.speaker) for statement in found]
    return found[0]


SPEAKERS = [
    ("Macron und Starmer betonten, dass die Zeit drängt.", ("Macron", "Starmer")),
    ("„Die Zeit drängt“, sagte Macron am Montag.", ("Macron",)),
    ("Die Zeit dränge, so Macron.", ("Macron",)),
    ("Laut Macron drängt die Zeit.", ("Macron",)),
    ("Nach Angaben der Polizei gab es keine Verletzten.", ("Polizei",)),
    ("Der Plan wurde von der Opposition scharf kritisiert.", ("Opposition",)),
    ("Wie das Ministerium mitteilte, ist die Brücke gesperrt.", ("Ministerium",)),
    ("Macron, der lange geschwiegen hatte, sagte: „Die Zeit drängt.“", ("Macron",)),
    ("Kritik kam von der Gewerkschaft.", ("Gewerkschaft",)),
    ("Die Agentur zitierte den Präsidenten mit den Worten: „Die Zeit drängt.“", ("Präsident",)),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_is_found_wherever_he_stands(told, text, speaker):
    assert one(told(text)).speaker == speaker


SILENT = [
    "Es heißt, dass die Zeit drängt.",
    "Es wird damit gerechnet, dass die Preise steigen.",
    "Der Vorschlag wurde abgelehnt.",
    "Wenn Macron sagt, dass die Zeit drängt, hören alle zu.",
    "Ob Macron das fordert, ist offen.",
    "Macron könnte den Vorschlag ablehnen.",
    "Der Orkan forderte zwölf Menschenleben.",
    "Morgen wird Macron den Plan kritisieren.",
    "Der „Orientexpress“ fährt wieder.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks_where_nothing_is_said(told, text):
    assert told(text) == ()


STANCES = [
    ("Der Präsident lehnte den Plan ab, weil er zu teuer ist.", "rejects"),
    ("Die Partei unterstützt den Antrag nicht.", "rejects"),
    ("Die Partei unterstützt den Antrag.", "supports"),
    ("Der Präsident nannte den Plan einen Fehler.", "criticises"),
    ("Der Präsident bezeichnete den Plan als „wichtigen Fortschritt“.", "supports"),
    ("Der Präsident sagte, die Steuern müssten sinken.", "demands"),
    ("Der Präsident sagte: „Wir werden uns niemals daran beteiligen.“", "rejects"),
    ("Der Präsident sagte, die Steuern seien gesunken.", None),
    ("Das Ministerium widersprach dieser Darstellung.", "denies"),
    ("Der Wetterdienst warnte vor Glätte.", "warns"),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_the_stance_comes_from_the_verb_else_from_what_is_said(told, text, stance):
    assert one(told(text)).stance == stance


REPORTING = [
    ("„Die Zeit drängt“, sagte Macron.", "direct", "Die Zeit drängt"),
    ("Macron sagte: „Die Zeit drängt.“", "direct", "Die Zeit drängt."),
    ("Macron sagte, die Zeit dränge.", "indirect", None),
    ("Macron sprach von einer „schweren Stunde“.", "mixed", "schweren Stunde"),
    ("Macron kritisierte den Plan.", "reported", None),
    ("»Die Zeit drängt«, sagte Macron.", "direct", "Die Zeit drängt"),
    ('"Die Zeit drängt", sagte Macron.', "direct", "Die Zeit drängt"),
]


@pytest.mark.parametrize(("text", "reporting", "quote"), REPORTING)
def test_words_are_direct_indirect_or_in_between(told, text, reporting, quote):
    statement = one(told(text))
    assert statement.reporting == reporting
    assert (statement.quote.of(text) if statement.quote else None) == quote


def test_a_quote_parted_by_its_speaker_is_one_statement(told):
    text = "„Uns alle“, erklärte Macron weiter, „drängt die Zeit sehr.“"
    statement = one(told(text))
    assert statement.quote.of(text) == "Uns alle"
    assert statement.content.of(text).endswith("die Zeit sehr.")


def test_a_name_in_marks_is_no_quote(told):
    assert one(told("Die Zeitung „Neue Post“ berichtete, dass die Brücke gesperrt ist.")).quote is None


def test_the_subjunctive_carries_a_statement_over_the_next_sentences(told):
    text = "Macron sagte, die Zeit dränge. Man werde handeln. Die Partner seien bereit. Der Regen hielt an."
    statement = one(told(text))
    assert [span.of(text) for span in statement.evidence] == sentences(text)[:3]


def test_reported_words_wait_for_their_source_in_the_same_paragraph(told):
    text = "Die Koalition teile die Ansicht. Die Hilfe müsse steigen, forderte Macron."
    statement = one(told(text))
    assert [span.of(text) for span in statement.evidence] == list(reversed(sentences(text)))


def test_reported_words_do_not_join_a_later_statement_that_has_its_own(told):
    text = "Der Ton sei rau. Die Partei forderte harte Strafen."
    statement = one(told(text))
    assert [span.of(text) for span in statement.evidence] == sentences(text)[1:]


def test_reported_speech_after_a_person_is_that_persons(told):
    text = "Macron ist besorgt. Der Streit sei gefährlich. Der Regen hielt an."
    statement = one(told(text))
    assert (statement.rule, statement.speaker, statement.stance) == ("free-indirect", ("Macron",), "criticises")
    assert [span.of(text) for span in statement.evidence] == [sentences(text)[1], sentences(text)[0]]


def test_words_inside_anothers_words_lead_back_to_him(told):
    outer, inner = told("Der Minister sagte, die Opposition habe den Plan kritisiert.")
    assert (outer.speaker, inner.speaker) == (("Minister",), ("Opposition",))
    assert inner.attribution.sources == ("Minister",)


def test_what_a_speaker_says_of_himself_is_one_statement(told):
    statement = one(told("Die Minister erklärten, dass sie den Plan begrüßen."))
    assert statement.stance == "welcomes"


def test_a_source_that_points_back_shows_both_sentences(told):
    text = "Zehn Staaten beteiligen sich. Das erklärte Macron in Paris."
    statement = one(told(text))
    assert [span.of(text) for span in statement.evidence] == list(reversed(sentences(text)))
    assert statement.content.of(text) == "Zehn Staaten beteiligen sich."


def test_verbatim_sentences_without_a_cue_belong_to_the_speaker_before(told):
    text = "„Die Zeit drängt“, sagte Macron. „Wir müssen handeln.“"
    assert len(one(told(text)).evidence) == 2


def test_evidence_is_never_longer_than_it_may_be(told):
    text = "Macron sagte, " + ", ".join(f"Punkt {number} sei wichtig" for number in range(60)) + "."
    assert all(span.end - span.start <= 700 for statement in told(text) for span in statement.evidence)


def test_addressee_medium_and_occasion_stand_in_the_clause(told):
    statement = one(told("Macron schrieb nach dem Treffen auf der Plattform X, dass die Zeit drängt."))
    assert (statement.medium, statement.occasion) == ("X", "nach dem Treffen")
    assert one(told("Macron forderte von der Regierung mehr Eile.")).addressee == ("Regierung",)


def test_who_reports_another_stands_in_the_attribution(told):
    statement = one(told("Laut Spiegel sagte der Minister, dass die Zeit drängt."))
    assert statement.speaker == ("Minister",)
    assert statement.attribution.sources == ("Spiegel",)


def test_hearsay_is_only_possible(told):
    assert one(told("Der Minister soll den Plan kritisiert haben.")).certainty == "possible"


def test_ids_are_the_same_for_the_same_text_and_unique(told):
    text = "Macron sagte, die Zeit dränge. Starmer sagte, die Zeit dränge. Macron sagte, die Zeit dränge."
    first, second = told(text), told(text)
    assert first == second
    assert len({statement.id for statement in first}) == len(first) == 3


ENGLISH = [
    ('"Time is short," said Macron.', ("Macron",), "direct"),
    ("Macron said time was short.", ("Macron",), "indirect"),
    ("According to Macron, time is short.", ("Macron",), "indirect"),
    ("The plan was criticised by the union.", ("union",), "reported"),
    ("The union called for higher wages.", ("union",), "reported"),
]


@pytest.mark.parametrize(("text", "speaker", "reporting"), ENGLISH)
def test_english_is_read_by_the_same_rules(told, text, speaker, reporting):
    statement = one(told(text, "en"))
    assert (statement.speaker, statement.reporting) == (speaker, reporting)
