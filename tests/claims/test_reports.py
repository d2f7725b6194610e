"""The reader on whole small reports: who said what, in the constructions that news uses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.model import (
    Attribution,
    Basis,
    Channel,
    Claim,
    Corroboration,
    PropositionType,
    SpeakerKind,
    Stance,
)

Read = Callable[..., list[tuple[str, str]]]
Claims = Callable[..., tuple[Claim, ...]]

ONE_CLAIM = [
    ("Ilya Maron said that his men had entered Tesk.", "Ilya Maron", "his men had entered Tesk"),
    ("Ilya Maron said his men had entered Tesk.", "Ilya Maron", "his men had entered Tesk"),
    (
        "“Our men have entered Tesk,” said Ilya Maron, the mayor.",
        "Ilya Maron",
        "Our men have entered Tesk",
    ),
    (
        '"Our men have entered Tesk," Col. Ilya Maron told reporters in Varsk.',
        "Ilya Maron",
        "Our men have entered Tesk",
    ),
    (
        "''Our men have entered Tesk,'' the army said.",
        "army",
        "Our men have entered Tesk",
    ),
    (
        "According to residents, shells hit the market on Monday.",
        "residents",
        "shells hit the market on Monday",
    ),
    (
        "Shells hit the market on Monday, according to residents.",
        "residents",
        "Shells hit the market on Monday",
    ),
    (
        "Shells hit the market on Monday, the ministry said.",
        "ministry",
        "Shells hit the market on Monday",
    ),
    (
        "Ilya Maron, 41, the governor of Tesk, said the bridge was intact.",
        "Ilya Maron",
        "the bridge was intact",
    ),
    (
        "The River Host – which holds the delta – said the bridge was intact.",
        "River Host",
        "the bridge was intact",
    ),
    (
        "The Host, in a post on Telegram an hour later, denied that Tesk had fallen.",
        "Host",
        "Tesk had fallen",
    ),
    (
        "A doctor who asked not to be named said nine people had died.",
        "doctor",
        "nine people had died",
    ),
    (
        "Two nurses, interviewed separately, said nine people had died.",
        "Two nurses",
        "nine people had died",
    ),
    (
        "A Host officer told me, on deep background, that the general was dead.",
        "Host officer",
        "the general was dead",
    ),
    (
        "His son, Ilya Maron said, was taken from the orchard by soldiers.",
        "Ilya Maron",
        "His son … was taken from the orchard by soldiers",
    ),
    ("The monitors put the dead at 174.", "monitors", "the dead at 174"),
    (
        "The army vowed to retake the town.",
        "army",
        "to retake the town",
    ),
    (
        "A western diplomat, by text message, fears reprisals in Tesk.",
        "western diplomat",
        "reprisals in Tesk",
    ),
    (
        "The spokesman called back to say the hospital had not been hit.",
        "spokesman",
        "the hospital had not been hit",
    ),
    (
        "Maron’s deputy, reached by phone: “We hold both bridges and the road.”",
        "Maron’s deputy",
        "We hold both bridges and the road",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "content"), ONE_CLAIM)
def test_one_claim(told: Read, text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in told(text)


NO_CLAIM = [
    "The minister declined to comment.",
    "The army did not say whether the town had fallen.",
    "He was told to leave.",
    "The attack claimed the lives of nine people’s neighbours, it is feared.",
    "What happens next?",
    "The talk of the town was the price of bread.",
]


@pytest.mark.parametrize("text", NO_CLAIM)
def test_nothing_is_attributed(claims: Claims, text: str) -> None:
    assert all(claim.speaker.kind is SpeakerKind.AUTHOR for claim in claims(text))


def test_a_participle_shares_the_speaker(told: Read) -> None:
    text = "Ilya Maron said the town was calm, adding that the bridge was intact."
    assert told(text) == [
        ("Ilya Maron", "the town was calm"),
        ("Ilya Maron", "the bridge was intact"),
    ]


def test_each_sentence_of_a_quotation_is_a_claim(told: Read) -> None:
    text = (
        "“We hold the mill. They have the bridge,” Ilya Maron said. “Nobody is leaving the town.”"
    )
    assert told(text) == [
        ("Ilya Maron", "We hold the mill"),
        ("Ilya Maron", "They have the bridge"),
        ("Ilya Maron", "Nobody is leaving the town"),
    ]


def test_a_quotation_in_the_next_paragraph_runs_on(told: Read) -> None:
    text = "“We hold the mill,” Ilya Maron said.\n“They shelled the market for an hour.”"
    assert told(text)[-1] == ("Ilya Maron", "They shelled the market for an hour")


def test_a_tag_after_a_question(told: Read) -> None:
    assert ("Ilya Maron", "Who holds the bridge today") in told(
        "“Who holds the bridge today?” Ilya Maron asked."
    )


def test_a_claim_that_another_rejects(claims: Claims) -> None:
    text = (
        "The River Host said on Monday that it had taken all of Tesk, "
        "a claim the army rejected within the hour."
    )
    first, second = claims(text)
    assert first.content == second.content
    assert {(one.speaker.name, one.stance) for one in (first, second)} == {
        ("River Host", Stance.ASSERTS),
        ("army", Stance.DENIES),
    }
    assert {one.proposition.actor for one in (first, second)} == {"River Host"}


def test_contrasted_speakers_keep_their_own_words(told: Read) -> None:
    text = "The army said it held the bridge, but residents said the rebels had crossed it."
    assert told(text) == [
        ("army", "it held the bridge"),
        ("residents", "the rebels had crossed it"),
    ]


def test_a_claim_inside_a_claim_is_the_inner_speakers(claims: Claims) -> None:
    text = "The ministry said the rebels had claimed that the bridge was destroyed."
    (claim,) = claims(text)
    assert claim.speaker.name == "rebels"
    assert claim.chain == ("author", "ministry")


def test_verb_phrases_in_a_row_are_claims_of_their_own(told: Read) -> None:
    text = (
        "The mayor said the militia have blocked aid to the town, have cut the phones and "
        "have burned nine houses."
    )
    assert [words for _, words in told(text)] == [
        "the militia have blocked aid to the town",
        "have cut the phones",
        "have burned nine houses",
    ]


def test_surnames_pronouns_and_roles_find_the_full_name(claims: Claims) -> None:
    text = (
        "Army spokesman Ilya Maron said the town was calm. Maron said the bridge was intact. "
        "He added that the road was open. The spokesman denied that shells had hit the market."
    )
    assert [claim.speaker.name for claim in claims(text)] == ["Ilya Maron"] * 4
    assert {claim.speaker.party for claim in claims(text)} == {"Army"}


def test_the_elder_of_two_is_the_other_one(claims: Claims) -> None:
    text = (
        "Tomas Velt, the leader of the River Host, said the town was calm. "
        "I met Velt alongside his late father Tomas Oren Velt in 2017. "
        "The elder Velt was assassinated by the army in 2001."
    )
    victims = [claim.proposition.victim for claim in claims(text)]
    assert victims[-1] == "Tomas Oren Velt"
    assert claims(text)[0].speaker.name == "Tomas Velt"


def test_the_group_is_the_body_named_last(claims: Claims) -> None:
    text = (
        "The River Host (RH) denied that Tesk had fallen. The army said it had. "
        "The RH’s spokesman Ilya Maron sent me messages for weeks. On Sunday, the group confirmed "
        "that he had been killed in combat."
    )
    last = claims(text)[-1]
    assert last.speaker.name == "River Host"
    assert last.proposition.type is PropositionType.DEATH
    assert last.proposition.victim == "Ilya Maron"
    assert last.proposition.cause == "combat"


def test_an_interview_in_questions_and_answers(told: Read) -> None:
    text = (
        "Cells of ice: an interview\n"
        "Commander Nino Averi received us in a school cellar.\n"
        "Q. The army says it has taken Belm. Is it true?\n"
        "A. They have taken the railway station. The rest of Belm is in our hands.\n"
    )
    assert told(text, title="Cells of ice: an interview") == [
        ("army", "it has taken Belm"),
        ("Nino Averi", "They have taken the railway station"),
        ("Nino Averi", "The rest of Belm is in our hands"),
    ]


def test_an_interview_with_names_before_colons(told: Read) -> None:
    text = "Averi: They have taken the railway station. We hold the town."
    assert told(text) == [
        ("Averi", "They have taken the railway station"),
        ("Averi", "We hold the town"),
    ]


def test_clocks_and_datelines_are_no_words_of_a_claim(told: Read) -> None:
    assert told("15:25 The army said it held the bridge.")[0][1] == "it held the bridge"
    dated = "TESK, May 8 (Hill Wire) — Shells hit the market of Tesk on Monday."
    assert told(dated) == [("author", "Shells hit the market of Tesk on Monday")]


CIRCUMSTANCES = [
    ("Ilya Maron said at a press conference that the town fell.", Channel.PRESS_CONFERENCE),
    ("Ilya Maron said by phone on Monday that the town fell.", Channel.PHONE),
    ("Ilya Maron wrote to me in a text message that the town fell.", Channel.TEXT_MESSAGE),
    ("On Twitter, Ilya Maron declared that the town fell.", Channel.SOCIAL_MEDIA),
    ("Ilya Maron told state television that the town fell.", Channel.BROADCAST),
    ("Ilya Maron said in a statement that the town fell.", Channel.STATEMENT),
    ("In its report, the agency said that the town fell.", Channel.DOCUMENT),
    ("Ilya Maron told me that the town fell.", Channel.IN_PERSON),
    ("Ilya Maron said that the town fell.", Channel.UNKNOWN),
]


@pytest.mark.parametrize(("text", "channel"), CIRCUMSTANCES)
def test_channels(claims: Claims, text: str, channel: Channel) -> None:
    assert claims(text)[0].channel is channel


LEVELS = [
    ("Ilya Maron said the town fell.", Attribution.ON_THE_RECORD),
    ("Army officials – speaking on background – said the town fell.", Attribution.ON_BACKGROUND),
    ("An officer, on deep background, said the town fell.", Attribution.DEEP_BACKGROUND),
    ("An officer said, off the record, that the town fell.", Attribution.OFF_THE_RECORD),
    (
        "An officer, speaking on condition of anonymity, said the town fell.",
        Attribution.ANONYMOUS,
    ),
    ("Several residents said the town fell.", Attribution.ANONYMOUS),
    ("Tesk fell to the rebels on Monday.", Attribution.UNATTRIBUTED),
    ("OFF THE RECORD. A baker in Tesk says the rebels hold the town.", Attribution.OFF_THE_RECORD),
    (
        "ON BACKGROUND (“an officer”). Ilya Maron says the rebels hold the town.",
        Attribution.ON_BACKGROUND,
    ),
]


@pytest.mark.parametrize(("text", "level"), LEVELS)
def test_levels_of_attribution(claims: Claims, text: str, level: Attribution) -> None:
    assert claims(text)[0].attribution is level


STANCES = [
    ("The army denied that the town fell.", Stance.DENIES),
    ("The army dismissed the claims of a massacre in Tesk.", Stance.DENIES),
    ("The army said the rebels’ claim of victory is fictitious.", Stance.DENIES),
    ("The mayor calls reports that he has fled the town a lie.", Stance.DENIES),
    ("The army doubted that the truce would hold.", Stance.DOUBTS),
    ("Aid workers fear that the camp will be shelled.", Stance.FEARS),
    ("According to residents, the fear is that the camp was mined.", Stance.FEARS),
    ("Analysts predicted that the town would fall.", Stance.PREDICTS),
    ("“The town will never surrender to anybody,” Ilya Maron said.", Stance.PREDICTS),
    ("The army pledged that civilians will not be harmed.", Stance.PROMISES),
    ("“We will retake the town of Tesk,” Ilya Maron said.", Stance.PROMISES),
    ("The army demanded that the rebels leave the town.", Stance.DEMANDS),
    ("The monitor said the army must open the road to aid.", Stance.DEMANDS),
    ("“The war in Tesk is over,” Ilya Maron vowed.", Stance.ASSERTS),
    ("The report that nobody was harmed is not true, the mayor said.", Stance.ASSERTS),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stances(claims: Claims, text: str, stance: Stance) -> None:
    assert claims(text)[0].stance is stance


def test_hedges_are_kept_with_their_words(claims: Claims) -> None:
    text = "Officers said that while it appeared that the army held the mill, the town was lost."
    first, second = claims(text)
    assert [text[slice(*hedge)] for hedge in first.hedges] == ["it appeared that"]
    assert text[slice(*first.content[0])] == "the army held the mill"
    assert second.hedges == ()


def test_what_could_not_be_verified_covers_the_claims_before_it(claims: Claims) -> None:
    text = (
        "The mayor said the town was calm.\n"
        "“They used the boys of Tesk as human shields,” one young man told me.\n"
        "According to several women, boys were used as human shields on the bridge too.\n"
        "We could not corroborate this information."
    )
    found = [claim.corroboration for claim in claims(text)]
    assert found == [
        Corroboration.NONE_STATED,
        Corroboration.NOT_CORROBORATED,
        Corroboration.NOT_CORROBORATED,
    ]


def test_only_the_counts_could_not_be_verified(claims: Claims) -> None:
    text = (
        "The army said 40 rebels were killed. The army said it held the town.\n"
        "The toll could not be independently verified."
    )
    assert [claim.corroboration for claim in claims(text)] == [
        Corroboration.NOT_CORROBORATED,
        Corroboration.NONE_STATED,
    ]


def test_what_authors_saw_is_apart_from_what_they_were_told(claims: Claims) -> None:
    text = (
        "I arrived at night.\n"
        "Hundreds of rebel fighters stand guard around their armoured vehicles in Tesk.\n"
        "“They shelled the market of Tesk,” a baker told me."
    )
    seen, heard = claims(text, dateline="Tesk")
    assert (seen.speaker.kind, seen.basis) == (SpeakerKind.AUTHOR, Basis.FIRST_HAND)
    assert seen.channel is Channel.OBSERVATION
    assert (heard.speaker.kind, heard.basis) == (SpeakerKind.ANONYMOUS, Basis.RELAYED)


def test_a_statement_speaks_for_the_side_that_issued_it(claims: Claims) -> None:
    title = "Statement of the spokesman of the River Host"
    (claim,) = claims(f"{title}\nOur forces have taken all of Tesk.", title=title)
    assert claim.speaker.party == "River Host"
    assert claim.proposition.actor == "River Host"
    assert claim.channel is Channel.STATEMENT


CONTROL = [
    ("The army said it had taken the whole of Tesk.", "army", "the whole of", False),
    (
        "The army said all eight districts were under its control.",
        "army",
        "all eight districts",
        False,
    ),
    ("The mayor said the town had fallen to the rebels.", "rebels", None, False),
    (
        "The mayor said not all the districts were held by the army.",
        "army",
        "not all the districts",
        True,
    ),
    (
        "The mayor said the army held the main road and little else.",
        "army",
        "the main road and little else",
        False,
    ),
    ("The mayor said a flag was in the hands of the army.", "army", None, False),
]


@pytest.mark.parametrize(("text", "actor", "extent", "negated"), CONTROL)
def test_who_holds_how_much(
    claims: Claims, text: str, actor: str, extent: str | None, negated: bool
) -> None:
    proposition = claims(text)[0].proposition
    assert proposition.type is PropositionType.CONTROL
    assert (proposition.actor, proposition.extent, proposition.negated) == (actor, extent, negated)


COUNTS = [
    ("The army said 40 rebels were killed.", (40, 40, 40)),
    ("The army said at least forty-two rebels were killed.", (42, 42, None)),
    ("The army said up to 1,200 rebels were killed.", (None, 1200, 1200)),
    ("The army said there were no civilian casualties.", (0, 0, 0)),
    ("The army said two hundred rebels were wounded.", (200, 200, 200)),
]


@pytest.mark.parametrize(("text", "count"), COUNTS)
def test_counts(claims: Claims, text: str, count: tuple[int | None, int, int | None]) -> None:
    quantity = claims(text)[0].proposition.quantity
    assert quantity is not None
    assert (quantity.low, quantity.best, quantity.high) == count


def test_the_province_is_the_place_named_before(claims: Claims) -> None:
    text = (
        "KASK – The road to Oren Valley is long. The Oren Valley is cold.\n"
        "The army said all districts in the valley had fallen to the rebels."
    )
    place = claims(text, dateline="Kask")[-1].proposition.place
    assert place is not None
    assert (place.name, place.written) == ("Oren", "the valley")


def test_another_language_is_left_unread(claims: Claims) -> None:
    text = "The army said the town fell."
    assert claims(text)
    assert claims(text, language="fr") == ()


def test_the_same_text_gives_the_same_claims(claims: Claims) -> None:
    text = "\n".join(text for text, *_ in ONE_CLAIM)
    assert claims(text) == claims(text)
    assert len({claim.id for claim in claims(text)}) == len(claims(text))


def test_who_says_we_is_not_dead(claims: Claims) -> None:
    text = "“We received 23 bodies. Nine of them were children,” Dr Anna Kolvek said."
    for claim in claims(text):
        assert claim.proposition.type is not PropositionType.DEATH
        assert claim.proposition.victim != "Anna Kolvek"


def test_the_place_named_beside_the_verb_wins_over_the_dateline(claims: Claims) -> None:
    text = "LESK, March 13 - The army said on Tuesday it had taken Orlova."
    place = claims(text, dateline="Lesk")[0].proposition.place
    assert place is not None
    assert place.name == "Orlova"


def test_a_source_who_asks_for_anonymity_is_the_speaker_and_his_terms_no_claim(told: Read) -> None:
    text = (
        "A government official, speaking on condition of anonymity because he was not authorised "
        "to talk to the press, said fighting was continuing in Orlova."
    )
    assert told(text) == [("government official", "fighting was continuing in Orlova")]


def test_nothing_negates(claims: Claims) -> None:
    (claim,) = claims("Mirel Sanda said that nothing has been signed.")
    assert claim.proposition.negated


def test_a_quotation_said_of_a_place(told: Read) -> None:
    text = "“They have not taken a single street,” Front spokeswoman Mirel Sanda said of Orlova."
    assert told(text) == [("Mirel Sanda", "They have not taken a single street")]


def test_neither_side_says_nothing(told: Read) -> None:
    text = "The army said it had taken Orlova. Neither side confirmed the agreement."
    assert told(text) == [("army", "it had taken Orlova")]


def test_the_accounts_that_could_not_be_verified_are_those_of_both_sides(claims: Claims) -> None:
    text = (
        "The army said it had taken Orlova.\nThe Front denied that Orlova had fallen.\n"
        "“We will show journalists the town,” the mayor said.\n"
        "The accounts could not be independently verified."
    )
    assert [claim.corroboration for claim in claims(text)] == [
        Corroboration.NOT_CORROBORATED,
        Corroboration.NOT_CORROBORATED,
        Corroboration.NONE_STATED,
    ]
