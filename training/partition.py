"""The sum over all ways to cut a window into segments, with its gradient."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

NEVER = -1e9


class LogPartition(torch.autograd.Function):
    """log Z of each window; its gradient is the probability of each segment and move.

    ``table``: (batch, first, last, labels); ``moves``: (labels + 1, labels + 1), the last label
    being "none", a word in no segment; ``sizes``: words of each window.
    """

    @staticmethod
    def forward(ctx: Any, table: Tensor, moves: Tensor, sizes: Tensor) -> Tensor:
        entered, reached = _forward(table, moves)
        rows = torch.arange(len(sizes))
        total = torch.logsumexp(reached[rows, sizes], dim=1)
        ctx.save_for_backward(table, moves, sizes, entered, reached, total)
        return total

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, Tensor, None]:
        table, moves, sizes, entered, reached, total = ctx.saved_tensors
        (grad,) = grads
        rest, begun = _backward(table, moves, sizes)
        labels = table.shape[-1]
        free = entered[:, :-1, None, :labels] + rest[:, None, 1:, :labels]
        chance = torch.exp(table + free - total[:, None, None, None])
        chance = torch.triu(chance.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
        move = reached[:, :-1, :, None] + moves + begun[:, :, None, :] - total[:, None, None, None]
        moved = (torch.exp(move) * grad[:, None, None, None]).sum(dim=(0, 1))
        return chance * grad[:, None, None, None], moved, None


def _forward(table: Tensor, moves: Tensor) -> tuple[Tensor, Tensor]:
    """Return the log-sums of all cuts before a word by its label, and of those that end there."""
    batch, size, _, labels = table.shape
    columns = table.permute(2, 0, 1, 3).contiguous()
    entered = table.new_full((batch, size + 1, labels + 1), NEVER)
    reached = table.new_full((batch, size + 1, labels + 1), NEVER)
    reached[:, 0, labels] = 0
    entered[:, 0] = moves[labels]
    for place in range(size):
        before = entered[:, : place + 1, :labels] + columns[place, :, : place + 1]
        reached[:, place + 1, :labels] = torch.logsumexp(before, dim=1)
        reached[:, place + 1, labels] = entered[:, place, labels]
        entered[:, place + 1] = torch.logsumexp(reached[:, place + 1, :, None] + moves, dim=1)
    return entered, reached


def _backward(table: Tensor, moves: Tensor, sizes: Tensor) -> tuple[Tensor, Tensor]:
    """Return the log-sums of all that may follow a segment's end, and a word that begins one."""
    batch, size, _, labels = table.shape
    rows = table.transpose(0, 1).contiguous()
    rest = table.new_full((batch, size + 1, labels + 1), NEVER)
    begun = table.new_full((batch, size, labels + 1), NEVER)
    rest[sizes == size, size] = 0
    for place in range(size - 1, -1, -1):
        after = rows[place, :, place:] + rest[:, place + 1 :, :labels]
        begun[:, place, :labels] = torch.logsumexp(after, dim=1)
        begun[:, place, labels] = rest[:, place + 1, labels]
        onward = torch.logsumexp(moves + begun[:, place, None, :], dim=2)
        final = (sizes == place)[:, None]
        rest[:, place] = torch.where(final, torch.zeros_like(onward), onward)
        rest[sizes < place, place] = NEVER
    return rest, begun
