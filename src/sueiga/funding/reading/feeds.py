"""Calls as an Atom feed (RFC 4287) and as JSON; nobody's answers are in them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sueiga.core.writing import iso
from sueiga.funding.enums import Status
from sueiga.funding.models import Call
from sueiga.funding.reading.rows import Row, edition_of, row_of


def calls_atom(request: HttpRequest, calls: Iterable[Call], now: dt.datetime) -> HttpResponse:
    """One entry a call, changed when it has; each keeps its id for ever."""
    feed = Atom1Feed(
        title=_("Calls for rural communities"),
        link=f"{settings.SITE_URL}{request.get_full_path()}",
        description=_("Calls for rural communities"),
        language=get_language(),
        feed_url=f"{settings.SITE_URL}{request.get_full_path()}",
    )
    for call in calls:
        edition, row = edition_of(call), row_of(call, (), now)
        feed.add_item(
            title=row.name,
            link=f"{settings.SITE_URL}{call.get_absolute_url()}",
            description=escape(" · ".join(_lines(row))),  # readers take a summary for HTML
            unique_id=f"tag:{urlsplit(settings.SITE_URL).hostname},2026:call:{call.pk}",
            pubdate=call.first_published_at or edition.started_at,
            updateddate=call.withdrawn_at or edition.published_at or edition.saved_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def calls_as_json(calls: Iterable[Call], now: dt.datetime) -> JsonResponse:
    """Plain facts of each call, in both languages."""
    return JsonResponse(
        {"calls": [_plain(call, row_of(call, (), now)) for call in calls]}, json_dumps_params={"ensure_ascii": False}
    )


def _lines(row: Row) -> Iterator[str]:
    call, edition = row.call, edition_of(row.call)
    if row.status == Status.WITHDRAWN:
        yield _("Withdrawn")
    elif call.closes_at:
        yield _("applications until %(day)s") % {"day": iso(call.closes_at)}
    yield from filter(None, [row.sum, row.place, row.applicants, row.funder, str(edition.summary), str(edition.why)])


def _plain(call: Call, row: Row) -> dict[str, Any]:
    edition = edition_of(call)
    most = call.most  # type: ignore[attr-defined]  # annotated
    return {
        "id": call.slug,
        "url": f"{settings.SITE_URL}{call.get_absolute_url()}",
        "name": {"lt": edition.name_lt, "en": edition.name_en or None},
        "summary": {"lt": edition.summary_lt, "en": edition.summary_en or None},
        "status": row.status.value,
        "level": edition.level,
        "programme": edition.programme.slug if edition.programme else None,
        "funder": row.funder or None,
        "number": edition.number or None,
        "opens": call.opens_at and call.opens_at.isoformat(),
        "closes": call.closes_at and call.closes_at.isoformat(),
        "most": None if most is None else f"{most:.2f}",
        "currency": "EUR",
        "applicants": [row.kind for row in edition.applicants.all()],
        "whole_country": edition.whole_country,
        "places": [{"level": place.level, "code": place.code, "name": place.name} for place in edition.places.all()],
        "source": edition.source_url or None,
        "checked": edition.checked_on and edition.checked_on.isoformat(),
        "example_of": call.example_year,
    }
