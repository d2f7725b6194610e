"""fogline: from conflicting reports to a sourced picture of who holds what."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fogline.case import open_case as open
    from fogline.case import read_files as read

__version__ = "0.1.0"
__all__ = ["__version__", "open", "read"]


def __getattr__(name: str) -> Any:
    """Load the Python API at its first use: importing the package alone stays cheap."""
    places = {"open": "open_case", "read": "read_files"}
    if name not in places:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("fogline.case"), places[name])
