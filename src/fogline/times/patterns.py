"""The names that words of time are built of, as patterns without groups."""

from __future__ import annotations

SOLAR_MONTHS = (
    r"hamal|farvardin",
    r"s[ao]u?[rw]r?|thawr|ordibehesht",
    r"ja[uw]za|khordad",
    r"saratan|tir",
    r"asad|mordad",
    r"s[uo]n?m?bu?o?la|shahrivar",
    r"mizan|mehr",
    r"aqrab|aban",
    r"qa[uw]s|azar",
    r"jad[dy]?i|dey",
    r"dal[wv]a?|bahman",
    r"hu?oo?t|esfand",
)
"""Months of the solar calendar of Afghanistan, and their names in Iran, in Latin letters."""

ISLAMIC_MONTHS = (
    r"muh?arram",
    r"safar",
    r"rabi[’'ʿ]? ?(?:al|ul|ath|us)?[- ]?(?:awwal|i)",
    r"rabi[’'ʿ]? ?(?:al|ul|ath|us|as)?[- ]?(?:thani|sani|akhir|ii)",
    r"jumada ?(?:al|ul)?[- ]?(?:awwal|ula|i)",
    r"jumada ?(?:al|ul|ath|us|as)?[- ]?(?:thani(?:yah?)?|sani|akhira?h?|ii)",
    r"rajab",
    r"sha[’'ʿ]?ban",
    r"rama[dz]h?an|ramzan",
    r"shawwal",
    r"(?:dh?u|zu|zi)[- ]?(?:al|l|ul)?[- ]?qa?[’'ʿ]?i?da?h?",
    r"(?:dh?u|zu|zi)[- ]?(?:al|l|ul)?[- ]?hij+a?h?",
)
"""Months of the Islamic calendar in Latin letters."""

FEASTS = (
    r"eid(?: al-| al | ul-| ul |-al-|-ul-)(?:fitr|adha)|eid|bayram"
    r"|ashura|arbaeen|arba[’']een|mawlid|nowruz|nawroz|nauroz|norouz"
    r"|orthodox (?:easter|christmas)|western easter|easter|christmas eve|christmas"
    r"|new year[’']?s? eve|new year[’']?s? day|new year|valentine[’']?s day"
)
"""Feasts that reports name instead of a day."""
