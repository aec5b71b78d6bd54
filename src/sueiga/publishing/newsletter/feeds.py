"""Issues of the newsletter as RSS 2.0."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sueiga.core.text import printable
from sueiga.messaging.typesetting import html_of
from sueiga.publishing.models import Issue
from sueiga.publishing.newsletter.telling import whole


def issues_rss(request: HttpRequest, issues: Iterable[Issue]) -> HttpResponse:
    """One entry an issue; each keeps its id for ever."""
    feed = Rss201rev2Feed(
        title=_("The union’s newsletter"),
        link=whole(reverse("publishing:newsletters")),
        description=_("What is new in the countryside of Lithuania: news, events, calls for applications."),
        language=get_language(),
        feed_url=whole(request.get_full_path()),
    )
    for issue in issues:
        feed.add_item(
            title=issue.subject,
            link=whole(issue.get_absolute_url()),
            description=html_of(printable(issue.words)),
            unique_id=f"tag:{urlsplit(settings.SITE_URL).hostname},2026:newsletter:{issue.number}",
            unique_id_is_permalink=False,
            pubdate=issue.mailing.started_at if issue.mailing else issue.created_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
