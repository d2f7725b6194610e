"""A semi-Markov conditional random field over segments of a text."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from fogline.claims.tagger.cutting import LENGTHS, length_buckets
from training.network import Marks
from training.partition import LogPartition

Cut = list[tuple[int, int, int]]  # first word, last word, label


class Segments(nn.Module):
    """Scores of all ways to cut a window into segments and what lies between them.

    After Sarawagi and Cohen (2004); a segment's score is that of its ends, of its words, of its
    two ends together, and of its length. The label after the last is "none".
    """

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.labels = labels
        self.moves = nn.Parameter(torch.zeros(labels + 1, labels + 1))
        self.lengths = nn.Parameter(torch.zeros(labels, LENGTHS))

    def table(self, marks: Marks) -> Tensor:
        """Return the score of each segment: (batch, first word, last word, label)."""
        inside = marks.inside.float()
        summed = torch.cumsum(inside, dim=1)
        ends = torch.einsum("bild,bjld->bijl", marks.left, marks.right).float()
        length = torch.from_numpy(length_buckets(inside.shape[1]))
        return (
            ends / marks.left.shape[-1] ** 0.5
            + (marks.start.float() - summed + inside).unsqueeze(2)
            + (marks.end.float() + summed).unsqueeze(1)
            + self.lengths.t()[length]
        )

    def loss(self, marks: Marks, gold: list[Cut], sizes: Tensor) -> Tensor:
        """Return minus the log-likelihood of the gold cuts, summed."""
        table = self.table(marks)
        total = LogPartition.apply(table, self.moves, sizes)
        return (total - self._score(table, gold, sizes)).sum()

    def _score(self, table: Tensor, gold: list[Cut], sizes: Tensor) -> Tensor:
        totals = []
        for row, segments in enumerate(gold):
            labels = torch.tensor(self._path(segments, int(sizes[row])))
            total = self.moves[labels[:-1], labels[1:]].sum()
            if segments:
                first, last, label = torch.tensor(segments).unbind(1)
                total = total + table[row, first, last, label].sum()
            totals.append(total)
        return torch.stack(totals)

    def _path(self, segments: Cut, size: int) -> list[int]:
        path = [self.labels]
        place = 0
        for first, last, label in segments:
            path += [self.labels] * (first - place) + [label]
            place = last + 1
        return path + [self.labels] * (size - place)
