"""Reads a delimited file by column names: UTF-8 with or without BOM, headers in any case, any order of columns."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.places.register.faults import BadFile, Refusal

Row = dict[str, str]
_LOOKED_AT = 2048


def read_table(
    path: Path, columns: Sequence[str], refused: list[Refusal], delimiter: str = "|"
) -> Iterator[tuple[int, Row]]:
    """Line number and the named columns of each row.

    Raises BadFile when the file is empty, a web page, not UTF-8 or lacks a column. A row with the wrong number of
    fields is refused, never guessed at.
    """
    _check(path)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, delimiter=delimiter, strict=True)
            header = [name.strip().upper() for name in next(reader, [])]
            places = _places(path, header, columns)
            for fields in reader:
                if len(fields) == len(header):
                    yield reader.line_num, {name: fields[at].strip() for name, at in places.items()}
                elif fields:
                    refused.append(Refusal(reader.line_num, _wrong_count(len(fields), len(header))))
    except UnicodeDecodeError:
        raise BadFile(path, _("The file is not in UTF-8.")) from None
    except csv.Error as error:
        line = reader.line_num
        raise BadFile(
            path, _("Line %(line)d cannot be read (%(error)s).") % {"line": line, "error": error}
        ) from error  # fmt: skip


def _check(path: Path) -> None:
    with path.open("rb") as file:
        beginning = file.read(_LOOKED_AT).removeprefix(b"\xef\xbb\xbf").strip()
    if not beginning:
        raise BadFile(path, _("The file is empty."))
    if beginning[:1] == b"<":
        raise BadFile(path, _("This is a web page, not a table; the address probably answered with an error."))


def _places(path: Path, header: list[str], columns: Sequence[str]) -> dict[str, int]:
    missing = [name for name in columns if name.upper() not in header]
    if missing:
        raise BadFile(
            path,
            ngettext("Column %(names)s is missing.", "Columns %(names)s are missing.", len(missing))
            % {"names": ", ".join(missing)},
        )
    return {name: header.index(name.upper()) for name in columns}


def _wrong_count(found: int, expected: int) -> str:
    return ngettext(
        "The line has %(found)d field, %(expected)d were expected.",
        "The line has %(found)d fields, %(expected)d were expected.",
        found,
    ) % {"found": found, "expected": expected}
