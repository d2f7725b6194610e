"""Files and folders as the user names them: which of them to read, and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from fogline.documents.formats import HEAD, size_limit
from fogline.documents.limits import CONTAINER_LIMIT, too_large
from fogline.errors import DocumentError
from fogline.model import Failure

CASE_FILE = "case.toml"
"""The settings of a case lie beside its reports and are none of them, nor is a README."""


def find_files(paths: Sequence[Path]) -> tuple[list[Path], list[Failure]]:
    """Return the files to read, sorted, each once, and a failure for each path that is not there.

    Folders are walked; what is hidden in them, the case file, a README, and the pictures and
    scripts that a browser saves in "NAME_files" beside NAME.html are passed over. A file named
    outright is kept. A link in a folder that leads out of it is a failure.
    """
    found: set[Path] = set()
    failures: list[Failure] = []
    for path in paths:
        try:
            if path.is_dir():
                found.update(_walk(path, failures))
            elif path.exists() or path.is_symlink():
                found.add(path)
            else:
                failures.append(_missing(path).failure())
        except OSError:
            found.add(path)  # reading it will say what is wrong
    return _once(found), sorted(failures, key=lambda failure: failure.file)


def read_bytes(path: Path) -> bytes:
    """Return what is in a file of at most ``LIMIT`` bytes, ``CONTAINER_LIMIT`` if it may hold many.

    Raises DocumentError where the path is missing, no regular file, unreadable or too large; a file
    that is too large is not read.
    """
    try:
        status = path.stat()
        _check_kind(path, status)
        with path.open("rb") as stream:
            head = stream.read(HEAD)
            limit = size_limit(head, path.name)
            raw = head if status.st_size > limit else head + stream.read(limit + 1 - len(head))
    except FileNotFoundError:
        raise _missing(path) from None
    except PermissionError:
        raise DocumentError(
            "may not be read", file=str(path), remedy="ask its owner for the right to read it"
        ) from None
    except (OSError, ValueError) as error:
        raise DocumentError(
            f"cannot be read: {getattr(error, 'strerror', None) or error}",
            file=str(path),
            remedy="check the name and the disk, or copy the file elsewhere",
        ) from None
    _check_size(path, max(status.st_size, len(raw)), limit)
    return raw


def _walk(folder: Path, failures: list[Failure]) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        failures.append(
            Failure(
                file=str(error.filename),
                error="the folder may not be read",
                remedy="ask its owner for the right to read it",
            )
        )

    for place, folders, names in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if _is_shown(name) and not _is_saved(name, names)]
        reports = (Path(place, name) for name in names if _is_report(name))
        for report in reports:
            if _leads_out(report, folder):
                failures.append(_stray_link(report))
            else:
                yield report


def _leads_out(path: Path, folder: Path) -> bool:
    # A folder from somebody else may hold a link to this machine's own secrets.
    return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())


def _stray_link(path: Path) -> Failure:
    return Failure(
        file=str(path),
        error="is a link that leads out of the folder, and is not followed",
        remedy="name it by itself if it is to be read",
    )


def _is_shown(name: str) -> bool:
    return not name.startswith(".")


def _is_report(name: str) -> bool:
    return _is_shown(name) and name != CASE_FILE and Path(name).stem.upper() != "README"


def _is_saved(folder: str, names: list[str]) -> bool:
    page = folder.removesuffix("_files")
    return page != folder and not {f"{page}.html", f"{page}.htm"}.isdisjoint(names)


def _once(found: set[Path]) -> list[Path]:
    kept: dict[Path, Path] = {}
    for path in sorted(found):
        kept.setdefault(path.resolve(), path)
    return sorted(kept.values())


def _check_kind(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise DocumentError(
            "is a folder, not a file", file=str(path), remedy="name the files that are in it"
        )
    if not stat.S_ISREG(status.st_mode):
        raise DocumentError(
            "is not a regular file", file=str(path), remedy="save it as a text file first"
        )
    _check_size(path, status.st_size, CONTAINER_LIMIT)


def _check_size(path: Path, size: int, limit: int) -> None:
    if size > limit:
        error = too_large(limit)
        raise DocumentError(error.message, file=str(path), remedy=error.remedy)


def _missing(path: Path) -> DocumentError:
    return DocumentError(
        "there is no such file", file=str(path), remedy="check the name and the folder"
    )
