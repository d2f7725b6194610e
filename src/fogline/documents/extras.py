"""Libraries that only some formats need, loaded when a file of theirs is met."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from fogline.errors import DocumentError


def load_extra(module: str, kind: str) -> ModuleType:
    """Return a library of the extra ``formats``; ``kind`` is what is read with it, as in "a feed".

    Raises DocumentError, which names the extra, where it is not installed: the batch goes on.
    """
    try:
        return import_module(module)
    except ImportError:
        library = module.partition(".")[0]
        raise DocumentError(
            f"is {kind}, and {library}, which reads it, is not installed",
            remedy="install it with: pip install fogline[formats]",
        ) from None
