#!/usr/bin/env python3
"""Sets newskg up and runs it; needs only Python 3.11 or newer with pip.

python3 run.py demo            reads the sample articles, prints what they tell, writes the Turtle, opens the dashboard
python3 run.py demo --no-app   the same, without the dashboard
python3 run.py test            checks style, types and import contracts, then runs all tests
python3 run.py <any kg command>

The environment lies in .venv beside this file and is made again only when the lock or pyproject.toml changes.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = ENVIRONMENT / "newskg-stamp"
OLDEST = (3, 11)


def fingerprint() -> str:
    """What the environment depends on, as one hash: the lock, the project's data, this Python."""
    sources = (ROOT / "pyproject.toml", ROOT / "requirements.lock")
    return hashlib.sha256(b"\0".join([*(path.read_bytes() for path in sources), sys.version.encode()])).hexdigest()


def set_up() -> None:
    """Make .venv and install exactly what the lock names, unless that is done already."""
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    print("Setting up .venv (once; a minute or two) …", file=sys.stderr)
    uv = shutil.which("uv")
    if not PYTHON.exists():
        venv.EnvBuilder(with_pip=uv is None, clear=ENVIRONMENT.exists()).create(ENVIRONMENT)
    install = [uv, "pip", "install", "--quiet", "--python", str(PYTHON)] if uv else pip()
    subprocess.check_call([*install, "--require-hashes", "-r", str(ROOT / "requirements.lock")])
    subprocess.check_call([*install, "--no-deps", "-e", str(ROOT)])
    STAMP.write_text(wanted)


def pip() -> list[str]:
    """The command that installs with the environment's own pip."""
    if subprocess.call([str(PYTHON), "-m", "pip", "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        subprocess.check_call([str(PYTHON), "-m", "ensurepip", "--upgrade"], stdout=subprocess.DEVNULL)
    return [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]


def check(arguments: list[str]) -> int:
    """Style, types, import contracts, then the tests, so that pytest's closing line stands last."""
    tools = (
        [str(BIN / "ruff"), "check", "--quiet", "."],
        [str(BIN / "ruff"), "format", "--check", "--quiet", "."],
        [str(BIN / "mypy")],
        [str(BIN / "lint-imports"), "--no-logo"],
    )
    for tool in () if arguments else tools:
        if code := subprocess.call(tool, cwd=ROOT):
            print(f"{Path(tool[0]).name} found something to mend; the tests were not run.", file=sys.stderr)
            return code
    tests = arguments or ["-n", "auto", "--dist", "loadfile", "--cov=kg", "--cov-report=term:skip-covered"]
    return subprocess.call([str(PYTHON), "-m", "pytest", *tests], cwd=ROOT)


def main() -> int:
    """Set up, then run what was asked for; without words, the demo."""
    if sys.version_info < OLDEST:
        print(f"newskg needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    try:
        set_up()
    except subprocess.CalledProcessError as error:
        print(f"Setting up failed in: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    arguments = sys.argv[1:] or ["demo"]
    try:
        if arguments[0] == "test":
            return check(arguments[1:])
        return subprocess.call([str(BIN / "kg"), *arguments])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
