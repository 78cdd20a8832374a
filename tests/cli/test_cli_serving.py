import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.cli.serving import free_port, has_screen
from kg.errors import UsageError


@pytest.fixture
def taken():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        yield held.getsockname()[1]


def test_a_port_in_use_is_said_to_be(taken):
    with pytest.raises(UsageError, match=f"Port {taken} is in use by another program: name another with --port"):
        free_port(taken)


def test_without_a_wish_the_first_free_port_is_taken():
    assert free_port(None) in range(8501, 8521)


@pytest.mark.parametrize(
    ("environment", "screen"),
    [({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "w"}, True), ({}, False), ({"DISPLAY": ":0", "CI": "1"}, False)],
)
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these always have a screen")
def test_a_window_opens_only_where_there_is_a_screen(monkeypatch, environment, screen):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "CI"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert has_screen() is screen


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs a shell script as browser")
def test_on_a_new_machine_the_dashboard_opens_without_asking_anything(tmp_path):
    """A home without Streamlit's own files, a screen, and a browser that writes down what it was told to open."""
    opened, browser = tmp_path / "opened", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}.new\nmv {opened}.new {opened}\n')
    browser.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    environment |= {"HOME": str(tmp_path), "DISPLAY": ":99", "BROWSER": f"{browser} %s"}
    command = [sys.executable, "-m", "kg", "app", "--store", str(tmp_path / "store")]
    server = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    try:
        end = time.monotonic() + 50
        while not opened.exists() and time.monotonic() < end:
            time.sleep(0.2)
        assert urllib.request.urlopen(f"{opened.read_text().strip()}/_stcore/health", timeout=10).read() == b"ok"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        said = server.communicate(timeout=20)[0].decode()
    assert "mail" not in said.lower()


def test_the_list_of_verbs_is_never_cut_short():
    shown = CliRunner().invoke(main, ["--help"]).output
    assert "..." not in shown.partition("Commands:")[2]
    assert "open the dashboard where there is a screen." in " ".join(shown.split())
