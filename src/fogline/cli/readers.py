"""The options that choose a reader, shared by the commands that read."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from fogline.cli.screen import tell

if TYPE_CHECKING:
    from fogline.claims.extractor import Extractor
    from fogline.claims.llm import LLMExtractor, Service


class ReaderName(StrEnum):
    """The readers that a command can be told to use."""

    TAGGER = "tagger"
    RULES = "rules"
    LLM = "llm"


Reader: TypeAlias = Annotated[
    ReaderName | None, typer.Option(help="Who finds the claims; left out: the best that is here.")
]
Endpoint: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="Where the model listens, as in http://127.0.0.1:11434/v1.",
    ),
]
Model: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="The model's name there.")
]
Network: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--allow-network",
        help="Send the reports' text to an endpoint beyond this machine.",
    ),
]
KeyVariable: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--key-env",
        metavar="VAR",
        help="Environment variable that holds the endpoint's key.",
    ),
]
Languages: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--all-languages",
        help="Have the model read other languages than English too.",
    ),
]
CacheFolder: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--cache",
        metavar="DIR",
        help="Keep the model's answers, which quote the reports, in this folder.",
    ),
]
Timeout: TypeAlias = Annotated[
    float,
    typer.Option(
        min=1.0,
        metavar="SECONDS",
        help="Longest wait for one answer.",
    ),
]


@dataclass(frozen=True, slots=True)
class ReaderChoice:
    """What the user said about the reader; each field is an option of the same name."""

    reader: Reader = None
    endpoint: Endpoint = None
    model: Model = None
    allow_network: Network = False
    key_env: KeyVariable = None
    all_languages: Languages = False
    cache: CacheFolder = None
    timeout: Timeout = 300.0

    def make(self) -> Extractor:
        """Return the reader chosen; typer's BadParameter for options that do not go together."""
        if self.reader is ReaderName.LLM:
            return self._make_llm()
        if self != ReaderChoice(reader=self.reader):
            raise typer.BadParameter("a language model's options go with --reader llm")
        if self.reader is ReaderName.RULES:
            from fogline.claims import RuleExtractor

            return RuleExtractor()
        from fogline.pipeline import default_reader

        return default_reader()

    def _make_llm(self) -> LLMExtractor:
        from fogline.claims.llm import LLMExtractor
        from fogline.claims.llm.cache import Cache

        service = self._service()
        cache = Cache(self.cache) if self.cache else None
        reader = LLMExtractor(service, all_languages=self.all_languages, cache=cache)
        if self.allow_network:
            plain = "" if service.endpoint().is_encrypted else ", not encrypted"
            host = service.endpoint().host
            tell(f"The text of the reports may leave this machine: it is sent to {host}{plain}.")
        return reader

    def _service(self) -> Service:
        from fogline.claims.llm import Limits, Service

        if not (self.endpoint and self.model):
            raise typer.BadParameter("--reader llm needs --endpoint and --model")
        key = os.environ.get(self.key_env, "").strip() if self.key_env else None
        if key is not None and not (key.isascii() and key.isprintable() and key):
            raise typer.BadParameter(f"the variable {self.key_env} of --key-env holds no key")
        limits = Limits(seconds=self.timeout)
        return Service(self.endpoint, self.model, self.allow_network, key, limits)


def choosing_reader(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a ReaderChoice, and the choice as ``choice``."""
    mine = inspect.signature(command, eval_str=True)
    theirs = inspect.signature(ReaderChoice, eval_str=True)
    own = [one for name, one in mine.parameters.items() if name != "choice"]
    shared = [
        one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in theirs.parameters.values()
    ]

    @wraps(command)
    def run(*given: Any, **options: Any) -> None:
        said = {name: options.pop(name) for name in theirs.parameters if name in options}
        command(*given, **options, choice=ReaderChoice(**said))

    run.__signature__ = mine.replace(parameters=[*own, *shared])  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in (*own, *shared)} | {"return": None}
    return run


def tell_reading(reader: Extractor) -> None:
    """Say what a language model told that was not kept."""
    from fogline.claims.llm.extractor import LLMExtractor

    if isinstance(reader, LLMExtractor):
        for sentence in reader.tally.sentences():
            tell(sentence)
