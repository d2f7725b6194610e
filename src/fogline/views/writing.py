"""Writing a file so that a reader never meets half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from fogline.errors import FoglineError


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 beside ``path`` and move it there at once.

    Raises FoglineError where the folder is missing, read-only or full.
    """
    try:
        _write(path.resolve(), text.encode("utf-8", "replace"))
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        remedy = "check that the folder exists, may be written to, and has room"
        raise FoglineError(message, file=str(path), remedy=remedy) from error


def _write(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():  # a pipe or a terminal must not be replaced
        path.write_bytes(data)
    else:
        _replace(path, data)


def _replace(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644 & ~_mask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mask() -> int:
    """Return the user's mask of file rights, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
