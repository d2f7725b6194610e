"""Tests of the wire: no socket but to the endpoint, and no header that is not its business."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from dataclasses import replace
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from fogline.claims.llm.chat import Chat, Limits, NoAnswerError, Service
from fogline.claims.llm.endpoint import Endpoint
from fogline.claims.llm.wire import Wire
from fogline.errors import EndpointError

from .conftest import ModelServer, Serve, failing, saying

QUESTION: dict[str, Any] = {"model": "stage", "messages": [{"role": "user", "content": "?"}]}


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Return the addresses to which sockets are opened from now on."""
    seen: list[Any] = []
    connect = socket.socket.connect

    def watch(self: socket.socket, address: Any) -> None:
        seen.append(address)
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", watch)
    return seen


@pytest.mark.parametrize("target", ["http://203.0.113.9/v1", "http://127.0.0.1:9/v1", "/else"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(
    serve: Serve, connected: list[Any], target: str, status: int
) -> None:
    server = serve(failing(status, Location=target))
    with pytest.raises(EndpointError, match="leads elsewhere"):
        Chat(server.service()).ask(QUESTION)
    assert connected == [("127.0.0.1", server.server_port)]
    assert len(server.asked) == 1


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"])
def test_proxies_of_the_environment_are_not_used(
    serve: Serve, connected: list[Any], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "http://203.0.113.9:3128")
    server = serve(saying("yes"))
    assert Chat(server.service()).ask(QUESTION) == "yes"
    assert Chat(server.service(allow_network=True)).ask(QUESTION) == "yes"
    assert set(connected) == {("127.0.0.1", server.server_port)}


def test_a_name_is_looked_up_once_and_the_number_is_connected_to(
    serve: Serve, connected: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name server that changes its mind after the check leads nowhere."""
    server = serve(saying("yes"))
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 1))]
    find = socket.getaddrinfo

    def answer(host: str, *rest: Any, **more: Any) -> Any:
        return rows if host == "localhost" else find(host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    chat = Chat(Service(server.url.replace("127.0.0.1", "localhost"), "stage"))
    assert chat.ask(QUESTION) == "yes"
    assert connected == [("127.0.0.1", server.server_port)]
    assert server.headers[0]["host"] == f"localhost:{server.server_port}"
    rows[0] = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("203.0.113.9", 1))
    with pytest.raises(EndpointError, match="does not stand for this machine"):
        chat.ask(QUESTION)
    assert len(connected) == 1


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[0:0::1]", "LOCALHOST"]
)
@pytest.mark.parametrize("port", ["", ":80", ":9"])
def test_however_this_machine_is_written_the_client_is_led_there(host: str, port: str) -> None:
    chat = Chat(Service(f"http://{host}{port}/v1", "stage", limits=Limits(seconds=1.0)))
    with pytest.raises(EndpointError, match="nothing answers there"):
        chat.ask(QUESTION)


def test_each_question_has_a_connection_and_a_deadline_of_its_own(
    serve: Serve, connected: list[Any]
) -> None:
    server = serve(saying("yes"))
    keeping = {"protocol_version": "HTTP/1.1"}  # this server would keep the connection open
    server.RequestHandlerClass = type("Keeping", (server.RequestHandlerClass,), keeping)
    chat = Chat(server.service(limits=Limits(seconds=0.4, size=1000)))
    for _ in range(3):
        assert chat.ask(QUESTION) == "yes"
        sleep(0.25)
    assert len(connected) == 3


def test_the_wire_itself_refuses_every_other_host(connected: list[Any]) -> None:
    wire = Wire(Endpoint("http://127.0.0.1:80/v1", "127.0.0.1", 80), 1.0, 100)
    for host, port in (("203.0.113.9", 80), ("localhost", 80), ("127.0.0.1", 81)):
        with pytest.raises(EndpointError, match="leads elsewhere"):
            wire.connect_tcp(host, port)
    assert connected == []


def test_headers_are_those_that_are_needed(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "private")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Desk: private")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://203.0.113.9/v1")
    server = serve(saying("yes"))
    Chat(server.service()).ask(QUESTION)
    Chat(server.service(key="mine")).ask(QUESTION)
    plain, keyed = server.headers
    common = {"host", "accept", "accept-encoding", "content-type", "content-length"}
    assert plain.keys() == common
    assert keyed.keys() == common | {"authorization"}
    assert keyed["authorization"] == "Bearer mine"
    assert "private" not in str(server.headers)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with a key and a certificate for 127.0.0.1 that nobody vouches for."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not on this machine")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    asked = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=test -addext"
    names = "subjectAltName=IP:127.0.0.1"
    made = ["openssl", *asked.split(), names, "-keyout", file, "-out", f"{file}.crt"]
    subprocess.run(made, check=True, capture_output=True)
    file.write_text(file.read_text() + Path(f"{file}.crt").read_text())
    return file


def _encrypted(server: ModelServer, certificate: Path) -> Service:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    return server.service(url=server.url.replace("http:", "https:"))


def test_a_certificate_is_checked(
    serve: Serve, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(saying("yes"))
    service = _encrypted(server, certificate)
    with pytest.raises(EndpointError, match="certificate"):
        Chat(service).ask(QUESTION)
    assert server.asked == []
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert Chat(service).ask(QUESTION) == "yes"
    late = replace(service, limits=Limits(seconds=0.3))
    server.acts = [lambda handler: sleep(1)]
    with pytest.raises(NoAnswerError, match="in time"):
        Chat(late).ask(QUESTION)


def test_encryption_where_there_is_none(serve: Serve) -> None:
    server = serve(saying("yes"))
    with pytest.raises(EndpointError, match="does not encrypt"):
        Chat(server.service(url=server.url.replace("http:", "https:"))).ask(QUESTION)


def test_cookies_are_not_sent_back(serve: Serve) -> None:
    server = serve(failing(500, Set_Cookie="track=1"), saying("yes"))
    assert Chat(server.service()).ask(QUESTION) == "yes"
    assert "cookie" not in server.headers[1]
