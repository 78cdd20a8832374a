"""The real app in a real Chromium, and a clock that runs in the page: from the reader's hand to the new picture."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync"
CLOCK = """() => {
  window.began = 0;
  for (const kind of ['pointerup', 'click', 'keydown', 'input']) {
    window.addEventListener(kind, () => { window.began = performance.now(); }, true);
  }
}"""
# Two frames after the condition holds the picture is on the screen.
UNTIL = """(condition) => new Promise((done, fail) => {
  const holds = new Function(`return ${condition}`);
  const late = performance.now() + 120000;
  const look = () => {
    if (holds()) {
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - window.began)));
    } else if (performance.now() > late) fail(new Error(`waited in vain for ${condition}`));
    else requestAnimationFrame(look);
  };
  look();
})"""


@contextlib.contextmanager
def served(store: Path, cache: Path | None = None) -> Iterator[tuple[str, int]]:
    """The app's address and its process id; `cache` takes the place of the user's cache folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    root = Path(__file__).resolve().parents[1]
    command = [sys.executable, "-m", "streamlit", "run", str(root / "app.py"), "--server.port", str(port), "--server.address", "127.0.0.1"]
    environment = os.environ | {"KG_STORE": str(store), "PYTHONPATH": str(root)} | ({"XDG_CACHE_HOME": str(cache)} if cache else {})
    with tempfile.TemporaryFile("w+") as log:
        server = subprocess.Popen([*command, "--server.headless", "true"], env=environment, stdout=log, stderr=log)
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}/", server.pid
        finally:
            os.kill(server.pid, signal.SIGTERM)
            server.wait(20)


@contextlib.contextmanager
def tab(width: int = 1400) -> Iterator[Any]:
    """A page of a fresh Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        page = browser.new_page(viewport={"width": width, "height": 900}, locale="en-GB")
        page.set_default_timeout(300_000)
        yield page
        browser.close()


def settle(page: Any) -> None:
    """Waits until the server has answered and the page stands still."""
    page.wait_for_timeout(300)
    page.wait_for_function("() => !document.querySelector('[data-testid=stStatusWidget]')")
    page.wait_for_timeout(400)


def until(page: Any, condition: str) -> float:
    """Milliseconds from the last touch of mouse or key until the condition (JavaScript) holds on the screen."""
    return float(page.evaluate(UNTIL, condition))


def server_cpu(process: int) -> float:
    """Milliseconds of processor time that a process has used: what a busy machine does not change."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def megabytes(process: int) -> int:
    """Resident memory of a process."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1000
    return 0


def _wait(address: str) -> None:
    for _ in range(150):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(address, timeout=1)
            return
        time.sleep(0.2)
    raise SystemExit("The app does not start.")
