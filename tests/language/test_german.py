"""What a German sentence is read as."""

import pytest
from articles import arguments, clause_with, group, read, subject


@pytest.mark.parametrize(
    ("text", "lemma", "facts"),
    [
        ("Die Regierung stockt die Hilfe auf.", "aufstocken", {"tense": "present", "passive": False}),
        ("Der Minister hat Geld zugesagt.", "zusagen", {"tense": "perfect", "passive": False}),
        ("Der Minister hatte Geld zugesagt.", "zusagen", {"tense": "pluperfect"}),
        ("Die Presse wurde gestern informiert.", "informieren", {"tense": "past", "passive": True}),
        ("Die Presse ist gestern informiert worden.", "informieren", {"tense": "perfect", "passive": True}),
        ("Der Vertrag wird morgen unterzeichnet werden.", "unterzeichnen", {"tense": "future", "passive": True}),
        ("Die Kanzlerin wird nach Rom reisen.", "reisen", {"tense": "future", "modal": None}),
        ("Die Kanzlerin ist nach Rom gereist.", "reisen", {"tense": "perfect", "passive": False}),
        ("Er ist in das Haus eingedrungen.", "eindringen", {"tense": "perfect", "passive": False}),
        ("Das Land will die Truppen verstärken.", "verstärken", {"modal": "wollen", "tense": "present"}),
        ("Die Mittel müssen erhöht werden.", "erhöhen", {"modal": "müssen", "passive": True}),
        ("Er sagte, die Lage sei ernst.", "sein", {"mood": "subjunctive-1"}),
        ("Sie werde die Sanktionen abstimmen, sagte er.", "abstimmen", {"mood": "subjunctive-1", "tense": "future"}),
        ("Er würde gern kommen.", "kommen", {"mood": "subjunctive-2"}),
        ("Der Präsident erkläre sich, hieß es.", "erklären", {"mood": "subjunctive-1", "reflexive": True}),
        ("Der Präsident erklärte den Krieg für beendet.", "erklären", {"mood": "indicative", "tense": "past"}),
        ("Er kommt nicht nach Berlin.", "kommen", {"negated": True}),
        ("Es gab keine Gespräche.", "geben", {"negated": True, "tense": "past"}),
        ("26 Länder wollen sich an der Truppe beteiligen.", "beteiligen", {"reflexive": True, "modal": "wollen"}),
        ("Man werde das Land mit Truppen „auf See“ unterstützen.", "unterstützen", {"tense": "future", "mood": "subjunctive-1"}),
        ("Die Hilfe müsse verstärkt und der Druck erhöht werden, forderte er.", "erhöhen", {"modal": "müssen", "passive": True}),
        ("Er versprach, uns zu helfen.", "helfen", {"reflexive": False}),
        ("Ich danke dem Team.", "danken", {"mood": "indicative", "person": "1"}),
        ("Wir wollen die Schulen fördern und Lehrer einstellen.", "einstellen", {"modal": "wollen", "tense": "present"}),
        ("Die Häuser wurden geplündert und zerstört.", "zerstören", {"passive": True, "tense": "past"}),
        ("Die Vorschläge sind noch zu prüfen.", "prüfen", {"modal": "sein"}),
        ("Er hat den Minister entlassen und eine Nachfolgerin ernannt.", "ernennen", {"tense": "perfect", "passive": False}),
        ("Er hat den Minister entlassen und eine Nachfolgerin ernannt.", "entlassen", {"tense": "perfect", "passive": False}),
        ("Die Truppen sind abgezogen und nach Hause zurückgekehrt.", "zurückkehren", {"tense": "perfect", "passive": False}),
        ("Der Vertrag wurde unterzeichnet und den Parlamenten vorgelegt.", "vorlegen", {"tense": "past", "passive": True}),
        ("Sie ist zuversichtlich, stärkste Kraft werden zu können.", "werden", {"modal": "können", "finite": None}),
        ("Die Regierung ist weder bereit noch in der Lage zu verhandeln.", "verhandeln", {"modal": None, "finite": None}),
        ("Das Haus ist leicht zu finden.", "finden", {"modal": "sein"}),
    ],
)
def test_all_words_of_a_predicate_are_read_together(text: str, lemma: str, facts: dict[str, object]) -> None:
    verb = clause_with(read(text), lemma).verb
    assert {name: getattr(verb, name) for name in facts} == facts


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Macron empfängt Scholz in Paris.", "empfangen", ["Macron"]),
        ("Gipfel zur Hilfe: Macron empfängt Scholz in Paris.", "empfangen", ["Macron"]),
        ("Den Kanzler empfängt der Präsident.", "empfangen", ["der Präsident"]),
        ("Das erklärte der Präsident nach dem Treffen.", "erklären", ["der Präsident"]),
        ("In Rom trafen die Minister den Papst.", "treffen", ["die Minister"]),
        ("Der Sprecher der Regierung bestätigte den Bericht.", "bestätigen", ["Der Sprecher"]),
        ("Der Kanzler und die Ministerin reisten nach Rom.", "reisen", ["Der Kanzler", "die Ministerin"]),
        ("Letzte Woche besuchte die Ministerin das Lager.", "besuchen", ["die Ministerin"]),
        ("Mit dem Bus kamen die Kinder.", "kommen", ["die Kinder"]),
        ("Er traf den Papst und sprach mit ihm.", "sprechen", ["Er"]),
        ("Die Koalition, die aus Partnern besteht, hat Hilfe zugesagt.", "zusagen", ["Die Koalition"]),
        ("Die Koalition, die aus Partnern besteht, hat Hilfe zugesagt.", "bestehen", ["die"]),
        ("Weil der Minister krank ist, kommt er nicht.", "kommen", ["er"]),
        ("Am Montag wird getanzt.", "tanzen", []),
        ("Die Hilfe müsse verstärkt und der Druck erhöht werden, forderte er.", "erhöhen", ["der Druck"]),
        ("Die Hilfe müsse verstärkt und der Druck erhöht werden, forderte er.", "fordern", ["er"]),
        ("Am Treffen beteiligten sich Vertreter*innen der Partei.", "beteiligen", ["Vertreter*innen"]),
        ("Einer der Gründe ist das Wetter.", "sein", ["Einer"]),
        ("Keiner kam.", "kommen", ["Keiner"]),
        ("Der Prozess könne ein halbes Jahr dauern, wird vermutet.", "dauern", ["Der Prozess"]),
        ("Er sagte: „Einen Chef, der lügt, kann sich die Bank nicht leisten.“", "leisten", ["die Bank"]),
        ("Das teilte die Polizei mit.", "mitteilen", ["die Polizei"]),
        ("Es kamen 15 Millionen neue Besucher.", "kommen", ["15 Millionen neue Besucher"]),
        ("Der seit drei Jahren gesuchte Mann wurde gefunden.", "finden", ["Der seit drei Jahren gesuchte Mann"]),
        ("Der Minister, ein Freund der Kanzlerin, reiste ab.", "abreisen", ["Der Minister"]),
        ("Er lobte den Plan, und die Ministerin kritisierte ihn.", "kritisieren", ["die Ministerin"]),
        ("Der Präsident hat den Minister entlassen und eine Nachfolgerin ernannt.", "ernennen", ["Der Präsident"]),
        ("Die Regierung soll gestürzt und das Parlament aufgelöst worden sein.", "auflösen", ["das Parlament"]),
        ("Scholz und Lindner, die die Koalition anführen, betonten am Donnerstag ihren Willen.", "betonen", ["Scholz", "Lindner"]),
        ("Kallas und Costa, die die Union vertreten, reisten am Montag nach Kiew.", "reisen", ["Kallas", "Costa"]),
        ("Er sagte, dass die Länder, die den Vertrag unterzeichnen, mehr Geld bekämen.", "bekommen", ["die Länder"]),
        ("Berliner Behörden ermitteln gegen die Firma.", "ermitteln", ["Berliner Behörden"]),
        ("New Yorker Behörden ermitteln gegen die Firma.", "ermitteln", ["New Yorker Behörden"]),
        ("Am Treffen nahmen zwölf Staaten teil, unter ihnen Polen und Schweden.", "teilnehmen", ["zwölf Staaten"]),
    ],
)
def test_subjects(text: str, lemma: str, expected: list[str]) -> None:
    assert subject(read(text), lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Der Präsident empfängt den Kanzler.", "empfangen", {("object", None, "den Kanzler")}),
        ("2008 besuchte er das Lager.", "besuchen", {("oblique", None, "2008"), ("object", None, "das Lager")}),
        ("Die Ministerin dankte dem Partner.", "danken", {("indirect", None, "dem Partner")}),
        ("Der Staat gibt dem Land einen Kredit.", "geben", {("indirect", None, "dem Land"), ("object", None, "einen Kredit")}),
        ("Sie reiste zum Gipfel.", "reisen", {("oblique", "zu", "Gipfel")}),
        ("Er traf in Berlin Präsident Max Muster.", "treffen", {("oblique", "in", "Berlin"), ("object", None, "Präsident Max Muster")}),
        ("Er ist der Präsident.", "sein", {("predicate", None, "der Präsident")}),
        (
            "Sie sprach mit dem Minister und der Ministerin.",
            "sprechen",
            {("oblique", "mit", "dem Minister"), ("oblique", "mit", "der Ministerin")},
        ),
        ("Die Partei begrüßt die Wahl der Präsidentin.", "begrüßen", {("object", None, "die Wahl")}),
        ("Er sagte: „Einen Chef, der lügt, kann sich die Bank nicht leisten.“", "leisten", {("object", None, "Einen Chef")}),
        ("Die Preise stiegen um 20 Prozent.", "steigen", {("oblique", "um", "20 Prozent")}),
        (
            "Er hatte ihn empfangen und der Ukraine Hilfe zugesagt.",
            "zusagen",
            {("indirect", None, "der Ukraine"), ("object", None, "Hilfe")},
        ),
        ("Sie hat das Land besucht, mit ihm gesprochen und Hilfe zugesagt.", "zusagen", {("object", None, "Hilfe")}),
        ("Sie hat das Land besucht, mit ihm gesprochen und Hilfe zugesagt.", "sprechen", {("oblique", "mit", "ihm")}),
        (
            "Der Gipfel sprach der Ukraine das Recht zu, für sich zu entscheiden.",
            "zusprechen",
            {("indirect", None, "der Ukraine"), ("object", None, "das Recht")},
        ),
        (
            "Am Treffen nahmen zwölf Staaten teil, unter ihnen Polen und Schweden.",
            "teilnehmen",
            {("oblique", "an", "Treffen"), ("oblique", "unter", "ihnen")},
        ),
    ],
)
def test_what_hangs_on_a_verb(text: str, lemma: str, expected: set[tuple[str, str | None, str]]) -> None:
    assert arguments(read(text), lemma) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Er sagte, dass sie komme.", ["main", "subordinate"]),
        ("Das Land, das Hilfe braucht, bat um Geld.", ["main", "relative"]),
        ("Er versprach, das Land zu unterstützen.", ["main", "infinitive"]),
        ("Sie kam, um zu helfen.", ["main", "infinitive"]),
        ("Er kam und sie ging.", ["main", "main"]),
        ("Der Minister und die Ministerin kamen.", ["main"]),
        ("Weil es regnet, bleibt er.", ["subordinate", "main"]),
        ("Merz in Paris", ["fragment"]),
        ("Wie der Sender berichtet, kommt er.", ["subordinate", "main"]),
        ("Es regnete, so dass er blieb.", ["main", "subordinate"]),
        ("Das Land zu verlassen, ist schwer.", ["infinitive", "main"]),
        ("Sie will helfen und Geld geben.", ["main", "main"]),
        ("Der Gipfel war ein Erfolg, so der Minister.", ["main", "fragment"]),
        ("Seit er Kanzler ist, reist er viel.", ["subordinate", "main"]),
        ("Seit Montag reist er viel.", ["main"]),
        ("Er versucht die Lage zu verbessern.", ["main", "infinitive"]),
        ("Der Minister hat angekündigt bei der Wahl anzutreten.", ["main", "infinitive"]),
        ("Die Kanzlerin ist zuversichtlich, den Vertrag unterzeichnen zu können.", ["main", "infinitive"]),
        ("Sollten Truppen auftauchen, werde das Land sie angreifen, sagte er.", ["subordinate", "main", "main"]),
        ("Die Regierung hat gewonnen, unterstützt von der Opposition.", ["main"]),
        ("Er hat viel zu tun.", ["main"]),
    ],
)
def test_clauses(text: str, kinds: list[str]) -> None:
    assert [clause.kind for clause in read(text).clauses] == kinds


