"""Fronts: control of places over time, from claims that conflict."""

from fogline.assessment.fronts.claims import ControlClaims, FrontsError, control_claims
from fogline.assessment.fronts.ground import Ground, ground_of
from fogline.assessment.fronts.tracking import Fronts, share_held, track
from fogline.assessment.fronts.weighing import Weighing, weigh_place_day

__all__ = [
    "ControlClaims",
    "Fronts",
    "FrontsError",
    "Ground",
    "Weighing",
    "control_claims",
    "ground_of",
    "share_held",
    "track",
    "weigh_place_day",
]
