"""Where a language model listens, and whether a report may be sent there."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from fogline.errors import EndpointError

_HOST = re.compile(r"[a-z0-9.-]+|[0-9a-f:.]+")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The one host and port that may be spoken to; ``url`` is the base of the API's paths."""

    url: str
    host: str
    port: int
    allow_network: bool = False

    @property
    def is_encrypted(self) -> bool:
        """Whether what is sent cannot be read on the way."""
        return self.url.startswith("https:")


def read_endpoint(url: str, *, allow_network: bool = False) -> Endpoint:
    """Return the endpoint at ``url``; one beyond this machine only where ``allow_network``.

    A name other than localhost is refused without being looked up, for the question alone would
    leave the machine. Raises EndpointError.
    """
    parts = _split(url)
    host = parts.hostname or ""
    port = parts.port or _PORTS[parts.scheme]
    if not (allow_network or _is_local(host)):
        remedy = "run a model on this machine, or allow the network for this call (--allow-network)"
        raise EndpointError("is not on this machine", file=f"endpoint {host}", remedy=remedy)
    shown = f"[{host}]" if ":" in host else host
    path = parts.path.rstrip("/")
    return Endpoint(f"{parts.scheme}://{shown}:{port}{path}", host, port, allow_network)


def _split(url: str) -> SplitResult:
    """Take a URL apart; what could be read in two ways is refused.

    It is not shown then, for it may hold a password.
    """
    try:
        parts = urlsplit(url)
        sound = parts.scheme in _PORTS and (parts.port is None or parts.port > 0)
    except ValueError:
        sound = False
    if (
        not sound
        or not url.isascii()
        or re.search(r"[\s\\\x00-\x1f\x7f]", url)
        or not _HOST.fullmatch(parts.hostname or "")
        or parts.username is not None
        or parts.query
        or parts.fragment
    ):
        remedy = "write it as in http://127.0.0.1:11434/v1; a key goes into a variable (--key-env)"
        raise EndpointError("the endpoint is not a plain http or https address", remedy=remedy)
    return parts


def _is_local(host: str) -> bool:
    return host == "localhost" or host.endswith(".localhost") or is_loopback(host)


def is_loopback(address: str) -> bool:
    """Tell whether a numeric address is this machine's own; names and odd spellings are not."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return (mapped or found).is_loopback


def addresses(endpoint: Endpoint) -> tuple[str, ...]:
    """Return the numeric addresses of an endpoint, each of which may be connected to.

    Raises EndpointError where there is none, or where one is beyond this machine and that was not
    allowed: even "localhost" is only what the machine's own tables say.
    """
    try:
        rows = socket.getaddrinfo(endpoint.host, endpoint.port, type=socket.SOCK_STREAM)
    except OSError:
        remedy = "check the address of the endpoint"
        raise EndpointError(
            "is not known", file=f"endpoint {endpoint.host}", remedy=remedy
        ) from None
    found = tuple(dict.fromkeys(str(row[4][0]) for row in rows))
    if not endpoint.allow_network and not all(map(is_loopback, found)):
        remedy = "name the model's address on this machine by its number, 127.0.0.1"
        raise EndpointError(
            "does not stand for this machine", file=f"endpoint {endpoint.host}", remedy=remedy
        )
    return found
