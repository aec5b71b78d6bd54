"""The product's components as template tags; the gallery at /biuras/komponentai/ shows each."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.forms.widgets import CheckboxInput, CheckboxSelectMultiple, RadioSelect, Select
from django.template.context import Context
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sueiga.core import navigation, writing
from sueiga.core.components import Cell, Crumb, Fact, FileLink, FilterPart, Moment, Person, Reason, Step, Table, Tile
from sueiga.core.icons import ICONS, mark_of

register = template.Library()
SOON_DAYS = 14
Parts = Sequence[str]


@register.simple_tag
def icon(name: str) -> SafeString:
    """A small line drawing, silent to screen readers: words stand beside it."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{}"/></svg>', ICONS[name]
    )


@register.inclusion_tag("components/main_navigation.html", takes_context=True)
def main_navigation(context: Context) -> dict[str, Any]:
    """The main navigation with the current part marked."""
    request = context["request"]
    user = getattr(request, "user", None)
    signed_in, office = getattr(user, "is_authenticated", False), getattr(user, "in_office", False)
    return {"links": navigation.links(request.path, signed_in=signed_in, office=office)}


@register.inclusion_tag("components/page_head.html")
def page_head(title: str, crumbs: Sequence[Crumb] = (), lead: str = "") -> dict[str, Any]:
    """Where-am-I, the page's one h1, and a sentence below it."""
    return {"title": title, "crumbs": crumbs, "lead": lead}


@register.inclusion_tag("components/search_box.html")
def search_box(
    action: str, value: str = "", label: str = "", hint: str = "", button: str = "", name: str = "q"
) -> dict[str, Any]:
    """A form with one field that asks by GET."""
    return {"action": action, "value": value, "label": label, "hint": hint, "button": button, "name": name}


@register.inclusion_tag("components/filter_bar.html")
def filter_bar(summary: str, parts: Sequence[FilterPart] = (), clear_url: str = "") -> dict[str, Any]:
    """What is shown, as a sentence („212 bendruomenių“) with parts that can each be taken out."""
    return {"summary": summary, "parts": parts, "clear_url": clear_url}


@register.inclusion_tag("components/result_row.html")
def result_row(
    title: str, url: str, meta: Parts = (), status: str = "", status_label: str = "", note: str = ""
) -> dict[str, Any]:
    """One result inside <ul class="rows">: a linked title, its standing, and small facts between dots."""
    return {
        "title": title, "url": url, "meta": [part for part in meta if part],
        "status": status, "status_label": status_label, "note": note,
    }  # fmt: skip


@register.inclusion_tag("components/facts.html")
def facts(items: Sequence[Fact]) -> dict[str, Any]:
    """Terms and values, each with its source and date."""
    return {"items": items}


@register.inclusion_tag("components/status_mark.html")
def status_mark(code: str, label: str) -> dict[str, Any]:
    """A standing or answer as shape, word and colour together."""
    return {"code": code, "label": label, "shape": mark_of(code)}


@register.inclusion_tag("components/deadline.html")
def deadline(due: dt.date, today: dt.date | None = None) -> dict[str, Any]:
    """„liko 12 dienų · iki 2026-12-05 17:00“; a plain date means the end of that day."""
    day = timezone.localtime(due).date() if isinstance(due, dt.datetime) else due
    here = today or timezone.localdate()
    state = "late" if day < here else "soon" if (day - here).days <= SOON_DAYS else "calm"
    return {"due": due, "left": writing.days_left(day, here), "state": state}


@register.inclusion_tag("components/verdict.html")
def verdict(answer: str, title: str, reasons: Sequence[Reason] = (), text: str = "") -> dict[str, Any]:
    """Yes, not yet, no or can't tell, with each reason on its line and the rule it rests on."""
    return {"answer": answer, "title": title, "reasons": reasons, "text": text, "shape": mark_of(answer)}


@register.inclusion_tag("components/timeline.html")
def timeline(moments: Sequence[Moment]) -> dict[str, Any]:
    """What happened, day by day, in the order given."""
    return {"moments": moments}


