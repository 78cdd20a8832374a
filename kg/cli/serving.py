"""The dashboard's server: on a port of this machine that is free, with a browser window once it answers."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
import webbrowser
from contextlib import suppress
from pathlib import Path
from threading import Thread

import click

from kg.errors import UsageError

PORT, TRIES = 8501, 20
PATIENCE = 60.0  # seconds until the first answer


def serve_app(store: Path | None, port: int | None, *, browser: bool) -> int:
    """Runs Streamlit on the store until it is interrupted; the exit code. Listens on the loopback address and sends nothing out.

    Streamlit itself opens no window: on a new machine it would first ask for an e-mail address and wait for the answer.
    """
    from kg.settings import STORE_VARIABLE, resource, store_path

    place = free_port(port)
    address = f"http://127.0.0.1:{place}"
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(resource("app.py"))),
        *("--server.address", "127.0.0.1", "--server.port", str(place), "--server.headless", "true"),
        *("--browser.gatherUsageStats", "false"),
    ]
    environment = os.environ | {STORE_VARIABLE: str(store_path(store).absolute())}
    click.echo(f"The dashboard is at {address} (Ctrl-C ends it).", err=True)
    if browser:
        Thread(target=_open_when_ready, args=(address,), daemon=True).start()
    try:
        return subprocess.call(command, env=environment, cwd=resource("app.py").parent)
    except KeyboardInterrupt:
        return 130


def free_port(wanted: int | None) -> int:
    """The port that was asked for, else the first free one from 8501 on. Raises UsageError where that one is taken."""
    for port in [wanted] if wanted else range(PORT, PORT + TRIES):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    taken = f"Port {wanted} is" if wanted else f"Ports {PORT} to {PORT + TRIES - 1} are"
    raise UsageError(f"{taken} in use by another program: name another with --port.")


def has_screen() -> bool:
    """Whether a browser window could open here."""
    if os.environ.get("CI"):
        return False
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _open_when_ready(address: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError):
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).close()
            webbrowser.open(address)
            return
        time.sleep(0.2)
