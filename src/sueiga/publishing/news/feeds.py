"""News as Atom (RFC 4287) and as RSS 2.0, whole texts left on the site."""

import datetime as dt
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sueiga.core.clock import VILNIUS
from sueiga.core.text import one_line
from sueiga.publishing.enums import Topic
from sueiga.publishing.models import Article
from sueiga.publishing.pictures.sizes import address, plain_size

TYPES: dict[str, type[Atom1Feed | Rss201rev2Feed]] = {"atom": Atom1Feed, "rss": Rss201rev2Feed}
UNKNOWN_SIZE = "0"  # of a picture not drawn yet


def feed(request: HttpRequest, articles: Iterable[Article], kind: str) -> HttpResponse:
    """One entry an article; each keeps its id for ever, in whatever language it is read."""
    query = f"?{request.META['QUERY_STRING']}" if request.META["QUERY_STRING"] else ""
    told = TYPES[kind](
        title=_("News of rural communities"),
        link=f"{settings.SITE_URL}{reverse('publishing:news')}{query}",
        description=_("News of the union and of villages, stories communities tell themselves, reports of events."),
        language=get_language(),
        feed_url=f"{settings.SITE_URL}{request.get_full_path()}",
        author_name=_("Lithuanian Union of Rural Communities"),  # of entries that name nobody: Atom wants one
    )
    for article in articles:
        told.add_item(
            title=one_line(article.name),
            link=f"{settings.SITE_URL}{article.get_absolute_url()}",
            description=escape(one_line(article.summary)),  # readers take a summary for HTML
            unique_id=f"tag:{urlsplit(settings.SITE_URL).hostname},2026:article:{article.pk}",
            unique_id_is_permalink=False,
            author_name=one_line(article.author) or None,
            categories=[str(Topic(article.topic).label)],
            pubdate=_published(article),
            updateddate=article.last_published_at,
            enclosures=_pictures(article),
        )
    return HttpResponse(told.writeString("utf-8"), content_type=told.content_type)


def _published(article: Article) -> dt.datetime:
    """The moment it came out; noon of the day it bears where that is another one."""
    came_out = article.first_published_at
    if came_out and came_out.astimezone(VILNIUS).date() == article.published_on:
        return came_out
    return dt.datetime.combine(article.published_on, dt.time(12), VILNIUS)


def _pictures(article: Article) -> list[Enclosure]:
    if article.picture is None:
        return []
    url = f"{settings.SITE_URL}{address(article.picture, plain_size(article.picture), 'jpg')}"
    return [Enclosure(url, UNKNOWN_SIZE, "image/jpeg")]
