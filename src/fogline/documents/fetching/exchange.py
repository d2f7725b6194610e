"""One request and its answer, over HTTP, with a deadline and a limit to the size."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Timer
from time import monotonic

from fogline.documents.fetching.address import Address
from fogline.errors import FetchError

_PIECE = 65_536
_NOT_KEPT = frozenset({"transfer-encoding"})

Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was asked and answered: header fields in their order, and the body as it came.

    The pieces in which a body was sent (chunked transfer) are put together, and the field that
    speaks of them is left out.
    """

    address: Address
    when: datetime
    asked: Fields
    status: int
    reason: str
    answered: Fields
    body: bytes

    def field(self, name: str) -> str | None:
        """Return a field of the answer's header, None where it is not there."""
        return next((value for key, value in self.answered if key.lower() == name), None)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The longest time, in seconds, and the largest body, in bytes, of one exchange."""

    seconds: float
    size: int


def exchange(address: Address, numbers: Sequence[str], fields: Fields, bounds: Bounds) -> Exchange:
    """Ask for a page at the first of ``numbers`` that answers; raises FetchError.

    The connection goes to that number and to no other: no proxy, no redirect, no second look-up.
    """
    when, started = datetime.now(UTC), monotonic()
    try:
        with _connected(address, numbers, bounds.seconds) as line:
            connection = http.client.HTTPConnection(address.host, address.port)
            connection.sock = line
            _ask(connection, address, fields)
            answer = connection.getresponse()
            body = _body(answer, address, bounds.size)
        if answer.length or monotonic() - started >= bounds.seconds:
            raise http.client.IncompleteRead(b"")
    except ssl.SSLError:
        remedy = "check the address; do not go on if it should be right"
        raise _failed(address, "has no certificate that can be trusted", remedy) from None
    except (OSError, http.client.HTTPException, ValueError):
        message = f"gave no whole answer within {bounds.seconds:g} seconds"
        raise _failed(address, message, "try it later") from None
    answered = tuple(
        (name, value) for name, value in answer.getheaders() if name.lower() not in _NOT_KEPT
    )
    return Exchange(address, when, fields, answer.status, answer.reason, answered, body)


def _ask(connection: http.client.HTTPConnection, address: Address, fields: Fields) -> None:
    connection.putrequest("GET", address.target, skip_host=True, skip_accept_encoding=True)
    for name, value in fields:
        connection.putheader(name, value)
    connection.endheaders()


def _body(answer: http.client.HTTPResponse, address: Address, size: int) -> bytes:
    pieces: list[bytes] = []
    while piece := answer.read(_PIECE):
        pieces.append(piece)
        size -= len(piece)
        if size < 0:
            remedy = "fetch it with a browser, and give what is of interest"
            raise _failed(address, "is larger than fogline fetches", remedy)
    return b"".join(pieces)


@contextmanager
def _connected(address: Address, numbers: Sequence[str], seconds: float) -> Iterator[socket.socket]:
    line = _first(numbers, address.port, seconds)
    # A server that sends a byte now and then keeps within every time-out: the whole has one too.
    alarm = Timer(seconds, _hang_up, [line])
    alarm.daemon = True
    alarm.start()
    try:
        if address.scheme == "https":
            context = ssl.create_default_context()
            with context.wrap_socket(line, server_hostname=address.host) as safe:
                yield safe
        else:
            yield line
    finally:
        alarm.cancel()
        line.close()


def _first(numbers: Sequence[str], port: int, seconds: float) -> socket.socket:
    refused = OSError("no address")
    for number in numbers:
        try:
            return socket.create_connection((number, port), timeout=seconds)
        except OSError as error:
            refused = error
    raise refused


def _hang_up(line: socket.socket) -> None:
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it has hung up by itself


def _failed(address: Address, message: str, remedy: str) -> FetchError:
    return FetchError(message, file=address.url, remedy=remedy)
