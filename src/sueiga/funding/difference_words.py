"""How each field of a call is called, and how its value is said in a sentence."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from sueiga.core import writing
from sueiga.core.bilingual import Bilingual
from sueiga.funding import record as plain
from sueiga.funding.enums import (
    ApplicantKind,
    ChannelKind,
    Condition,
    EarlyClosing,
    EarlyMoment,
    Level,
    Operator,
    Partners,
)
from sueiga.funding.models import Edition
from sueiga.places.hexagons import shipped_mosaic

_OF_PARTS = {
    "programme": gettext_lazy("programme"),
    "administrator": gettext_lazy("administrator"),
    "windows": gettext_lazy("intake of applications"),
    "local_deadlines": gettext_lazy("earlier municipal deadlines"),
    "places": pgettext_lazy("call", "territory"),
    "applicants": gettext_lazy("who may apply"),
    "areas": gettext_lazy("activity areas"),
    "amounts": gettext_lazy("sums for one project"),
    "documents": gettext_lazy("documents that are needed"),
    "criteria": gettext_lazy("selection criteria"),
    "steps": gettext_lazy("steps of the assessment"),
    "channels": gettext_lazy("how to hand in"),
    "contacts": gettext_lazy("whom to ask"),
    "faq": gettext_lazy("questions and answers"),
    "consultations": gettext_lazy("consultations"),
    "sources": gettext_lazy("sources of fields"),
    "rules": gettext_lazy("conditions for applicants"),
}
LABELS: dict[str, Any] = {
    **{field.name: field.verbose_name for field in Edition._meta.get_fields() if hasattr(field, "verbose_name")},
    **_OF_PARTS,
}
"""What a field is called in sentences, in lower case."""

LONG = frozenset(
    f"{name}_{language}"
    for name in ("summary", "eligible_costs", "ineligible_costs", "obligations", "advance")
    for language in ("lt", "en")
)
"""Texts of which it is told that they changed, not how."""
_MONEY = frozenset({"pot", "early_amount"})
_SHARES = frozenset({"share_percent", "own_percent"})
_CHOICES: dict[str, Any] = {
    "level": Level, "early_closing": EarlyClosing, "early_moment": EarlyMoment, "partners": Partners,
}  # fmt: skip


def value_in_words(name: str, value: Any) -> str:
    """As it is said in a sentence; empty: nothing is said."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name in _CHOICES:
        return str(dict(_CHOICES[name].choices).get(value, value))
    if name in _MONEY:
        return money(value)
    if name in _SHARES:
        return _("%(share)s %%") % {"share": _number(value)}
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, dt.date):
        return writing.iso(value)
    return _number(value) if isinstance(value, (int, Decimal)) else writing.quoted(value)


def money(value: Decimal) -> str:
    """Euros, with cents only where there are any."""
    euros = _("EUR")
    return f"{_number(value)}{writing.NBSP}{euros}"


def _number(value: int | Decimal) -> str:
    exact = Decimal(value)
    return writing.number(exact, 0 if exact == exact.to_integral_value() else 2)


def _amount(row: plain.Amount) -> str:
    places = {"least": money(row.minimum) if row.minimum else "", "most": money(row.maximum) if row.maximum else ""}
    if places["least"] and places["most"]:
        sums = _("%(least)s to %(most)s") % places
    else:
        sums = _("at most %(most)s") % places if places["most"] else _("at least %(least)s") % places
    kind = str(dict(ApplicantKind.choices).get(row.kind, ""))
    whose = ", ".join(filter(None, [row.area_code, kind]))
    return f"{whose}: {sums}" if whose else sums


def _rule(row: plain.RuleRecord) -> str:
    if row.text_lt:
        return _titled(row.text_lt, row.text_en)
    names = dict(Condition.choices) | dict(Operator.choices)
    words = str(names.get(row.condition or row.operator, ""))
    return f"{words} ({_number(row.number)})" if row.number is not None else words


def _titled(lt: str, en: str) -> str:
    return str(Bilingual(lt, en))


def _more(name: str, value: dt.date | Decimal | None) -> str:
    """A name with the day or the points that go with it."""
    if value is None:
        return name
    return f"{name} ({writing.iso(value) if isinstance(value, dt.date) else _number(value)})"


def _kind(kind: str) -> str:
    return str(dict(ApplicantKind.choices).get(kind, kind))


def _deadline(row: plain.LocalDeadline) -> str:
    where = shipped_mosaic().names.get(row.municipality_code, row.municipality_code)
    return " ".join(filter(None, [where, writing.iso(row.at), _titled(row.what_lt, row.what_en)]))


def _channel(row: plain.SubmissionChannel) -> str:
    kind = str(dict(ChannelKind.choices).get(row.kind, row.kind))
    return f"{kind} ({row.address})" if row.address else kind


NAMES_OF_PARTS: dict[str, Callable[[Any], str]] = {
    "local_deadlines": _deadline,
    "places": lambda row: row.name or row.code,
    "applicants": _kind,
    "areas": lambda row: " ".join(filter(None, [row.code, _titled(row.name_lt, row.name_en)])),
    "amounts": _amount,
    "documents": lambda row: _titled(row.name_lt, row.name_en),
    "criteria": lambda row: _more(_titled(row.name_lt, row.name_en), row.points),
    "steps": lambda row: _more(_titled(row.name_lt, row.name_en), row.until),
    "channels": _channel,
    "contacts": lambda row: row.name or row.email or row.phone,
    "faq": lambda row: _titled(row.question_lt, row.question_en),
    "consultations": lambda row: " ".join(filter(None, [writing.iso(row.at), _titled(row.name_lt, row.name_en)])),
    "rules": _rule,
}
"""What a row of each part is called in a sentence."""
