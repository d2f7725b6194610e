"""The day of a time as programs write it: ISO 8601, seconds since 1970, mail, X, GDELT."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from fogline.documents.days import find_days

_SECONDS = re.compile(r"-?\d{9,10}(?:\.\d+)?")
_MILLISECONDS = re.compile(r"\d{12,13}")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_POST = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) [\d:]{8} [+-]\d{4} (\d{4})")
_LONGEST = 200
_SHOWN = 60
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The day that was written, None where it cannot be told, and what is to be said about it."""

    day: date | None = None
    problems: tuple[str, ...] = ()


def read_stamp(written: str) -> Stamp:
    """Return the day of a time stamp, in the time zone written there; seconds are taken as UTC."""
    bare = written.strip()[:_LONGEST]
    if not bare:
        return Stamp()
    if _SECONDS.fullmatch(bare) or _MILLISECONDS.fullmatch(bare):
        return Stamp(_since_epoch(bare))
    days = find_days(_spelt(bare))
    day = next((one.day for one in days if one.day), None)
    if day:
        return Stamp(day)
    trouble = days[0].trouble if days else "is none that fogline reads"
    shown = bare[:_SHOWN]
    return Stamp(problems=(f"the date {shown!r} {trouble}; give the publication date with --date",))


def _since_epoch(digits: str) -> date:
    scale = 1000 if _MILLISECONDS.fullmatch(digits) else 1
    return (_EPOCH + timedelta(seconds=float(digits) / scale)).date()


def _spelt(written: str) -> str:
    if compact := _COMPACT.fullmatch(written):
        return "-".join(compact.groups())
    if post := _POST.fullmatch(written):
        return f"{post[2]} {post[1]} {post[3]}"
    return written
