"""Errors that a user can act on: each says what, where and what to do, in one sentence."""


class KgError(Exception):
    """The root of every error that newskg raises on purpose.

    `str(error)` is one sentence for the person at the terminal; `exit_code` is what the command ends with.
    """

    exit_code = 1


class InputError(KgError):
    """A file, text or address that cannot become an article."""


class NetworkError(InputError):
    """An address that cannot be fetched, or a server that fails, takes too long or speaks nonsense."""


class UsageError(KgError):
    """A call whose words do not fit: an unknown query, a missing parameter, a date that is none."""

    exit_code = 2


class RuleError(KgError):
    """A rule, word list or query of ours that breaks its own contract; names the file and the entry."""


class StoreError(KgError):
    """A store that cannot be opened, written or read."""


class Outdated(StoreError):
    """What an older newskg wrote in a form that is read no more, and that can be made anew from the articles."""


class StoreLocked(StoreError):
    """Another process is writing to the store."""


class QueryError(KgError):
    """A SPARQL text that cannot run; carries the place where it breaks (both from 1)."""

    exit_code = 2

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
