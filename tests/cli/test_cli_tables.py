"""A table fits the terminal: long cells are cut there, and nowhere else."""

import io

import pytest
from rich.console import Console

from kg.cli.drawing import drawn
from kg.cli.tables import show


def lines(columns, cells, width):
    console = Console(file=io.StringIO(), width=width, force_terminal=True, color_system=None)
    for table in drawn(columns, cells, width):
        console.print(table)
    return console.file.getvalue().splitlines()


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width):
    found = lines(["id", "label", "sentence"], [["event:1", "Treffen in Paris", "x" * 300], ["event:2", "y" * 90, "kurz"]], width)
    assert max(map(len, found)) <= width
    assert any("…" in line for line in found)
    assert sum("event:" in line for line in found) == 2, "each row stands on one line"


def test_what_fits_is_not_cut():
    assert not any("…" in line for line in lines(["label"], [["Treffen in Paris"]], 80))


def test_an_empty_column_takes_no_room():
    assert "quote" not in "".join(lines(["label", "quote"], [["a", ""], ["b", ""]], 80))
    assert "quote" in "".join(lines(["label", "quote"], [], 80)), "without rows the columns are all there is to show"


def test_too_many_columns_for_the_terminal_become_one_line_a_field():
    found = lines([f"column{number}" for number in range(20)], [[f"value{number}" for number in range(20)]], 80)
    assert any(line.split() == ["column19", "value19"] for line in found)


def test_in_a_pipe_nothing_is_cut(capsys):
    show(["a", "b"], [["x" * 300, "tab\tand\nline"]])
    assert capsys.readouterr().out == "a\tb\n" + "x" * 300 + "\ttab and line\n"
