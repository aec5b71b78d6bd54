"""Programmes that calls recur under."""

from django.db import transaction
from django.utils.text import slugify

from sueiga.accounts.models import User
from sueiga.core.text import fold
from sueiga.funding.models import Institution, Programme
from sueiga.history.record import record


@transaction.atomic
def keep_programme(
    *, by: User, name_lt: str, name_en: str = "", funder: str = "", url: str = "", began: int | None = None,
    programme: Programme | None = None,
) -> Programme:  # fmt: skip
    """Enter a programme, or put one right; its slug stays, rules rest on it."""
    kept = programme or Programme(slug=_free_slug(name_lt))
    kept.name_lt, kept.name_en, kept.url, kept.began = name_lt, name_en, url, began
    kept.funder = Institution.objects.get_or_create(name_lt=funder)[0] if funder else None
    kept.save()
    record(by=by, verb="call:programme", subject=kept)
    return kept


def _free_slug(name: str) -> str:
    wished = slugify(fold(name))[:70].strip("-") or "programa"
    taken = set(Programme.objects.filter(slug__startswith=wished).values_list("slug", flat=True))
    numbered = (f"{wished}-{number}" for number in range(2, len(taken) + 3))
    return wished if wished not in taken else next(slug for slug in numbered if slug not in taken)
