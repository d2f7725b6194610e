"""The network at work: a text goes in, and marks, ties, tags and gists of its words come out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fogline.claims.tagger.cutting import Field, Floats, Marks, Numbers
from fogline.claims.tagger.pieces import CLS, PAD, SEP, Pieces
from fogline.claims.tagger.ties import Weights
from fogline.claims.tagger.windows import Window, cut_windows
from fogline.claims.tagger.words import Word

ROOM = 320
"""Pieces of a window, chosen on the dev part; the encoder has room for 512."""
BATCH = 3200
"""Pieces read at once; more cost memory and gain no speed on two cores."""

_SOURCES = "start end inside left right".split()
SOURCES, CLAIMS = "", "claim_"
"""Which marks: those of sources, cues and contents, or those of claims and their speakers."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of windows; arrays are (batch, n, …), ``sizes`` counts the words."""

    windows: tuple[Window, ...]
    sizes: Numbers
    arrays: Mapping[str, Floats]

    def marks(self, which: str) -> Marks:
        """Return the marks for cutting."""
        return Marks(*(self.arrays[which + name] for name in _SOURCES))


class Network:
    """The trained network with what it knows beside the graph (``heads``)."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime as ort  # noqa: PLC0415  (a command that reads nothing does without)

        settings = ort.SessionOptions()
        settings.log_severity_level = 3
        self._session = ort.InferenceSession(
            folder / "reader.onnx", settings, providers=["CPUExecutionProvider"]
        )
        self._outputs = [output.name for output in self._session.get_outputs()]
        self.pieces = Pieces(folder / "vocab.txt")
        with np.load(folder / "heads.npz", allow_pickle=False) as heads:
            self.heads: dict[str, NDArray[np.float32]] = {name: heads[name] for name in heads.files}

    def field(self, which: str) -> Field:
        """Return the semi-Markov field that goes with the marks."""
        name = f"{'claim_' if which else ''}segments"
        return Field(self.heads[f"{name}.moves"], self.heads[f"{name}.lengths"])

    def weights(self, which: str) -> Weights:
        """Return what is learned of the ties that go with the marks."""
        name = f"{'claim_' if which else ''}links"
        return Weights(*(self.heads[f"{name}.{part}"] for part in Weights._fields))

    def read(self, text: str, words: Sequence[Word], wanted: Sequence[str]) -> Iterator[Scores]:
        """Yield the scores of all windows of a text, in batches of like length."""
        cut = [self.pieces(text[word.start : word.end]) for word in words]
        sizes = [len(one) for one in cut]
        windows = sorted(
            cut_windows(words, sizes, ROOM - 2), key=lambda one: sum(sizes[slice(*one)])
        )
        for batch in _batches(windows, sizes):
            given = _arrays(batch, words, cut)
            found = self._session.run(list(wanted), given)
            lengths = np.array([end - start for start, end in batch])
            yield Scores(tuple(batch), lengths, dict(zip(wanted, found, strict=True)))


def wanted(which: str, *more: str) -> tuple[str, ...]:
    """Return the names of what to ask the network for: marks, ties, and ``more``."""
    return (*(which + name for name in (*_SOURCES, "ties")), *more)


def _batches(windows: Sequence[Window], sizes: Sequence[int]) -> Iterator[list[Window]]:
    batch: list[Window] = []
    for window in windows:
        longest = sum(sizes[slice(*window)]) + 2
        if batch and longest * (len(batch) + 1) > BATCH:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


def _arrays(
    batch: Sequence[Window], words: Sequence[Word], cut: Sequence[tuple[int, ...]]
) -> dict[str, Numbers]:
    longest = max(sum(map(len, cut[slice(*window)])) for window in batch) + 2
    most = max(end - start for start, end in batch)
    pieces = np.full((len(batch), longest), PAD, np.int64)
    mask = np.zeros((len(batch), longest), np.int64)
    shape = np.zeros((len(batch), longest, 3), np.int64)
    firsts = np.zeros((len(batch), most), np.int64)
    for row, (start, end) in enumerate(batch):
        lengths = np.array([len(one) for one in cut[start:end]])
        begins = np.concatenate([[1], 1 + np.cumsum(lengths)])
        used = int(begins[-1]) + 1
        pieces[row, :used] = [CLS, *(piece for one in cut[start:end] for piece in one), SEP]
        mask[row, :used] = 1
        firsts[row, : end - start] = begins[:-1]
        written = np.array([(word.case, word.quoted) for word in words[start:end]])
        shape[row, 1 : used - 1, :2] = written.repeat(lengths, axis=0)
        shape[row, begins[:-1], 2] = [word.opens for word in words[start:end]]
    return {"pieces": pieces, "mask": mask, "shape": shape, "firsts": firsts}


@lru_cache(maxsize=1)
def shipped() -> Network:
    """Return the network that comes with fogline; loaded once."""
    with as_file(files("fogline.claims.tagger") / "model") as folder:
        return Network(folder)
