"""Which standing format a meeting belongs to, and by whose word it is reported."""

import pytest

from kg.extract import extract
from kg.language import analyser
from kg.load.loading import article
from kg.load.markdown import read


@pytest.fixture
def told():
    def tell(text, language):
        front = f'---\ntitle: "T"\npublished: "2025-03-07"\nlanguage: {language}\n---\n\n{text}\n'
        found = extract(analyser().read(article(read(front, "t.md"), "t.md")))
        names = {actor.id: actor.name for actor in found.actors}
        return found.meetings, names

    return tell


@pytest.mark.parametrize(
    ("text", "language", "series"),
    [
        ("Die Koalition der Willigen kam am Montag in Paris zu einem Gipfel zusammen.", "de", "Koalition der Willigen"),
        ("Präsident Alexander Stubb empfing am Montag in Helsinki Kanzler Friedrich Merz.", "de", None),
        ("Vertreter von 30 Staaten berieten am Montag in Wien.", "de", None),
    ],
)
def test_a_meeting_of_a_named_format_belongs_to_its_series(told, text, language, series):
    (meeting,), _ = told(text, language)
    assert meeting.series == series


@pytest.mark.parametrize(
    ("text", "language", "sources"),
    [
        ("Kanzler Friedrich Merz sagte, er habe am Montag mit Präsident Alexander Stubb telefoniert.", "de", ["Friedrich Merz"]),
        ("Prime Minister Petteri Orpo said that he would meet Chancellor Friedrich Merz in Oslo on Monday.", "en", ["Petteri Orpo"]),
        ("Kanzler Friedrich Merz traf am Montag in Oslo Ministerpräsident Jonas Gahr Støre.", "de", []),
        (
            "Kanzler Friedrich Merz traf am Montag in Oslo Ministerpräsident Jonas Gahr Støre. Merz sagte, das Treffen sei gut gewesen.",
            "de",
            [],
        ),
    ],
)
def test_a_meeting_is_told_by_its_source_or_in_the_articles_own_voice(told, text, language, sources):
    meetings, names = told(text, language)
    attribution = meetings[0].attribution
    assert [names[actor] for actor in (attribution.actors() if attribution else ())] == sources
