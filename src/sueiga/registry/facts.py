"""What is known about one organisation, arranged for reading: term, value, source and date."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sueiga.core import components
from sueiga.registry.enums import Fact
from sueiga.registry.models import Evidence, Organisation
from sueiga.registry.timeline import NOTHING_NOTED


@dataclass(frozen=True)
class FiledDocument:
    """A document the organisation filed with the register."""

    name: str
    about: str
    filed_on: dt.date | None
    source: str
    source_date: dt.date


def fact_rows(organisation: Organisation, evidence: Iterable[Evidence]) -> list[components.Fact]:
    """The organisation's facts in a fixed order; what no source gave is left out."""
    by_fact: dict[str, list[Evidence]] = {}
    for row in evidence:
        by_fact.setdefault(row.fact, []).append(row)
    rows = [_code_row(organisation, by_fact)]
    for fact, (term, value_of) in _SHOWN.items():
        known = by_fact.get(fact, [])
        value = value_of(known) if known else ""
        if value:
            latest = max(known, key=lambda row: row.source_date)
            rows.append(components.Fact(str(term), value, latest.get_source_display(), latest.source_date))
    return rows


def filed_documents(evidence: Iterable[Evidence]) -> list[FiledDocument]:
    """Documents filed, the latest first."""
    documents = [
        FiledDocument(row.value, row.key.partition(":")[0], row.since, row.get_source_display(), row.source_date)
        for row in evidence
        if row.fact == Fact.DOCUMENT
    ]
    return sorted(documents, key=lambda document: (document.filed_on or dt.date.min, document.name), reverse=True)


def documents_table(documents: Iterable[FiledDocument]) -> components.Table:
    """The filed documents as a table."""
    heads = (_("Document"), _("About the year"), _("Filed"), _("Date of the source"))
    columns = [components.Column(head) for head in heads]
    rows = [
        [document.name, document.about, str(document.filed_on or "–"), document.source_date.isoformat()]
        for document in documents
    ]
    return components.Table(_("Documents filed with the register"), columns, rows)


def _code_row(organisation: Organisation, by_fact: dict[str, list[Evidence]]) -> components.Fact:
    code = f"{organisation.code[:3]}\u00a0{organisation.code[3:6]}\u00a0{organisation.code[6:]}"
    registered = by_fact.get(Fact.REGISTERED) or by_fact.get(Fact.NAME)
    source = registered[0].get_source_display() if registered else _("Register of Legal Entities")
    return components.Fact(_("Legal entity code"), code, source, organisation.source_date)


def _text(rows: list[Evidence]) -> str:
    return rows[0].value


def _day(rows: list[Evidence]) -> str:
    return date_format(rows[0].since) if rows[0].since else ""


def _status(rows: list[Evidence]) -> str:
    if rows[0].value.startswith(NOTHING_NOTED):
        return _("nothing noted: neither ending nor being reorganised")
    if not rows[0].since:
        return rows[0].value
    return _("%(status)s, since %(date)s") % {"status": rows[0].value, "date": date_format(rows[0].since)}


def _span(rows: list[Evidence]) -> str:
    since, until = rows[0].since, rows[0].until
    if since and until:
        return _("from %(since)s until %(until)s") % {"since": date_format(since), "until": date_format(until)}
    if since:
        return _("since %(date)s") % {"date": date_format(since)}
    return _("until %(date)s") % {"date": date_format(until)} if until else ""


def _years(rows: list[Evidence]) -> str:
    return ", ".join(sorted(row.key for row in rows))


def _volunteers(rows: list[Evidence]) -> str:
    latest = max(rows, key=lambda row: row.key)
    count = int(latest.value) if latest.value.isdigit() else 0
    text = ngettext("%(count)s volunteer in %(year)s", "%(count)s volunteers in %(year)s", count)
    return text % {"count": count, "year": latest.key[:4]}


_SHOWN: dict[Fact, tuple[str | Promise, Callable[[list[Evidence]], str]]] = {
    Fact.LEGAL_FORM: (gettext_lazy("Legal form"), _text),
    Fact.LEGAL_STATUS: (gettext_lazy("Legal status"), _status),
    Fact.REGISTERED: (gettext_lazy("Registered"), _day),
    Fact.DEREGISTERED: (gettext_lazy("Struck off"), _day),
    Fact.ADDRESS: (gettext_lazy("Registered seat"), _text),
    Fact.NGO: (gettext_lazy("NGO flag"), _span),
    Fact.CHARITY: (gettext_lazy("Charity recipient"), _span),
    Fact.STATEMENTS_MISSING: (gettext_lazy("Annual statements not filed for"), _years),
    Fact.VOLUNTEERS: (gettext_lazy("Volunteers"), _volunteers),
    Fact.GOVERNANCE: (gettext_lazy("Management bodies"), _text),
    Fact.CONFIRMED: (gettext_lazy("Confirmed by itself"), _day),
}
