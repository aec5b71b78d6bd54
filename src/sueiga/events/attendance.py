"""The list of who comes: ticked in a form, taken away as a workbook."""

import io
import re
from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from sueiga.events import when
from sueiga.events.models import Event
from sueiga.registry.exports import harmless

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KEY = re.compile(r"^came-([0-9]{1,18})$")
MOST_CAME = 1_000


def ticked(said: Mapping[str, str]) -> dict[int, int | None]:
    """By key of the registration: how many came; None where nothing is written. What is no number is left out."""
    found: dict[int, int | None] = {}
    for name, value in said.items():
        key = _KEY.match(name)
        text = str(value).strip()
        if key and not text:
            found[int(key[1])] = None
        elif key and text.isascii() and text.isdigit() and int(text[:9]) <= MOST_CAME:
            found[int(key[1])] = int(text[:9])
    return found


def as_xlsx(event: Event) -> HttpResponse:
    """Everybody on the list, one row a registration; no cell is a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("List"))
    sheet.freeze_panes = "A5"
    for letter, width in {"A": 32, "B": 34, "C": 10, "D": 26, "E": 50, "F": 10, "G": 14}.items():
        sheet.column_dimensions[letter].width = width
    names = [
        _("First and last name"),
        _("E-mail"),
        _("People"),
        _("State"),
        _("What to know"),
        _("Came"),
        _("When registered"),
    ]
    heads = [[event.name], [when.told(event.starts_at, event.ends_at)], [], names]
    for line in heads:
        sheet.append([_bold(sheet, text) for text in line])
    for row in event.registrations.on_list():
        state, made = str(row.get_state_display()), f"{timezone.localdate(row.made_at):%Y-%m-%d}"
        texts = [_safe(text) for text in (row.name, row.email, state, row.needs, made)]
        sheet.append([texts[0], texts[1], row.number, texts[2], texts[3], row.came, texts[4]])
    file = io.BytesIO()
    book.save(file)
    response = HttpResponse(file.getvalue(), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{event.slug}.xlsx"'
    response["Cache-Control"] = "private, no-store"
    return response


def _bold(sheet: Any, text: str) -> Any:
    cell = WriteOnlyCell(sheet, _safe(text))
    cell.font = Font(bold=True)
    return cell


def _safe(text: str) -> str:
    return harmless(ILLEGAL_CHARACTERS_RE.sub(" ", text))
