"""Markdown and plain text, with and without front matter."""

from datetime import date

import pytest

from kg.errors import InputError
from kg.load.loading import article
from kg.load.markdown import matches, read

FRONT = """---
title: "Talks in Geneva"
published: 2025-11-23
language: en
publisher: Example Wire
url: https://example.org/geneva
author: [Jo Bloggs, Ann Other]
tags: "talks, Geneva"
licence: CC BY 4.0
---
"""


def test_front_matter_gives_the_articles_data():
    page = article(read(FRONT + "\nDelegations met **on Sunday**.\n", "geneva.md"), "geneva.md")
    assert (page.title, page.published, page.language) == ("Talks in Geneva", date(2025, 11, 23), "en")
    assert (page.publisher, page.url, page.licence) == ("Example Wire", "https://example.org/geneva", "CC BY 4.0")
    assert page.authors == ("Jo Bloggs", "Ann Other")
    assert page.tags == ("talks", "Geneva")
    assert page.text == "Talks in Geneva\n\nDelegations met on Sunday."


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Title\n\nOne\ntwo.\n\nThree.", "Title\n\nOne two.\n\nThree."),
        ("Title\n=====\n\nOne.", "Title\n\nOne."),
        ("A short first line\n\nA sentence follows it.", "A short first line\n\nA sentence follows it."),
        ("# T\n\nSee [the text](https://example.org/x) now.", "T\n\nSee the text now."),
        ("# T\n\n![a picture](p.png) Words.", "T\n\nWords."),
        ("# T\n\n> A quotation.\n\n- one\n- two", "T\n\nA quotation.\n\none two"),
        ("# T\n\n---\n\nText.", "T\n\nText."),
        ("# T\r\n\r\nText.".replace("\r\n", "\n"), "T\n\nText."),
        ("# T\n\nsnake_case_name and 2*3*4 stay.", "T\n\nsnake_case_name and 2*3*4 stay."),
    ],
)
def test_markdown_becomes_plain_paragraphs(source, text):
    assert article(read(source, "x.md"), "x.md").text == text


def test_the_title_is_not_said_twice():
    page = article(read('---\ntitle: "Same"\n---\n# Same\n\nText.', "x.md"), "x.md")
    assert page.text == "Same\n\nText."


def test_a_first_line_that_is_a_sentence_is_no_title():
    page = article(read("The talks have begun.\n\nMore is not known.", "talks.txt"), "talks.txt")
    assert page.title == "talks"
    assert page.text == "The talks have begun.\n\nMore is not known."


def test_links_stand_on_their_words():
    page = article(read("# T\n\nSee [the text](https://example.org/x) now.", "x.md"), "x.md")
    assert [(link.text, link.target, link.span.of(page.text)) for link in page.links] == [("the text", "https://example.org/x", "the text")]


def test_no_date_is_no_date():
    assert article(read("# T\n\nText of no day.", "x.md"), "x.md").published is None


@pytest.mark.parametrize(
    ("front", "says"),
    [('---\ntitle: "open\n---\nText', "no YAML"), ("---\n- a\n- b\n---\nText", "field: value")],
)
def test_broken_front_matter_is_named(front, says):
    with pytest.raises(InputError, match=f"^x.md: .*{says}"):
        read(front, "x.md")


@pytest.mark.parametrize("text", ["Text\n---\na: b\n---\n", "# T\n\nText", ""])
def test_other_texts_have_no_front_matter(text):
    assert not matches(text)
