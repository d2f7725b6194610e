from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from fogline.documents import limits, pdf, pdf_pages
from fogline.documents.limits import Budget, check_ratio, read_within
from fogline.errors import DocumentError

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "limits.md").read_text("utf-8")


@pytest.mark.parametrize(
    "written",
    [
        f"{limits.LIMIT // limits.MEGABYTE} MB",
        f"{limits.CONTAINER_LIMIT // limits.MEGABYTE} MB",
        f"{limits.TOTAL // limits.MEGABYTE:,} MB",
        f"{limits.RATIO} bytes",
        f"{limits.DEPTH} deep",
        f"{limits.PARTS:,} parts",
        f"{limits.MEMBERS:,} files",
        f"{pdf.SECONDS} seconds",
        f"{pdf.MEMORY // limits.MEGABYTE:,} MB",
        f"{pdf_pages.PAGES:,} pages",
    ],
)
def test_the_page_says_what_the_code_does(written: str) -> None:
    assert re.search(rf"(?<![\d,]){re.escape(written)}", PAGE)


def test_a_stream_is_read_no_further_than_its_limit() -> None:
    stream = io.BytesIO(b"x" * 500_000)
    with pytest.raises(DocumentError, match="larger than 0 MB"):
        read_within(stream, 100_000, Budget())
    assert stream.tell() < 200_000


def test_the_budget_is_spent_as_it_is_read() -> None:
    budget = Budget(size=100)
    assert read_within(io.BytesIO(b"x" * 60), 1_000, budget) == b"x" * 60
    with pytest.raises(DocumentError, match="when it is unpacked"):
        read_within(io.BytesIO(b"x" * 60), 1_000, budget)


def test_small_files_may_be_packed_as_they_like() -> None:
    check_ratio(1, limits.RATIO_FLOOR)
    check_ratio(10_000, 10_000 * limits.RATIO)
    with pytest.raises(DocumentError, match="zip bomb"):
        check_ratio(10_000, 10_000 * limits.RATIO + 1)
