"""Tracebacks without personal values: they are kept for months, and read by people who need not know of whom."""

import re

_ADDRESS = re.compile(r"(?<![\w.+%'-])[\w.+%'-]++@[\w-]++(\.[\w-]++)*+")  # never looks at a run of letters twice
_ROW = re.compile(r"^(\s*DETAIL:).*$", re.MULTILINE)
_KEY = re.compile(r"\)=\([^)]*\)")
_NUMBER = re.compile(r"(?<![\w.-])(?!\d{4}-\d\d-\d\d)\+?\d[\d ()-]{5,}\d(?![\w-])")
LONGEST = 20_000


def scrubbed(text: str) -> str:
    """The text with e-mail addresses, long numbers and what the database tells of a row blotted out."""
    text = text.encode(errors="replace").decode().replace("\0", "")  # what no database keeps
    text = _KEY.sub(")=(…)", _ROW.sub(r"\1 …", text))
    return _NUMBER.sub("…", _ADDRESS.sub("…@…", text))[-LONGEST:]
