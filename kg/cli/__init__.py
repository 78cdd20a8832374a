"""The command `kg`. Each verb's module imports what it needs only when the verb runs, so that `kg --help` answers at once."""

from kg.cli.main import main

__all__ = ["main"]
