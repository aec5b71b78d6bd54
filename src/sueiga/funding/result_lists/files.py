"""Taking a file apart into rows of cells. It may be anything at all: what is not a table raises NotReadable."""

import codecs
import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import Any

import openpyxl
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sueiga.core.writing import number

MOST_ROWS = 20_000
MOST_COLUMNS = 80
MOST_UNPACKED = 60 * 1000 * 1000
MOST_PARTS = 500
MOST_EMPTY = 1_100_000
"""Excel's own number of rows: people format a column down to the last."""
LONGEST_CELL = 10_000
SEPARATORS = ";,\t|"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError, EOFError,
    NotImplementedError, RuntimeError, SyntaxError, ArithmeticError,
)  # fmt: skip

Cells = tuple[Any, ...]
Line = tuple[int, Cells]


class NotReadable(Exception):
    """The file is no table we can read; `text` tells its sender what to do."""

    def __init__(self, text: "str | Promise") -> None:
        super().__init__(str(text))
        self.text = str(text)


TOO_MANY = _("The file has more than %(most)s rows. Divide it, for example by year.")
NOT_A_TABLE = _("This is neither an Excel workbook (XLSX) nor a CSV file. Save the table as one of them.")
OLD_EXCEL = _("This is a workbook of the old Excel (XLS). Save it as XLSX or CSV.")
TOO_LARGE = _("The workbook unpacks into more than we can read. Save its one sheet as CSV.")
DAMAGED = _("The workbook is damaged or protected by a password. Save it anew, without one.")
ODD_CSV = _("The CSV file is broken: a quotation mark is opened and not closed, or a cell is far too long.")
EMPTY = _("The file is empty.")


def lines(content: bytes) -> Iterator[Line]:
    """Rows that say something, each with its number in the file, counted from 1; what follows the limit raises."""
    if not content.strip():
        raise NotReadable(EMPTY)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise NotReadable(OLD_EXCEL)
    found = _of_workbook(content) if content.startswith(b"PK\x03\x04") else _of_csv(content)
    for count, line in enumerate(found):
        if count > MOST_ROWS:
            raise NotReadable(TOO_MANY % {"most": number(MOST_ROWS)})
        yield line


def _of_workbook(content: bytes) -> Iterator[Line]:
    """The first sheet that holds anything; formulas by the values Excel last saw."""
    _refuse_floods(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    except _BROKEN as error:
        raise NotReadable(DAMAGED) from error
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what it says of its own size may be anything
            rows = enumerate(islice(sheet.iter_rows(values_only=True), MOST_EMPTY), start=1)
            found = False
            for place, cells in rows:
                if any(cell not in (None, "") for cell in cells[:MOST_COLUMNS]):
                    found = True
                    yield place, tuple(cells[:MOST_COLUMNS])
            if found:
                return
    except _BROKEN as error:
        raise NotReadable(DAMAGED) from error
    finally:
        book.close()
    raise NotReadable(EMPTY)


def _refuse_floods(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except _BROKEN as error:
        raise NotReadable(DAMAGED) from error
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise NotReadable(NOT_A_TABLE)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise NotReadable(TOO_LARGE)


def _of_csv(content: bytes) -> Iterator[Line]:
    text = decoded(content)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=False)
    try:
        for place, cells in enumerate(reader, start=1):
            if any(len(cell) > LONGEST_CELL for cell in cells):
                raise NotReadable(ODD_CSV)
            if any(cell.strip() for cell in cells):
                yield place, tuple(cell.strip() for cell in cells[:MOST_COLUMNS])
    except csv.Error as error:
        raise NotReadable(ODD_CSV) from error


def decoded(content: bytes) -> str:
    """Text of a CSV file: UTF-8 or UTF-16 by its mark, else line by line UTF-8 where it is that, or Windows-1257.

    Files glued together from several come with both in one.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        raise NotReadable(NOT_A_TABLE)
    return "".join(_line(line) for line in content.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True))


def _line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1257", errors="replace")


def _separator(text: str) -> str:
    """The sign that divides the longest of the first lines into the most parts."""
    first = [line for line in text.splitlines()[:20] if line.strip()]
    return max(SEPARATORS, key=lambda sign: max((line.count(sign) for line in first), default=0))
