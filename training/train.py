"""Train the reader: python -m training.train --data ../shared/corpora --out build/reader.pt."""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch

from training.decoding import decode
from training.examples import Pieces, read_polnear
from training.learning import Learner, epoch_batches
from training.measuring import measure
from training.network import Reader, base_encoder, load_encoder


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=Path("build/reader.pt"))
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--budget", type=int, default=4096)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--articles", type=int, default=10000)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    pieces = Pieces(base_encoder() / "tokenizer.json")
    train = list(read_polnear(options.data / "polnear" / "train.jsonl", pieces))[: options.articles]
    dev = list(read_polnear(options.data / "polnear" / "dev.jsonl", pieces))
    encoder = load_encoder()
    limits = (180, 360)
    first = epoch_batches(train, chance, limits, options.budget)
    learner = Learner(Reader(encoder), len(first) * options.epochs, options.rate)
    learner.whole.train()
    began = time.monotonic()
    print(f"{len(train)} articles, {len(first)} steps an epoch", flush=True)
    for epoch in range(options.epochs):
        steps = first if epoch == 0 else epoch_batches(train, chance, limits, options.budget)
        sums = [0.0, 0.0]
        for number, batch in enumerate(steps, start=1):
            losses = learner.step(batch)
            sums = [a + b for a, b in zip(sums, losses, strict=True)]
            if number % 40 == 0:
                spent = time.monotonic() - began
                print(f"{epoch} {number} {spent:.0f}s {sums[0] / number:.4f} {sums[1] / number:.4f}", flush=True)
        found, loose = decode(learner, dev, 380)
        print(f"epoch {epoch} {time.monotonic() - began:.0f}s dev {measure(dev, found, loose)}", flush=True)
        options.out.parent.mkdir(parents=True, exist_ok=True)
        torch.save(learner.average.module.state_dict(), options.out)


if __name__ == "__main__":
    main()
