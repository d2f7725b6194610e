"""Learning: the losses of articles and of reports, and a step of the optimiser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn

from fogline.claims.tagger.fields import FIELDS
from training.batches import hide, tensors
from training.corpus import CUE as CLAIM_CUE
from training.corpus import SPEAKER, ReportPiece
from training.examples import CONTENT, CUE, SOURCE, Piece, Segment
from training.links import Links
from training.network import CLAIM_LABELS, LABELS, Claims, Reader, gather, load_encoder
from training.segments import Segments

_ALIKE = [SOURCE, CUE, CONTENT, CONTENT]  # what speaker, cue, said and stated are like
TIES, TAGGING, JUDGING = 0.7, 0.5, 0.8  # weights of the losses beside that of the segments


def network() -> nn.ModuleDict:
    """Return the whole network, untrained but for its encoder."""
    reader = Reader(load_encoder())
    width = reader.encoder.config.hidden_size
    sizes = {name: len(values) for name, values in FIELDS.items()}
    return nn.ModuleDict(
        {
            "reader": reader,
            "segments": Segments(LABELS),
            "links": Links(2),
            "claims": Claims(width, sizes),
            "claim_segments": Segments(CLAIM_LABELS),
            "claim_links": Links(3),
        }
    )


def begin_claims(whole: nn.ModuleDict) -> None:
    """Begin the marks of speakers, cues and claims as those of sources, cues and contents."""
    known, new = whole["reader"].marker, whole["claims"].marker
    with torch.no_grad():
        for old, layer in ((known.unary, new.unary), (known.boundary, new.boundary)):
            kinds = layer.out_features // CLAIM_LABELS // (3 if layer is new.unary else 2)
            shape = (-1, LABELS, kinds)
            for name in ("weight", "bias"):
                values = getattr(old, name).unflatten(0, shape)[:, _ALIKE]
                getattr(layer, name).copy_(values.flatten(0, 2))
        places = [*_ALIKE, LABELS]
        segments, claims = whole["segments"], whole["claim_segments"]
        claims.moves.copy_(segments.moves[places][:, places])
        claims.lengths.copy_(segments.lengths[_ALIKE])


class Learner:
    """A network in training, with its optimiser and its averaged weights."""

    def __init__(self, whole: nn.ModuleDict, steps: int, rate: float, floor: float = 0.02) -> None:
        self.whole = whole
        encoder = list(whole["reader"].encoder.parameters())
        held = {id(one) for one in encoder}
        rest = [one for one in whole.parameters() if id(one) not in held]
        self.optimiser = torch.optim.AdamW(
            [{"params": encoder, "lr": rate}, {"params": rest, "lr": 8 * rate}],
            weight_decay=0.01,
            fused=True,
        )
        warm = max(1, steps // 12)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser,
            lambda step: min(
                (step + 1) / warm, floor + (1 - floor) * (steps - step) / (steps - warm)
            ),
        )
        self.average = torch.optim.swa_utils.AveragedModel(
            whole, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.995)
        )

    def step(self, loss: Tensor) -> None:
        """Learn from the loss of one batch."""
        loss.backward()
        nn.utils.clip_grad_norm_(self.whole.parameters(), 2.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.schedule.step()
        self.average.update_parameters(self.whole)


def article_loss(whole: nn.ModuleDict, batch: Sequence[Piece]) -> Tensor:
    """Return the loss a word of articles with sources, cues and contents."""
    pieces, *given, sizes = tensors(batch)
    with torch.autocast("cpu", torch.bfloat16):
        scores = whole["reader"](hide(pieces) if whole.training else pieces, *given)
    gold = [[(one.first, one.last, one.label) for one in window.segments] for window in batch]
    cut = whole["segments"].loss(scores.marks, gold, sizes)
    tied = sum(
        loss
        for row, window in enumerate(batch)
        for loss in _article_ties(whole["links"], scores.ties[row].float(), window)
    )
    return (cut + TIES * tied) / int(sizes.sum())


def _article_ties(links: Links, ties: Tensor, window: Piece) -> Iterator[Tensor]:
    """Yield the losses of tying each cue to its source, and each content to its cue."""
    cues = [one for one in window.segments if one.label == CUE]
    sources = [one for one in window.segments if one.label == SOURCE]
    contents = [one for one in window.segments if one.label == CONTENT]
    held = {one.owner: number for number, one in enumerate(sources)}
    owner = {one.owner: number for number, one in enumerate(cues)}
    for kind, asking, others, wanted in (
        (0, cues, sources, [held.get(one.owner, len(sources)) for one in cues]),
        (1, contents, cues, [owner.get(one.owner, len(cues)) for one in contents]),
    ):
        yield links.loss(ties, kind, _intervals(asking), _intervals(others), wanted, window)


def _intervals(segments: Sequence[Segment]) -> list[tuple[int, int]]:
    return [(one.first, one.last) for one in segments]


def report_loss(whole: nn.ModuleDict, batch: Sequence[ReportPiece]) -> Tensor:
    """Return the loss a word of reports with claims."""
    pieces, *given, sizes = tensors(batch)
    with torch.autocast("cpu", torch.bfloat16):
        read = whole["reader"](hide(pieces) if whole.training else pieces, *given)
        scores, tags, gists = whole["claims"](read)
    gold = [[(one.first, one.last, one.label) for one in window.segments] for window in batch]
    cut = whole["claim_segments"].loss(scores.marks, gold, sizes)
    rest = sum(
        loss
        for row, window in enumerate(batch)
        for loss in (
            *_report_ties(whole["claim_links"], scores.ties[row].float(), window),
            TAGGING * _tag_loss(tags[row].float(), window),
            JUDGING * _field_loss(whole["claims"], gists[row].float(), window),
        )
    )
    return (cut + rest) / int(sizes.sum())


def _report_ties(links: Links, ties: Tensor, window: ReportPiece) -> Iterator[Tensor]:
    """Yield the losses of tying claims to their cues, their speakers and their places."""
    said = [claim for claim in window.claims if not claim.stated]
    cues = _intervals([one for one in window.segments if one.label == CLAIM_CUE])
    speakers = _intervals([one for one in window.segments if one.label == SPEAKER])
    for kind, claims, others, chosen in (
        (0, said, cues, [claim.cue for claim in said]),
        (1, said, speakers, [claim.speaker for claim in said]),
        (2, window.claims, window.places, [claim.place for claim in window.claims]),
    ):
        wanted = [
            -1
            if kind == 2 and not claim.placed
            else others.index(one)
            if one in others
            else len(others)
            for claim, one in zip(claims, chosen, strict=True)
        ]
        asking = [claim.content[0] for claim in claims]
        yield TIES * links.loss(ties, kind, asking, others, wanted, window)


def _tag_loss(tags: Tensor, window: ReportPiece) -> Tensor:
    goal = torch.tensor(window.tags)
    return nn.functional.cross_entropy(tags[: len(goal)], goal, reduction="sum", ignore_index=-1)


def _field_loss(claims: Claims, gists: Tensor, window: ReportPiece) -> Tensor:
    if not window.claims:
        return gists.sum() * 0
    gathered = torch.stack(
        [
            gather(gists, one.content, (one.cue, one.speaker, window.sentence(one.content[0][0])))
            for one in window.claims
        ]
    )
    judged = claims.judge(gathered)
    return sum(
        nn.functional.cross_entropy(
            scores,
            torch.tensor([one.values[name] for one in window.claims]),
            reduction="sum",
            ignore_index=-1,
        )
        for name, scores in judged.items()
    )
