"""Tests of the endpoint: what is on this machine, and what only says so."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.claims.llm import LLMExtractor, Service
from fogline.claims.llm.endpoint import Endpoint, addresses, is_loopback, read_endpoint
from fogline.errors import EndpointError


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("http://127.0.0.1:11434/v1", "127.0.0.1", 11434),
        ("http://127.8.9.1/v1/", "127.8.9.1", 80),
        ("http://[::1]:8000/v1", "::1", 8000),
        ("http://[::ffff:127.0.0.1]:8000/v1", "::ffff:127.0.0.1", 8000),
        ("HTTP://LocalHost:8080/v1", "localhost", 8080),
        ("https://model.localhost/v1", "model.localhost", 443),
    ],
)
def test_this_machine_is_allowed(url: str, host: str, port: int) -> None:
    endpoint = read_endpoint(url)
    assert (endpoint.host, endpoint.port, endpoint.allow_network) == (host, port, False)
    assert endpoint.url.endswith("/v1")


BEYOND = [
    "http://example.org/v1",
    "https://192.168.1.20:8000/v1",
    "http://10.0.0.1/v1",
    "http://0.0.0.0:11434/v1",
    "http://[::]:11434/v1",
    "http://169.254.169.254/v1",
    "http://[::ffff:10.0.0.1]/v1",
    "http://127.1/v1",  # older programs read it as 127.0.0.1, and others do not
    "http://2130706433/v1",
    "http://0x7f.0.0.1/v1",
    "http://0177.0.0.1/v1",
    "http://localhost.example.org/v1",
    "http://127.0.0.1.example.org/v1",
    "http://notlocalhost/v1",
]


@pytest.mark.parametrize("url", BEYOND)
def test_what_is_beyond_this_machine_is_refused_without_a_question_to_the_network(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a socket was opened, or a name looked up")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    with pytest.raises(EndpointError, match="is not on this machine") as caught:
        LLMExtractor(Service(url, "m"))
    assert "--allow-network" in caught.value.remedy


@pytest.mark.parametrize("model", ["gpt-oss:120b-cloud", "glm-4.6:cloud", "Big-Cloud ", "x:CLOUD"])
def test_a_model_that_a_local_server_passes_on_is_refused(model: str) -> None:
    with pytest.raises(EndpointError, match="runs elsewhere"):
        LLMExtractor(Service("http://127.0.0.1:11434/v1", model))
    assert LLMExtractor(Service("http://127.0.0.1:11434/v1", model, allow_network=True))
    assert LLMExtractor(Service("http://127.0.0.1:11434/v1", "cloudy:7b"))


@pytest.mark.parametrize("url", BEYOND)
def test_it_is_allowed_where_the_user_says_so(url: str) -> None:
    assert read_endpoint(url, allow_network=True).allow_network


@pytest.mark.parametrize(
    "url",
    [
        "",
        "127.0.0.1:11434",
        "ftp://127.0.0.1/v1",
        "http://",
        "http://:80/v1",
        "http://127.0.0.1:0/v1",
        "http://127.0.0.1:99999/v1",
        "http://127.0.0.1:x/v1",
        "http://user:secret@127.0.0.1/v1",
        "http://127.0.0.1@example.org/v1",
        "http://127.0.0.1/v1?key=secret",
        "http://127.0.0.1/v1#secret",
        "http://127.0.0.1\\@example.org/v1",
        "http://127.0.0.1/v1\n",
        "http://127.0.0.1 /v1",
        "http://[::1/v1",
        "http://[::1%25lo]/v1",
        "http://lоcalhost/v1",  # a Cyrillic о
        "file:///etc/passwd",
    ],
)
@pytest.mark.parametrize("allowed", [True, False])
def test_what_can_be_read_in_two_ways_is_refused(url: str, allowed: bool) -> None:
    with pytest.raises(EndpointError, match="not a plain http or https address") as caught:
        read_endpoint(url, allow_network=allowed)
    assert "secret" not in str(caught.value)


@given(st.text(max_size=40), st.sampled_from(["http://{}/v1", "{}", "http://127.0.0.1{}/v1"]))
def test_whatever_is_written_only_this_machine_gets_through(words: str, form: str) -> None:
    try:
        endpoint = read_endpoint(form.format(words))
    except EndpointError:
        return
    assert is_loopback(endpoint.host) or endpoint.host.split(".")[-1] == "localhost"


def _standing_for(monkeypatch: pytest.MonkeyPatch, *found: str) -> None:
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 1)) for address in found]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)


def test_localhost_must_stand_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint = read_endpoint("http://localhost:1/v1")
    _standing_for(monkeypatch, "127.0.0.1", "::1", "127.0.0.1")
    assert addresses(endpoint) == ("127.0.0.1", "::1")
    _standing_for(monkeypatch, "127.0.0.1", "203.0.113.9")
    with pytest.raises(EndpointError, match="does not stand for this machine"):
        addresses(endpoint)


def test_a_name_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> None:
        raise socket.gaierror(8, "not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(EndpointError, match="is not known"):
        addresses(Endpoint("http://nowhere.test:80/v1", "nowhere.test", 80, True))


def test_encryption_is_told_from_its_lack() -> None:
    assert read_endpoint("https://127.0.0.1/v1").is_encrypted
    assert not read_endpoint("http://127.0.0.1/v1").is_encrypted
