"""Changes as an Atom feed (RFC 4287)."""

import datetime as dt
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import urlencode
from django.utils.timezone import make_aware
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sueiga.places.models import Municipality
from sueiga.registry.models import Change
from sueiga.registry.timeline import detail_of, source_of, title_of


def changes_atom(request: HttpRequest, changes: Iterable[Change], *, municipality: Municipality | None) -> HttpResponse:
    """A feed of these changes; each entry keeps its id for ever, in whatever language it is read."""
    title = _("What changed: %(where)s") % {"where": municipality or _("the whole country")}
    feed = Atom1Feed(
        title=title,
        link=f"{settings.SITE_URL}{_page(municipality)}",  # its id too, so every feed has its own
        description=title,
        language=get_language(),
        feed_url=f"{settings.SITE_URL}{request.path}",
    )
    for change in changes:
        feed.add_item(
            title=f"{title_of(change)}: {change.organisation.name}",
            link=f"{settings.SITE_URL}{change.organisation.get_absolute_url()}",
            description=escape(_description(change)),  # readers take a summary for HTML
            unique_id=f"tag:{urlsplit(settings.SITE_URL).hostname},2026:change:{change.pk}",
            pubdate=make_aware(dt.datetime.combine(change.on, dt.time(12))),
            updateddate=change.seen_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _page(municipality: Municipality | None) -> str:
    query = f"?{urlencode({'municipality': municipality.slug})}" if municipality else ""
    return f"{reverse('registry:changes')}{query}"


def _description(change: Change) -> str:
    parts = [detail_of(change), str(change.municipality or ""), source_of(change), str(change.source_date)]
    return " · ".join(part for part in parts if part)
