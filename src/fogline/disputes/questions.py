"""Questions: what several claims are about, found by keys and never by comparing all with all."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fogline.disputes.days import Days, in_words, overlap, runs, together
from fogline.disputes.extents import holds_all
from fogline.disputes.families import FAMILIES, Family, Spread, Where
from fogline.disputes.names import name_key
from fogline.disputes.scene import Scene, reading_order
from fogline.disputes.stances import belongs, says_yes, speaks_to
from fogline.model import Claim, Document, PropositionType, Question

_ID_LENGTH = 12


@dataclass(frozen=True, slots=True)
class _Key:
    family: Family
    place: str | None
    who: str | None


def find_questions(
    claims: Sequence[Claim], documents: Iterable[Document] = ()
) -> tuple[Question, ...]:
    """Return the questions that the claims are about, in the order of families, places and days.

    A claim may belong to several (the place it speaks of, and what that lies in) or to none. The
    ids are stable: they are made from family, place, participant and day, not from the claims. The
    order of the claims does not matter. A claim that names no day speaks of the day on which it was
    said, else of that of its document, for which ``documents`` are asked.
    """
    scene = Scene.of(claims, documents)
    by_id = {claim.id: claim for claim in claims}
    blocks = _blocks(sorted(claims, key=reading_order), scene)
    groups = [group for key, block in blocks.items() for group in _in_time(key, block, scene)]
    kept = _without_repeats(groups, scene)
    ordered = sorted(kept, key=lambda group: _rank(group, scene))
    return tuple(_question(group, by_id, scene) for group in ordered)


_Group = tuple[_Key, Days | None, tuple[str, ...]]


def _blocks(claims: Iterable[Claim], scene: Scene) -> dict[_Key, dict[str, Claim]]:
    own: dict[_Key, dict[str, Claim]] = defaultdict(dict)
    for family, members in _by_family(claims).items():
        unsaid = _unsaid_places(members, family, scene)
        for claim in members:
            for key in _keys(claim, family, unsaid.get(claim.document), scene):
                own[key][claim.id] = claim
    return _spread(own, scene)


def _by_family(claims: Iterable[Claim]) -> dict[Family, list[Claim]]:
    of_type: dict[PropositionType, list[Family]] = defaultdict(list)
    for family in FAMILIES:
        for type_ in family.types | family.bearing:
            of_type[type_].append(family)
    found: dict[Family, list[Claim]] = {family: [] for family in FAMILIES}
    for claim in claims:
        for family in of_type.get(claim.proposition.type, ()):
            if belongs(claim, family):
                found[family].append(claim)
    return found


def _unsaid_places(claims: Iterable[Claim], family: Family, scene: Scene) -> dict[str, str]:
    """Return for each document the one place that its claims can mean where they name none."""
    if family.where is Where.ANYWHERE:
        return {}
    named: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        place = claim.proposition.place
        named[claim.document] |= scene.stated(claim, family) if place else set()
    narrowest = ((document, scene.places.narrowest(keys)) for document, keys in named.items())
    return {document: place for document, place in narrowest if place}


def _keys(claim: Claim, family: Family, unsaid: str | None, scene: Scene) -> Iterator[_Key]:
    stated = scene.stated(claim, family) if family.where is not Where.ANYWHERE else ()
    places: list[str | None] = [*sorted(stated)] or [unsaid]
    for place in places:
        for who in scene.who(claim, family):
            if place or family.where is not Where.NEEDED:
                yield _Key(family, place, who)


def _spread(own: Mapping[_Key, dict[str, Claim]], scene: Scene) -> dict[_Key, dict[str, Claim]]:
    """Let a place and its parts bear on each other, where there is a question about both."""
    blocks = {key: dict(members) for key, members in own.items()}
    for key, members in own.items():
        if key.place is None or key.family.spread is Spread.NONE:
            continue
        for larger in scene.places.larger(key.place):
            whole = _Key(key.family, larger, key.who)
            if whole in own:
                blocks[whole] |= {i: c for i, c in members.items() if _bears_up(c, key.family)}
                blocks[key] |= {i: c for i, c in own[whole].items() if _bears_down(c, key.family)}
    return blocks


def _bears_up(claim: Claim, family: Family) -> bool:
    if claim.proposition.type in family.bearing or family.spread is Spread.CONTROL:
        return True
    return family.spread is Spread.EVENT and speaks_to(claim, family) and _happened(claim, family)


def _bears_down(claim: Claim, family: Family) -> bool:
    if claim.proposition.type in family.bearing or not speaks_to(claim, family):
        return False
    if family.spread is Spread.CONTROL:
        return holds_all(claim)
    return family.spread is Spread.STATE or not _happened(claim, family)


def _happened(claim: Claim, family: Family) -> bool:
    """Tell whether a claim says that something happened; fighting that is not over does."""
    return says_yes(claim, family) != (family.type is PropositionType.WAR_ENDED)


def _in_time(key: _Key, block: Mapping[str, Claim], scene: Scene) -> Iterator[_Group]:
    """Part a block's claims by the time they speak of; those without a date stay by themselves."""
    main = {i: scene.days(c) for i, c in block.items() if c.proposition.type in key.family.types}
    if key.family.days is None:
        yield from [(key, None, tuple(sorted(main)))] if main else []
        return
    dated = [(days, i) for i, days in main.items() if days]
    found = together(dated) if key.family.days == 0 else runs(dated, key.family.days)
    undated = tuple(sorted(i for i, days in main.items() if days is None))
    groups: list[tuple[Days | None, tuple[str, ...]]] = [
        *found,
        *([(None, undated)] if undated else []),
    ]
    bearing = [i for i in block if i not in main]
    for days, members in groups:
        beside = (i for i in bearing if _at_one_time(days, scene.days(block[i])))
        yield key, days, tuple(sorted((*members, *beside)))


