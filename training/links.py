"""Ties between segments: each cue with its source, each content with its cue."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from fogline.claims.tagger.ties import CROWD, DISTANCES, SENTENCES, between
from training.examples import Piece

Interval = tuple[int, int]


class Links(nn.Module):
    """Scores of ties of several kinds: what is asked for, and what may be tied to it."""

    def __init__(self, kinds: int) -> None:
        super().__init__()
        self.far = nn.Parameter(torch.zeros(kinds, DISTANCES))
        self.between = nn.Parameter(torch.zeros(kinds, CROWD))
        self.sentences = nn.Parameter(torch.zeros(kinds, SENTENCES))
        self.nobody = nn.Parameter(torch.zeros(kinds))

    def score(
        self,
        ties: Tensor,
        kind: int,
        asking: Sequence[Interval],
        others: Sequence[Interval],
        window: Piece,
    ) -> Tensor:
        """Return (asking, others + 1) scores of one window; the last column is nobody.

        ``ties``: (words, 4 x kinds, width); intervals are first and last words in the window.
        """
        begin, end = window.window
        sentence = np.cumsum([bool(word.opens) for word in window.example.words[begin:end]])
        seen = torch.from_numpy(between(np.array(asking), np.array(others), sentence))
        one, two = torch.tensor(asking), torch.tensor(others)
        base = 4 * kind
        left = ties[one[:, 0], base] + ties[one[:, 1], base + 1]
        right = ties[two[:, 0], base + 2] + ties[two[:, 1], base + 3]
        scores = (
            (left @ right.t()).float() / ties.shape[-1] ** 0.5
            + self.far[kind][seen[..., 0]]
            + self.between[kind][seen[..., 1]]
            + self.sentences[kind][seen[..., 2]]
        )
        return torch.cat([scores, self.nobody[kind].expand(len(asking), 1)], dim=1)

    def loss(
        self,
        ties: Tensor,
        kind: int,
        asking: Sequence[Interval],
        others: Sequence[Interval],
        wanted: Sequence[int],
        window: Piece,
    ) -> Tensor:
        """Return the cross-entropy of choosing ``wanted``: len(others) is nobody, -1 unknown."""
        if not asking or not others:
            return ties.sum() * 0
        table = self.score(ties, kind, asking, others, window)
        goal = torch.tensor(wanted)
        return nn.functional.cross_entropy(table, goal, reduction="sum", ignore_index=-1)
