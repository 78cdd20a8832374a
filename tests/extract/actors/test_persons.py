"""Persons: full names, titles, short forms, what is no person."""

import pytest

PERSONS = [
    ("de", "Der französische Präsident Emmanuel Macron reiste ab. Macron sagte, es werde spät.", "Emmanuel Macron", 2),
    ("de", "Ursula von der Leyen kündigte Hilfe an. Die Kritik von der Leyens an dem Plan war scharf.", "Ursula von der Leyen", 2),
    ("de", "Wirtschaftsminister Robert Habeck sprach mit Annalena Baerbock.", "Robert Habeck", 1),
    ("de", "Wirtschaftsminister Robert Habeck sprach mit Annalena Baerbock.", "Annalena Baerbock", 1),
    ("de", "Am Montag lehnte Wolodymyr Selenskyj den Vorschlag ab. Selenskyjs Sprecher schwieg.", "Wolodymyr Selenskyj", 2),
    ("de", "Muammar al-Gaddafi drohte mit Gewalt. Gaddafi sprach im Fernsehen.", "Muammar al-Gaddafi", 2),
    ("de", "Der frühere Präsident der Bundesbank Axel Weber warnte vor Inflation.", "Axel Weber", 1),
    ("de", "Hashim Thaçi, der Premierminister des Kosovos, sagte zu.", "Hashim Thaçi", 2),
    ("de", "Der Leiter der Behörde, Joachim Rücker, sagte zu.", "Joachim Rücker", 1),
    ("de", "Außenminister Koch traf den Botschafter.", "Koch", 1),
    ("de", "Johannes B. Kerner begleitete ihn. Kerner filmte alles.", "Johannes B. Kerner", 2),
    ("en", "Japanese Prime Minister Koizumi Junichiro arrived. Koizumi said he was content.", "Koizumi Junichiro", 3),
    ("en", "Mr. Mundia Sikatana announced the policy. Sikatana praised it.", "Mundia Sikatana", 2),
    ("en", "Hu Jintao met Luiz Inácio Lula da Silva in Brasília.", "Luiz Inácio Lula da Silva", 1),
    ("en", "Michael Bloomberg promised to pay for the school.", "Michael Bloomberg", 1),
]

NOBODY = [
    ("de", "Im Mai wurde der neue Roman in Berlin gelesen.", {"Mai", "Roman", "Berlin"}),
    ("de", "Der Airbus landete am Dienstag in Köln.", {"Köln", "Dienstag"}),
    ("de", "Die Schauspielerin hat Klage beim Landgericht eingereicht.", {"Klage"}),
    ("de", "Das Gesetz gilt seit dem Ersten Weltkrieg.", {"Weltkrieg", "Ersten Weltkrieg"}),
    (
        "en",
        "The Communist Party of the Philippines lost the Norwich Radical Film Festival vote.",
        {"Communist Party", "Norwich Radical Film Festival"},
    ),
    ("en", "On Monday the Second World War ended in Europe.", {"Monday", "Second World War", "Europe"}),
]


@pytest.mark.parametrize(("language", "text", "name", "mentions"), PERSONS)
def test_a_named_person_is_found_with_all_mentions(acting, language, text, name, mentions):
    actors = acting(text, language)
    assert name in actors
    assert actors[name].kind == "person"
    assert len(actors[name].mentions) == mentions


@pytest.mark.parametrize(("language", "text", "names"), NOBODY)
def test_months_places_and_works_are_no_persons(acting, language, text, names):
    assert not {name for name, actor in acting(text, language).items() if actor.kind == "person"} & names


@pytest.mark.parametrize(
    ("text", "name", "title", "of"),
    [
        ("Der britische Premierminister Keir Starmer sagte zu.", "Keir Starmer", "Premierminister", "Vereinigtes Königreich"),
        ("US-Präsident Donald Trump sagte zu.", "Donald Trump", "Präsident", "Vereinigte Staaten"),
        ("Kremlchef Wladimir Putin sagte zu.", "Wladimir Putin", "Kremlchef", "Russland"),
        ("SPD-Vorsitzender Sigmar Gabriel sagte zu.", "Sigmar Gabriel", "SPD-Vorsitzender", "SPD"),
        ("Uruguays Präsident Tabaré Vázquez sagte zu.", "Tabaré Vázquez", "Präsident", "Uruguay"),
        ("BDEW-Chefin Kerstin Andreae sagte zu.", "Kerstin Andreae", "BDEW-Chefin", "BDEW"),
        ("Kanzler Friedrich Merz sagte zu.", "Friedrich Merz", "Kanzler", "Deutschland"),
        ("Österreichs Regierung zögert. Bundeskanzler Karl Nehammer sagte zu.", "Karl Nehammer", "Bundeskanzler", "Österreich"),
        ("Ministerin Karin Prien (CDU) sagte zu.", "Karin Prien", "Ministerin", None),
        ("Bundeskanzler a. D. Gerhard Schröder sagte zu.", "Gerhard Schröder", "Bundeskanzler a. D.", "Deutschland"),
    ],
)
def test_a_title_gives_the_role_and_whose_it_is(cast, text, name, title, of):
    found = cast(text)
    person = next(actor for actor in found.actors if actor.name == name)
    role = person.roles[0]
    owner = next((actor.name for actor in found.actors if actor.id == role.of), role.of)
    assert (role.title, owner) == (title, of)


def test_the_mention_covers_the_title(cast):
    text = "Gestern reiste der französische Präsident Emmanuel Macron ab."
    spans = {mention.span.of(text) for mention in cast(text).mentions}
    assert "französische Präsident Emmanuel Macron" in spans


def test_spellings_of_one_name_are_one_person(cast):
    people = [a for a in cast("Wolodmyr Selenskyj kam an. Später sprach Wolodymyr Selenskyj.").actors if a.kind == "person"]
    assert len(people) == 1
    assert "Volodymyr Zelensky" in people[0].aliases


def test_a_name_without_its_first_word_is_the_same_person(cast):
    people = [a for a in cast("Ayaan Hirsi Ali sprach zuerst. Später kam Hirsi Ali wieder.").actors if a.kind == "person"]
    assert [a.name for a in people] == ["Ayaan Hirsi Ali"]


def test_the_lawyer_of_somebody_is_somebody_else(cast):
    found = cast("Arasch Samani schwieg. Die Anwältin Samanis bestritt den Vorwurf.")
    assert {a.name: a.anonymous for a in found.actors if a.kind == "person"} == {"Arasch Samani": False, "Anwältin": True}


def test_namesakes_with_other_given_names_stay_two(cast):
    names = [a.name for a in cast("Klaus Müller traf Heike Müller.").actors]
    assert names == ["Klaus Müller", "Heike Müller"]
