"""Learning: windows in batches, the losses, and the passes over the data."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from fogline.claims.tagger.ties import between
from torch import Tensor

from training.examples import CONTENT, CUE, SOURCE, Example, Piece, random_windows
from training.network import Links, Reader, Scores, Segments

CLS, SEP, PAD = 101, 102, 0


def batches(windows: Sequence[Piece], budget: int, chance: random.Random) -> list[list[Piece]]:
    """Return windows in batches of like length, ``budget`` pieces each, in random order."""
    ordered = sorted(windows, key=lambda one: (one.size, chance.random()))
    found: list[list[Piece]] = [[]]
    for window in ordered:
        if found[-1] and (len(found[-1]) + 1) * window.size > budget:
            found.append([])
        found[-1].append(window)
    chance.shuffle(found)
    return found


def tensors(batch: Sequence[Piece]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Return pieces, mask, shape, first pieces of words, and numbers of words of a batch."""
    most = max(window.size for window in batch)
    words = [window.window[1] - window.window[0] for window in batch]
    pieces = np.full((len(batch), most), PAD, np.int64)
    mask = np.zeros((len(batch), most), np.int64)
    shape = np.zeros((len(batch), most, 3), np.int64)
    firsts = np.zeros((len(batch), max(words)), np.int64)
    for row, window in enumerate(batch):
        fill_row(window, pieces[row], shape[row], firsts[row])
        mask[row, : window.size] = 1
    arrays = (pieces, mask, shape, firsts, np.array(words))
    return tuple(map(torch.from_numpy, arrays))


def fill_row(window: Piece, pieces: np.ndarray, shape: np.ndarray, firsts: np.ndarray) -> None:
    """Write one window's pieces, shapes and first pieces."""
    pieces[0] = CLS
    place = 1
    begin, end = window.window
    for number in range(begin, end):
        word = window.example.words[number]
        cut = window.example.pieces[number]
        firsts[number - begin] = place
        pieces[place : place + len(cut)] = cut
        shape[place : place + len(cut)] = (word.case, word.quoted, 0)
        shape[place, 2] = word.opens
        place += len(cut)
    pieces[place] = SEP


class Learner:
    """A network in training, with its optimiser and its averaged weights."""

    def __init__(self, reader: Reader, steps: int, rate: float) -> None:
        self.reader, self.segments, self.links = reader, Segments(), Links()
        self.whole = torch.nn.ModuleDict(
            {"reader": self.reader, "segments": self.segments, "links": self.links}
        )
        encoder = list(reader.encoder.parameters())
        held = {id(one) for one in encoder}
        rest = [one for one in self.whole.parameters() if id(one) not in held]
        self.optimiser = torch.optim.AdamW(
            [{"params": encoder, "lr": rate}, {"params": rest, "lr": 8 * rate}],
            weight_decay=0.01,
            fused=True,
        )
        warm = max(1, steps // 12)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser,
            lambda step: min((step + 1) / warm, max(0.02, (steps - step) / (steps - warm))),
        )
        self.average = torch.optim.swa_utils.AveragedModel(
            self.whole, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.996)
        )
        self.generator = torch.Generator().manual_seed(0)

    def step(self, batch: Sequence[Piece]) -> tuple[float, float]:
        """Learn from one batch; returns the losses of segments and of links a word."""
        pieces, mask, shape, firsts, sizes = tensors(batch)
        with torch.autocast("cpu", torch.bfloat16):
            scores = self.reader(pieces, mask, shape, firsts)
        gold = [[(one.first, one.last, one.label) for one in window.segments] for window in batch]
        words = int(sizes.sum())
        cut = self.segments.loss(scores, gold, sizes) / words
        tied = self._tie_loss(scores, batch) / words
        (cut + 0.7 * tied).backward()
        torch.nn.utils.clip_grad_norm_(self.whole.parameters(), 2.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.schedule.step()
        self.average.update_parameters(self.whole)
        return cut.item(), tied.item()

    def _tie_loss(self, scores: Scores, batch: Sequence[Piece]) -> Tensor:
        losses = [
            loss
            for row, window in enumerate(batch)
            for loss in tie_losses(self.links, scores.ties[row].float(), window)
        ]
        return torch.stack(losses).sum() if losses else scores.ties.sum() * 0


def tie_losses(links: Links, ties: Tensor, window: Piece) -> Iterator[Tensor]:
    """Yield the loss of tying each cue to its source, and each content to its cue."""
    cues = [one for one in window.segments if one.label == CUE]
    owner = {one.owner: number for number, one in enumerate(cues)}
    if not cues:
        return
    for kind, label in enumerate((SOURCE, CONTENT)):
        others = [one for one in window.segments if one.label == label]
        if not others:
            continue
        table = score_links(links, ties, kind, cues, others, window)
        if kind == 0:
            held = {one.owner: number for number, one in enumerate(others)}
            wanted = [held.get(one.owner, len(others)) for one in cues]
            yield torch.nn.functional.cross_entropy(table, torch.tensor(wanted), reduction="sum")
        else:
            columns = torch.cat([table[:, :-1].t(), table[:1, -1:].expand(len(others), 1)], dim=1)
            wanted = [owner.get(one.owner, len(cues)) for one in others]
            yield torch.nn.functional.cross_entropy(columns, torch.tensor(wanted), reduction="sum")


def score_links(links: Links, ties: Tensor, kind: int, cues, others, window: Piece) -> Tensor:
    """Return the scores of ties between cues and others (and nobody) of one window."""
    begin, end = window.window
    sentence = np.cumsum([bool(word.opens) for word in window.example.words[begin:end]])
    first = np.array([(one.first, one.last) for one in cues])
    second = np.array([(one.first, one.last) for one in others])
    seen = torch.from_numpy(between(first, second, sentence))
    return links.score(ties, kind, torch.from_numpy(first), torch.from_numpy(second), seen)


def epoch_batches(
    examples: Sequence[Example], chance: random.Random, limits: tuple[int, int], budget: int
) -> list[list[Piece]]:
    """Return the batches of one pass, cut anew."""
    windows = [
        window
        for example in examples
        for window in random_windows(example, chance.randint(*limits), chance)
    ]
    return batches([one for one in windows if one.window[1] > one.window[0]], budget, chance)
