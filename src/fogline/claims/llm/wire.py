"""The wire to a language model: one host, a deadline for each answer, and a limit to its size.

The guard stands here, where sockets are opened, so that no redirect, proxy, setting of the client
or answer of a name server can lead a report elsewhere.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Any

import httpcore2
import httpx2

from fogline.claims.llm.endpoint import Endpoint, addresses
from fogline.errors import EndpointError

_CONNECT = 5.0  # seconds for one address
_SENT = frozenset((b"host", b"content-type", b"content-length", b"accept", b"authorization"))


class TooLongError(Exception):
    """An answer of more bytes than were allowed."""


class UntrustedError(Exception):
    """A connection that cannot be encrypted with whom it should be."""


class Wire(httpcore2.NetworkBackend):
    """Opens sockets to the addresses of one endpoint, and to nothing else."""

    def __init__(self, endpoint: Endpoint, seconds: float, size: int) -> None:
        self._endpoint = endpoint
        self._seconds = seconds
        self._size = size
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the endpoint by number, so that nobody can answer for its name in between."""
        if (host, port) != (self._endpoint.host, self._endpoint.port):
            remedy = "name the endpoint that answers itself"
            raise EndpointError("leads elsewhere", file=self._endpoint.url, remedy=remedy)
        deadline = monotonic() + self._seconds
        refused: Exception = httpcore2.ConnectError("no address")
        for address in addresses(self._endpoint):
            try:
                stream = self._sockets.connect_tcp(
                    address, port, min(_CONNECT, self._seconds), None, socket_options or ()
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                refused = error
            else:
                return _Metered(stream, deadline, self._size)
        raise refused


class _Metered(httpcore2.NetworkStream):
    """A connection for one question: whatever trickles in, it ends at the deadline."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: float, size: int) -> None:
        self._stream = stream
        self._deadline = deadline
        self._left = size

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come; raises ReadTimeout at the deadline, TooLongError past the limit."""
        data = self._stream.read(max_bytes, self._remaining())
        self._left -= len(data)
        if self._left < 0:
            raise TooLongError
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of ``buffer`` before the deadline."""
        self._stream.write(buffer, self._remaining())

    def close(self) -> None:
        """Close the socket."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        """Encrypt the connection; deadline and limit go on. Raises UntrustedError."""
        try:
            safe = self._stream.start_tls(ssl_context, server_hostname, self._remaining())
        except httpcore2.ConnectError:
            raise UntrustedError from None
        return _Metered(safe, self._deadline, self._left)

    def get_extra_info(self, info: str) -> Any:
        """Return what the socket knows."""
        return self._stream.get_extra_info(info)

    def _remaining(self) -> float:
        left = self._deadline - monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout
        return left


class _Body(httpx2.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._stream.close()


class Transport(httpx2.BaseTransport):
    """Carries requests over a Wire; of their headers only those that the endpoint needs.

    The client would add what the environment says (organisation, project, any header), and the
    machine's make; none of that is the endpoint's business.
    """

    def __init__(self, wire: Wire, *, with_key: bool) -> None:
        # Each question has its own connection, and with it its own deadline.
        self._pool = httpcore2.ConnectionPool(
            ssl_context=ssl.create_default_context(),
            max_keepalive_connections=0,
            network_backend=wire,
        )
        self._sent = _SENT if with_key else _SENT - {b"authorization"}

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return the answer, whose body is still to be read."""
        url = request.url
        headers = [(k, v) for k, v in request.headers.raw if k.lower() in self._sent]
        answer = self._pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=[*headers, (b"Accept-Encoding", b"identity")],
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx2.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer.stream),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()