@pytest.mark.parametrize(
    ("text", "lemma", "speech"),
    [
        ("Er sagte, die Lage sei ernst.", "sein", True),
        ("Sie betonte, dass die Hilfe weitergeht.", "weitergehen", True),
        ("„Ich komme“, sagte er.", "kommen", True),
        ("Er sagte, die Lage sei ernst.", "sagen", False),
        ("Die Lage ist ernst.", "sein", False),
        ("Weil es regnet, bleibt er.", "regnen", False),
    ],
)
def test_reported_words_are_marked(text: str, lemma: str, speech: bool) -> None:
    assert clause_with(read(text), lemma).speech is speech


def test_who_is_asked_to_act_does_the_infinitive() -> None:
    document = read("Die Polizei forderte die Anwohner auf, das Haus zu verlassen.")
    assert subject(document, "verlassen") == ["die Anwohner"]
    assert clause_with(document, "verlassen").controlled


def test_who_promises_does_the_infinitive() -> None:
    document = read("Die Ministerin versprach, das Lager zu besuchen.")
    assert subject(document, "besuchen") == ["Die Ministerin"]


def test_a_genitive_hangs_on_its_noun() -> None:
    document = read("Die Hilfe der Regierung wächst.")
    child = next(one for one in document.groups if document.text(one.first, one.last) == "der Regierung")
    assert child.parent is not None
    assert group(document, child.parent) == "Die Hilfe"
    assert "Gen" in child.cases


