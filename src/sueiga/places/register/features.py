"""Reads GeoJSON feature by feature, so a file of hundreds of megabytes needs little memory."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from django.utils.translation import gettext as _

from sueiga.places.register.faults import BadFile

CHUNK = 1 << 20
_START = re.compile(r'"features"\s*:\s*\[')
_GAP = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder()


def read_features(path: Path, chunk: int = CHUNK) -> Iterator[dict[str, Any]]:
    """Each feature as a dictionary. Raises BadFile on anything but whole UTF-8 GeoJSON."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from _features(path, file, chunk)
    except UnicodeDecodeError:
        raise BadFile(path, _("The file is not in UTF-8.")) from None


def _features(path: Path, file: TextIO, chunk: int) -> Iterator[dict[str, Any]]:
    text, at = _beginning(path, file, chunk)
    while True:
        at = _after(_GAP, text, at)
        if at < len(text) and text[at] == "]":
            return
        try:
            feature, at = _DECODER.raw_decode(text, at)
        except json.JSONDecodeError:
            more = file.read(max(chunk, len(text) - at))
            if not more:
                raise BadFile(path, _("The file breaks off in the middle, or is not GeoJSON.")) from None
            text, at = text[at:] + more, 0
        else:
            if not isinstance(feature, dict):
                raise BadFile(path, _("The file is not GeoJSON."))
            yield feature


def _beginning(path: Path, file: TextIO, chunk: int) -> tuple[str, int]:
    """The first piece of text that holds the start of the features, and where it ends."""
    text = ""
    while piece := file.read(chunk):
        text += piece
        if text.lstrip()[:1] != "{":
            break
        if found := _START.search(text):
            return text, found.end()
    if not text.strip():
        raise BadFile(path, _("The file is empty."))
    if text.lstrip()[0] == "<":
        raise BadFile(path, _("This is a web page, not GeoJSON; the address probably answered with an error."))
    raise BadFile(path, _("The file is not GeoJSON."))


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
