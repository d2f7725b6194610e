"""Tests of asking: answers that are late, broken, endless, refused or quoted back."""

from __future__ import annotations

import gzip
import json
import logging
import socket
import sys
from http.server import BaseHTTPRequestHandler
from time import monotonic, sleep
from typing import Any

import pytest

from fogline.claims.llm import Limits, Service
from fogline.claims.llm.chat import Chat, NoAnswerError, UnusableAnswerError
from fogline.errors import EndpointError, MissingExtraError

from .conftest import Act, Serve, failing, saying, send

SECRET = "the doctor hides in the mill"
QUESTION: dict[str, Any] = {"model": "stage", "messages": [{"role": "user", "content": SECRET}]}


def test_the_words_of_the_answer(serve: Serve) -> None:
    server = serve(saying("yes"))
    assert Chat(server.service()).ask(QUESTION) == "yes"
    (asked,) = server.asked
    assert asked == QUESTION | {"path": "/v1/chat/completions"}


def test_nothing_is_sent_before_the_first_question(serve: Serve) -> None:
    server = serve(saying("yes"))
    Chat(server.service())
    assert server.asked == []


@pytest.mark.parametrize("status", [408, 409, 425, 429, 500, 502, 503, 504])
def test_a_busy_server_is_asked_three_times_and_no_more(serve: Serve, status: int) -> None:
    server = serve(failing(status))
    with pytest.raises(NoAnswerError, match=f"answered {status}"):
        Chat(server.service()).ask(QUESTION)
    assert len(server.asked) == 3
    again = serve(failing(status), failing(status), saying("at last"))
    assert Chat(again.service()).ask(QUESTION) == "at last"


@pytest.mark.parametrize("said", ["2", "100000000", "soon", "-5", "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_a_server_that_asks_for_patience_gets_what_we_have(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    waited: list[float] = []
    monkeypatch.setattr("fogline.claims.llm.chat.sleep", waited.append)
    server = serve(failing(429, Retry_After=said))
    with pytest.raises(NoAnswerError):
        Chat(server.service(limits=Limits(waits=(1.0, 3.0)))).ask(QUESTION)
    assert waited == {"2": [2.0, 3.0], "100000000": [1.0, 3.0]}.get(said, [1.0, 3.0])


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_refused_question_is_not_asked_again(serve: Serve, status: int) -> None:
    server = serve(failing(status))
    with pytest.raises(NoAnswerError, match=f"answered {status}"):
        Chat(server.service()).ask(QUESTION)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("status", "words"), [(401, "asks for a key"), (403, "refuses"), (404, "no such model")]
)
def test_a_closed_door_is_an_error_with_its_remedy(serve: Serve, status: int, words: str) -> None:
    server = serve(failing(status, SECRET.encode()))
    with pytest.raises(EndpointError, match=words) as caught:
        Chat(server.service(key="mine")).ask(QUESTION)
    assert len(server.asked) == 1
    assert caught.value.remedy
    assert SECRET not in str(caught.value)
    assert "mine" not in str(caught.value)


def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, and not listening
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with pytest.raises(EndpointError, match="nothing answers there") as caught:
            Chat(Service(url, "stage")).ask(QUESTION)
    assert "start the model's server" in caught.value.remedy


def _late(handler: BaseHTTPRequestHandler) -> None:
    sleep(1.5)
    send(handler, 200, b"{}")


def _trickling(handler: BaseHTTPRequestHandler) -> None:
    """Send a byte now and again: no single wait is long."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(40):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        sleep(0.05)


def _trickling_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Wait: ")
    for _ in range(40):
        handler.wfile.write(b"z")
        handler.wfile.flush()
        sleep(0.05)


def _trickling_error(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(500)
    handler.end_headers()
    for _ in range(40):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        sleep(0.05)


@pytest.mark.parametrize("act", [_late, _trickling, _trickling_headers, _trickling_error])
def test_an_answer_has_its_time_and_no_second_one(serve: Serve, act: Act) -> None:
    server = serve(act)
    begun = monotonic()
    with pytest.raises(NoAnswerError, match="in time"):
        Chat(server.service(limits=Limits(seconds=0.3, waits=(0.0, 0.0)))).ask(QUESTION)
    assert monotonic() - begun < 1.2
    assert len(server.asked) == 1


def _endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b"x" * 65536)


def _endless_error(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(400)
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b"x" * 65536)


@pytest.mark.parametrize("act", [_endless, _endless_error])
def test_an_answer_has_its_size(serve: Serve, act: Act) -> None:
    with pytest.raises(UnusableAnswerError):
        Chat(serve(act).service()).ask(QUESTION)


def _hanging_up(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")


def test_a_broken_line_is_tried_again(serve: Serve) -> None:
    server = serve(_hanging_up, saying("yes"))
    assert Chat(server.service()).ask(QUESTION) == "yes"
    broken = serve(_hanging_up)
    with pytest.raises(NoAnswerError, match="broke off"):
        Chat(broken.service()).ask(QUESTION)
    assert len(broken.asked) == 3


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>a wiki</html>",
        b"{}",
        b"[]",
        b'{"choices": []}',
        b'{"choices": [{}]}',
        b'{"choices": {"0": 1}}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": {"content": [1]}}]}',
        b'{"error": "overloaded"}',
        b"\xff\xfe\x00",
        b"[" * 200_000,
    ],
)
def test_what_is_no_answer(serve: Serve, body: bytes) -> None:
    with pytest.raises(UnusableAnswerError):
        Chat(serve(lambda handler: send(handler, 200, body)).service()).ask(QUESTION)


def test_a_packed_answer_is_read(serve: Serve) -> None:
    body = json.dumps({"choices": [{"message": {"content": "yes"}}]}).encode()
    packed = gzip.compress(body)
    server = serve(lambda handler: send(handler, 200, packed, Content_Encoding="gzip"))
    assert Chat(server.service()).ask(QUESTION) == "yes"
    torn = serve(
        lambda handler: send(handler, 200, packed[:10] + b"\xff" * 20, Content_Encoding="gzip")
    )
    with pytest.raises(UnusableAnswerError):
        Chat(torn.service()).ask(QUESTION)


@pytest.mark.parametrize("body", [SECRET.encode(), json.dumps({"error": SECRET}).encode()])
def test_neither_errors_nor_logs_quote_the_report(
    serve: Serve, body: bytes, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_LOG", "debug")
    caplog.set_level(logging.DEBUG)
    for status in (400, 404, 500):
        with pytest.raises((EndpointError, NoAnswerError)) as caught:
            Chat(serve(failing(status, body)).service(key="mine")).ask(QUESTION)
        seen = f"{caught.value!r} {caught.value.__cause__!r}"
        assert SECRET not in seen
        assert caught.value.__suppress_context__
    assert SECRET not in caplog.text
    assert "mine" not in caplog.text


def test_the_key_does_not_show(serve: Serve) -> None:
    assert "mine" not in repr(serve(saying("")).service(key="mine"))


def test_the_extra_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(MissingExtraError, match="not installed") as caught:
        Chat(Service("http://127.0.0.1:1/v1", "stage"))
    assert "fogline[llm]" in caught.value.remedy
