"""Tests of choosing a reader on the command line."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
Cli = Callable[..., Any]

SAID = {
    "paragraph": 1,
    "source": "Ilya Maron",
    "speaker": "Ilya Maron",
    "kind": "named",
    "cue": "said",
    "content": ["the Command had captured Teranovka"],
    "attribution": "on the record",
    "type": "control",
    "actor": "the Command",
    "place": "Teranovka",
}
LIE = SAID | {"content": ["the Guard has surrendered"]}


class Model(ThreadingHTTPServer):
    """A model that finds the same in every report."""

    def __init__(self, *claims: dict[str, Any], status: int = 200) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        message = {"content": json.dumps({"claims": claims})}
        self.body = json.dumps({"choices": [{"message": message}]}).encode()
        self.status = status
        self.keys: list[str | None] = []
        self.options = (
            *("--reader", "llm", "--model", "stage"),
            *("--endpoint", f"http://127.0.0.1:{self.server_port}/v1"),
        )


class _Handler(BaseHTTPRequestHandler):
    server: Model

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.keys.append(self.headers["Authorization"])
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@pytest.fixture
def model() -> Iterator[Callable[..., Model]]:
    """Return a function that starts a model."""
    started: list[Model] = []

    def start(*claims: dict[str, Any], status: int = 200) -> Model:
        started.append(Model(*claims, status=status))
        Thread(target=started[-1].serve_forever, args=(0.01,), daemon=True).start()
        return started[-1]

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


def test_the_reader_by_rules_can_be_named(cli: Cli, reports: Path) -> None:
    named = cli("run", reports, "--json", "--reader", "rules")
    extractors = {claim["extractor"] for claim in json.loads(named.out)["claims"]}
    assert extractors == {"rules 1.0"}
    assert named.err == ""


def test_a_model_reads_and_what_it_made_up_is_said(
    cli: Cli, reports: Path, model: Callable[..., Model]
) -> None:
    ran = cli("run", reports, "--json", *model(SAID, LIE).options)
    (claim,) = json.loads(ran.out)["claims"]
    assert (claim["speaker"]["name"], claim["extractor"]) == ("Ilya Maron", "llm 1.0 stage")
    assert claim["proposition"]["place"]["name"] == "Teranovka"
    assert ran.code == 0
    # Of two reports, each told the same four times, the second has neither.
    assert "The model told 4 claims: 1 kept, 3 dropped because their words" in ran.err


def test_a_case_keeps_what_a_model_read(cli: Cli, case: Path, model: Callable[..., Model]) -> None:
    server = model(SAID)
    ran = cli("read", "--case", case, *server.options)
    assert (ran.code, ran.out) == (0, "")
    assert "1 claim found." in ran.err
    assert "1 kept" in ran.err
    assert len(server.keys) == 2
    again = cli("read", "--case", case, "--json", *server.options)
    assert json.loads(again.out) == {"claims": 0}
    assert len(server.keys) == 2
    shown = cli("run", case.parent / "reports", "--case", case, "--json", *server.options)
    assert [claim["extractor"] for claim in json.loads(shown.out)["claims"]] == ["llm 1.0 stage"]


def test_what_a_model_could_not_read_is_listed_and_tried_again(
    cli: Cli, reports: Path, tmp_path: Path, model: Callable[..., Model]
) -> None:
    refusing = model(status=400)
    ran = cli("run", reports, *refusing.options)
    assert ran.code == 1
    assert "Not read: 2" in ran.err
    assert "one.txt: was not read: the model answered 400" in ran.err
    folder = tmp_path / "case"
    kept = cli("run", reports, "--case", folder, "--json", *refusing.options)
    assert kept.code == 1
    assert len(json.loads(kept.out)["failures"]) == 2
    failed = cli("read", "--case", folder, *refusing.options)
    assert failed.code == 1
    assert "Not read: 2" in failed.err
    assert "1 claim found." in cli("read", "--case", folder, *model(SAID).options).err


def test_answers_are_kept_where_asked(
    cli: Cli, reports: Path, tmp_path: Path, model: Callable[..., Model]
) -> None:
    server = model(SAID)
    first = cli("run", reports, "--json", *server.options, "--cache", tmp_path / "answers")
    again = cli("run", reports, "--json", *server.options, "--cache", tmp_path / "answers")
    assert first.out == again.out
    assert len(server.keys) == len(list((tmp_path / "answers").iterdir())) == 2


def test_a_key_comes_from_the_variable_named(
    cli: Cli, reports: Path, model: Callable[..., Model], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_KEY", "mine")
    monkeypatch.setenv("OPENAI_API_KEY", "somebody's")
    server = model(SAID)
    cli("run", reports, *server.options, "--key-env", "DESK_KEY")
    cli("run", reports, *server.options)
    assert server.keys == ["Bearer mine"] * 2 + [None] * 2


def test_an_allowed_network_is_said_aloud(
    cli: Cli, reports: Path, model: Callable[..., Model]
) -> None:
    ran = cli("run", reports, *model(SAID).options, "--allow-network")
    assert "may leave this machine: it is sent to 127.0.0.1, not encrypted." in ran.err


def test_another_language_is_read_where_asked(
    cli: Cli, tmp_path: Path, model: Callable[..., Model]
) -> None:
    text = "Речник командування Ілля Марон у понеділок сказав, що міст через річку впав уранці."
    (tmp_path / "uk.txt").write_text(text, "utf-8")
    said = {
        **{"paragraph": 1, "source": "Ілля Марон", "speaker": "Ілля Марон", "kind": "named"},
        **{"cue": "сказав", "content": ["міст через річку впав уранці"], "type": "other"},
    }
    server = model(said)
    left = cli("run", tmp_path / "uk.txt", *server.options)
    assert "1 document is in a language that is not read yet (Ukrainian)" in " ".join(
        left.out.split()
    )
    assert server.keys == []
    read = cli("run", tmp_path / "uk.txt", *server.options, "--all-languages")
    assert "Ілля Марон" in read.out
    assert "not read yet" not in read.out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--reader", "oracle"), "oracle"),
        (("--reader", "llm"), "--reader llm needs --endpoint and --model"),
        (("--reader", "llm", "--model", "m"), "--reader llm needs --endpoint and --model"),
        (("--endpoint", "http://127.0.0.1/v1"), "go with --reader llm"),
        (("--reader", "rules", "--all-languages"), "go with --reader llm"),
        (("--reader", "rules", "--allow-network"), "go with --reader llm"),
    ],
)
def test_options_that_do_not_go_together(
    cli: Cli, reports: Path, options: tuple[str, ...], words: str
) -> None:
    ran = cli("run", reports, *options)
    assert ran.code == 2
    assert words in " ".join(ran.err.split())


def test_a_key_that_is_not_there(
    cli: Cli, reports: Path, model: Callable[..., Model], monkeypatch: pytest.MonkeyPatch
) -> None:
    for value in (None, "", " \n", "two\nlines", "ключ"):
        if value is not None:
            monkeypatch.setenv("DESK_KEY", value)
        ran = cli("run", reports, *model(SAID).options, "--key-env", "DESK_KEY")
        assert ran.code == 2
        assert "the variable DESK_KEY of --key-env holds no key" in " ".join(ran.err.split())
        assert "lines" not in ran.err


def test_the_network_is_refused(cli: Cli, reports: Path) -> None:
    options = ("--reader", "llm", "--model", "m", "--endpoint", "https://example.org/v1")
    ran = cli("run", reports, *options)
    assert ran.code == 1
    assert "endpoint example.org: is not on this machine" in ran.err


def test_the_page_on_models_names_the_options_that_there_are(cli: Cli) -> None:
    page = (ROOT / "docs" / "llm.md").read_text("utf-8")
    for command in ("run", "read"):
        told = cli(command, "--help").out
        assert all(option in told for option in re.findall(r"--[a-z][a-z-]+", page))


def test_the_extra_is_named(
    cli: Cli, reports: Path, model: Callable[..., Model], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    ran = cli("run", reports, *model(SAID).options)
    assert ran.code == 1
    assert "pip install fogline[llm]" in ran.err
