"""The scales of the field: ICD 203 words for probability, Admiralty digits for information."""

from __future__ import annotations

_ROUNDING = 9
_EVEN = "roughly even chance"
_BELOW = (
    (0.05, "almost no chance", "almost certain"),
    (0.20, "very unlikely", "very likely"),
    (0.45, "unlikely", "likely"),
)

CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
"""The digits of the Admiralty scale for information (NATO AJP-2.1; US Army FM 2-22.3, app. B)."""


def words_for(probability: float) -> str:
    """Return the ICD 203 words for a probability; raises ValueError for what is none.

    Scale: Intelligence Community Directive 203, Analytic Standards (2015): almost no chance 1-5 %,
    very unlikely 5-20, unlikely 20-45, roughly even chance 45-55, likely 55-80, very likely 80-95,
    almost certain 95-99. A shared end belongs to the words nearer to an even chance, so that the
    words for a thing and for its opposite mirror each other. Below 1 and above 99 per cent the
    scale has no words; the outermost are used, and nothing is called certain.
    """
    if not 0 <= probability <= 1:
        raise ValueError(f"a probability lies between 0 and 1, not at {probability}")
    distance = round(min(probability, 1 - probability), _ROUNDING)
    for end, unlikely, likely in _BELOW:
        if distance < end:
            return unlikely if probability < 1 / 2 else likely
    return _EVEN
