"""Asking a language model: one question, one answer, with bounds on time, size and retries."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import sleep
from typing import TYPE_CHECKING, Any

from fogline.claims.llm.endpoint import Endpoint, read_endpoint
from fogline.errors import EndpointError, MissingExtraError

if TYPE_CHECKING:
    from openai import OpenAI

_BUSY = frozenset((408, 409, 425, 429, 500, 502, 503, 504))
_PASSED_ON = re.compile(r"[:-]cloud\s*\Z", re.IGNORECASE)
_CLOSED = {
    401: ("asks for a key", "name the variable that holds it with --key-env"),
    403: ("refuses the key", "check the variable named with --key-env"),
    404: ("has no such model or path", "check the model's name and the path, mostly /v1"),
}


class NoAnswerError(Exception):
    """A question that the model did not answer, for a reason in words."""


class UnusableAnswerError(Exception):
    """An answer that holds no claims that could be read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may take: seconds in all, bytes, tokens, and the waits between attempts.

    A busy or failing server is asked once more after each wait, so three times in all; a server
    that says how long to wait is heeded up to the longest of them.
    """

    seconds: float = 300.0
    size: int = 1_000_000
    tokens: int = 4096
    waits: tuple[float, ...] = (1.0, 5.0)


@dataclass(frozen=True, slots=True)
class Service:
    """A model behind an address; ``allow_network`` lets this service be beyond this machine."""

    url: str
    model: str
    allow_network: bool = False
    key: str | None = field(default=None, repr=False)
    limits: Limits = Limits()

    def endpoint(self) -> Endpoint:
        """Return the address, checked; raises EndpointError.

        A server on this machine may pass a question on: Ollama does for models named so.
        """
        if _PASSED_ON.search(self.model) and not self.allow_network:
            remedy = "use a model that runs on this machine, or allow the network for this call"
            raise EndpointError("runs elsewhere", file=f"model {self.model}", remedy=remedy)
        return read_endpoint(self.url, allow_network=self.allow_network)


class Chat:
    """Asks one service. Nothing is sent before the first question."""

    def __init__(self, service: Service) -> None:
        self.endpoint = service.endpoint()
        self._limits = service.limits
        self._client = _connect(service, self.endpoint)

    def ask(self, question: Mapping[str, Any]) -> str:
        """Return the words of the model's answer to a body of /chat/completions.

        Raises EndpointError where no question will be answered, NoAnswerError where this one was
        not, UnusableAnswerError where the answer is too long or none.
        """
        waits = iter(self._limits.waits)
        while True:
            try:
                return _words(self._send(question))
            except _BusyError as busy:
                wait = next(waits, None)
                if wait is None:
                    raise NoAnswerError(str(busy)) from None
                sleep(min(max(wait, busy.wait), max(self._limits.waits)))

    def _send(self, question: Mapping[str, Any]) -> bytes:
        with _naming_errors(self.endpoint):
            create = self._client.chat.completions.with_streaming_response.create
            with create(**question) as response:
                return b"".join(response.iter_bytes())


class _BusyError(Exception):
    """A server that may answer later, after ``wait`` seconds if it says so."""

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.wait = wait


def _connect(service: Service, endpoint: Endpoint) -> OpenAI:
    try:
        import httpx2  # noqa: PLC0415  (the extra; slow to load)
        from openai import OpenAI  # noqa: PLC0415

        from fogline.claims.llm.wire import Transport, Wire  # noqa: PLC0415
    except ModuleNotFoundError as error:
        remedy = "install it with: pip install fogline[llm]"
        raise MissingExtraError("openai is not installed", remedy=remedy) from error
    # At its level DEBUG, which a variable of the environment can set, it writes reports to the log.
    logging.getLogger("openai").setLevel(logging.WARNING)
    wire = Wire(endpoint, service.limits.seconds, service.limits.size)
    return OpenAI(
        api_key=service.key or "none",
        base_url=endpoint.url,
        max_retries=0,
        http_client=httpx2.Client(
            transport=Transport(wire, with_key=bool(service.key)),
            trust_env=False,
            follow_redirects=False,
        ),
    )


@contextmanager
def _naming_errors(endpoint: Endpoint) -> Iterator[None]:
    """Say what went wrong in words of our own: the server's may quote the report."""
    import httpcore2  # noqa: PLC0415
    import httpx2  # noqa: PLC0415
    import openai  # noqa: PLC0415

    from fogline.claims.llm.wire import TooLongError, UntrustedError  # noqa: PLC0415

    try:
        yield
    except openai.APIStatusError as error:
        raise _refusal(endpoint, error.status_code, error.response.headers) from None
    except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
        remedy = "start the model's server, or correct the address"
        raise EndpointError("nothing answers there", file=endpoint.url, remedy=remedy) from None
    except UntrustedError:
        message = "does not encrypt, or its certificate is not to be trusted"
        remedy = "check the certificate; a model on this machine is mostly asked by http"
        raise EndpointError(message, file=endpoint.url, remedy=remedy) from None
    except httpcore2.TimeoutException:
        # The same question would take as long again: it is not asked twice.
        raise NoAnswerError("gave no answer in time") from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError):
        raise _BusyError("broke off its answer") from None
    except (TooLongError, httpx2.HTTPError, openai.OpenAIError):
        raise UnusableAnswerError from None


def _refusal(endpoint: Endpoint, status: int, headers: Mapping[str, str]) -> Exception:
    if status in _BUSY:
        return _BusyError(f"answered {status}", _seconds(headers.get("retry-after", "")))
    if status in _CLOSED:
        message, remedy = _CLOSED[status]
        return EndpointError(message, file=endpoint.url, remedy=remedy)
    if status < 400:
        remedy = "name the endpoint that answers itself; redirects are not followed"
        return EndpointError("leads elsewhere", file=endpoint.url, remedy=remedy)
    return NoAnswerError(f"answered {status}")


def _seconds(words: str) -> float:
    return float(words) if words.isascii() and words.isdigit() and len(words) < 9 else 0.0


def _words(body: bytes) -> str:
    """Return the message in an answer's body."""
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise UnusableAnswerError from None
    if not isinstance(content, str):
        raise UnusableAnswerError
    return content
