"""Options that several verbs share."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])


class Day(click.ParamType[date]):
    """A day in any form that names one: 2025-09-04, 4.9.2025, "4 September 2025"."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error that shows the form."""
        if isinstance(value, date):
            return value
        from kg.load.dates import read_date

        day = read_date(str(value))
        if day is None:
            self.fail(f"'{value}' is no day; write it as 2025-09-04.", param, ctx)
        return day


def store_option(command: Command) -> Command:
    """`--store`: which store, for verbs that read or write one."""
    return click.option(
        "--store",
        type=click.Path(path_type=Path, file_okay=False),
        help="The store's folder.  [default: $KG_STORE, else the platform's data folder]",
    )(command)


def article_options(command: Callable[..., None]) -> Callable[..., None]:
    """How articles are read: the command gets them as one `options: kg.pipeline.Options`."""

    @click.option("--published", type=Day(), help="Publication day of texts that do not say.")
    @click.option("--language", metavar="CODE", help="Language of texts that do not say, such as de.")
    @click.option("--analyser", default="embedded", show_default=True, help="Who reads the language: embedded, or spacy:PIPELINE.")
    @click.option(
        "--gazetteer", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A TOML file of further names, beside ours."
    )
    @click.option("--allow-private", is_flag=True, help="Read web addresses on this machine and its network too.")
    @wraps(command)
    def with_options(
        *, published: date | None, language: str | None, analyser: str, gazetteer: Path | None, allow_private: bool, **others: object
    ) -> None:
        from kg.pipeline import Options

        command(options=Options(published, language, analyser, gazetteer, allow_private), **others)

    return with_options


def paths_argument(command: Command) -> Command:
    """Files, folders, web addresses, or - for standard input."""
    return click.argument("paths", metavar="FILE|FOLDER|URL|- ...", nargs=-1, required=True)(command)
