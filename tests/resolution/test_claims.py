from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.model import (
    Claim,
    Document,
    Interest,
    Interval,
    KnownPlace,
    Party,
    Person,
    Place,
    Precision,
    PropositionType,
    Setting,
    SpeakerKind,
    Stance,
)
from fogline.resolution import resolve

MakeClaim = Callable[..., Claim]
T = PropositionType
REPORTS = (
    Document(
        "d1",
        "0",
        "",
        "The Orrin Liberation Front (OLF) rejected what the Coastal Union had told reporters.",
        "",
        published=date(2022, 4, 4),
        dateline="Tripoli, Lebanon",
    ),
    Document("d2", "1", "", "Three days on.", "", published=date(2022, 4, 7)),
    Document("d3", "2", "", "Undated.", ""),
)
CASE = Setting(
    country="Lebanon",
    parties=(Party("Union", ("Coastal Union",)), Party("OLF")),
    people=(Person("Toma Vai", party="OLF", died=date(2022, 4, 1)),),
    places=(KnownPlace("Karsh", "valley", (), 10.0, 20.0),),
)


def when(written: str) -> Interval:
    return Interval(None, None, Precision.RELATIVE, written)


def where(name: str) -> Place:
    return Place(name, "", name)


def everything(claim: MakeClaim) -> tuple[Claim, ...]:
    hidden = SpeakerKind.ANONYMOUS
    return (
        claim("Ilya Maron", T.CONTROL, party="Coastal Union", actor="Union forces",
              place=where("Karsh Valley"), said_on=when("on Sunday")),
        claim("OLF spokesman", T.CONTROL, kind=SpeakerKind.ROLE, party="OLF", actor="Union’s men",
              stance=Stance.DENIES, place=where("Karsh"), said_on=when("Monday"), start=30),
        claim("a baker", T.ABUSE_OF_CIVILIANS, kind=hidden, victim="boys", start=60),
        claim("Maron", T.RESOLVE, document="d2", actor="the Coastal Union", said_on=when("Monday"),
              about=when("by Friday"), stance=Stance.PROMISES, place=where("Tripoli")),
        claim("Ilia Maron", T.CASUALTIES, party="Union", document="d2", victim="Union", start=30),
        claim("a baker", T.OTHER, kind=hidden, document="d2", start=60),
        claim("Union officials", T.CONTROL, kind=SpeakerKind.ANONYMOUS_GROUP, document="d2",
              actor="Union", negated=True, place=where("Karsh"), start=90),
        claim("Orrin Liberation Front", T.DEATH, kind=SpeakerKind.ORGANISATION, document="d3",
              victim="Toma Vai", said_on=when("Sunday"), place=where("the hills")),
        claim("author", T.CLASH, kind=SpeakerKind.AUTHOR, document="d3", start=30,
              about=when("in March 2022")),
    )  # fmt: skip


def by_id(claims: tuple[Claim, ...]) -> dict[str, Claim]:
    return {one.id: one for one in claims}


def test_who_where_when_and_in_whose_interest(claim: MakeClaim) -> None:
    found = by_id(resolve(REPORTS, everything(claim), CASE))
    assert found["d1-0"].said_on == Interval(
        date(2022, 4, 3), date(2022, 4, 3), Precision.DAY, "on Sunday"
    )
    places = {found[id].proposition.place for id in ("d1-0", "d1-30", "d2-90")}
    assert {place.id for place in places if place} == {"place:karsh"}
    assert found["d2-0"].speaker.id == found["d2-30"].speaker.id == found["d1-0"].speaker.id
    assert found["d2-0"].speaker.party == "Union"
    assert found["d1-30"].proposition.actor == "Union"
    assert found["d1-60"].speaker.id != found["d2-60"].speaker.id
    assert {id: one.interest.value for id, one in found.items()} == {
        "d1-0": "for",
        "d1-30": "for",
        "d1-60": "unknown",
        "d2-0": "for",
        "d2-30": "against",
        "d2-60": "unknown",
        "d2-90": "against",
        "d3-0": "against",
        "d3-30": "unknown",
    }


def test_a_promise_looks_ahead_and_what_was_said_back(claim: MakeClaim) -> None:
    promise = by_id(resolve(REPORTS, everything(claim), CASE))["d2-0"]
    assert promise.said_on
    assert promise.proposition.about
    assert promise.said_on.start == date(2022, 4, 4)
    assert promise.proposition.about.end == date(2022, 4, 8)


def test_an_undated_report_keeps_its_words(claim: MakeClaim) -> None:
    found = by_id(resolve(REPORTS, everything(claim), CASE))
    assert found["d3-0"].said_on == when("Sunday")
    assert found["d3-30"].proposition.about == Interval(
        date(2022, 3, 1), date(2022, 3, 31), Precision.MONTH, "in March 2022"
    )
    assert found["d3-0"].proposition.place == where("the hills")


def test_a_report_without_dateline_borrows_the_countries_of_the_others(claim: MakeClaim) -> None:
    abroad = replace(CASE, country=None)
    place = by_id(resolve(REPORTS, everything(claim), abroad))["d2-0"].proposition.place
    assert place
    assert place.within == ("Lebanon",)


def test_what_is_settled_already_is_kept(claim: MakeClaim) -> None:
    day = Interval(date(2020, 1, 1), date(2020, 1, 1), Precision.DAY, "on Sunday")
    settled = claim(
        "X", T.CONTROL, party="Union", actor="Union", said_on=day, interest=Interest.AGAINST,
        place=Place("Karsh", "by-hand", "Karsh"),
    )  # fmt: skip
    found = resolve(REPORTS, [settled], CASE)[0]
    assert (found.said_on, found.interest) == (day, Interest.AGAINST)
    assert found.proposition.place == settled.proposition.place


def test_a_claim_of_a_document_that_is_not_there_is_undated(claim: MakeClaim) -> None:
    lost = claim("X", document="d9", said_on=when("Sunday"), place=where("Karsh"))
    found = resolve(REPORTS, [lost], CASE)[0]
    assert found.said_on == when("Sunday")


@given(st.integers(0, 10_000), st.booleans())
@settings(max_examples=40)
def test_the_order_of_documents_and_claims_does_not_matter(
    claim: MakeClaim, seed: int, with_case: bool
) -> None:
    setting = CASE if with_case else Setting()
    claims, documents = list(everything(claim)), list(REPORTS)
    expected = resolve(documents, claims, setting)
    random.Random(seed).shuffle(claims)  # noqa: S311
    random.Random(seed).shuffle(documents)  # noqa: S311
    found = resolve(documents, claims, setting)
    assert [one.id for one in found] == [one.id for one in claims]
    assert by_id(found) == by_id(expected)


def test_resolving_again_changes_nothing(claim: MakeClaim) -> None:
    for setting in (CASE, Setting()):
        once = resolve(REPORTS, everything(claim), setting)
        assert resolve(REPORTS, once, setting) == once


def test_ids_spans_and_words_stay(claim: MakeClaim) -> None:
    before = everything(claim)
    for old, new in zip(before, resolve(REPORTS, before, CASE), strict=True):
        assert (new.id, new.document, new.content, new.cue) == (
            old.id, old.document, old.content, old.cue,
        )  # fmt: skip
        assert new.speaker.spans == old.speaker.spans
        assert new.speaker.kind == old.speaker.kind
        assert (new.stance, new.chain, new.extractor) == (old.stance, old.chain, old.extractor)


def test_nothing_comes_of_nothing() -> None:
    assert resolve((), (), Setting()) == ()
