"""What a server answered."""

import re
from dataclasses import dataclass

CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer; `address` is where it came from in the end, `content_type` its header as sent, `retry_after` seconds."""

    address: str
    status: int
    content_type: str
    data: bytes
    retry_after: float | None = None

    @property
    def type(self) -> str:
        """The media type without parameters, in small letters; empty where the server names none."""
        return self.content_type.partition(";")[0].strip().casefold()

    @property
    def charset(self) -> str | None:
        """The encoding that the server names."""
        found = CHARSET.search(self.content_type)
        return found[1] if found else None
