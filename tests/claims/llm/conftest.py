"""A model on this machine that plays what a test tells it to: a real server, on a real socket."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from fogline.claims.llm import Limits, Service

Act = Callable[[BaseHTTPRequestHandler], None]
QUICK = Limits(seconds=5.0, waits=(0.0, 0.0))


def send(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def saying(words: str | None) -> Act:
    """Return an act that answers with these words, as a model's message."""
    body = {"choices": [{"message": {"role": "assistant", "content": words}}]}
    return lambda handler: send(handler, 200, json.dumps(body).encode())


def telling(*claims: dict[str, Any]) -> Act:
    """Return an act that answers with claims."""
    return saying(json.dumps({"claims": claims}))


def failing(status: int, body: bytes = b"{}", **headers: str) -> Act:
    """Return an act that answers with an error."""
    return lambda handler: send(handler, status, body, **headers)


def told(content: str | list[str], **fields: Any) -> dict[str, Any]:
    """Return a claim as a model tells it, whole, with these fields."""
    claim = {
        "paragraph": 1,
        "source": None,
        "speaker": None,
        "kind": "author",
        "party": None,
        "chain": [],
        "cue": None,
        "content": [content] if isinstance(content, str) else content,
        "channel": "unknown",
        "attribution": "unattributed",
        "basis": "unattributed",
        "stance": "asserts",
        "hedges": [],
        "corroboration": "none stated",
        "said_on": None,
        "type": "other",
        "negated": False,
        "actor": None,
        "victim": None,
        "target": None,
        "cause": None,
        "place": None,
        "extent": None,
        "count": None,
        "about": None,
    }
    return claim | fields


class ModelServer(ThreadingHTTPServer):
    """Plays its acts in turn, the last one again and again; keeps what it was asked."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, *acts: Act) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.acts = list(acts)
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.url = f"http://127.0.0.1:{self.server_port}/v1"

    def service(self, **fields: Any) -> Service:
        return Service(**({"url": self.url, "model": "stage", "limits": QUICK} | fields))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent about clients that hang up, as they should on the slow and the endless."""


class _Handler(BaseHTTPRequestHandler):
    server: ModelServer

    def do_POST(self) -> None:
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        stage = self.server
        act = stage.acts[min(len(stage.asked), len(stage.acts) - 1)]
        stage.asked.append(json.loads(asked) | {"path": self.path})
        stage.headers.append({name.lower(): value for name, value in self.headers.items()})
        act(self)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


Serve = Callable[..., ModelServer]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Return a function that starts a model with its acts."""
    started: list[ModelServer] = []

    def start(*acts: Act) -> ModelServer:
        server = ModelServer(*acts)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        started.append(server)
        return server

    yield start
    for server in started:
        server.shutdown()
        server.server_close()
