"""Tests of assembly: the record holds the report's words, at the place where they stand."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.claims.llm.assembly import Assembly, Ungrounded
from fogline.claims.llm.portions import portions
from fogline.claims.llm.replies import read_answer
from fogline.model import (
    Attribution,
    Basis,
    Channel,
    Claim,
    Corroboration,
    Count,
    Document,
    PropositionType,
    SpeakerKind,
    Stance,
)

from .conftest import told

TEXT = """Ilya Maron, a spokesman for the Northern Command, said on Monday that at least 40 \
soldiers had been killed in Teranovka. “The bridge  reportedly\u00a0fell,” he added.

A doctor in the town said the bridge fell.

OFF THE RECORD. An aide said the mayor had left.

The phones have been cut since Sunday."""


def document(text: str = TEXT, **fields: Any) -> Document:
    known = {"title": "", "published": date(2023, 5, 8), "language": "en"} | fields
    return Document(id="d1", sha256="0" * 64, text=text, source="d1.txt", **known)


def assemble(fields: dict[str, Any], paper: Document | None = None) -> tuple[Claim, Assembly]:
    paper = paper or document()
    (portion,) = portions(paper)
    (reply,), _ = read_answer(json.dumps({"claims": [told("x") | fields]}))
    assembly = Assembly(paper, portion, "llm test")
    return assembly.claim(reply), assembly


MARON = {
    "source": "Ilya Maron, a spokesman for the Northern Command",
    "speaker": "Ilya Maron",
    "kind": "named",
    "attribution": "on the record",
    "basis": "relayed",
    "cue": "said",
}


def test_a_claim_with_all_its_fields() -> None:
    claim, assembly = assemble(
        MARON
        | {
            "party": "Northern Command",
            "content": ["at least 40 soldiers had been killed in Teranovka."],
            "channel": "press conference",
            "stance": "asserts",
            "said_on": "on Monday",
            "type": "casualties",
            "victim": "soldiers",
            "place": "Teranovka",
            "count": "at least 40 soldiers",
            "corroboration": "not corroborated",
            "chain": ["A doctor in the town", "author"],
        }
    )
    words = [TEXT[start:end] for start, end in (*claim.content, *claim.cue, *claim.speaker.spans)]
    assert words == [
        "at least 40 soldiers had been killed in Teranovka",
        "said",
        "Ilya Maron, a spokesman for the Northern Command",
    ]
    speaker, proposition = claim.speaker, claim.proposition
    assert (speaker.id, speaker.name, speaker.party) == (
        "ilya-maron",
        "Ilya Maron",
        "Northern Command",
    )
    assert speaker.kind is SpeakerKind.NAMED
    assert claim.chain == ("author", "A doctor in the town")
    assert claim.channel is Channel.PRESS_CONFERENCE
    assert claim.attribution is Attribution.ON_THE_RECORD
    assert claim.basis is Basis.RELAYED
    assert claim.stance is Stance.ASSERTS
    assert claim.corroboration is Corroboration.NOT_CORROBORATED
    assert not claim.quoted
    assert claim.said_on is not None
    assert claim.said_on.written == "on Monday"
    assert proposition.type is PropositionType.CASUALTIES
    assert proposition.quantity == Count(40, 40, None, "soldiers")
    assert proposition.place is not None
    assert (proposition.place.name, proposition.victim) == ("Teranovka", "soldiers")
    assert assembly.lookup.blanked == 0


def test_the_same_words_at_two_places_are_told_apart_by_the_paragraph() -> None:
    doctor = {"source": "A doctor in the town", "speaker": "A doctor in the town", "cue": "said"}
    claim, _ = assemble(doctor | {"kind": "anonymous", "paragraph": 2, "content": ["bridge fell"]})
    assert claim.content[0][0] == TEXT.index("the bridge fell") + 4
    assert claim.cue[0] == (TEXT.index("town said") + 5, TEXT.index("town said") + 9)
    assert claim.speaker.name == "doctor in the town"


def test_a_wrong_paragraph_number_costs_nothing() -> None:
    for number in (0, -3, 99):
        claim, _ = assemble({"paragraph": number, "content": ["The phones have been cut"]})
        assert TEXT[slice(*claim.content[0])] == "The phones have been cut"


def test_hedges_that_the_model_passes_over_are_kept_and_marks_may_differ() -> None:
    claim, assembly = assemble(
        MARON
        | {
            "source": "he",
            "cue": "added",
            "content": ['"The bridge reportedly fell,"'],
            "hedges": ["nearly", "said"],
        }
    )
    assert TEXT[slice(*claim.content[0])] == "The bridge  reportedly\u00a0fell"
    assert [TEXT[slice(*hedge)] for hedge in claim.hedges] == ["said", "reportedly"]
    assert assembly.lookup.blanked == 1
    assert claim.quoted
    assert claim.speaker.name == "Ilya Maron"


def test_a_content_in_two_pieces() -> None:
    text = "His son, Anna Orlova said, was taken."
    fields = MARON | {"source": "Anna Orlova", "speaker": "Anna Orlova"}
    claim, _ = assemble(fields | {"content": ["His son", "was taken"]}, document(text))
    assert [text[slice(*piece)] for piece in claim.content] == ["His son", "was taken"]
    with pytest.raises(Ungrounded):
        assemble(fields | {"content": ["was taken", "His son"]}, document(text))


@pytest.mark.parametrize(
    "fields",
    [
        {"content": ["the bridge had fallen"]},
        {"content": ["fell"]},  # one word says nothing that anybody could be held to
        {"content": ["“."]},
        {"content": ["at least 40 soldiers", "were wounded"]},
        MARON | {"content": ["The bridge reportedly fell"], "cue": "admitted"},
        MARON | {"content": ["The bridge reportedly fell"], "cue": "reportedly"},
        MARON | {"content": ["The bridge reportedly fell"], "source": "General Orlov"},
        MARON | {"content": ["The bridge reportedly fell"], "source": None, "speaker": "Orlov"},
        MARON | {"content": ["The bridge reportedly fell"], "source": None, "speaker": None},
        MARON | {"content": ["The bridge reportedly fell"], "source": "he", "speaker": "Orlov"},
    ],
)
def test_what_the_report_does_not_say_is_no_claim(fields: dict[str, Any]) -> None:
    with pytest.raises(Ungrounded):
        assemble(fields)


def test_who_is_named_far_away_did_not_say_it() -> None:
    rows = [
        "Anna Orlova said it was over.",
        *["Nothing moved there."] * 5,
        "The bridge fell again.",
    ]
    orlova = {"source": "Anna Orlova", "speaker": "Anna Orlova", "kind": "named"}
    fell = {"content": ["The bridge fell again"]}
    with pytest.raises(Ungrounded):
        assemble(orlova | fell | {"paragraph": 7}, document("\n\n".join(rows)))
    near = document("\n\n".join(rows[:1] + rows[-1:]))
    assert assemble(orlova | fell | {"paragraph": 2}, near)[0].speaker.name == "Anna Orlova"


def test_a_field_that_is_not_in_the_report_stays_empty_and_is_counted() -> None:
    invented = {
        "party": "the Coalition",
        "actor": "Colonel Vash",
        "victim": "children",
        "target": "priests",
        "cause": "poison",
        "place": "Atlantis",
        "extent": "most of it",
        "count": "four hundred people",
        "about": "in 1987",
        "said_on": "last year",
        "chain": ["the ministry"],
    }
    claim, assembly = assemble(
        MARON
        | {"content": ["The bridge reportedly fell"], "source": "he", "cue": "added"}
        | invented
    )
    said = claim.proposition
    assert (claim.speaker.party, claim.said_on, claim.chain) == (None, None, ("author",))
    assert (said.actor, said.victim, said.target, said.cause) == (None,) * 4
    assert (said.place, said.extent, said.quantity, said.about) == (None,) * 4
    assert assembly.lookup.blanked == len(invented)


def test_a_number_is_read_from_the_report_and_not_from_the_model() -> None:
    text = "Anna Orlova said 12 of them, 1,300 in all, had been killed on 3 May 2021."
    fields = MARON | {"source": None, "speaker": "Anna Orlova", "type": "casualties"}
    fields |= {"content": ["1,300 in all, had been killed"]}
    paper = document(text)
    for words, number in (("1,300 in all", 1300), ("3 May 2021", None), ("12 of them", 12)):
        quantity = assemble(fields | {"count": words}, paper)[0].proposition.quantity
        assert (quantity.best if quantity else None) == number
    other = assemble(fields | {"count": "12 of them", "type": "control"}, paper)[0]
    assert other.proposition.quantity is None


def test_nobody_without_a_name_is_on_the_record_or_named() -> None:
    doctor = {
        "paragraph": 2,
        "source": "A doctor in the town",
        "speaker": "doctor in the town",
        "cue": "said",
        "content": ["the bridge fell"],
        "attribution": "on the record",
    }
    for kind in ("anonymous", "anonymous-group", "named"):
        claim, _ = assemble(doctor | {"kind": kind})
        assert claim.attribution is Attribution.ANONYMOUS
        assert claim.speaker.kind in (SpeakerKind.ANONYMOUS, SpeakerKind.ANONYMOUS_GROUP)
    claim, _ = assemble(doctor | {"kind": "anonymous", "attribution": "on background"})
    assert claim.attribution is Attribution.ON_BACKGROUND


def test_terms_that_head_a_paragraph_rule_it() -> None:
    aide = {"paragraph": 3, "source": "An aide", "cue": "said", "kind": "anonymous"}
    claim, _ = assemble(aide | {"content": ["the mayor had left"], "attribution": "on the record"})
    assert claim.attribution is Attribution.OFF_THE_RECORD


def test_the_author_needs_no_cue_and_has_no_chain() -> None:
    claim, _ = assemble(
        {
            "paragraph": 4,
            "content": ["The phones have been cut since Sunday"],
            "type": "communications-cut",
            "cue": "said",
            "source": "Ilya Maron",
            "attribution": "on the record",
            "chain": ["Ilya Maron"],
            "about": "since Sunday",
        }
    )
    assert (claim.speaker.name, claim.cue, claim.chain) == ("author", (), ())
    assert claim.attribution is Attribution.UNATTRIBUTED
    assert claim.proposition.about is not None


def test_another_language_is_read_by_its_own_words() -> None:
    text = "Речник Північного командування Ілля Марон сказав, що вбито щонайменше 40 бійців."
    claim, _ = assemble(
        {
            "source": "Речник Північного командування Ілля Марон",
            "speaker": "Ілля Марон",
            "kind": "named",
            "party": "Північного командування",
            "cue": "сказав",
            "content": ["вбито щонайменше 40 бійців"],
            "type": "casualties",
            "count": "щонайменше 40 бійців",
            "hedges": ["щонайменше"],
        },
        document(text, language="uk"),
    )
    assert claim.speaker.name == "Ілля Марон"
    # Whether 40 is the least or all is not ours to read in this language.
    assert claim.proposition.quantity == Count(40, None, None)
    assert [text[slice(*hedge)] for hedge in claim.hedges] == ["щонайменше"]


def test_one_word_may_be_denied() -> None:
    text = "Anna Orlova denied this."
    orlova = {"source": "Anna Orlova", "speaker": "Anna Orlova", "kind": "named"}
    claim, _ = assemble(orlova | {"cue": "denied", "content": ["this"]}, document(text))
    assert text[slice(*claim.content[0])] == "this"
    with pytest.raises(Ungrounded):
        assemble(orlova | {"kind": "author", "cue": "denied", "content": ["this"]}, document(text))


def test_a_name_with_another_article_is_the_same_name() -> None:
    doctor = {"paragraph": 2, "source": "A doctor", "speaker": "the doctor in the town"}
    fields = doctor | {"cue": "said", "content": ["the bridge fell"], "kind": "anonymous"}
    assert assemble(fields)[0].speaker.name == "doctor in the town"


def test_one_word_of_another_language_is_no_proposition() -> None:
    with pytest.raises(Ungrounded):
        assemble({"content": ["упав"]}, document("Міст упав.", language="uk"))


def test_digits_of_other_scripts_and_scripts_without_spaces() -> None:
    arabic = document("قال الطبيب إن ٤٠ مدنيا قتلوا", language="ar")
    fields = {"source": "الطبيب", "cue": "قال", "kind": "anonymous", "type": "casualties"}
    claim, _ = assemble(fields | {"content": ["٤٠ مدنيا قتلوا"], "count": "٤٠ مدنيا"}, arabic)
    assert claim.proposition.quantity == Count(40, None, None)
    chinese = document("发言人说桥塌了。", language="zh")
    claim, _ = assemble(
        {"source": "发言人", "cue": "说", "kind": "role", "content": ["桥塌了"]}, chinese
    )
    assert (claim.speaker.role, claim.content) == ("发言人", ((4, 7),))


WORDS = st.sampled_from(
    ["Ilya Maron", "said", "he", "the bridge fell", "Teranovka", "at least 40 soldiers", "added",
     "A doctor in the town", "x", "", "“", "OFF THE RECORD.", TEXT, "the bridge  reportedly fell"]
)  # fmt: skip
FIELDS = st.fixed_dictionaries(
    {"content": st.lists(WORDS, min_size=1, max_size=3).filter(any), "paragraph": st.integers()},
    optional={
        name: st.none() | WORDS
        for name in ("source", "speaker", "cue", "party", "place", "count", "about", "actor")
    }
    | {"hedges": st.lists(WORDS, max_size=2), "chain": st.lists(WORDS, max_size=2)}
    | {"kind": st.sampled_from([one.value for one in SpeakerKind])},
)


@given(FIELDS)
def test_whatever_is_told_what_is_kept_stands_in_the_report(fields: dict[str, Any]) -> None:
    try:
        claim, _ = assemble(fields)
    except Ungrounded:
        return
    for start, end in (*claim.content, *claim.cue, *claim.hedges, *claim.speaker.spans):
        assert 0 <= start < end <= len(TEXT)
        assert TEXT[start:end] == TEXT[start:end].strip()
    for cue in claim.cue:
        assert all(cue[1] <= start or end <= cue[0] for start, end in claim.content)
    plain = " ".join(TEXT.split())
    said = claim.proposition
    names = [claim.speaker.party, said.actor, said.place and said.place.written, *claim.chain[1:]]
    assert all(name in plain for name in names if name)
    assert claim.speaker.name == "author" or claim.speaker.name in plain
