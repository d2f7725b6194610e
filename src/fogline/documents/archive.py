"""The archive of originals: every file as it came, under the SHA-256 of its bytes."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from hashlib import sha256
from pathlib import Path

from fogline.errors import CaseError

REMEDIES = {
    errno.ENOSPC: "make room on the disk, then run the command again",
    errno.EDQUOT: "make room on the disk, then run the command again",
    errno.EROFS: "the disk is read-only: keep the case on another one",
    errno.EACCES: "ask the owner of the folder for the right to write in it",
    errno.EPERM: "ask the owner of the folder for the right to write in it",
}
"""What the user can do about an error of the disk."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Archive:
    """Originals in ``root``, as ab/abcdef...: written whole or not at all, and checked when read.

    Files and folders are made for the eyes of their owner only.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, raw: bytes) -> str:
        """Keep ``raw`` and return its SHA-256; what is kept already is not written again.

        Raises CaseError where the disk refuses, with nothing left half-written.
        """
        digest = sha256(raw).hexdigest()
        path = self._path(digest)
        try:
            if not _holds(path, digest):
                _write(path, raw)
        except OSError as error:
            raise _refused(error, path, "written") from None
        return digest

    def get(self, digest: str) -> bytes:
        """Return the original with this SHA-256; raises CaseError if it is missing or changed."""
        path = self._path(digest)
        try:
            raw = path.read_bytes()
        except FileNotFoundError:
            raise CaseError(
                "the original is not in the archive",
                file=str(path),
                remedy="add the file to the case again, or restore the archive from a copy",
            ) from None
        except OSError as error:
            raise _refused(error, path, "read") from None
        if sha256(raw).hexdigest() != digest:
            raise CaseError(
                "the original was changed: its SHA-256 is no longer that of its name",
                file=str(path),
                remedy="add the file to the case again, or restore the archive from a copy",
            )
        return raw

    def _path(self, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise CaseError(
                f"{digest!r} is no SHA-256",
                file=str(self.root),
                remedy="give the 64 digits that the document names",
            )
        return self.root / digest[:2] / digest


def _holds(path: Path, digest: str) -> bool:
    return path.is_file() and sha256(path.read_bytes()).hexdigest() == digest


def _write(path: Path, raw: bytes) -> None:
    path.parent.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    # Only then does the new name outlive a power cut. Windows has no handles on folders.
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refused(error: OSError, path: Path, done: str) -> CaseError:
    remedy = REMEDIES.get(error.errno or 0, "check the disk and the folder")
    return CaseError(f"cannot be {done}: {error.strerror}", file=str(path), remedy=remedy)
