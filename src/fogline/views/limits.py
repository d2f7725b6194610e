"""What a record cannot tell, in sentences that stand at the head of every view."""

from __future__ import annotations

from collections import Counter

from fogline.model import Attribution, Record
from fogline.views.index import known_until
from fogline.views.intervals import describe_day

NOT_REVIEWED = "Machine-read, not reviewed."
"""What every view says as long as no person has looked at a claim."""

_READ = frozenset({"en"})  # the languages whose reporting verbs and names the rules know
_LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "my": "Burmese",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}


def describe_limits(record: Record) -> tuple[str, ...]:
    """Return one sentence for each limit of the record, the gravest first."""
    sentences = (
        _review(record),
        _protection(record),
        _knowledge(record),
        _languages(record),
        _failures(record),
    )
    return tuple(sentence for sentence in sentences if sentence)


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 claim", "2 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def _review(record: Record) -> str:
    reviewed = sum(claim.reviewed is not None for claim in record.claims)
    if not reviewed:
        return f"{NOT_REVIEWED} No person has checked these claims against the texts."
    rest = len(record.claims) - reviewed
    return f"A person has reviewed {reviewed} of {len(record.claims)} claims; {rest} machine-read."


def _protection(record: Record) -> str:
    """Warn where a page shows what its sources gave on terms that forbid showing it."""
    protected = {claim.speaker.id for claim in record.claims if claim.speaker.protected}
    secret = sum(claim.attribution == Attribution.OFF_THE_RECORD for claim in record.claims)
    parts = (
        count(len(protected), "speaker is a source", "speakers are sources") + " to protect",
        count(secret, "claim is", "claims are") + " off the record",
    )
    shown = [part for part, number in zip(parts, (len(protected), secret), strict=True) if number]
    return f"For the desk, not for publication: {' and '.join(shown)}." if shown else ""


def _knowledge(record: Record) -> str:
    latest = known_until(record)
    undated = sum(document.published is None for document in record.documents)
    if not record.documents:
        return "No document was read."
    if latest is None:
        return "No document is dated, so words like “on Monday” could not be put in the calendar."
    rest = f" {count(undated, 'document is', 'documents are')} not dated." if undated else ""
    return f"Nothing after {describe_day(latest)} is known here.{rest}"


def _languages(record: Record) -> str:
    read = {claim.document for claim in record.claims}  # some readers can be asked for more
    unread = Counter(
        document.language
        for document in record.documents
        if document.language and document.language not in _READ and document.id not in read
    )
    if not unread:
        return ""
    names = ", ".join(_LANGUAGES.get(code, f"“{code}”") for code in sorted(unread))
    documents = count(unread.total(), "document is", "documents are")
    return f"{documents} in a language that is not read yet ({names}): their claims are missing."


def _failures(record: Record) -> str:
    if not record.failures:
        return ""
    files = count(len(record.failures), "file")
    return f"{files} could not be read and {'is' if len(record.failures) == 1 else 'are'} listed."
