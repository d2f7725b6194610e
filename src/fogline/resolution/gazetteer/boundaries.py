"""Boundaries and points in GeoJSON, read feature by feature from a file of any size."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, BinaryIO

from fogline.errors import GazetteerError
from fogline.resolution.gazetteer.coordinates import read_point
from fogline.resolution.gazetteer.entries import Entry, Fault, Row, Shape
from fogline.resolution.gazetteer.geometry import read_shape
from fogline.resolution.gazetteer.tables import Columns

_CHUNK = 1 << 20
_LARGEST = 1 << 28  # characters of one feature: the largest country's boundary has fewer
_START = re.compile(r'"features"\s*:\s*\[')
_NEXT = re.compile(r'\{\s*"type"\s*:\s*"Feature"')
_REPAIR = "repair the feature, or leave it out"
_LEVELS = {"ADM0": "country", "ADM1": "province", "ADM2": "district", "ADM3": "subdistrict"}


def read_geojson(file: BinaryIO, after: int = 0) -> Iterator[Row]:
    """Yield the features of a FeatureCollection; one that is broken is a fault, and passed over."""
    for number, feature in enumerate(_features(file), start=1):
        if number > after:
            yield number, feature if isinstance(feature, Fault) else _row(feature, number)


def _features(file: BinaryIO) -> Iterator[Any]:
    """Yield each feature; the buffer grows until one is whole, or until the next one begins."""
    decoder, text = json.JSONDecoder(), codecs.getincrementaldecoder("utf-8")("replace")
    buffer = _opened(file, text)
    while not (buffer := _trimmed(buffer, file, text)).startswith("]"):
        try:
            feature, end = decoder.raw_decode(buffer)
        except json.JSONDecodeError as error:
            following = _NEXT.search(buffer, 1)
            more = "" if following else text.decode(file.read(max(_CHUNK, len(buffer))))
            if following:
                yield Fault(f"is not JSON: {error.msg}", _REPAIR)
            elif not more or len(buffer) > _LARGEST:
                yield Fault("the file ends within a feature", "get the whole file")
                return
            buffer = buffer[following.start() :] if following else buffer + more
        else:
            yield feature
            buffer = buffer[end:]


def _opened(file: BinaryIO, text: codecs.IncrementalDecoder) -> str:
    """Return what follows the bracket that opens the list of features."""
    buffer = ""
    while chunk := file.read(_CHUNK):
        buffer += text.decode(chunk)
        start = _START.search(buffer)
        if start:
            return buffer[start.end() :]
        buffer = buffer[-_CHUNK:]
    raise GazetteerError("has no list of features", remedy="take a GeoJSON FeatureCollection")


def _trimmed(buffer: str, file: BinaryIO, text: codecs.IncrementalDecoder) -> str:
    """Return a buffer that begins with a feature or with the end of the list."""
    buffer = buffer.lstrip(" \r\n\t,")
    while not buffer:
        chunk = file.read(_CHUNK)
        if not chunk:
            return "]"
        buffer = text.decode(chunk).lstrip(" \r\n\t,")
    return buffer


def _row(feature: object, number: int) -> Entry | Fault:
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        return Fault("is no feature with properties", _REPAIR)
    properties = feature["properties"]
    columns = Columns.of(properties)
    cells = {key: "" if value is None else str(value).strip() for key, value in properties.items()}
    named = columns.entry(cells, number)
    if isinstance(named, Fault):
        return named
    level = _LEVELS.get(str(properties.get("shapeType", "")).upper())
    placed = _placed(feature.get("geometry"), named.country)
    if isinstance(placed, Fault):
        return _about(placed, named.name)
    shape, lat, lon = placed
    return replace(named, kind=named.kind or level, lat=lat, lon=lon, shape=shape)


def _placed(
    raw: Mapping[str, Any] | None, country: str | None
) -> tuple[Shape | None, float, float] | Fault:
    if not isinstance(raw, dict):
        return Fault("has no geometry", _REPAIR)
    if raw.get("type") == "Point":
        lon, lat = [*(raw.get("coordinates") or []), None, None][:2]
        point = read_point(lat, lon, country)
        return point if isinstance(point, Fault) else (None, *point)
    return read_shape(raw, country)


def _about(fault: Fault, name: str) -> Fault:
    return Fault(f"{name}: {fault.what}", fault.remedy)
