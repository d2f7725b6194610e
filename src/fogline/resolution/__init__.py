"""Who, where and when: speakers, parties, places, dates, and in whose interest a claim is."""

from fogline.resolution.claims import resolve
from fogline.resolution.dates import read_interval
from fogline.resolution.gazetteer import PlaceFile
from fogline.resolution.interest import explain_interest
from fogline.resolution.places import Gazetteer

__all__ = ["Gazetteer", "PlaceFile", "explain_interest", "read_interval", "resolve"]
