import pytest
from streamlit.testing.v1 import AppTest

import kg.graph
from kg.app.frame import MENU
from kg.app.words import catalogue
from kg.settings import resource
from kg.store import open_store

ALWAYS = {"add", "query", "about"}  # these have something to say without an article


def opened(page, language):
    at = AppTest.from_file(str(resource("app.py")), default_timeout=30)
    at.query_params["lang"] = language
    at.run()
    if page != MENU[0]:
        at.switch_page(f"kg/app/pages/{page}.py")
        at.run()
    assert not at.exception
    return at


def said(at):
    return " ".join(block.value for kind in (at.subheader, at.markdown, at.info, at.success, at.code, at.text) for block in kind)


@pytest.fixture(params=["none", "empty"])
def nothing(request, tmp_path, monkeypatch):
    """No store at all, and a store without articles."""
    if request.param == "empty":
        with open_store(tmp_path / "store", create=True).writer(kg.graph) as writer:
            writer.publish()
    monkeypatch.setenv("KG_STORE", str(tmp_path / "store"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_without_articles_says_why_and_what_to_do(nothing, language):
    words = catalogue(language)
    for page in MENU:
        text = said(opened(page, language))
        assert page in ALWAYS or (words["empty.title"] in text and words["empty.commands"] in text), page


def test_a_store_that_cannot_be_read_says_so_in_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "CURRENT").write_text("not a version")
    monkeypatch.setenv("KG_STORE", str(tmp_path / "store"))
    text = said(opened(MENU[0], "en"))
    assert catalogue("en")["empty.broken"] in text or catalogue("en")["empty.title"] in text
    assert "Traceback" not in text
