"""What an article says of meetings: who met whom, when, where, and whether they met at all."""

import pytest


def names(meeting, known):
    return {known[p.actor] for p in meeting.participants}


STATUS = [
    ("Bundeskanzler Olaf Scholz traf sich am Dienstag in Warschau mit Ministerpräsident Donald Tusk.", "de", "held"),
    ("Bundeskanzler Olaf Scholz will sich am Freitag in Warschau mit Ministerpräsident Donald Tusk treffen.", "de", "planned"),
    ("Die Verhandlungen zwischen Serbien und Kroatien liegen auf Eis.", "de", "suspended"),
    ("Präsident Joe Biden erklärte sich bereit, Präsident Xi Jinping zu treffen.", "de", "offered"),
    ("Das Treffen zwischen Präsident Joe Biden und Präsident Xi Jinping wurde abgesagt.", "de", "cancelled"),
    ("Chancellor Olaf Scholz met President Joe Biden in Washington on Monday.", "en", "held"),
    ("Talks between Serbia and Croatia were suspended on Monday.", "en", "suspended"),
    ("Chancellor Olaf Scholz will meet President Joe Biden in Washington on Friday.", "en", "planned"),
]


@pytest.mark.parametrize(("text", "language", "status"), STATUS)
def test_a_meeting_has_the_status_that_the_words_give_it(meet, text, language, status):
    (meeting,), known = meet(text, language)
    assert meeting.status == status
    assert len(names(meeting, known)) == 2


NONE = [
    ("Auf einer Pressekonferenz nannte Ministerin Nancy Faeser Zahlen.", "de"),
    ("Der Sicherheitsrat verurteilte den Angriff.", "de"),
    ("Die Hauptverhandlung vor dem Landgericht begann im Mai.", "de"),
    ("Die Opposition forderte Verhandlungen mit der Regierung.", "de"),
    ("Präsident Joe Biden sagte in einem Gespräch mit der Zeitung „Die Welt“, er sei müde.", "de"),
    ("Die Kosten treffen vor allem Deutschland.", "de"),
    ("Falls Präsident Joe Biden Präsident Xi Jinping trifft, wird es spät.", "de"),
    ("The opposition called for talks with the government.", "en"),
    ("President Joe Biden told the newspaper that targets were met.", "en"),
]


@pytest.mark.parametrize(("text", "language"), NONE)
def test_what_is_no_meeting_is_none(meet, text, language):
    assert meet(text, language)[0] == []


def test_one_meeting_told_in_several_sentences_is_one_with_all_of_them(meet):
    text = (
        "Bundeskanzler Olaf Scholz hat sich am Dienstag in Warschau mit Ministerpräsident Donald Tusk getroffen. "
        "Bei dem Treffen ging es um den Haushalt. Außenministerin Annalena Baerbock nahm per Videoschalte an dem Treffen teil."
    )
    (meeting,), known = meet(text)
    assert names(meeting, known) == {"Olaf Scholz", "Donald Tusk", "Annalena Baerbock"}
    assert {known[p.actor]: p.mode for p in meeting.participants}["Annalena Baerbock"] == "video"
    assert len(meeting.evidence) == 3
    assert (meeting.time.value, meeting.place) == ("2024-05-14", "Warschau")


def test_two_meetings_on_two_days_are_two(meet):
    text = (
        "Bundeskanzler Olaf Scholz traf am Montag in Berlin Präsident Emmanuel Macron. "
        "Am Dienstag empfing er in Potsdam Präsident Joe Biden."
    )
    meetings, _ = meet(text)
    assert [meeting.time.value for meeting in meetings] == ["2024-05-13", "2024-05-14"]


def test_who_is_only_mentioned_does_not_take_part(meet):
    text = "Bundeskanzler Olaf Scholz sprach am Montag mit Präsident Emmanuel Macron über Präsident Joe Biden."
    (meeting,), known = meet(text)
    assert names(meeting, known) == {"Olaf Scholz", "Emmanuel Macron"}


def test_a_date_from_another_sentence_is_marked_as_inferred(meet):
    text = "Das sagte Bundeskanzler Olaf Scholz am Montag nach einem Treffen mit Präsident Emmanuel Macron in Berlin."
    (meeting,), _ = meet(text)
    assert meeting.time.value == "2024-05-13"
    assert meeting.time.resolution == "inferred"


def test_ids_are_the_same_for_the_same_text_and_evidence_is_whole_sentences(meet):
    text = "Bundeskanzler Olaf Scholz traf Präsident Emmanuel Macron in Berlin. Es regnete."
    (first,), _ = meet(text)
    (second,), _ = meet(text)
    assert first.id == second.id
    assert [span.of(text) for span in first.evidence] == ["Bundeskanzler Olaf Scholz traf Präsident Emmanuel Macron in Berlin."]
    assert 0.2 <= first.confidence <= 0.97


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("Am Mittwoch gab es ein Telefonat zwischen Präsident Joe Biden und Präsident Xi Jinping.", "de", "Telefonat zwischen"),
        ("A meeting between President Joe Biden and Chancellor Olaf Scholz took place on Monday.", "en", "meeting between"),
    ],
)
def test_a_label_names_both_between_whom_it_was(meet, text, language, label):
    (meeting,), known = meet(text, language)
    assert meeting.label.startswith(label)
    assert all(name.split()[-1] in meeting.label for name in names(meeting, known))


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("President Joe Biden chaired the summit, the first since the group was founded in March.", "en", None),
        ("Bundeskanzler Olaf Scholz leitete das Treffen, das erste, seit die Gruppe im März gegründet wurde.", "de", None),
        ("President Joe Biden chaired the summit in Rome on Monday.", "en", "2024-05-13"),
    ],
)
def test_what_a_group_was_since_does_not_date_its_meeting(meet, text, language, day):
    meetings, _ = meet(text, language)
    assert [str(m.time.earliest) if m.time else None for m in meetings] == [day]
