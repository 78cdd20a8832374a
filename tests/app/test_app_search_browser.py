"""Searching in a real browser: from the field in the head to the sentence in the article and to the card of a fact."""

from test_app_browser import address, browser, pytestmark, settled, visit  # noqa: F401 - fixtures

pytestmark = pytestmark  # noqa: PLW0127 - the same conditions


def test_from_a_word_to_its_sentence(visit):  # noqa: F811
    tab = settled(visit())
    field = tab.locator(".st-key-search-field input")
    field.fill("drittes Treffen")
    field.press("Enter")
    tab.wait_for_url("**/search*")
    hit = tab.locator(".hits li", has=tab.locator(".k-article")).first
    hit.wait_for()
    assert hit.locator("mark").count() >= 2
    hit.locator("button").click()
    tab.wait_for_url("**/articles*")
    marked = tab.locator(".article mark.k-found")
    marked.first.wait_for()
    assert "drittes" in marked.all_text_contents()
    assert tab.locator(".article mark.active").first.is_visible()


def test_a_hit_opens_the_card_and_stays_text(visit):  # noqa: F811
    tab = settled(visit("search", ready=".hits li", s="300 Millionen", found_kind="commitment"))
    tab.locator(".hits button").first.click()
    tab.locator("[role=dialog] .sheet h2").wait_for()
    tab = settled(visit("search", ready=".hits li", s="onerror"))
    assert tab.evaluate("() => window.hacked") is None
    assert "<script>" in tab.locator(".hits").text_content()


def test_at_390_pixels_the_field_has_a_row_of_its_own(visit):  # noqa: F811
    tab = settled(visit("search", width=390, ready=".hits li", s="Paris"))
    assert tab.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert tab.locator(".st-key-search-field input").bounding_box()["width"] > 300
