"""What lies around a place name in a report: countries of its dateline, case and other places."""

from __future__ import annotations

from dataclasses import dataclass

from fogline.resolution.world import countries


@dataclass(frozen=True, slots=True)
class Site:
    """Somewhere that the report is surely about: its country's code and a point in degrees."""

    country: str | None
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The countries around a place, by ISO code: ``home`` of the report or its case, those that the
    report ``mentioned``, and the homes of the ``other`` reports of the case; and the ``sites`` of
    the dateline, the case and other places."""

    home: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    sites: tuple[Site, ...] = ()

    def only_country(self) -> tuple[str, ...]:
        """Return the one country that the report speaks of; nothing where there are more."""
        codes = self.home | self.mentioned
        return tuple(countries()[code].name for code in codes) if len(codes) == 1 else ()

    def codes(self) -> tuple[str, ...]:
        """Return all countries around, in the order of their codes."""
        sites = {site.country for site in self.sites if site.country}
        return tuple(sorted(self.home | self.mentioned | self.other | sites))