def test_a_second_genitive_hangs_on_the_same_noun() -> None:
    document = read("Vertreter der Schweiz und Norwegens reisten ab.")
    known = {group(document, index): one for index, one in enumerate(document.groups)}
    assert known["Norwegens"].parent == known["der Schweiz"].parent is not None


def test_no_genitive_without_a_word_that_shows_it() -> None:
    document = read("Die Firma will vor dem Winter mehr Heizungen bauen.")
    assert ("object", None, "mehr Heizungen") in arguments(document, "bauen")


def test_a_preposition_before_a_rounded_figure() -> None:
    document = read("Die Firma arbeitet mit rund 2.000 Leuten und mehr als 30 Partnern.")
    known = {group(document, index): one for index, one in enumerate(document.groups)}
    assert document.tokens[known["2.000 Leuten"].preposition or 0].text == "mit"


def test_cases_and_number_of_a_group() -> None:
    document = read("Dem Präsidenten folgten viele Länder.")
    groups = {document.text(one.first, one.last): one for one in document.groups}
    assert groups["Dem Präsidenten"].cases == {"Dat"}
    assert groups["viele Länder"].number == "Plur"
    assert "Dat" not in groups["viele Länder"].cases


def test_the_words_of_a_title_need_no_verb() -> None:
    document = read("Neue Hilfe für Kiew")
    assert [(clause.kind, clause.verb) for clause in document.clauses] == [("fragment", None)]


