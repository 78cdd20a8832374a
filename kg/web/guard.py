"""Connections that lead to public addresses only: no page that a dashboard is told to read may be one of the machine's own network.

The address is checked on the open connection, before anything is sent, so that a name which changes its address in between gains nothing.
Where the environment names a proxy, the proxy connects; then the name in the address is all that can be checked.
"""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from kg.errors import NetworkError

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Allowed = Callable[[IpAddress], bool]
LOCAL_NAMES = (".localhost", ".local", ".internal", ".lan", ".home.arpa")


class Forbidden(NetworkError):
    """An address that leads into the machine's own network."""


def is_public(address: IpAddress) -> bool:
    """Whether an address is one of the open internet."""
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    return is_public(inner) if inner else address.is_global and not address.is_multicast


def check_name(host: str, allowed: Allowed = is_public) -> None:
    """Raises Forbidden for a host that is, by its name alone, not one of the open internet."""
    try:
        fits = allowed(ipaddress.ip_address(host.strip("[]")))
    except ValueError:
        fits = not f".{host.casefold().rstrip('.')}".endswith(LOCAL_NAMES)
    if not fits:
        raise _forbidden(host)


def _forbidden(host: str) -> Forbidden:
    return Forbidden(f"{host}: leads to this machine or its own network, which is not read from; --allow-private reads from it.")


class GuardedAdapter(HTTPAdapter):
    """Opens connections to allowed addresses only."""

    def __init__(self, allowed: Allowed = is_public, **more: Any) -> None:
        self._allowed = allowed
        super().__init__(**more)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **more: Any) -> None:
        """As requests calls it: the manager of all connections that do not go through a proxy."""
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **more)
        self.poolmanager.pool_classes_by_scheme = _pools(self._allowed)


def _pools(allowed: Allowed) -> dict[str, type[HTTPConnectionPool]]:
    def checked(opened: socket.socket, host: str) -> socket.socket:
        peer = str(opened.getpeername()[0]).partition("%")[0]
        if not allowed(ipaddress.ip_address(peer)):
            opened.close()
            raise _forbidden(host)
        return opened

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return checked(super()._new_conn(), self.host)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return checked(super()._new_conn(), self.host)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
