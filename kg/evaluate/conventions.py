"""How answer keys are read: the table `conventions.toml`."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def _table() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(_table()['leading'])})\s+")


def folded(name: str) -> str:
    """A name without case, accents, marks and leading article."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", " ", _leading().sub("", plain)).strip()


def alike(slot: str, value: str) -> tuple[str, str]:
    """The filler as it is compared: places without accents, values that readers do not tell apart as one."""
    if slot == "place":
        return slot, folded(value)
    return slot, _table()["alike"].get(slot, {}).get(value, value)
