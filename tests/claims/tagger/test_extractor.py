"""The tagger as a reader: whose words, in what spans, of any text at all."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fogline.claims.extractor import Extractor
from fogline.claims.tagger import TaggerExtractor
from fogline.model import Attribution, Claim, Document, PropositionType, SpeakerKind, Stance

REPORT = """SARNEK — Ilya Maron, a spokesman for the Northern Command, told reporters on Monday \
that his troops had captured the town of Teranovka.
“The bridge at Orsk is in our hands,” he said. “Nobody was hurt.”
The Highland Front denied that the town had fallen. An officer of the army, speaking on condition \
of anonymity, said that 40 soldiers had been killed there.
Telephone lines in Teranovka have been cut since Friday."""


def document(text: str, language: str | None = "en") -> Document:
    return Document("d1", "0", "", text, "d1.txt", language=language)


@pytest.fixture(scope="module")
def claims(tagger: TaggerExtractor) -> dict[str, Claim]:
    found = tagger.extract(document(REPORT))
    return {REPORT[slice(*claim.content[0])]: claim for claim in found}


def one(claims: dict[str, Claim], words: str) -> Claim:
    (found,) = [claim for content, claim in claims.items() if words in content]
    return found


def test_it_is_an_extractor(tagger: TaggerExtractor) -> None:
    reader: Extractor = tagger
    assert reader.name.startswith("tagger")


def test_claims_have_their_speakers(claims: dict[str, Claim]) -> None:
    assert one(claims, "his troops had captured").speaker.name == "Ilya Maron"
    assert one(claims, "The bridge at Orsk").speaker.name == "Ilya Maron"  # "he said"
    assert one(claims, "Nobody was hurt").speaker.name == "Ilya Maron"  # the quotation runs on
    assert one(claims, "the town had fallen").speaker.name == "Highland Front"
    assert one(claims, "have been cut").speaker.kind is SpeakerKind.AUTHOR


def test_claims_have_their_cues_and_stances(claims: dict[str, Claim]) -> None:
    denial = one(claims, "the town had fallen")
    assert [REPORT[slice(*cue)] for cue in denial.cue] == ["denied"]
    assert denial.stance is Stance.DENIES
    assert one(claims, "his troops").stance is Stance.ASSERTS


def test_claims_have_their_terms(claims: dict[str, Claim]) -> None:
    assert one(claims, "40 soldiers").attribution is Attribution.ANONYMOUS
    assert one(claims, "his troops").attribution is Attribution.ON_THE_RECORD
    assert one(claims, "have been cut").attribution is Attribution.UNATTRIBUTED


def test_claims_have_their_propositions(claims: dict[str, Claim]) -> None:
    taken, dead = one(claims, "his troops").proposition, one(claims, "40 soldiers").proposition
    assert taken.type is PropositionType.CONTROL
    assert taken.place is not None
    assert taken.place.name == "Teranovka"
    assert dead.type is PropositionType.CASUALTIES
    assert dead.quantity is not None
    assert dead.quantity.best == 40


def test_the_same_text_gives_the_same_claims(tagger: TaggerExtractor) -> None:
    assert tagger.extract(document(REPORT)) == tagger.extract(document(REPORT))


def test_other_languages_and_empty_texts_are_left_unread(tagger: TaggerExtractor) -> None:
    assert tagger.extract(document(REPORT, language="uk")) == ()
    assert tagger.extract(document("  \n")) == ()


def grounded(found: tuple[Claim, ...], text: str) -> bool:
    spans = [span for one in found for span in (*one.content, *one.cue, *one.hedges)]
    return all(0 <= start < end <= len(text) for start, end in spans) and all(
        text[start:end].strip() for start, end in spans
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(max_size=200) | st.text("“”\"' \n.,;Aab1—\u200b\u202e\u0627\U0001f525", max_size=200)
)
def test_any_text_is_read_without_a_crash_and_grounded(tagger: TaggerExtractor, text: str) -> None:
    assert grounded(tagger.extract(document(text)), text)


WORDS = "The ministry said on Monday that rebels had shelled the market in Orsk"


@pytest.mark.parametrize(
    "text",
    [
        " ".join([WORDS] * 800),  # ten thousand words and no full stop
        WORDS.upper() + ".",
        "“" * 400 + WORDS,
        "x" * 5000,
        "🔥🔥 " + WORDS + " 🔥",
        WORDS.replace(" ", "\u200b \u202e"),
        WORDS + "\n" + "قال المتحدث إن المدينة سقطت" + "\n" + "Представитель заявил",
    ],
)
def test_strange_texts_are_read(tagger: TaggerExtractor, text: str) -> None:
    assert grounded(tagger.extract(document(text)), text)


def test_a_claim_in_capitals_is_still_found(tagger: TaggerExtractor) -> None:
    text = WORDS.upper() + "."
    contents = [text[slice(*claim.content[0])] for claim in tagger.extract(document(text))]
    assert any("SHELLED" in content for content in contents)


def test_documents_of_no_stated_language_are_read(tagger: TaggerExtractor) -> None:
    report = Document("d2", "0", "", WORDS + ".", "d2.txt")
    assert tagger.extract(report)
