"""How long is waited, how often is tried, how much is taken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds, sizes in bytes after decompression.

    `connect` and `read` hold for each try (`read` between two pieces), `whole` for a body. `tries` beyond the first follow after
    `backoff`, twice, four times as long, or as long as the server asks, if that is no longer than `patience`.
    """

    connect: float = 6.0
    read: float = 20.0
    whole: float = 60.0
    size: int = 5_000_000
    tries: int = 3
    backoff: float = 0.5
    patience: float = 60.0
    redirects: int = 5