@register.inclusion_tag("components/stepper.html")
def stepper(steps: Sequence[Step]) -> dict[str, Any]:
    """The steps of an errand and where one is."""
    return {"steps": steps}


@register.inclusion_tag("components/empty.html")
def empty(title: str, text: str = "", url: str = "", label: str = "") -> dict[str, Any]:
    """Nothing to show, and what to do about it."""
    return {"title": title, "text": text, "url": url, "label": label}


@register.inclusion_tag("components/undo_notice.html", takes_context=True)
def undo_notice(context: Context, text: str, action: str, label: str = "") -> dict[str, Any]:
    """What was just done, with a button that posts to `action` to take it back."""
    return {"text": text, "action": action, "label": label, "csrf_token": context.get("csrf_token", "")}


@register.inclusion_tag("components/data_table.html")
def data_table(table: Table) -> dict[str, Any]:
    """A table that becomes cards under 40 rem."""
    columns = list(table.columns)
    return {
        "table": table,
        "rows": [list(zip(columns, map(_cell, row), strict=True)) for row in table.rows],
        "footer": list(zip(columns, map(_cell, table.footer), strict=False)),
    }


def _cell(content: Cell | str) -> Cell:
    return content if isinstance(content, Cell) else Cell(content)


@register.filter
def drawn(cell: Cell) -> str:
    """A cell's text, linked where it leads somewhere; quicker than a template, of which a table would take hundreds."""
    return format_html('<a href="{}">{}</a>', cell.url, cell.text) if cell.url else cell.text


@register.inclusion_tag("components/file_list.html")
def file_list(files: Sequence[FileLink]) -> dict[str, Any]:
    """Files to take away, each with its type and size."""
    return {"files": files}


@register.inclusion_tag("components/person.html")
def person(person: Person) -> dict[str, Any]:
    """A person, what they do, and how to reach them."""
    return {"person": person}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any], parameter: str = "page") -> dict[str, Any]:
    """Links to the other pages of a list; the filters stay in the address."""
    query = context["request"].GET.copy()
    numbers: list[tuple[int | None, str]] = []
    for entry in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1):
        query[parameter] = str(entry)
        numbers.append((entry, f"?{query.urlencode()}") if isinstance(entry, int) else (None, ""))
    return {"page": page, "numbers": numbers}


@register.inclusion_tag("components/tiles.html")
def tiles(items: Sequence[Tile]) -> dict[str, Any]:
    """A few large numbers, each with what it counts."""
    return {"items": items}


@register.inclusion_tag("components/map_box.html")
def map_box(label: str, points_url: str, list_id: str, zoom: int = 7) -> dict[str, Any]:
    """A place for a map fed from `points_url`; its list beside it, #`list_id`, says the same in words."""
    return {"label": label, "points_url": points_url, "list_id": list_id, "zoom": zoom}


@register.inclusion_tag("components/field.html")
def field(bound: BoundField, optional: bool = False) -> dict[str, Any]:
    """A form's field: label above, help below, the error beside it, tied together for screen readers."""
    widget = bound.field.widget
    described = [f"{bound.auto_id}_helptext"] if bound.help_text else []
    if bound.errors:
        described.append(f"{bound.auto_id}_error")
    attributes: dict[str, Any] = {"aria-describedby": " ".join(described)} if described else {}
    if bound.errors:
        attributes["aria-invalid"] = "true"
    grouped = isinstance(widget, (RadioSelect, CheckboxSelectMultiple))
    if type(widget) is Select:
        widget.template_name = "components/select.html"  # the framework draws a template for each of its options
    return {
        "bound": bound, "optional": optional, "group": grouped, "tick": isinstance(widget, CheckboxInput),
        "described": attributes.get("aria-describedby", ""),
        "control": "" if grouped else bound.as_widget(attrs=attributes),
    }  # fmt: skip


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """Every error of a form summed up on top, each linked to its field; takes the focus when the page opens."""
    fields = [bound for bound in form if bound.errors] if form.is_bound else []
    return {"fields": fields, "general": form.non_field_errors() if form.is_bound else []}
