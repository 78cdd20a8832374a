import importlib.util
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

HERE = Path(__file__).parent
APP = HERE.parents[1] / "app.py"


def _module(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


STORY = _module("app_test_story", HERE / "story.py")


@pytest.fixture(scope="session")
def hostile():
    return STORY.HOSTILE


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    """A store with a small story of four articles."""
    return STORY.write(tmp_path_factory.mktemp("app") / "store")


@pytest.fixture(scope="session")
def divided(tmp_path_factory):
    """A library in which two articles disagree."""
    from kg.app.library import Library
    from kg.store import open_store

    path = STORY.write(tmp_path_factory.mktemp("divided") / "store", STORY.disagreeing())
    return Library(open_store(path).reader())


@pytest.fixture(scope="session")
def library(store):
    from kg.app.library import Library
    from kg.store import open_store

    return Library(open_store(store).reader())


@pytest.fixture
def app(store, monkeypatch):
    """Opens a page: app("commitments", lang="en", …) -> AppTest, run."""
    monkeypatch.setenv("KG_STORE", str(store))

    def opened(page="timeline", **query):
        at = AppTest.from_file(str(APP), default_timeout=30)
        for name, value in ({"lang": "en"} | query).items():
            at.query_params[name] = value
        at.run()
        if page != "timeline":
            at.switch_page(f"kg/app/pages/{page}.py")
            for name, value in query.items():
                at.query_params[name] = value
            at.run()
        assert not at.exception, at.exception
        return at

    return opened


@pytest.fixture(scope="session")
def crowd():
    """5,000 made-up events."""
    return _module("app_crowd", HERE.parents[1] / "benchmarks" / "app_story.py").columns(5000)


@pytest.fixture
def viewing():
    from kg.app.words import catalogue
    from kg.charts import View, Window, Words

    entries = {key.partition(".")[2]: text for key, text in catalogue("en").items() if key.startswith("chart.")}

    def view(first, last, **more):
        return View(window=Window.around(date.fromisoformat(first), date.fromisoformat(last)), words=Words(**entries), **more)

    return view
