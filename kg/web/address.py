"""Web addresses as people give them."""

from urllib.parse import urlsplit, urlunsplit

from kg.errors import NetworkError

SCHEMES = ("http://", "https://")
LONGEST = 2_000


def is_address(text: str) -> bool:
    """Whether this is meant as a web address: it begins with http:// or https://."""
    return text.strip().casefold().startswith(SCHEMES)


def web_address(text: str) -> str:
    """The address without its fragment. Raises NetworkError for what cannot be fetched: no host, a password in it, odd characters."""
    given = text.strip()
    try:
        parts = urlsplit(given)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not is_address(given) or not host or len(given) > LONGEST or any(char.isspace() or ord(char) < 32 for char in given):
        raise NetworkError(f"{given[:100]}: is no web address; write it as https://host/path.")
    if parts.username or parts.password:
        raise NetworkError(f"{parts.scheme}://{host}: an address with a name or a password in it is not fetched; leave them out.")
    return urlunsplit((parts.scheme.casefold(), parts.netloc, parts.path or "/", parts.query, ""))
