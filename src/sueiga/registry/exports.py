"""A result as a file: CSV (RFC 4180, UTF-8 with a BOM so spreadsheets see it), XLSX and GeoJSON (RFC 7946)."""

import csv
import datetime as dt
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import StringIO
from typing import Any

from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter

from sueiga.registry.models.organisations import OrganisationQuerySet

COLUMNS = (
    "code", "name", "kind", "certainty", "legal_status", "municipality", "eldership", "settlement", "lat", "lon",
    "standing", "ngo_since", "registered_on", "deregistered_on", "source_date",
)  # fmt: skip
"""What is agreed for the CSV; other programs read it by place."""
TOLD = ("email", "web", "description")
"""What organisations tell everybody of themselves, in the files beside it."""
LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
ROWS_AT_ONCE = 2_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BEFORE_FORMULA = " \"'„“”‚‘’«»\u00a0\ufeff"

Value = str | float | dt.date | None


@dataclass(frozen=True)
class About:
    """What a file says of itself: where it was read, under which licence, when it was made, and whether it is true."""

    source: str
    made_on: dt.date
    address: str
    is_demonstration: bool

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Term and value, for people."""
        lines = [(_("Source"), self.source), (_("Licence"), f"{LICENCE}, {LICENCE_URL}")]
        lines += [(_("Made on"), self.made_on.isoformat()), (_("Address"), self.address)]
        if self.is_demonstration:
            lines.append((_("Note"), _("A demonstration: the organisations are invented, the places are real.")))
        return lines


def refusal(unknown: list[str]) -> str:
    """What somebody reads in place of a file of everything."""
    told = _("No file was made, because there is no such thing: %(values)s. Put the address right or leave that out.")
    return told % {"values": ", ".join(unknown)}


def rows(found: OrganisationQuerySet) -> Iterator[tuple[Value, ...]]:
    """The columns of each organisation and what it tells, in the order of names; one query, read in portions."""
    fields = (
        "code", "name", "kind", "certainty", "legal_status", "municipality__name", "eldership__name",
        "settlement__name_genitive", "settlement__type", "lat", "lon", "standing", "ngo_since", "registered_on",
        "deregistered_on", "source_date", "told_email", "told_web", "profile__description_lt",
    )  # fmt: skip
    listed = found.with_public_addresses().order_by("sort_key", "code").values_list(*fields)
    for row in listed.iterator(chunk_size=ROWS_AT_ONCE):
        settlement = f"{row[7]} {row[8]}" if row[7] else None
        yield (*row[:7], settlement, *row[9:])


def as_csv(found: OrganisationQuerySet, about: About) -> HttpResponseBase:
    """Comma-separated, CRLF lines, streamed as it is read."""
    response = StreamingHttpResponse(_csv_lines(found), content_type="text/csv; charset=utf-8")
    return _named(response, about, "csv")


def as_xlsx(found: OrganisationQuerySet, about: About) -> HttpResponseBase:
    """A workbook: the rows on the first sheet, where they come from on the second."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("bendruomenes")
    sheet.freeze_panes = "A2"
    for letter, width in {"A": 12, "B": 55, "C": 18, "F": 22, "G": 22, "H": 22}.items():
        sheet.column_dimensions[letter].width = width
    sheet.append((*COLUMNS, *TOLD))
    last = 1
    for row in rows(found):
        sheet.append([_cell(value) for value in row])
        last += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS) + len(TOLD))}{last}"
    notes = book.create_sheet("saltinis")
    for line in about.lines:
        notes.append(line)
    file = tempfile.TemporaryFile()  # noqa: SIM115 the response closes it
    book.save(file)
    file.seek(0)
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return _named(FileResponse(file, content_type=content_type), about, "xlsx")


def as_geojson(found: OrganisationQuerySet, about: About) -> HttpResponseBase:
    """A feature for each organisation, with no geometry where its place is not known; streamed."""
    response = StreamingHttpResponse(_features(found, about), content_type="application/geo+json")
    return _named(response, about, "geojson")


EXPORTS: dict[str, Callable[[OrganisationQuerySet, About], HttpResponseBase]] = {
    "csv": as_csv,
    "xlsx": as_xlsx,
    "geojson": as_geojson,
}


def harmless(text: str) -> str:
    """Text no spreadsheet takes for a formula (OWASP, CSV injection): an apostrophe goes before one that could be."""
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip(_BEFORE_FORMULA).startswith(_FORMULA) else text


def _cell(value: Value) -> Value:
    return harmless(ILLEGAL_CHARACTERS_RE.sub(" ", value)) if isinstance(value, str) else value


def _csv_lines(found: OrganisationQuerySet) -> Iterator[str]:
    buffer = StringIO("\ufeff")
    buffer.seek(0, 2)
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    for row in rows(found):
        writer.writerow([_cell(value) for value in row[: len(COLUMNS)]])
        if buffer.tell() > 32_768:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def _features(found: OrganisationQuerySet, about: About) -> Iterator[str]:
    metadata = {
        "source": about.source,
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "demonstration": about.is_demonstration,
    }
    metadata |= {"made_on": about.made_on.isoformat(), "address": about.address}
    yield f'{{"type":"FeatureCollection","metadata":{json.dumps(metadata, ensure_ascii=False)},"features":['
    separator = "\n"
    for row in rows(found):
        values = dict(zip((*COLUMNS, *TOLD), row, strict=True))
        yield separator + json.dumps(_feature(values), ensure_ascii=False, default=str)
        separator = ",\n"
    yield "\n]}\n"


def _feature(values: dict[str, Any]) -> dict[str, Any]:
    lat, lon = values.pop("lat"), values.pop("lon")
    geometry = None if lat is None else {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": values["code"], "geometry": geometry, "properties": values}


def _named(response: HttpResponseBase, about: About, ending: str) -> HttpResponseBase:
    response["Content-Disposition"] = f'attachment; filename="sueiga-bendruomenes-{about.made_on:%Y-%m-%d}.{ending}"'
    return response
