"""What an article's page tells beside its words: whom it tells of, what to read next, how to share it."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sueiga.core import linked_data
from sueiga.core.components import Crumb
from sueiga.events.models import Event
from sueiga.publishing.enums import ArticleKind, Topic
from sueiga.publishing.models import Article
from sueiga.publishing.news.listing import TABS
from sueiga.publishing.news.related import related
from sueiga.publishing.pictures.sizes import address, plain_size
from sueiga.registry.models import Organisation


@dataclass(frozen=True)
class Share:
    """An article's address, and where one may send it on with one touch."""

    url: str
    facebook: str
    mail: str


@dataclass(frozen=True)
class Told:
    """Everything beside the words."""

    kind: Crumb
    topic: Crumb
    place: Crumb | None
    organisations: Sequence[Organisation]
    event: Event | None
    related: Sequence[Article]
    share: Share
    card_url: str
    mistake_subject: str
    json_ld: SafeString


def told(article: Article) -> Told:
    """In four queries; a preview of what is not published yet has all of it, too."""
    news = reverse("publishing:news")
    municipality = article.municipality
    place = municipality and Crumb(str(municipality), f"{news}?municipality={municipality.slug}")
    keys = [one.pk for one in article.organisations.all()]  # in a preview not those of the database
    organisations = list(Organisation.objects.public().filter(pk__in=keys).in_order())
    event = article.event if article.event and article.event.is_public else None
    url = f"{settings.SITE_URL}{article.get_absolute_url()}"
    return Told(
        kind=Crumb(str(TABS[ArticleKind(article.kind)]), f"{news}?kind={article.kind}"),
        topic=Crumb(str(Topic(article.topic).label), f"{news}?topic={article.topic}"),
        place=place,
        organisations=organisations,
        event=event,
        related=related(article) if article.pk else [],
        share=share(article.name, url),
        card_url=card_url(article),
        mistake_subject=quote(_("A mistake on the page: %(title)s") % {"title": article.name}),
        json_ld=linked_data.json_ld(_as_data(article, organisations), _crumbs(article, news)),
    )


def share(title: str, url: str) -> Share:
    """Links that load nothing from elsewhere until they are touched."""
    mail = urlencode({"subject": title, "body": f"{title}\n{url}"}, quote_via=quote)
    return Share(url, f"https://facebook.com/sharer/sharer.php?{urlencode({'u': url})}", f"mailto:?{mail}")


def card_url(article: Article) -> str:
    """The picture shown where its address is shared."""
    return f"{settings.SITE_URL}{reverse('publishing:share_card', args=['naujiena', article.slug])}"


def _crumbs(article: Article, news: str) -> linked_data.Data:
    return linked_data.breadcrumbs([Crumb(_("News"), news)], article.name, article.get_absolute_url())


def _as_data(article: Article, organisations: Sequence[Organisation]) -> linked_data.Data:
    picture = article.picture
    pictures = [address(picture, plain_size(picture), "jpg")] if picture else []
    return linked_data.article(
        url=article.get_absolute_url(),
        headline=article.name,
        summary=article.summary,
        published=article.published_on,
        changed=article.last_published_at,
        language=article.body_language,
        images=[*pictures, card_url(article)],
        author=article.author,
        publisher=_("Lithuanian Union of Rural Communities"),
        about=[linked_data.organisation(one.name, one.get_absolute_url()) for one in organisations],
        place=str(article.municipality or ""),
        section=str(Topic(article.topic).label),
    )
