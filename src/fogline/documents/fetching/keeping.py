"""Exchanges kept as a web archive (WARC 1.1, ISO 28500:2017), for the archive of originals."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from fogline.documents.fetching.exchange import Exchange
from fogline.errors import FetchError, MissingExtraError


def check_place(path: Path) -> None:
    """Raise FetchError where a web archive cannot be begun, and MissingExtraError.

    To be asked before anything is fetched.
    """
    _warcio("warcio.warcwriter")
    if path.exists():
        remedy = "name another file; what was fetched before is not written over"
        raise FetchError("is there already", file=str(path), remedy=remedy)
    if not path.parent.is_dir():
        raise FetchError("lies in no folder", file=str(path), remedy="make the folder first")


def keep(exchanges: Iterable[Exchange], path: Path) -> None:
    """Write exchanges to a packed web archive at ``path``, for the eyes of its owner only.

    It is written whole or not at all. Raises FetchError where the disk refuses.
    """
    writer = _warcio("warcio.warcwriter")
    stream = io.BytesIO()
    archive = writer.WARCWriter(stream, gzip=True, warc_version="WARC/1.1")
    for made in exchanges:
        archive.write_request_response_pair(_request(archive, made), _response(archive, made))
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(stream.getvalue())
    except OSError as error:
        path.unlink(missing_ok=True) if not isinstance(error, FileExistsError) else None
        raise FetchError(
            f"cannot be written: {error.strerror}",
            file=str(path),
            remedy="check the disk and the folder",
        ) from None


def _request(archive: Any, made: Exchange) -> Any:
    first = f"GET {made.address.target} HTTP/1.1"
    return _record(archive, made, "request", _headers(first, made.asked, is_request=True), b"")


def _response(archive: Any, made: Exchange) -> Any:
    headers = _headers(f"{made.status} {made.reason}", made.answered, is_request=False)
    return _record(archive, made, "response", headers, made.body)


def _record(archive: Any, made: Exchange, kind: str, headers: Any, body: bytes) -> Any:
    return archive.create_warc_record(
        made.address.url,
        kind,
        payload=io.BytesIO(body),
        http_headers=headers,
        warc_headers_dict={"WARC-Date": made.when.strftime("%Y-%m-%dT%H:%M:%S.%fZ")},
    )


def _headers(first: str, fields: Iterable[tuple[str, str]], *, is_request: bool) -> Any:
    headers = _warcio("warcio.statusandheaders").StatusAndHeaders
    protocol = "" if is_request else "HTTP/1.1"
    return headers(first, list(fields), protocol=protocol, is_http_request=is_request)


def _warcio(module: str) -> ModuleType:
    try:
        return import_module(module)
    except ImportError:
        remedy = "install it with: pip install fogline[formats]"
        message = "warcio, which keeps pages, is not installed"
        raise MissingExtraError(message, remedy=remedy) from None
