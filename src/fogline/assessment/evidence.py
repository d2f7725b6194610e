"""The evidence on a question: which claims count for which answer, each origin once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fogline.assessment.given import Side
from fogline.assessment.origins import find_origins
from fogline.assessment.priors import Factor
from fogline.assessment.weights import Weight, weigh
from fogline.model import Claim, Document, Interest


@dataclass(frozen=True, slots=True)
class Item:
    """One claim as evidence for one answer (by number), from one origin and one camp."""

    claim: Claim
    answer: int
    origin: str
    camp: str
    weight: Weight


def find_evidence(
    sides: Sequence[Side],
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    *,
    alike: bool = False,
) -> tuple[Item, ...]:
    """Return the evidence for each side, the heaviest first; claims not given are left out.

    An origin counts once for an answer, by its heaviest claim. Those who speak for their own party
    speak from one script: its second voice counts half, its third a third (a prior, not learnt).
    ``alike`` tells that opposed parties give the answer.
    """
    spoken = {i: claims[i] for side in sides for i in side.claims if i in claims}
    origins = find_origins(list(spoken.values()), documents)
    found: list[Item] = []
    for number, side in enumerate(sides):
        members = (spoken[claim] for claim in side.claims if claim in spoken)
        items = [_item(claim, number, origins[claim.id], alike) for claim in members]
        found += _one_script(_once(_heaviest_first(items)))
    return tuple(_heaviest_first(found))


def _item(claim: Claim, answer: int, origin: str, alike: bool) -> Item:
    camp = claim.speaker.party or origin
    return Item(claim, answer, origin, camp, weigh(claim, alike=alike))


def _heaviest_first(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (-item.weight.nats, item.claim.id, item.answer))


def _once(items: Iterable[Item]) -> Iterator[Item]:
    seen: set[str] = set()
    for item in items:
        repeated = Factor(0, "the same origin as another claim, counted once")
        yield _changed(item, repeated) if item.origin in seen else item
        seen.add(item.origin)


def _one_script(items: Iterable[Item]) -> Iterator[Item]:
    voices: dict[str, int] = defaultdict(int)
    for item in items:
        if item.claim.interest is not Interest.FOR or not item.weight.nats:
            yield item
            continue
        voices[item.camp] += 1
        number = voices[item.camp]
        script = Factor(1 / number, f"voice {number} of one party on its own behalf")
        yield _changed(item, script) if number > 1 else item


def _changed(item: Item, factor: Factor) -> Item:
    return Item(item.claim, item.answer, item.origin, item.camp, item.weight.counted(factor))
