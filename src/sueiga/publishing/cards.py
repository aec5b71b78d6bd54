"""What the picture says that is shown where the address of an article, an organisation or an event is shared."""

from collections.abc import Callable

from django.shortcuts import get_object_or_404
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from sueiga.core.writing import iso, long_date
from sueiga.events.models import Event
from sueiga.places.models import Municipality
from sueiga.places.share_cards import Card
from sueiga.publishing.models import Article
from sueiga.registry.models import Organisation

SITE = "sueiga"


def card_of(kind: str, key: str) -> Card:
    """By the words of its address: "naujiena/talka-alantoje". Not found: Http404."""
    return CARDS[kind](key)


def _of_article(key: str) -> Card:
    article = get_object_or_404(Article.objects.readable().select_related("municipality"), slug=key)
    place = article.municipality
    return Card(
        title=article.name,
        above=capfirst(article.get_kind_display()),
        lines=[long_date(article.published_on), article.author],
        place=str(place or ""),
        municipalities=_lit(place),
    )


def _of_organisation(key: str) -> Card:
    organisation = get_object_or_404(Organisation.objects.public().select_related("municipality"), code=key)
    return Card(
        title=organisation.name,
        above=capfirst(organisation.get_kind_display()),
        place=str(organisation.municipality or ""),
        municipalities=_lit(organisation.municipality),
    )


def _of_event(key: str) -> Card:
    event = get_object_or_404(Event.objects.public().select_related("municipality"), slug=key)
    return Card(
        title=event.name,
        above=_("Cancelled") if event.is_cancelled else capfirst(event.get_kind_display()),
        lines=[iso(event.starts_at), event.venue],
        place=str(event.municipality or ""),
        municipalities=_lit(event.municipality),
    )


def _of_site(key: str) -> Card:
    return Card(title=_("A village that agrees can do much"), above=_("Lithuanian Union of Rural Communities"))


def _lit(place: Municipality | None) -> list[str] | None:
    return [place.code] if place else None


CARDS: dict[str, Callable[[str], Card]] = {
    "naujiena": _of_article,
    "bendruomene": _of_organisation,
    "renginys": _of_event,
    SITE: _of_site,
}
