"""One office is told once, whatever articles call it."""

from datetime import date

import pytest

from kg.app.offices import Office, Told, offices

MAY, JULY, NOVEMBER = date(2025, 5, 11), date(2025, 7, 10), date(2025, 11, 13)


@pytest.mark.parametrize(("language", "title"), [("de", "Präsident"), ("en", "President")])
def test_an_office_in_two_languages_with_and_without_its_state_is_one(language, title):
    told = [Told("President", day=JULY), Told("Präsident", "Ukraine", MAY), Told("President", "Ukraine", NOVEMBER), Told("Präsident")]
    assert offices(told, language) == [Office(title, "Ukraine", MAY, NOVEMBER)]


def test_the_form_that_articles_print_is_shown():
    assert (
        offices([Told("Ministerpräsidentin", "Dänemark", MAY), Told("Prime Minister", "Dänemark")], "de")[0].title == "Ministerpräsidentin"
    )


def test_what_no_article_of_the_language_says_is_not_translated():
    (office,) = offices([Told("Ministerpräsidentin", "Dänemark", MAY)], "en")
    assert office.title == "Ministerpräsidentin"


@pytest.mark.parametrize(
    "told",
    [
        [Told("Präsident", "Ukraine"), Told("Präsident", "Polen")],
        [Told("Präsident", "Ukraine"), Told("Außenminister", "Ukraine")],
        [Told("Präsident", "Ukraine"), Told("Präsident", "Polen"), Told("Präsident")],
        [Told("Bundespräsident", "Deutschland"), Told("Bundeskanzler", "Deutschland")],
    ],
)
def test_different_offices_stay_apart(told):
    assert len(offices(told, "de")) == len(told)


def test_a_title_that_no_table_has_stands_for_itself_and_the_latest_office_comes_first():
    told = [Told("Kremlsprecher", "Russland", MAY), Told("kremlsprecher", "Russland", JULY), Told("Präsident", day=NOVEMBER)]
    assert [(one.title, one.first, one.last) for one in offices(told, "en")] == [
        ("Präsident", NOVEMBER, NOVEMBER),
        ("Kremlsprecher", MAY, JULY),
    ]
