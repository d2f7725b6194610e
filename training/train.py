"""Train the reader: python -m training.train --data ../shared/corpora --out build/reader.pt."""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch

from fogline.evaluation.measuring import read_corpus
from training.batches import article_batches, batches
from training.corpus import annotated, renamed, report_windows
from training.decoding import decode
from fogline.claims.tagger.pieces import Pieces
from training.examples import read_polnear
from training.learning import Learner, article_loss, network, report_loss
from training.measuring import measure
from training.network import base_encoder

LIMITS = (180, 360)  # pieces of a window of an article
WHOLE = 500  # pieces of a window of a report


def main() -> None:
    options = _options()
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    pieces = Pieces(base_encoder() / "vocab.txt")
    polnear = options.data / "polnear"
    articles = list(read_polnear(polnear / "train.jsonl", pieces))
    corpus = read_corpus(options.corpus)
    reports = [annotated(report, pieces) for report in corpus["train"]]
    pool = sorted(
        {
            one.example.pieces[place]
            for one in reports
            for place, word in enumerate(one.example.words)
            if word.case.name == "TITLE" and not word.opens
        }
    )
    whole = network()
    if options.start:
        whole.load_state_dict(torch.load(options.start), strict=False)
    steps = _plan(articles, reports, pool, options, chance)
    learner = Learner(whole, len(steps), options.rate)
    print(f"{len(articles)} articles, {len(reports)} reports, {len(steps)} steps", flush=True)
    _learn(learner, steps, options)
    _show(learner, polnear, corpus, pieces)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--out", type=Path, default=Path("build/reader.pt"))
    parser.add_argument("--start", type=Path)
    parser.add_argument("--passes", type=int, default=10, help="over the articles")
    parser.add_argument("--rounds", type=int, default=20, help="over the reports")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--budget", type=int, default=4096)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def _plan(articles, reports, pool, options, chance):
    """Return all batches in order: passes over the articles, with the reports spread among them."""
    first = [
        batch
        for _ in range(options.passes)
        for batch in article_batches(articles, chance, LIMITS, options.budget)
    ]
    second = []
    for _ in range(options.rounds):
        windows = [
            window
            for one in reports
            for window in report_windows(renamed(one, pool, chance), WHOLE)
        ]
        second += batches(windows, options.budget, chance)
    keyed = [((n + 0.5) / len(rest), batch) for rest in (first, second) for n, batch in enumerate(rest)]
    return [batch for _, batch in sorted(keyed, key=lambda one: one[0])]


def _learn(learner: Learner, steps, options) -> None:
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
            options.out.parent.mkdir(parents=True, exist_ok=True)
            torch.save(learner.average.module.state_dict(), options.out)


def _show(learner: Learner, polnear: Path, corpus, pieces: Pieces) -> None:
    """Print what the dev parts say of the averaged network."""
    whole = learner.average.module.eval()
    dev = list(read_polnear(polnear / "dev.jsonl", pieces))
    print("PolNeAR dev", measure(dev, *decode(whole, dev, 380)), flush=True)
    windows = [
        window
        for report in corpus["dev"]
        for window in report_windows(annotated(report, pieces), WHOLE)
    ]
    with torch.no_grad():
        some = [report_loss(whole, batch).item() for batch in batches(windows, 4096, random.Random(0))]
    print("corpus dev loss", sum(some) / len(some), flush=True)


if __name__ == "__main__":
    main()
