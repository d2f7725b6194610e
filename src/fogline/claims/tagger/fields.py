"""The fields of a claim that the network judges, each with its values in order."""

from __future__ import annotations

from fogline.model import (
    Attribution,
    Basis,
    Channel,
    Corroboration,
    PropositionType,
    SpeakerKind,
    Stance,
)

FIELDS: dict[str, tuple[str, ...]] = {
    "type": tuple(PropositionType),
    "stance": tuple(Stance),
    "negated": ("no", "yes"),
    "channel": tuple(Channel),
    "attribution": tuple(Attribution),
    "basis": tuple(Basis),
    "corroboration": tuple(Corroboration),
    "kind": tuple(SpeakerKind),
}
