"""A simulated war as plain tables: the claims as anybody may read them, and the truth apart."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import asdict
from io import StringIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fogline.simulation.darkness import darkness
from fogline.simulation.outlets import Report
from fogline.simulation.speakers import NEUTRAL, PARTIES
from fogline.simulation.war import War

COLUMNS = (
    "claim", "outlet", "published", "speaker", "role", "party", "attribution", "basis", "channel",
    "type", "place", "day", "holder", "of", "count", "wording", "credit",
)  # fmt: skip
"""The columns of the claims; days count from 0, and what does not apply is empty."""


def claim_rows(war: War) -> list[dict[str, Any]]:
    """Return the claims as rows: what the reports say, nothing that only the simulator knows."""
    return [_row(war, number, one) for number, one in enumerate(war.reports)]


def claims_csv(war: War) -> str:
    """Return the claims as CSV (RFC 4180) under ``COLUMNS``."""
    sheet = StringIO(newline="")
    writer = csv.DictWriter(sheet, COLUMNS)
    writer.writeheader()
    writer.writerows(claim_rows(war))
    return sheet.getvalue()


def truth_json(war: War) -> str:
    """Return the truth as JSON: the ground, control by place and day, battles, who lied, copies.

    ``control`` has a string for each place with a digit for each day, the number of the party.
    ``origins`` gives, for each claim of the table, the utterance that it reports.
    """
    return json.dumps(_truth(war), ensure_ascii=False, indent=1)


def control_columns(war: War) -> dict[str, NDArray[Any]]:
    """Return the claims on control as arrays of equal length, as ``assessment.fronts`` takes them.

    Places and holders are numbers, a party is a name or "" for none.
    """
    kept = [one for one in war.reports if one.holder is not None]
    return {
        "place": _array((one.place for one in kept), np.int64),
        "day": _array((one.day for one in kept), np.int64),
        "said": _array((one.published for one in kept), np.int64),
        "holder": _array((one.holder for one in kept), np.int64),
        "party": _array((one.party for one in kept), np.int64),
        "speaker": _array((one.speaker for one in kept), np.str_),
        "outlet": _array((one.outlet for one in kept), np.str_),
        "attribution": _array((one.attribution.value for one in kept), np.str_),
        "basis": _array((one.basis.value for one in kept), np.str_),
        "channel": _array((one.channel.value for one in kept), np.str_),
        "wording": _array((one.wording for one in kept), np.int64),
        "credit": _array((one.credit or "" for one in kept), np.str_),
    }


def told_blackouts(war: War) -> NDArray[np.bool_]:
    """Return where communications were reported cut, by place and day."""
    return darkness(war.blackouts, war.campaign.holders.shape, told=True)


def _array(values: Iterable[Any], kind: type[np.generic]) -> NDArray[Any]:
    return np.array(list(values), dtype=kind)


def _row(war: War, number: int, one: Report) -> dict[str, Any]:
    shown = asdict(one)
    shown["claim"] = number
    shown["type"] = "control" if one.holder is not None else "casualties"
    shown["place"] = war.ground.names[one.place]
    shown["party"] = _side(one.party)
    shown["holder"] = None if one.holder is None else PARTIES[one.holder]
    shown["of"] = None if one.of is None else PARTIES[one.of] if one.of >= 0 else "civilians"
    return {name: shown[name] for name in COLUMNS}


def _side(party: int) -> str | None:
    return None if party == NEUTRAL else PARTIES[party]


def _truth(war: War) -> dict[str, Any]:
    names = war.ground.names
    return {
        "version": 1,
        "plan": asdict(war.plan),
        "parties": list(PARTIES),
        "places": [
            {
                "name": name,
                "x": round(float(war.ground.points[place, 0]), 4),
                "y": round(float(war.ground.points[place, 1]), 4),
                "area": round(float(war.ground.areas[place]), 6),
                "borders_on": [names[other] for other in war.ground.neighbours(place)],
                "control": "".join(map(str, war.campaign.holders[place])),
            }
            for place, name in enumerate(names)
        ],
        "battles": [
            {**asdict(one), "place": names[one.place], "dead": dict(map(_dead, one.dead))}
            for one in war.campaign.battles
        ],
        "blackouts": [{**asdict(one), "place": names[one.place]} for one in war.blackouts],
        "speakers": [
            {"name": one.name, "role": one.kind.role, "party": _side(one.party),
             "leans_to": _side(one.leans)}
            for one in war.speakers
        ],
        "utterances": [
            {**asdict(one), "place": names[one.place],
             "true": bool(war.campaign.holders[one.place, one.day] == one.holder)}
            for one in war.utterances
        ],
        "origins": [one.utterance for one in war.reports],
    }  # fmt: skip


def _dead(one: tuple[int, int]) -> tuple[str, int]:
    return (PARTIES[one[0]] if one[0] >= 0 else "civilians"), one[1]
