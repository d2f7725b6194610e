"""Train the reader: make train does it."""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch import nn

from fogline.claims.tagger.pieces import Pieces
from fogline.evaluation.measuring import read_corpus
from training.batches import article_batches, batches
from training.corpus import annotated, names, report_windows
from training.decoding import decode
from training.examples import read_polnear, renamed
from training.learning import Learner, article_loss, begin_claims, network, report_loss
from training.measuring import measure
from training.network import base_encoder

LIMITS = (180, 360)  # pieces of a window of an article
WHOLE = 500  # pieces of a window of a report


def main() -> None:
    """Learn from articles alone, then from articles and reports together."""
    options = _options()
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    pieces = Pieces(base_encoder() / "vocab.txt")
    polnear = options.data / "polnear"
    articles = list(read_polnear(polnear / "train.jsonl", pieces))
    corpus = read_corpus(options.corpus)
    reports = [annotated(report, pieces) for report in corpus["train"]]
    pool = names(reports)
    whole = network()
    if options.start:
        whole.load_state_dict(torch.load(options.start), strict=False)
    else:
        first = _article_steps(articles, pool, options.first, options, chance)
        learner = Learner(whole, len(first), options.first_rate, floor=0.6)
        _learn(learner, first, options.out.with_suffix(".first.pt"))
        whole.load_state_dict(learner.average.module.state_dict())
        begin_claims(whole)
    steps = _spread(
        _article_steps(articles, pool, options.passes, options, chance),
        _report_steps(reports, pool, options, chance),
    )
    learner = Learner(whole, len(steps), options.rate)
    print(f"{len(articles)} articles, {len(reports)} reports, {len(steps)} steps", flush=True)
    _learn(learner, steps, options.out)
    _show(learner.average.module.eval(), polnear, corpus, pieces)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--out", type=Path, default=Path("build/reader.pt"))
    parser.add_argument("--start", type=Path)
    parser.add_argument("--first", type=int, default=4, help="passes over the articles alone")
    parser.add_argument("--first-rate", type=float, default=2e-4)
    parser.add_argument("--passes", type=int, default=3, help="over the articles, then")
    parser.add_argument("--rounds", type=int, default=26, help="over the reports, then")
    parser.add_argument("--rate", type=float, default=1.6e-4)
    parser.add_argument("--budget", type=int, default=4096)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def _article_steps(articles, pool, passes: int, options, chance: random.Random):
    return [
        batch
        for _ in range(passes)
        for batch in article_batches(
            [renamed(one, pool, chance) for one in articles], chance, LIMITS, options.budget
        )
    ]


def _report_steps(reports, pool, options, chance: random.Random):
    found = []
    for _ in range(options.rounds):
        swapped = [replace(one, example=renamed(one.example, pool, chance)) for one in reports]
        windows = [window for one in swapped for window in report_windows(one, WHOLE)]
        found += batches(windows, options.budget, chance)
    return found


def _spread(first, second):
    """Return two rows of batches as one, each spread evenly over the whole."""
    keyed = [
        ((number + 0.5) / len(row), batch)
        for row in (first, second)
        for number, batch in enumerate(row)
    ]
    return [batch for _, batch in sorted(keyed, key=lambda one: one[0])]


def _learn(learner: Learner, steps, out: Path) -> None:
    began = time.monotonic()
    sums = {}
    learner.whole.train()
    for number, batch in enumerate(steps, start=1):
        marked = hasattr(batch[0], "claims")
        loss = (report_loss if marked else article_loss)(learner.whole, batch)
        learner.step(loss)
        kind = "reports" if marked else "articles"
        sums.setdefault(kind, []).append(loss.item())
        if number % 50 == 0 or number == len(steps):
            spent = time.monotonic() - began
            means = {kind: round(sum(some) / len(some), 4) for kind, some in sums.items()}
            print(f"{number}/{len(steps)} {spent:.0f}s {means}", flush=True)
            sums = {}
        if number % 400 == 0 or number == len(steps):
            out.parent.mkdir(parents=True, exist_ok=True)
            torch.save(learner.average.module.state_dict(), out)


def _show(whole: nn.ModuleDict, polnear: Path, corpus, pieces: Pieces) -> None:
    """Print what the dev parts say of the averaged network."""
    dev = list(read_polnear(polnear / "dev.jsonl", pieces))
    print("PolNeAR dev", measure(dev, *decode(whole, dev, 380)), flush=True)
    windows = [
        window
        for report in corpus["dev"]
        for window in report_windows(annotated(report, pieces), WHOLE)
    ]
    with torch.no_grad():
        some = [
            report_loss(whole, batch).item() for batch in batches(windows, 4096, random.Random(0))
        ]
    print("corpus dev loss", sum(some) / len(some), flush=True)


if __name__ == "__main__":
    main()
