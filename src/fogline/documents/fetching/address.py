"""Addresses of the web: which may be fetched, and where on the network they lie."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import quote, urljoin, urlsplit

from fogline.errors import FetchError

PORTS = {"http": 80, "https": 443}

_SAFE = "/?:@!$&'()*+,;=-._~%[]"


@dataclass(frozen=True, slots=True)
class Address:
    """A page's address, taken apart; ``target`` is the path and the query."""

    url: str
    scheme: str
    host: str
    port: int
    target: str

    @property
    def site(self) -> str:
        """Return the scheme, host and port, as in ``https://example.org:443``."""
        return f"{self.scheme}://{self.host}:{self.port}"

    @property
    def host_field(self) -> str:
        """Return the host as the request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def read_address(url: str, base: str = "") -> Address:
    """Return an address, of a link on the page ``base`` if that is given; raises FetchError."""
    try:
        parts = urlsplit(urljoin(base, url.strip()) if base else url.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        raise _wrong(url) from None
    if parts.scheme not in PORTS or not host or parts.username or parts.password:
        raise _wrong(url)
    target = quote(parts.path or "/", safe=_SAFE)
    target += f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    plain = Address("", parts.scheme, host, port, target)
    return Address(f"{plain.scheme}://{plain.host_field}{target}", plain.scheme, host, port, target)


def find_numbers(address: Address) -> tuple[str, ...]:
    """Return the numbers of the machines behind a name, asked for once; raises FetchError."""
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError(
            "has a host that is not found",
            file=address.url,
            remedy="check the address, and whether this machine is on a network",
        ) from None
    return tuple(dict.fromkeys(str(place[0]) for *_, place in found))


def is_public(number: str) -> bool:
    """Tell whether a machine is on the open network, and not on this machine or in its house."""
    return ip_address(number.partition("%")[0]).is_global


def _wrong(url: str) -> FetchError:
    return FetchError(
        "is no address that can be fetched",
        file=url[:200],
        remedy="give one that begins with http:// or https://, without a password in it",
    )
