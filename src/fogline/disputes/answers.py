"""Answers: what the claims of each question say to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from fogline.disputes.blame import read_attackers, read_killers, read_refusals
from fogline.disputes.control import read_control
from fogline.disputes.counts import read_counts
from fogline.disputes.families import Family, Reader, family_of
from fogline.disputes.scene import Scene
from fogline.disputes.sides import Read, Replies, Sides, gather
from fogline.disputes.stances import denied, says_yes, speaks_to
from fogline.model import Claim, Document, PropositionType, Question

_YES, _NO = "yes", "no"


def find_sides(
    questions: Sequence[Question], claims: Sequence[Claim], documents: Iterable[Document] = ()
) -> tuple[Sides, ...]:
    """Return the sides of each question, in the order of the questions.

    A question that no claim answers has none. Claims that the questions name and that are not
    given are left out. ``documents`` tell when claims without a date were made.
    """
    scene = Scene.of(claims, documents)
    by_id = {claim.id: claim for claim in claims}
    return tuple(
        _sides(question, [by_id[i] for i in question.claims if i in by_id], scene)
        for question in questions
    )


def _sides(question: Question, claims: Sequence[Claim], scene: Scene) -> Sides:
    family = family_of(question.id)
    if family is None:
        return Sides(question.id, (), ())
    answering = [claim for claim in claims if speaks_to(claim, family)]
    return gather(question, answering, _reader(family, question, scene), scene)


def _reader(family: Family, question: Question, scene: Scene) -> Read:
    readers: dict[Reader, Read] = {
        Reader.YES_NO: partial(_read_yes_no, family=family, scene=scene),
        Reader.CONTROL: partial(read_control, place=question.place, scene=scene),
        Reader.KILLED: partial(read_killers, scene=scene),
        Reader.ATTACK: partial(read_attackers, scene=scene),
        Reader.REFUSAL: partial(read_refusals, scene=scene),
        Reader.COUNT: read_counts,
    }
    return readers[family.reader]


def _read_yes_no(
    claims: Sequence[Claim], family: Family, scene: Scene
) -> tuple[Replies, frozenset[str]]:
    said_to_do_it = {scene.actor(claim) for claim in claims if says_yes(claim, family)}
    replies: dict[str, tuple[str, frozenset[str]]] = {}
    for claim in claims:
        if not denied(claim) or _denies_that_it_is_so(claim, said_to_do_it, scene):
            answer = _YES if says_yes(claim, family) else _NO
            replies[claim.id] = (answer, frozenset({answer}))
    return replies, frozenset({_YES, _NO})


def _denies_that_it_is_so(
    claim: Claim, said_to_do_it: AbstractSet[str | None], scene: Scene
) -> bool:
    """Tell a denial that something is so from a denial of having done it.

    A denial that names who did not do it leaves open who did, and answers only those who say that
    they did. Who denies a way of dying does not deny the death.
    """
    if claim.proposition.type is PropositionType.DEATH:
        return not claim.proposition.actor and not claim.proposition.cause
    actor = scene.actor(claim)
    return actor is None or not said_to_do_it or actor in said_to_do_it
