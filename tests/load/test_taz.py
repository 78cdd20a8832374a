"""taz.de text pages."""

from datetime import date

import pytest

from kg.load.draft import compose
from kg.load.loading import article
from kg.load.taz import matches, read

PAGE = """# taz.de -- Treffen in Brüssel: Zwölf Staaten sagen Radar zu

       > Die Verteidigungsminister haben über Flugabwehr
       > beraten. Ein Ergebnis gibt es.

 (IMG) Bild: Zwei Minister vor blauen Fahnen

       Brüssel taz/dpa | Zwölf Staaten wollen Radaranlagen liefern. Das sagte die
       [1][Ministerin] am Freitag. Mehr steht
       [2][im
       Beschluss].

       ## Streit über die Kosten

       Wer zahlt, blieb offen.

       11 Apr 2025

       ## LINKS

 (DIR) [1] /Eine-Ministerin/!1234567
 (DIR) [2] https://example.org/beschluss

       ## AUTOREN

 (DIR) Erika Muster

       ## TAGS

 (DIR) Ukraine
 (DIR) Flugabwehr
 (DIR) Ukraine

       ## ARTIKEL ZUM THEMA

 (DIR) Lieferung von Radar: Es geht voran

       Zwei Anlagen sind da.

 (DIR) Ein Artikel ohne Vorspann
"""


@pytest.fixture(scope="module")
def page():
    return article(read(PAGE, "radar.txt"), "radar.txt")


def test_the_page_names_itself(page):
    assert page.title == "Treffen in Brüssel: Zwölf Staaten sagen Radar zu"
    assert page.publisher == "taz.de"
    assert page.published == date(2025, 4, 11)
    assert page.language == "de"
    assert page.authors == ("Erika Muster",)
    assert page.tags == ("Ukraine", "Flugabwehr", "Ukraine")
    assert page.teaser == "Die Verteidigungsminister haben über Flugabwehr beraten. Ein Ergebnis gibt es."


def test_the_text_holds_title_teaser_caption_and_body_and_nothing_of_the_rest(page):
    assert [unit.kind for unit in page.units] == ["title", "teaser", "caption", "paragraph", "heading", "paragraph", "date-line"]
    assert "Erika Muster" not in page.text
    assert "Es geht voran" not in page.text
    assert "(IMG)" not in page.text
    assert "\n\nZwölf Staaten wollen Radaranlagen liefern. Das sagte die Ministerin am Freitag." in page.text


def test_the_dateline_is_taken_out_of_the_first_sentence(page):
    assert page.dateline == "Brüssel taz/dpa"
    assert "taz/dpa |" not in page.text


def test_links_are_joined_with_their_targets_and_stand_on_their_words(page):
    assert [(link.text, link.target) for link in page.links] == [
        ("Ministerin", "https://taz.de/Eine-Ministerin/!1234567"),
        ("im Beschluss", "https://example.org/beschluss"),
    ]
    assert all(link.span and link.span.of(page.text) == link.text for link in page.links)


def test_related_articles_keep_their_teasers(page):
    assert [(related.title, related.teaser) for related in page.related] == [
        ("Lieferung von Radar: Es geht voran", "Zwei Anlagen sind da."),
        ("Ein Artikel ohne Vorspann", None),
    ]


def test_a_bar_in_a_sentence_is_no_dateline():
    page = "# taz.de -- Titel\n\nDie Wahl zwischen links | rechts steht an.\n"
    assert read(page, "x").dateline is None


def test_a_page_without_sections_is_read_whole():
    draft = read("# taz.de -- Titel\n\nEin Satz.\n\n## Zwischentitel\n\nNoch ein Satz.\n", "x")
    assert compose(draft.pieces)[0] == "Titel\n\nEin Satz.\n\nZwischentitel\n\nNoch ein Satz."
    assert draft.published is None


@pytest.mark.parametrize("text", ["# Ein Titel\n\nText", "---\ntitle: taz.de -- x\n---\n", "Der Bericht von taz.de -- und mehr"])
def test_other_texts_are_no_taz_page(text):
    assert not matches(text)
