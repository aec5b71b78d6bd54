"""Where each field of a call was read, in words, to stand beside it."""

from collections.abc import Mapping
from dataclasses import fields

from django.utils.translation import gettext as _

from sueiga.core.writing import iso
from sueiga.funding.models import Edition
from sueiga.funding.record import CallRecord


def sources_told(edition: Edition) -> Mapping[str, str]:
    """By field: „2024 m. taisyklės, paskutinį kartą sutikrinta 2026-11-18“; empty where it was with everything else.

    Texts in two languages stand under their common name.
    """
    told = dict.fromkeys((_common(each.name) for each in fields(CallRecord)), "")
    for row in sorted(edition.sources.all(), key=lambda each: (each.order, each.pk)):
        day = _("last checked %(day)s") % {"day": iso(row.checked_on)} if row.checked_on else ""
        told[_common(row.field)] = ", ".join(filter(None, [row.clause or row.url, day]))
    return told


def _common(field: str) -> str:
    return field.removesuffix("_lt").removesuffix("_en")
