"""The cache: a model's answers in a folder, so that no question is asked twice."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from fogline.errors import FoglineError


def answer_key(text: str, question: Mapping[str, Any]) -> str:
    """Return the name of an answer: a hash of the document's text and of all that is asked.

    The question holds the prompt, the schema, the model's name and the parameters, so a change of
    any of them is another question.
    """
    whole = [sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), question]
    return sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


class Cache:
    """Answers in ``folder``, one file each, whole or not at all, for the eyes of the owner only.

    An answer quotes the report. Whoever may read the folder reads part of the reports.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> str | None:
        """Return the answer kept under ``key``; None where there is none that can be read."""
        try:
            kept = json.loads((self.folder / f"{key}.json").read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        answer = kept.get("answer") if isinstance(kept, dict) else None
        return answer if isinstance(answer, str) else None

    def put(self, key: str, answer: str) -> None:
        """Keep an answer; raises FoglineError where the folder cannot be written to."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self.folder / f"{key}.json", json.dumps({"answer": answer}).encode())
        except OSError as error:
            message = f"cannot be written: {error.strerror}"
            remedy = "name another folder with --cache, or leave it out"
            raise FoglineError(message, file=str(self.folder), remedy=remedy) from None


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)  # mode 0600
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
