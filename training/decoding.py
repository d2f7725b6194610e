"""Decoding with the network as it is trained, to measure it: segments by Viterbi, then ties."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch import nn

from training.batches import batches, tensors
from training.examples import CONTENT, CUE, SOURCE, Example, Piece, Segment, windows_of
from training.network import LABELS


def best_cut(table: torch.Tensor, moves: torch.Tensor, size: int) -> list[tuple[int, int, int]]:
    """Return the segments (first, last, label) of the best way to cut one window."""
    none = LABELS
    entered = torch.full((size + 1, LABELS + 1), -1e9)
    entered[0] = moves[none]
    origin = torch.zeros(size + 1, LABELS + 1, dtype=torch.long)
    origin[0] = none
    back: list[tuple[torch.Tensor, torch.Tensor]] = []
    reached = None
    for place in range(size):
        value, start = (entered[: place + 1, :LABELS] + table[: place + 1, place]).max(dim=0)
        reached = torch.cat([value, entered[place, LABELS:]])
        starts = torch.cat([start, torch.tensor([place])])
        back.append((starts, reached))
        best, which = (reached.unsqueeze(1) + moves).max(dim=0)
        entered[place + 1], origin[place + 1] = best, which
    found = []
    place, label = size, int(reached.argmax())
    while place > 0:
        start = int(back[place - 1][0][label])
        if label != none:
            found.append((start, place - 1, label))
        label = int(origin[start][label])
        place = start
    return found[::-1]


@torch.no_grad()
def decode(whole: nn.ModuleDict, examples: Sequence[Example], limit: int):
    """Return for each example its attributions: (source, cue, [contents]) as word intervals."""
    windows = [window for example in examples for window in windows_of(example, limit)]
    found: dict[str, list] = {example.id: [] for example in examples}
    loose: dict[str, list] = {example.id: [] for example in examples}
    for batch in batches(windows, 6000, random.Random(0)):
        pieces, mask, shape, firsts, sizes = tensors(batch)
        with torch.autocast("cpu", torch.bfloat16):
            scores = whole["reader"](pieces, mask, shape, firsts)
        table = whole["segments"].table(scores.marks)
        for row, window in enumerate(batch):
            cut = best_cut(table[row], whole["segments"].moves, int(sizes[row]))
            begin = window.window[0]
            loose[window.example.id] += [(a + begin, b + begin, y) for a, b, y in cut]
            found[window.example.id] += tie(whole["links"], scores.ties[row].float(), cut, window)
    return found, loose


def spans(segments: Sequence[Segment]) -> list[tuple[int, int]]:
    return [(one.first, one.last) for one in segments]


def tie(links, ties, cut, window: Piece):
    """Return the attributions of one window."""
    parts = {y: [Segment(a, b, y, 0) for a, b, label in cut if label == y] for y in range(LABELS)}
    cues = parts[CUE]
    sources: list = [None] * len(cues)
    contents: list[list] = [[] for _ in cues]
    begin = window.window[0]
    if cues and parts[SOURCE]:
        table = links.score(ties, 0, spans(cues), spans(parts[SOURCE]), window)
        for number, best in enumerate(table.argmax(dim=1).tolist()):
            if best < len(parts[SOURCE]):
                one = parts[SOURCE][best]
                sources[number] = (one.first + begin, one.last + begin)
    if cues and parts[CONTENT]:
        table = links.score(ties, 1, spans(parts[CONTENT]), spans(cues), window)[:, :-1]
        for row, one in enumerate(parts[CONTENT]):
            number = int(table[row].argmax())
            contents[number].append((one.first + begin, one.last + begin))
    return [
        (source, (cue.first + begin, cue.last + begin), content)
        for source, cue, content in zip(sources, cues, contents, strict=True)
    ]