def test_a_source_without_a_verb_holds_what_it_said() -> None:
    document = read("„Das hilft niemandem“, so der Minister am Freitag.")
    said, source = document.clauses
    assert said.parent == 1
    assert [group(document, index) for index in source.subject] == ["der Minister"]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Selenskyjs Amtszeit läuft. Selenskyj bleibt.", "Selenskyjs", "Selenskyj"),
        ("Frankreichs Präsident sprach.", "Frankreichs", "Frankreich"),
        ("Paris und Texas liegen fern.", "Texas", "Texas"),
        ("Die EU-Länder tagen.", "EU-Länder", "EU-Land"),
        ("Die Vertreter*innen kamen.", "Vertreter*innen", "Vertreter"),
        ("Die PCs stehen dort.", "PCs", "PC"),
        ("Die Prozesse dauern lange.", "Prozesse", "Prozess"),
        ("Der Rat beschloss den Plan.", "beschloss", "beschließen"),
        ("Die Straßen sind leer.", "Straßen", "Straße"),
    ],
)
def test_dictionary_forms(text: str, word: str, lemma: str) -> None:
    assert next(token.lemma for token in read(text).tokens if token.text == word) == lemma


@pytest.mark.parametrize(
    ("text", "lemma", "expected", "tense"),
    [
        ("Drei Soldaten in Kabul getötet", "töten", ["Drei Soldaten"], "past"),
        ("Präsident unterzeichnet Vertrag", "unterzeichnen", ["Präsident"], "present"),
        ("Frankreich und Deutschland planen Gipfel", "planen", ["Frankreich", "Deutschland"], "present"),
    ],
)
def test_titles(text: str, lemma: str, expected: list[str], tense: str) -> None:
    document = read(text)
    assert subject(document, lemma) == expected
    verb = clause_with(document, lemma).verb
    assert verb is not None
    assert verb.tense == tense


def test_a_question_is_one() -> None:
    assert [clause.question for clause in read("Wer kommt nach Rom? Er kommt.").clauses] == [True, False]
