"""The outlets of a simulated war: who reports an utterance first, and who copies it, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from numpy.random import Generator

from fogline.model import Attribution, Basis, Channel
from fogline.simulation.casualties import Toll
from fogline.simulation.ground import Ground
from fogline.simulation.plan import Plan
from fogline.simulation.speakers import NEUTRAL, PARTIES, Speaker
from fogline.simulation.utterances import Utterance

OUTLETS = (
    "Coast Agency", "Meridian Wire", "Valley Courier", "Harbour Post", "Northern Herald",
    "Radio Lowland", "Evening Dispatch", "Plains Monitor Weekly",
)  # fmt: skip
_FIRST = 4  # outlets that have reporters of their own; the others live on copies
_LATEST = 4  # days by which the slowest copy is late
_UNNAMED = 0.15  # chance that a copy drops the speaker's name


@dataclass(frozen=True, slots=True)
class Report:
    """One utterance as one outlet printed it.

    ``utterance`` counts statements on control and then tolls, and is known to nobody but the
    simulator. ``wording`` is the same for reports in the same words; ``credit`` is the outlet
    named as the source.
    """

    utterance: int
    outlet: str
    published: int
    speaker: str
    party: int
    role: str
    attribution: Attribution
    basis: Basis
    channel: Channel
    place: int
    day: int
    holder: int | None
    of: int | None
    count: int | None
    wording: int
    credit: str | None


@dataclass(slots=True)
class _Desk:
    """What outlets work with; ``wordings`` counts the texts so far."""

    plan: Plan
    ground: Ground
    speakers: Sequence[Speaker]
    rng: Generator
    wordings: int = 0

    def new_wording(self) -> int:
        self.wordings += 1
        return self.wordings


def report_all(
    plan: Plan,
    ground: Ground,
    speakers: Sequence[Speaker],
    spoken: Sequence[Utterance | Toll],
    rng: Generator,
) -> list[Report]:
    """Return the reports of all outlets by day, as far as they are printed before the end."""
    desk = _Desk(plan, ground, speakers, rng)
    found = [one for number, said in enumerate(spoken) for one in _cover(desk, number, said)]
    kept = [one for one in found if one.published < plan.days]
    return sorted(kept, key=lambda one: (one.published, one.outlet, one.utterance, one.wording))


def _cover(desk: _Desk, number: int, said: Utterance | Toll) -> Iterator[Report]:
    """Yield the first report of an utterance and the copies of it, and copies of copies."""
    printed = [_first(desk, number, said)]
    for _ in range(int(desk.rng.poisson(desk.plan.copies))):
        model = printed[int(desk.rng.integers(len(printed)))]
        others = [name for name in OUTLETS if name not in {one.outlet for one in printed}]
        if others:
            printed.append(_copy(desk, model, others[int(desk.rng.integers(len(others)))]))
    yield from printed


def _first(desk: _Desk, number: int, said: Utterance | Toll) -> Report:
    rng, speaker = desk.rng, desk.speakers[said.speaker]
    kind, outlet = speaker.kind, OUTLETS[int(rng.integers(_FIRST))]
    return Report(
        utterance=number,
        outlet=outlet,
        published=said.said + int(rng.integers(0, 2)),
        speaker=_called(speaker, outlet),
        party=speaker.party,
        role=kind.role,
        attribution=kind.attribution,
        basis=kind.basis,
        channel=kind.channels[int(rng.integers(len(kind.channels)))],
        place=said.place,
        day=said.day,
        holder=said.holder if isinstance(said, Utterance) else None,
        of=said.of if isinstance(said, Toll) else None,
        count=said.count if isinstance(said, Toll) else None,
        wording=desk.new_wording(),
        credit=None,
    )


def _called(speaker: Speaker, outlet: str) -> str:
    """Return the name that a report gives: who is not named is told apart by outlet at best."""
    if speaker.kind.attribution is Attribution.ON_THE_RECORD:
        return speaker.name
    if speaker.party == NEUTRAL:
        return f"{speaker.kind.role}, {outlet}"
    return f"{speaker.kind.role} of {PARTIES[speaker.party]}, {outlet}"


def _copy(desk: _Desk, model: Report, outlet: str) -> Report:
    rng, plan = desk.rng, desk.plan
    reworded = rng.random() < plan.reworded
    copy = replace(
        model,
        outlet=outlet,
        published=model.published + int(rng.integers(0, _LATEST)),
        wording=desk.new_wording() if reworded else model.wording,
        credit=model.outlet if rng.random() < plan.credited else None,
    )
    if rng.random() < _UNNAMED:
        copy = replace(copy, speaker=f"unnamed, {outlet}", attribution=Attribution.UNATTRIBUTED)
    return _garble(desk, copy) if rng.random() < plan.garbled else copy


def _garble(desk: _Desk, copy: Report) -> Report:
    """Return a copy with one thing wrong: the place, the day, or who holds it."""
    error = int(desk.rng.integers(3))
    near = desk.ground.neighbours(copy.place)
    if error == 0 and near:
        return replace(copy, place=near[int(desk.rng.integers(len(near)))])
    if error == 1 or copy.holder is None:
        return replace(copy, day=min(copy.published, desk.plan.days - 1))
    return replace(copy, holder=1 - copy.holder)
