"""Ids of claims: the same for the same text, unique within an article."""

from hashlib import blake2b


def identity(letter: str, *parts: str) -> str:
    """`letter` and a hash of the parts (article key, sentence, rule, trigger)."""
    return f"{letter}-{blake2b(chr(31).join(parts).encode(), digest_size=8).hexdigest()}"
