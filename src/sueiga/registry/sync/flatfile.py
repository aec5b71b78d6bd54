"""A register's flat file opened for reading: what it is looked at for before a single row is taken."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from sueiga.registry.sources.definition import ALIASES, RegisterSource
from sueiga.registry.sync.records import Records
from sueiga.registry.sync.refusals import FileRefused, Refusals

HEAD = 1 << 18
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_PAGE_STARTS = (b"<!doctype", b"<html", b"<?xml", b"<head", b"<body", b"<")

_MISSING = ngettext_lazy("The column %(names)s is missing.", "The columns %(names)s are missing.", "count")


@dataclass(frozen=True)
class Header:
    """The first line: how its fields are divided, how many there are, where each known column stands."""

    delimiter: str
    width: int
    at: dict[str, int]
    length: int  # in bytes, with the mark before and the line end after


@contextmanager
def opened(path: Path, source: RegisterSource, refusals: Refusals) -> Iterator[tuple[Header, Records]]:
    """Open a file of this source; raises FileRefused saying what is wrong with it as a whole."""
    with path.open("rb") as stream:
        header = read_header(stream.read(HEAD), source)
        stream.seek(header.length)
        yield header, Records(stream, delimiter=header.delimiter, width=header.width, refusals=refusals)


def read_header(head: bytes, source: RegisterSource) -> Header:
    """Look at the beginning of a file: is it such a table at all, and has it the columns we need?"""
    refuse_what_is_no_table(head)
    line = head.split(b"\n", 1)[0]
    try:
        text = line.removeprefix(_UTF8_MARK).decode().rstrip("\r")
    except UnicodeDecodeError:
        raise FileRefused(_("The file is not in UTF-8.")) from None
    delimiter = max("|,;\t", key=text.count)
    names = [_column_name(name) for name in next(csv.reader([text], delimiter=delimiter), [])]
    at = {name: names.index(name) for name in (*source.required, *source.optional) if name in names}
    missing = [name for name in source.required if name not in at]
    if missing:
        raise FileRefused(_MISSING, count=len(missing), names=", ".join(missing))
    if twice := [name for name in at if names.count(name) > 1]:
        raise FileRefused(_("The column %(name)s stands there twice."), name=twice[0])
    return Header(delimiter, len(names), at, len(line) + 1)


def _column_name(text: str) -> str:
    name = text.strip().strip('"').strip().casefold()
    return ALIASES.get(name, name)


def refuse_what_is_no_table(head: bytes) -> None:
    """Raises FileRefused when a file that begins so is empty, a page, JSON, or in another encoding than UTF-8."""
    start = head.removeprefix(_UTF8_MARK).lstrip()[:64].lower()
    if not start:
        raise FileRefused(_("The file is empty."))
    if start.startswith(_PAGE_STARTS):
        raise FileRefused(_("This is a web page, not a table."))
    if start[:1] in b"{[":
        raise FileRefused(_("This is a JSON answer, not a table."))
    if head.startswith(_UTF16_MARKS) or b"\x00" in head[:2048]:
        raise FileRefused(_("The file is not in UTF-8."))
    lines = head.split(b"\n")[:-1] or [head]
    foreign = sum(not _is_utf8(line) for line in lines)
    if foreign * 10 > len(lines):
        raise FileRefused(_("The file is not in UTF-8; perhaps it is in Windows-1257."))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
