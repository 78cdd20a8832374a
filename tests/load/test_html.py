"""HTML pages."""

from datetime import date

import pytest

from kg.errors import InputError
from kg.load.html import matches, read
from kg.load.loading import article

BODY = """<h1>Zehn Staaten unterzeichnen</h1>
<p>Zehn Staaten haben am Montag in Wien ein Abkommen unterzeichnet. Das teilte das Außenministerium mit.</p>
<h2>Was darin steht</h2>
<p>Das Abkommen regelt den Schutz von Stromleitungen. Es soll im kommenden Jahr in Kraft treten, wenn alle Parlamente zustimmen.</p>
<p>Ungarn und die Slowakei beteiligen sich nicht. Ihre Regierungen verwiesen auf laufende Gespräche mit den Nachbarn im Süden.</p>"""
PLAIN = f"""<!doctype html><html lang='de-AT'><head><title>Zehn Staaten unterzeichnen</title>{{head}}</head>
<body><nav><a href='/'>Start</a></nav><article>{BODY}</article><footer>Impressum</footer></body></html>"""
LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
{"@type": ["NewsArticle"], "headline": "Zehn Staaten unterzeichnen", "datePublished": "2025-03-03T09:30:00+01:00",
 "inLanguage": "de-AT", "author": [{"@type": "Person", "name": "Eva Beispiel"}],
 "publisher": {"@type": "Organization", "name": "Beispielblatt"},
 "keywords": "Wien, Strom"}]}</script>"""


def test_json_ld_gives_the_pages_data():
    page = article(read(PLAIN.format(head=LD), "wien.html"), "wien.html")
    assert (page.title, page.published, page.language) == ("Zehn Staaten unterzeichnen", date(2025, 3, 3), "de")
    assert (page.publisher, page.authors, page.tags) == ("Beispielblatt", ("Eva Beispiel",), ("Wien", "Strom"))


def test_the_text_is_the_articles_and_not_the_pages():
    page = article(read(PLAIN.format(head=LD), "wien.html"), "wien.html")
    assert page.text.startswith("Zehn Staaten unterzeichnen\n\nZehn Staaten haben am Montag in Wien")
    assert page.text.count("Zehn Staaten unterzeichnen") == 1
    assert "Impressum" not in page.text
    assert [unit.kind for unit in page.units] == ["title", "paragraph", "heading", "paragraph", "paragraph"]


def test_article_body_of_the_json_ld_is_preferred():
    ld = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "T", '
        '"articleBody": "Erster Absatz.\\n\\nZweiter Absatz."}</script>'
    )
    assert article(read(PLAIN.format(head=ld), "x.html"), "x.html").text == "T\n\nErster Absatz.\n\nZweiter Absatz."


def test_meta_tags_serve_where_there_is_no_json_ld():
    meta = '<meta property="article:published_time" content="2025-03-03T09:30:00Z"><meta property="og:site_name" content="Beispielblatt">'
    page = article(read(PLAIN.format(head=meta), "x.html"), "x.html")
    assert (page.published, page.publisher) == (date(2025, 3, 3), "Beispielblatt")


def test_a_page_without_a_date_has_none():
    assert article(read(PLAIN.format(head=""), "x.html"), "x.html").published is None


def test_broken_json_ld_is_passed_over():
    page = article(read(PLAIN.format(head='<script type="application/ld+json">{"@type": </script>'), "x.html"), "x.html")
    assert page.title == "Zehn Staaten unterzeichnen"


def test_a_page_without_text_is_named():
    with pytest.raises(InputError, match=r"^leer.html: the page holds no article text"):
        read("<!doctype html><html><body></body></html>", "leer.html")


@pytest.mark.parametrize("text", ["# Markdown with <b>bold</b>", "Plain text about <html-like> things"])
def test_other_texts_are_no_html(text):
    assert not matches(text)
