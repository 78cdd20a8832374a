"""Asking a server, with care: nothing waits for ever, nothing too large is taken, everything that fails is one sentence."""

import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.exceptions import ConnectionError as Unreachable
from requests.exceptions import ConnectTimeout, RequestException, SSLError, Timeout
from urllib3 import BaseHTTPResponse
from urllib3.connectionpool import ConnectionPool
from urllib3.exceptions import HTTPError, InvalidHeader, MaxRetryError, NameResolutionError, ResponseError
from urllib3.util.retry import Retry

from kg import __version__
from kg.errors import NetworkError
from kg.web.address import web_address
from kg.web.answer import Answer
from kg.web.guard import Allowed, GuardedAdapter, check_name, is_public
from kg.web.limits import Limits

NAME = f"newskg/{__version__} (+https://w3id.org/newskg)"
TRANSIENT = (429, 500, 502, 503, 504)
MOVED = frozenset({301, 302, 303, 307, 308})
PIECE = 65_536


class Client:
    """A session with one or several servers. `private` also reaches this machine and its network; else `allowed` says which addresses."""

    def __init__(self, limits: Limits | None = None, *, private: bool = False, allowed: Allowed = is_public) -> None:
        self.limits = limits or Limits()
        self._allowed = None if private else allowed
        self._session = requests.Session()
        self._session.headers["User-Agent"] = NAME
        patience = Patience.of(self.limits)
        adapter = HTTPAdapter(max_retries=patience) if private else GuardedAdapter(allowed, max_retries=patience)
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, adapter)

    def get(self, address: str, accept: str = "*/*") -> Answer:
        """What lies at an address. Raises NetworkError, also for a status that is no success."""
        return self._asked("GET", address, None, accept)

    def post(self, address: str, fields: Mapping[str, str], accept: str = "application/json") -> Answer:
        """What a form with these fields is answered. Tried again like `get`, so only for questions. Raises NetworkError."""
        return self._asked("POST", address, fields, accept)

    def send(self, address: str, document: str, accept: str = "application/json") -> Answer:
        """What a JSON document is answered. Tried again like `get`, so only for questions. Raises NetworkError."""
        return self._asked("POST", address, document.encode(), accept)

    def close(self) -> None:
        """Closes all connections."""
        self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Closes."""
        self.close()

    def _asked(self, method: str, address: str, fields: Mapping[str, str] | bytes | None, accept: str) -> Answer:
        """Follows redirections, each to an address that is checked like the first."""
        here = web_address(address)
        for _ in range(self.limits.redirects + 1):
            if self._allowed:
                check_name(urlsplit(here).hostname or "", self._allowed)
            answer = self._once(method, here, fields, accept)
            if not isinstance(answer, str):
                return answer
            here = web_address(urljoin(here, answer))
            if fields is None or method == "GET":
                method, fields = "GET", None
        raise NetworkError(f"{address}: leads from address to address without end.")

    def _once(self, method: str, here: str, fields: Mapping[str, str] | bytes | None, accept: str) -> Answer | str:
        """The answer, or the address that the server names instead."""
        limits = self.limits
        try:
            with self._session.request(
                method,
                here,
                data=fields,
                headers={"Accept": accept} | ({"Content-Type": "application/json"} if isinstance(fields, bytes) else {}),
                timeout=(limits.connect, limits.read),
                allow_redirects=False,
                stream=True,
            ) as response:
                if response.status_code in MOVED and response.headers.get("Location"):
                    return response.headers["Location"]
                told = _seconds(response)
                if response.status_code >= 400:
                    raise NetworkError(_refused(here, response.status_code, told))
                kind = response.headers.get("Content-Type", "")
                return Answer(here, response.status_code, kind, self._body(here, response.raw), told)
        except RequestException as error:
            raise NetworkError(f"{here}: {self._why(error)}.") from error
        except (HTTPError, OSError) as error:
            raise NetworkError(f"{here}: the answer broke off.") from error

    def _body(self, here: str, raw: BaseHTTPResponse) -> bytes:
        """All of the body, piece by piece as it comes, so that neither size nor time gets out of hand."""
        limits, taken, end = self.limits, bytearray(), time.monotonic() + self.limits.whole
        while piece := raw.read1(PIECE, decode_content=True):
            taken += piece
            if len(taken) > limits.size:
                raise NetworkError(f"{here}: sends more than {limits.size / 1e6:.0f} MB, which is not taken.")
            if time.monotonic() > end:
                raise NetworkError(f"{here}: had not sent everything after {limits.whole:.0f} s.")
        return bytes(taken)

    def _why(self, error: RequestException) -> str:
        if isinstance(error, ConnectTimeout):
            return f"no connection within {self.limits.connect:.0f} s; check that this machine is online"
        if isinstance(error, Timeout):
            return f"no answer within {self.limits.read:.0f} s"
        if isinstance(error, SSLError):
            return "the certificate is not valid, or the server speaks no HTTPS"
        if isinstance(error, Unreachable):
            return self._unreachable(error)
        return "the address or the answer is malformed"

    def _unreachable(self, error: Unreachable) -> str:
        reason = getattr(error.args[0] if error.args else None, "reason", None)
        if isinstance(reason, NameResolutionError):
            return "the host is not known; check that this machine is online"
        if "timed out" in str(reason).casefold():
            return f"no answer within {self.limits.read:.0f} s"
        return "the server does not answer; check that it is running, and that this machine is online"


class Patience(Retry):
    """Tries again what may pass, waits as a server asks, and does not wait where it asks for too long."""

    @classmethod
    def of(cls, limits: Limits) -> Self:
        """As the limits have it; a server that does not answer at all is tried once more only."""
        return cls(
            total=limits.tries,
            connect=min(1, limits.tries),
            read=min(1, limits.tries),
            redirect=0,
            status_forcelist=TRANSIENT,
            allowed_methods=None,
            backoff_factor=limits.backoff,
            backoff_jitter=limits.backoff / 2,
            backoff_max=limits.patience,
            raise_on_status=False,
            retry_after_max=int(limits.patience) + 1,
        )

    def parse_retry_after(self, retry_after: str) -> float:
        """The seconds of a Retry-After header; none of one that makes no sense."""
        try:
            return super().parse_retry_after(retry_after)
        except InvalidHeader:
            return 0.0

    def increment(
        self,
        method: str | None = None,
        url: str | None = None,
        response: BaseHTTPResponse | None = None,
        error: Exception | None = None,
        _pool: ConnectionPool | None = None,
        _stacktrace: TracebackType | None = None,
    ) -> Self:
        """What is left to try; nothing where the server asks to wait longer than one wants to."""
        if response is not None and _pool is not None and (self.get_retry_after(response) or 0) >= self.retry_after_max:
            raise MaxRetryError(_pool, url or "", ResponseError("asks to wait"))
        return super().increment(method, url, response, error, _pool, _stacktrace)


def _seconds(response: requests.Response) -> float | None:
    """How long the server asks to wait."""
    given = response.headers.get("Retry-After")
    return Retry(retry_after_max=86_400).parse_retry_after(given) if given and (given.strip().isdigit() or "GMT" in given) else None


def _refused(here: str, status: int, wait: float | None) -> str:
    """A status that is no success, as a sentence."""
    if status in {401, 403, 407, 451}:
        return f"{here}: the server does not let us read this (status {status})."
    if status in {404, 410}:
        return f"{here}: there is nothing there (status {status})."
    if status in TRANSIENT:
        later = f"in {max(1, round(wait / 60))} min" if wait else "later"
        return f"{here}: the server is not able to answer now (status {status}); try again {later}."
    return f"{here}: the server refused (status {status})."
