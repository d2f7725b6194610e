"""Plain words for the values of a record, the same on every screen."""

from __future__ import annotations

from fogline.model import (
    AUTHOR,
    Attribution,
    Basis,
    Channel,
    Claim,
    Corroboration,
    Document,
    Interest,
    Place,
    Span,
    SpeakerKind,
    Stance,
)
from fogline.views.intervals import describe_day, describe_interval
from fogline.views.printing import printable

_CHANNELS = {
    Channel.PRESS_CONFERENCE: "at a press conference",
    Channel.STATEMENT: "in a statement",
    Channel.PHONE: "by phone",
    Channel.TEXT_MESSAGE: "by text message",
    Channel.SOCIAL_MEDIA: "on social media",
    Channel.IN_PERSON: "in person",
    Channel.BROADCAST: "in a broadcast",
    Channel.DOCUMENT: "in a document",
    Channel.OBSERVATION: "seen by the author",
}
_INTERESTS = {
    Interest.FOR: "serves the speaker’s own side",
    Interest.AGAINST: "against the speaker’s own interest",
    Interest.NEUTRAL: "serves neither side",
}

_DETERMINERS = frozenset(
    (
        *("a", "an", "the", "one", "two", "three", "four", "five", "both", "all", "any", "no"),
        *("some", "several", "many", "most", "multiple", "other", "others", "another"),
        *("my", "his", "her", "their", "our", "its", "unnamed", "anonymous", "those", "these"),
    )
)

# After the Admiralty code (NATO STANAG 2511), credibility of the information.
_CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}


def own_words(claim: Claim, document: Document) -> str:
    """Return the claim's content in the words of its document, its pieces joined by an ellipsis."""
    return " … ".join(words_of(document, span) for span in claim.content)


def words_of(document: Document, span: Span) -> str:
    """Return the words of a span on one line."""
    return " ".join(printable(document.text[slice(*span)]).split())


def describe_speaker(claim: Claim) -> str:
    """Return who says it, as the text names or describes them."""
    kind, name = claim.speaker.kind, printable(claim.speaker.name)
    if kind == SpeakerKind.AUTHOR:
        return "the author"
    if kind == SpeakerKind.ANONYMOUS:
        return _describe_nameless(name, "an unnamed")
    return _describe_nameless(name, "unnamed") if kind == SpeakerKind.ANONYMOUS_GROUP else name


def _describe_nameless(description: str, unnamed: str) -> str:
    """Return a description with the word that says how many, or which, are meant."""
    first = description.split(maxsplit=1)[0] if description.strip() else ""
    if first.casefold() in _DETERMINERS:
        return description[:1].lower() + description[1:]
    return f"{unnamed} {description}" if first.isascii() and first.isalpha() else description


def describe_side(claim: Claim) -> str:
    """Return the speaker's role and party, as far as known and not said by the name."""
    speaker = claim.speaker
    party = "" if speaker.party == speaker.name else printable(speaker.party or "")
    return ", ".join(part for part in (describe_role(claim), party) if part)


def describe_role(claim: Claim) -> str:
    """Return the speaker's role, empty where unknown or where the name is the role."""
    role, name = printable(claim.speaker.role or ""), printable(claim.speaker.name)
    return "" if role.casefold() in name.casefold() else role


def describe_document(document: Document) -> str:
    """Return a document's title, or the name of its file where it has none."""
    return printable(document.title or document.source or document.id)


def describe_stance(claim: Claim) -> str:
    """Return what stands before the words unless the speaker asserts them: "denies:"."""
    return "" if claim.stance == Stance.ASSERTS else f"{claim.stance.value}:"


def describe_manner(claim: Claim) -> tuple[str, ...]:
    """Return how and on what terms it was said: channel, level of attribution, basis, relays."""
    parts = [_CHANNELS.get(claim.channel, ""), _describe_level(claim), _describe_basis(claim)]
    relays = [printable(link) for link in claim.chain if link not in (AUTHOR, claim.speaker.name)]
    if relays:
        parts.append(f"passed on by {', '.join(relays)}")
    return tuple(part for part in parts if part)


def _describe_level(claim: Claim) -> str:
    return "" if claim.attribution == Attribution.UNATTRIBUTED else claim.attribution.value


def _describe_basis(claim: Claim) -> str:
    if claim.basis == Basis.UNATTRIBUTED:
        return "no source given"
    return "" if claim.basis == Basis.RELAYED else claim.basis.value


def describe_standing(claim: Claim) -> tuple[str, ...]:
    """Return whose interest the claim serves and whether the author could check it."""
    checked = {
        Corroboration.CORROBORATED: "corroborated by the author",
        Corroboration.NOT_CORROBORATED: "could not be corroborated",
    }
    parts = (_INTERESTS.get(claim.interest, ""), checked.get(claim.corroboration, ""))
    return tuple(part for part in parts if part)


def describe_dates(claim: Claim, document: Document) -> tuple[str, ...]:
    """Return when it was said and what time it speaks of; the day of the report where unknown."""
    dates = []
    if claim.said_on:
        dates.append(f"said {describe_interval(claim.said_on)}")
    elif document.published:
        dates.append(f"reported {describe_day(document.published)}")
    about = claim.proposition.about
    if about and about != claim.said_on:
        dates.append(f"about {describe_interval(about)}")
    return tuple(dates)


def describe_place(place: Place) -> str:
    """Return a place's name, with the words of the text and the candidates where it is unsure."""
    name = printable(place.name)
    if place.candidates and not place.id:
        return f"{name} (one of: {printable('; '.join(place.candidates))})"
    return name


def describe_topic(claim: Claim) -> str:
    """Return what a claim is about: its type, place, extent and number, as far as given."""
    content = claim.proposition
    quantity = content.quantity
    number = f"{quantity.best} {quantity.unit or ''}".strip() if quantity else ""
    negated = "not so" if content.negated else ""
    place = describe_place(content.place) if content.place else ""
    parts = (content.type.value, negated, place, printable(content.extent or ""), number)
    return ", ".join(part for part in parts if part)


def describe_credibility(grade: int) -> str:
    """Return an Admiralty credibility with its words: "3, possibly true"."""
    return f"{grade}, {_CREDIBILITY.get(grade, _CREDIBILITY[6])}"


def percent(probability: float) -> str:
    """Return a probability as a whole percentage, never rounded to certainty."""
    rounded = round(probability * 100)
    if rounded >= 100 and probability < 1:
        return "over 99 %"
    if rounded <= 0 < probability:
        return "under 1 %"
    return f"{rounded} %"
