"""`python -m kg`: the command, where no script is on the path."""

from kg.cli import main

main(prog_name="kg")
