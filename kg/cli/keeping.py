"""Verbs that look after the house: the dashboard, figures, health, accuracy, completion, the demo."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option

if TYPE_CHECKING:
    from kg.evaluate import Report

PORT = click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    help="Where the dashboard listens, on this machine only.  [default: the first free port from 8501 on]",
)


@click.command()
@store_option
@PORT
@click.option("--no-browser", is_flag=True, help="Do not open a browser window.")
def app(store: Path | None, port: int | None, no_browser: bool) -> None:
    """Open the dashboard in the browser."""
    from kg.cli.serving import has_screen, serve_app

    sys.exit(serve_app(store, port, browser=not no_browser and has_screen()))


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print what makes the shell complete kg's words: eval "$(kg completion bash)"."""
    from click.shell_completion import get_completion_class

    from kg.cli.main import main

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    click.echo(found(main, {}, "kg", "_KG_COMPLETE").source())


@click.command()
@store_option
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
def stats(store: Path | None, as_json: bool) -> None:
    """Show what the store holds: articles, actors, events, claims, triples."""
    import json

    from kg.cli.tables import show
    from kg.queries.stats import stats as count
    from kg.store import open_store

    with open_store(store) as opened:
        figures = count(opened.reader())
    if as_json:
        click.echo(json.dumps(figures, indent=2))
    else:
        show(("what", "how many"), [(name, f"{value:,}" if isinstance(value, int) else value) for name, value in figures.items()])


@click.command()
@store_option
def doctor(store: Path | None) -> None:
    """Check that everything newskg needs is there and whole; exit code 1 if something is not."""
    from kg.cli.tables import show
    from kg.doctor import checks

    found = list(checks(store))
    show(("check", "ok", "says"), [(check.name, "yes" if check.ok else "NO", check.says) for check in found])
    if not all(check.ok for check in found):
        sys.exit(1)


@click.command()
@click.argument("keys", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--articles", type=click.Path(path_type=Path, exists=True), help="The articles.  [default: the folder 'articles' beside the keys]"
)
@click.option("--details", is_flag=True, help="List every error.")
@click.option("--floors", type=click.Path(path_type=Path), help="Fail (exit code 1) below these.  [default: floors.toml among the keys]")
@click.option("--pin", is_flag=True, help="Write what is measured as the new floors; they only rise.")
@click.option("--allow-regression", is_flag=True, help="With --pin: let floors sink.")
@click.option("--report", "page", type=click.Path(path_type=Path), help="Write the figures as a Markdown page.")
@click.option("--json", "as_json", is_flag=True, help="Print the scores as one JSON object.")
def evaluate(
    *,
    keys: Path,
    articles: Path | None,
    details: bool,
    floors: Path | None,
    pin: bool,
    allow_regression: bool,
    page: Path | None,
    as_json: bool,
) -> None:
    """Measure accuracy against answer keys (a folder of YAML files), and hold it to its floors."""
    from kg.evaluate import load_floors, shortfalls
    from kg.evaluate.accuracy import accuracy_page
    from kg.evaluate.figures import figures
    from kg.evaluate.floors import raised
    from kg.evaluate.running import measure
    from kg.export.files import write_text

    report = measure(keys, articles)
    for stem in report.absent:
        click.echo(f"kg: {stem}: there is a key, but no article.", err=True)
    _show(report, as_json=as_json)
    if details:
        for stem, errors in report.errors.items():
            click.echo("\n".join((f"## {stem}", *(f"  {error}" for error in errors))))
    if page:
        write_text(page, accuracy_page(report))
    path = floors or keys / "floors.toml"
    before = load_floors(path) if path.exists() else {}
    if pin:
        write_text(path, raised(report, before, allow_regression=allow_regression))
        write_text(path.with_name("figures.json"), figures(report))
    elif sunk := shortfalls(report, before):
        raise click.ClickException("\n".join(sunk))


def _show(report: "Report", *, as_json: bool) -> None:
    import json

    from kg.cli.tables import show

    rows = [
        (scope, kind, f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}", score.right, score.wrong, score.missed)
        for scope, scores in (("all", report.scores), *report.by_language.items(), ("slots", report.by_slot))
        for kind, score in scores.items()
    ]
    columns = ("keys", "what", "precision", "recall", "F1", "right", "wrong", "missed")
    if as_json:
        click.echo(json.dumps([dict(zip(columns, row, strict=True)) for row in rows], indent=1))
    else:
        show(columns, rows)


@click.command()
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), default=Path("out/demo"), show_default=True, help="Where to.")
@click.option("--no-app", is_flag=True, help="End after the printed result.")
@PORT
def demo(folder: Path, no_app: bool, port: int | None) -> None:
    """Read the sample articles, print what they tell, write the Turtle, and open the dashboard where there is a screen."""
    from kg.cli.demonstration import demonstrate
    from kg.cli.serving import has_screen, serve_app

    demonstrate(folder)
    if not no_app and has_screen():
        sys.exit(serve_app(folder / "store", port, browser=True))
