"""Plain factories of programmes, calls and support received."""

import datetime as dt
import itertools
from dataclasses import replace
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils import timezone

from sueiga.funding import record
from sueiga.funding.enums import Stage
from sueiga.funding.models import Call, Edition, Grant, Institution, Programme
from sueiga.funding.record_rows import write
from sueiga.registry.models import Organisation

VILNIUS = ZoneInfo("Europe/Vilnius")
_number = itertools.count(1)


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> dt.datetime:
    """A moment by the clock of Vilnius."""
    return dt.datetime(year, month, day, hour, minute, tzinfo=VILNIUS)


def programme(slug: str = "parama-kaimui", **fields: object) -> Programme:
    """A programme of a ministry; the same one for the same slug."""
    funder, _ = Institution.objects.get_or_create(name_lt="Bandymų ministerija", defaults={"name_en": "Test Ministry"})
    defaults = {"name_lt": "Parama kaimui", "name_en": "Support for the countryside", "funder": funder, **fields}
    return Programme.objects.get_or_create(slug=slug, defaults=defaults)[0]


def said(**fields: object) -> record.CallRecord:
    """What a call says: open since yesterday for thirty days, for rural communities of the whole country."""
    now = timezone.now().replace(second=0, microsecond=0)
    plain = record.CallRecord(
        name_lt="Kvietimas kaimo bendruomenėms", name_en="Call for rural communities", programme="parama-kaimui",
        summary_lt="Parama bendruomenių veiklai.", summary_en="Support for what communities do.",
        windows=(record.Window(now - dt.timedelta(days=1), now + dt.timedelta(days=30)),),
        applicants=("rural_community",), pot=Decimal(100_000), share_percent=Decimal(90),
        amounts=(record.Amount(minimum=Decimal(500), maximum=Decimal(5_000)),),
    )  # fmt: skip
    return replace(plain, **fields)  # type: ignore[arg-type]  # plain fields of the record


def draft(says: record.CallRecord | None = None, **fields: object) -> Edition:
    """A draft of a new call; fields are the call's own."""
    programme()
    call = Call.objects.create(**{"slug": f"kvietimas-{next(_number)}", **fields})
    edition = Edition.objects.create(call=call)
    write(edition, says or said())
    return edition


def published(says: record.CallRecord | None = None, **fields: object) -> Call:
    """A published call; fields are the call's own."""
    edition = draft(says, **fields)
    now = timezone.now()
    Edition.objects.filter(pk=edition.pk).update(stage=Stage.PUBLISHED, published_at=now)
    window = edition.windows.order_by("order").first()
    call = edition.call
    call.published = Edition.objects.get(pk=edition.pk)
    call.first_published_at = now
    call.status = "open"
    if window:
        call.opens_at, call.closes_at = window.opens_at, window.closes_at
    call.save()
    return call


def grant(organisation: Organisation | None, **fields: object) -> Grant:
    """Support received in 2025, from a published list."""
    defaults = {
        "programme": programme(), "title": "Salės remontas", "amount": Decimal(3_000), "year": 2025,
        "source": "results", "recipient_name": str(organisation or "Nežinoma"),
    }  # fmt: skip
    return Grant.objects.create(organisation=organisation, **{**defaults, **fields})