def _at_one_time(one: Days | None, other: Days | None) -> bool:
    return overlap(one, other) if one and other else one is other


def _without_repeats(groups: Iterable[_Group], scene: Scene) -> list[_Group]:
    """Of questions about the same claims, keep the one about the smallest place."""
    best: dict[tuple[str, str | None, tuple[str, ...]], _Group] = {}
    for group in groups:
        key, _, members = group
        same = (key.family.name, key.who, members)
        if same not in best or _breadth(group, scene) < _breadth(best[same], scene):
            best[same] = group
    return list(best.values())


def _breadth(group: _Group, scene: Scene) -> tuple[int, str, str]:
    place = group[0].place
    return -len(scene.places.larger(place)) if place else 1, place or "", str(group[1])


def _rank(group: _Group, scene: Scene) -> tuple[int, str, str, str, str]:
    key, days, _ = group
    place = scene.places.names.get(key.place or "", "")
    return FAMILIES.index(key.family), place, key.place or "", key.who or "", str(days)


def _question(group: _Group, by_id: Mapping[str, Claim], scene: Scene) -> Question:
    key, days, members = group
    places = (scene.stated(by_id[claim], key.family) for claim in members)
    return Question(
        id=_id(key, days),
        text=_text(key, days, scene),
        type=key.family.type,
        place=key.place or scene.places.narrowest(frozenset[str]().union(*places)),
        claims=members,
    )


def _id(key: _Key, days: Days | None) -> str:
    """Make the id; for a common day it is the last that all share, for a run of days the first."""
    day = "" if days is None else str(days[1] if key.family.days == 0 else days[0])
    made_of = "\n".join((key.family.name, key.place or "", name_key(key.who or ""), day))
    return f"{key.family.name}-{hashlib.sha256(made_of.encode()).hexdigest()[:_ID_LENGTH]}"


def _text(key: _Key, days: Days | None, scene: Scene) -> str:
    template = key.family.text
    if key.place is None:
        template = template.removesuffix(" in {place}")
    place = scene.places.names.get(key.place or "", "")
    when = in_words(days) if days else ""
    return f"{template.format(place=place, who=key.who or '')}{' ' if when else ''}{when}?"
