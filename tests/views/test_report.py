"""Tests of the report: it stands alone, leads everywhere it says, and runs nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from fogline.errors import FoglineError
from fogline.model import Agreement, Answer, Belief, Failure, Place, Question, Record, Speaker
from fogline.views.report import render_report, write_report

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


@pytest.fixture(scope="module")
def page(record: Record) -> html.HtmlElement:
    return html.document_fromstring(render_report(record, title="Ostrava Gorge"))


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _ids(page: html.HtmlElement) -> list[str]:
    return [str(value) for value in page.xpath("//@id")]


def test_it_needs_nothing_from_outside(record: Record) -> None:
    text = render_report(record)
    page = html.document_fromstring(text)
    assert "http" not in text.replace("http-equiv", "")
    assert "url(" not in re.sub(r"url\(#[\w-]+\)", "", text)
    assert "@import" not in text
    assert page.xpath("//script | //link | //img | //iframe | //object | //@src | //@onclick") == []
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy


def test_every_link_leads_to_one_place(page: html.HtmlElement) -> None:
    ids = _ids(page)
    assert len(ids) == len(set(ids))
    links = page.xpath("//a/@href")
    assert len(links) > 20
    assert {link[1:] for link in links} <= set(ids)
    for attribute in ("aria-labelledby", "aria-describedby"):
        for names in page.xpath(f"//@{attribute}"):
            assert set(names.split()) <= set(ids)


def test_patterns_of_the_drawings_exist(record: Record) -> None:
    text = render_report(record)
    ids = _ids(html.document_fromstring(text))
    assert set(re.findall(r"url\(#([\w-]+)\)", text)) <= set(ids)
    assert "url(#map-p0-slant)" in text


def test_every_claim_is_shown_and_marked_in_its_document(
    page: html.HtmlElement, record: Record
) -> None:
    ids = _ids(page)
    for claim in record.claims:
        assert f"claim-{claim.id}" in ids
        assert f"text-{claim.id}" in ids
    marked = [_text(mark) for mark in page.xpath("//div[@class='text']//mark")]
    assert "his troops had taken all of Ostrava Gorge" in marked


def test_the_first_screen_states_the_limits(page: html.HtmlElement) -> None:
    header = _text(page.xpath("//header[@class='masthead']")[0])
    assert "Machine-read, not reviewed." in header
    assert "published up to 11 April 2023" in header
    assert "1 file could not be read" in header
    assert page.xpath("//dl[@class='figures']//dd/text()") == ["2", "5", "5", "1", "1"]


def test_a_finding_leads_to_the_claims_it_rests_on(page: html.HtmlElement) -> None:
    disputed = page.xpath("//ul[@class='findings']/li[@class='disputed']")[0]
    assert "Northern Command, all of it, says Ilya Maron" in _text(disputed)
    assert "say Valley Guard" in _text(disputed)
    targets = disputed.xpath(".//a[@class='ref']/@href")
    assert targets == ["#claim-c-taken", "#claim-c-lie", "#claim-c-upper"]


def test_sides_stand_face_to_face_with_terms_and_doubts(page: html.HtmlElement) -> None:
    sides = page.xpath("//section[@id='disputes']//section[@class='side']")
    assert [_text(side.find(".//h4")) for side in sides] == [
        "Northern Command, all of it",
        "not Northern Command alone",
    ]
    assert "could not be corroborated" in _text(sides[0])
    second = _text(sides[1])
    for words in ("denies:", "a source to protect", "on background", "hedged: it appeared"):
        assert words in second


def test_words_of_probability_stand_apart_from_the_weights(page: html.HtmlElement) -> None:
    card = page.xpath("//article[@id='question-q-gorge']")[0]
    beliefs, weighing = card.xpath(".//table[@class='beliefs']")[0], card.find_class("weighing")[0]
    assert "likely, 72 %" in _text(beliefs)
    assert "credibility" not in _text(beliefs)
    assert "credibility 3, possibly true" in _text(weighing)
    assert "likely" not in _text(weighing)
    assert "+1.60" in _text(weighing)


def test_it_has_landmarks_headings_in_order_and_described_drawings(
    page: html.HtmlElement,
) -> None:
    assert [len(page.xpath(f"//{tag}")) for tag in ("main", "h1", "nav")] == [1, 1, 1]
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4")]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    for drawing in page.xpath("//svg[@role='img']"):
        assert drawing.find("title") is not None
        assert drawing.find("desc") is not None
    for table in page.xpath("//table"):
        assert table.xpath(".//th[@scope='col']")
        assert table.xpath(".//tbody/tr/th[@scope='row']")
    assert page.xpath("/html/@lang") == ["en"]


def test_words_of_strangers_are_text_and_never_markup(record: Record) -> None:
    speaker = Speaker(HOSTILE, HOSTILE, record.claims[0].speaker.kind, HOSTILE, HOSTILE)
    claim = replace(
        record.claims[0],
        id=HOSTILE,
        speaker=speaker,
        proposition=replace(record.claims[0].proposition, extent=HOSTILE),
    )
    document = replace(
        record.documents[0], title=HOSTILE, publisher=HOSTILE, language=HOSTILE, source=HOSTILE
    )
    question = Question(HOSTILE, HOSTILE, record.questions[0].type, HOSTILE, (HOSTILE,))
    hostile = Record(
        documents=(document,),
        claims=(claim,),
        questions=(question,),
        disputes=(
            replace(
                record.disputes[0],
                question=HOSTILE,
                answers=(Answer(HOSTILE, (HOSTILE,)),),
                agreed=HOSTILE,
                bears_on=(HOSTILE,),
            ),
        ),
        agreements=(Agreement(HOSTILE, HOSTILE, (HOSTILE,), 2, opposed_parties=True),),
        assessments=(
            replace(
                record.assessments[0],
                question=HOSTILE,
                answers=(Belief(HOSTILE, 0.5, 0.4, 0.6, HOSTILE),),
                reasons=(),
                missing=(HOSTILE,),
            ),
        ),
        failures=(Failure(HOSTILE, HOSTILE, HOSTILE),),
    )
    page = html.document_fromstring(render_report(hostile, title=HOSTILE))
    assert page.xpath("//script | //img | //@onerror") == []
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(_ids(page))


def test_control_characters_and_paths_do_not_reach_the_page(record: Record) -> None:
    source = "/home/editor/desk/wire.txt"
    text = record.documents[0].text.replace("phones", "pho\x00es")
    document = replace(record.documents[0], source=source, text=text)
    page = render_report(replace(record, documents=(document, record.documents[1])))
    assert "\x00" not in page
    assert "/home/editor" not in page
    assert "wire.txt" in page


def test_an_assessed_question_that_nobody_disputes_is_listed(record: Record) -> None:
    assessment = replace(record.assessments[0], question="q-phones", reasons=())
    changed = replace(record, agreements=(), assessments=(*record.assessments, assessment))
    page = html.document_fromstring(render_report(changed))
    (row,) = page.xpath("//section[@id='others']//tbody/tr")
    assert "Are the phones cut?" in _text(row)


def test_places_off_the_map_are_named_beside_it(record: Record) -> None:
    places = [
        Place("Port Vesna", "case:port-vesna", "Port Vesna", 12.0, -70.0, 1),
        Place("Black Ford", "", "Black Ford"),
        *(Place(f"Hill {n}", f"case:hill-{n}", "the hill", 42.1, 44.2, 1) for n in range(60)),
    ]
    claims = tuple(
        replace(
            record.claims[3],
            id=f"c{number}",
            proposition=replace(record.claims[3].proposition, place=place),
        )
        for number, place in enumerate(places)
    )
    page = html.document_fromstring(render_report(replace(record, claims=record.claims + claims)))
    caption = _text(page.xpath("//section[@id='places']//figcaption")[0])
    assert "Beyond the map: Port Vesna, about 1" in caption
    assert "Of unknown position: Black Ford." in caption
    assert "Without a label, for lack of room: Hill" in caption


def test_findings_beyond_the_first_are_told_to_be_below(record: Record) -> None:
    questions = [replace(record.questions[0], id=f"q{number}") for number in range(9)]
    many = replace(
        record,
        questions=(*record.questions, *questions),
        disputes=tuple(replace(record.disputes[0], question=one.id) for one in questions),
    )
    page = html.document_fromstring(render_report(many))
    assert len(page.xpath("//li[@class='disputed']")) == 6
    assert "Below are 3 more disputes and 0 more agreements." in _text(page)
    assert len(page.xpath("//section[@id='disputes']/article")) == 9


def test_a_record_of_nothing_is_a_page() -> None:
    page = html.document_fromstring(render_report(Record()))
    assert _text(page.xpath("//h1")[0]) == "Untitled case"
    assert "No document was read." in _text(page)
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(_ids(page))


def test_the_same_record_makes_the_same_bytes(record: Record, tmp_path: Path) -> None:
    write_report(record, tmp_path / "one.html")
    write_report(record, tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_a_report_that_cannot_be_written_is_an_error(record: Record, tmp_path: Path) -> None:
    with pytest.raises(FoglineError, match="cannot be written"):
        write_report(record, tmp_path / "none" / "one.html")
