"""Measuring on PolNeAR while training: exact spans, and linked attributions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

STOPS = frozenset(", ; : of in who from for with at on that which - – — ( and by".split())


def f1(right: int, found: int, gold: int) -> float:
    return 200 * right / (found + gold) if found + gold else 0.0


def head(words: list[str], first: int, last: int) -> int:
    """Return the place of the head of a source: the last word before its first modifier."""
    for place in range(first + 1, last + 1):
        if words[place].lower() in STOPS:
            return place - 1
    return last


def overlap(one: Iterable[tuple[int, int]], two: Iterable[tuple[int, int]]) -> float:
    first = {place for a, b in one for place in range(a, b + 1)}
    second = {place for a, b in two for place in range(a, b + 1)}
    return len(first & second) / len(first | second) if first | second else 0.0


def measure(examples, found, loose) -> dict[str, float]:
    """Return F1 of source, cue, content (exact) and of links."""
    counts = Counter()
    for example in examples:
        gold = {(one.first, one.last, one.label) for one in example.segments}
        ours = set(loose[example.id])
        for label, name in enumerate(("source", "cue", "content")):
            g = {one for one in gold if one[2] == label}
            o = {one for one in ours if one[2] == label}
            counts[name, "right"] += len(g & o)
            counts[name, "gold"] += len(g)
            counts[name, "found"] += len(o)
        words = [example.text[word.start : word.end] for word in example.words]
        marked = {}
        for one in example.segments:
            marked.setdefault(one.owner, {0: [], 1: [], 2: []})[one.label].append(
                (one.first, one.last)
            )
        goal = [(head(words, *m[0][0]), m[2]) for m in marked.values() if m[0] and m[2]]
        have = [
            (head(words, *source), content)
            for source, _, content in found[example.id]
            if source and content
        ]
        counts["link", "gold"] += len(goal)
        counts["link", "found"] += len(have)
        used = set()
        for where, content in have:
            best = max(
                (
                    (overlap(content, other), number)
                    for number, (place, other) in enumerate(goal)
                    if place == where and number not in used
                ),
                default=(0, -1),
            )
            if best[0] >= 0.5:
                used.add(best[1])
                counts["link", "right"] += 1
    return {
        name: round(f1(counts[name, "right"], counts[name, "found"], counts[name, "gold"]), 2)
        for name in ("source", "cue", "content", "link")
    }
