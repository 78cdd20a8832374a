"""Articles from the web: fetched from a real server, read as a saved page is, with the address they came from."""

import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))
from server import failing, moved, page, serving

from kg.errors import InputError
from kg.load import inputs, is_address, load

BODY = """<p>Die österreichische Außenministerin Beate Meinl-Reisinger hat am Montag in Wien ihren polnischen Kollegen Radosław Sikorski
getroffen. Beide sprachen über die Hilfe für die Ukraine und über neue Sanktionen gegen Russland.</p>
<p>Polen will der Ukraine 30 Radpanzer liefern, wenn das Parlament zustimmt. Das sagte Sikorski nach dem Gespräch in Wien.</p>"""
HTML = f"""<!DOCTYPE html><html lang="de"><head><title>Treffen in Wien</title>
<meta property="article:published_time" content="2025-03-04T08:00:00+01:00"></head>
<body><article><h1>Außenminister treffen sich in Wien</h1>{BODY}</article></body></html>"""


@pytest.fixture
def server():
    with serving() as running:
        yield running


def read(address: str, private: bool = True):
    [given] = inputs([address], private=private)
    return load(given)


def test_a_page_is_read_as_an_article_that_keeps_its_address(server):
    server.pages["/news/1"] = page(HTML)
    article = read(f"{server.address}/news/1?utm=x#top")
    assert article.title == "Außenminister treffen sich in Wien" or article.title == "Treffen in Wien"
    assert article.published == date(2025, 3, 4)
    assert article.language == "de"
    assert "Polen will der Ukraine 30 Radpanzer liefern" in article.text
    assert article.url == f"{server.address}/news/1?utm=x"
    assert article.source == f"{server.address}/news/1?utm=x"
    assert article.key.startswith(("aussenminister-treffen", "treffen-in-wien"))


def test_the_page_read_again_is_the_same_article_another_address_another(server):
    server.pages |= {"/a": page(HTML), "/b": page(HTML)}
    first, again, other = (read(f"{server.address}/{name}") for name in "aab")
    assert first == again
    assert first.key != other.key


def test_the_address_that_the_page_calls_its_own_counts_also_where_it_is_relative(server):
    own = HTML.replace("</head>", '<link rel="canonical" href="https://zeitung.example/wien"></head>')
    server.pages |= {"/a": page(own), "/b": moved("/a")}
    assert read(f"{server.address}/a").url == "https://zeitung.example/wien"
    assert read(f"{server.address}/a").key == read(f"{server.address}/b").key
    server.pages["/c"] = page(
        HTML.replace(
            "</head>", '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Wien","url":"/wien"}</script></head>'
        )
    )
    assert read(f"{server.address}/c").url == f"{server.address}/wien"


def test_a_page_that_moved_has_the_address_where_it_is(server):
    server.pages |= {"/old": moved("/new", 301), "/new": page(HTML)}
    assert read(f"{server.address}/old").url == f"{server.address}/new"


@pytest.mark.parametrize(
    ("encoding", "content_type", "meta"),
    [
        ("utf-8", "text/html", ""),
        ("utf-8", "text/html; charset=utf-8", ""),
        ("iso-8859-1", "text/html; charset=ISO-8859-1", ""),
        ("iso-8859-2", "text/html; charset=iso-8859-2", ""),
        ("iso-8859-2", "text/html", '<meta charset="iso-8859-2">'),
        ("iso-8859-2", "text/html", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'),
        ("cp1252", "text/html; charset=us-ascii", ""),
        ("utf-8", "text/html; charset=no-such-thing", ""),
        ("utf-16", "text/html", ""),
    ],
)
def test_the_encoding_is_the_one_told(server, encoding, content_type, meta):
    text = HTML.replace("Radosław", "Radoslaw") if encoding in {"iso-8859-1", "cp1252"} else HTML
    server.pages["/a"] = page(text.replace("<head>", f"<head>{meta}").encode(encoding), content_type)
    article = read(f"{server.address}/a")
    assert "österreichische Außenministerin" in article.text
    assert ("Radosław" in text) == ("Radosław" in article.text)


def test_plain_text_is_read_too(server):
    server.pages["/a.txt"] = page("Treffen in Wien\n\nDie Minister trafen sich am Montag in Wien.\n", "text/plain; charset=utf-8")
    assert read(f"{server.address}/a.txt").text.endswith("am Montag in Wien.")


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (page(b"%PDF-1.7", "application/pdf"), "is application/pdf, not a page with text"),
        (page(b"\x89PNG", "image/png"), "is image/png"),
        (page("<html><body></body></html>"), "no article text"),
        (page(b"", "text/html"), "is empty"),
        (page(b"x", status=404), "there is nothing there"),
        (moved("https:///"), "is no web address"),
    ],
)
def test_what_is_no_article_is_one_sentence_with_its_address(server, answers, says):
    server.pages["/a"] = answers
    with pytest.raises(InputError, match=says) as caught:
        read(f"{server.address}/a")
    assert "\n" not in str(caught.value)


def test_this_machine_is_read_only_where_it_is_allowed(server):
    server.pages["/a"] = page(HTML)
    with pytest.raises(InputError, match="own network"):
        read(f"{server.address}/a", private=False)
    assert server.asked == []


def test_an_address_is_told_from_a_path():
    assert all(map(is_address, ("https://taz.de/!1", " HTTP://taz.de")))
    assert not any(map(is_address, ("taz.de", "a.html", "file:///etc/passwd", "-", "https.txt")))
    with pytest.raises(InputError, match="is no web address"):
        list(inputs(["https://"]))


def test_one_failing_address_keeps_the_others(server, tmp_path):
    from kg.pipeline import Options, ingest

    server.pages |= {"/a": page(HTML), "/b": failing(9, page(HTML), status=404)}
    report = ingest([f"{server.address}/a", f"{server.address}/b"], tmp_path / "s", Options(private=True))
    assert len(report.changes.added) == 1
    assert [outcome.source for outcome in report.failed] == [f"{server.address}/b"]
    assert "there is nothing there" in report.failed[0].error
    refused = ingest([f"{server.address}/a"], tmp_path / "t", Options())
    assert "own network" in refused.failed[0].error
