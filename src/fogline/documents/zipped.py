"""ZIP archives: of reports, WACZ, an account's archive of X. Nothing is put on the disk."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from fogline.documents.limits import (
    CONTAINER_LIMIT,
    MEMBERS,
    Budget,
    check_ratio,
    read_within,
    too_large,
)
from fogline.documents.parts import File, Terms, Unread
from fogline.documents.posts import POST_PARTS, read_account
from fogline.errors import DocumentError

_ENTRY = b"PK\x01\x02"  # begins each entry of the directory (APPNOTE.TXT 4.3.12)
_LOCKED = 0x1  # general purpose bit 0 (APPNOTE.TXT 4.4.4)
_WACZ = re.compile(r"archive/[^/]+\.warc(?:\.gz)?")
_POSTS = re.compile(
    rf"(?:.*/)?data/(?:{'|'.join(POST_PARTS)})(?:-part\d+)?\.js".replace("_", "[_-]")
)
_ACCOUNT = re.compile(r"(?:.*/)?data/account\.js")
_PASSED_OVER = re.compile(
    r"(?:.*/)?(?:\.[^/]*|__MACOSX/.*|Thumbs\.db|desktop\.ini|case\.toml)", re.I
)
_ROOT = re.compile(r"[A-Za-z]:|[/\\]")
_STROKES = re.compile(r"[/\\]")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def read_zip(file: File, terms: Terms) -> Iterator[File | Unread]:
    """Give the files in a ZIP archive by name, without those that systems leave there.

    Of WACZ only the web archives are given, of an archive of X only the posts. What is locked, a
    link, wrongly named or too large is an Unread, and the rest is given.
    """
    with open_zip(file.raw) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        owner = _owner(archive, members, terms.budget)
        for member in _chosen(members):
            try:
                raw = read_member(archive, member, terms.budget)
            except DocumentError as error:
                yield Unread(_shown(member.filename), error.message, error.remedy)
                if terms.budget.size < 0:
                    return
            else:
                yield File(member.filename, raw, _shown(member.filename), owner)


@contextmanager
def open_zip(raw: bytes) -> Iterator[zipfile.ZipFile]:
    """Open an archive; raises DocumentError where it is damaged, or lists too much."""
    if raw.count(_ENTRY) > MEMBERS:
        raise DocumentError(
            f"lists more than {MEMBERS:,} files", remedy="unpack it and give the files of interest"
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except _BROKEN:
        raise _damaged() from None
    with archive:
        yield archive


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> bytes:
    """Return what is in one file of an archive; raises DocumentError where it must not be read."""
    _check_name(member)
    if member.flag_bits & _LOCKED:
        raise DocumentError("is locked by a password", remedy="unpack it and give what is in it")
    check_ratio(member.compress_size, member.file_size)
    if member.file_size > CONTAINER_LIMIT:
        raise too_large(CONTAINER_LIMIT)
    try:
        with archive.open(member) as stream:
            # What is declared here can be a lie, so that what comes out is looked at again.
            raw = read_within(stream, CONTAINER_LIMIT, budget)
    except DocumentError:
        raise
    except (*_BROKEN, RuntimeError):
        raise _damaged() from None
    check_ratio(member.compress_size, len(raw))
    return raw


def _chosen(members: Sequence[zipfile.ZipInfo]) -> Sequence[zipfile.ZipInfo]:
    names = {member.filename for member in members}
    if any(map(_POSTS.fullmatch, names)) and any(map(_ACCOUNT.fullmatch, names)):
        chosen = _POSTS
    elif "datapackage.json" in names and any(map(_WACZ.fullmatch, names)):
        chosen = _WACZ
    else:
        members = [member for member in members if not _PASSED_OVER.fullmatch(member.filename)]
        return sorted(members, key=lambda member: member.filename)
    members = [member for member in members if chosen.fullmatch(member.filename)]
    return sorted(members, key=lambda member: member.filename)


def _owner(
    archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], budget: Budget
) -> str | None:
    account = next((one for one in members if _ACCOUNT.fullmatch(one.filename)), None)
    try:
        return read_account(read_member(archive, account, budget)) if account else None
    except DocumentError:
        return None


def _check_name(member: zipfile.ZipInfo) -> None:
    # Some systems part names by the other stroke.
    if _ROOT.match(member.filename) or ".." in _STROKES.split(member.filename):
        raise DocumentError(
            "has a name that leads out of the archive",
            remedy="be wary of who made it; unpack it with care, and give the file by itself",
        )
    if stat.S_ISLNK(member.external_attr >> 16):
        raise DocumentError("is a link, not a file", remedy="give the file that it leads to")


def _shown(name: str) -> str:
    printable = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return printable if len(printable) <= 200 else f"{printable[:200]}…"


def _damaged() -> DocumentError:
    return DocumentError(
        "is a damaged ZIP archive, or damaged in one",
        remedy="ask for it again, or repair it with: zip -FF",
    )
