"""News: the list, one article, feeds, the picture shown where an address is shared."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from sueiga.places.share_cards import png
from sueiga.publishing.cards import card_of
from sueiga.publishing.forms.news import NewsForm
from sueiga.publishing.models import Article
from sueiga.publishing.news.feeds import feed
from sueiga.publishing.news.filters import narrowed
from sueiga.publishing.news.listing import listing, years

FEED_LENGTH = 50


@login_not_required
@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """What the union and the communities wrote, the latest first."""
    form = NewsForm(request.GET, years())
    shown = listing(form.filters, form.asked, request.GET.get("page"), form.municipalities)
    return render(request, "publishing/news/list.html", {"form": form, "listing": shown})


@login_not_required
@require_safe
def article(request: HttpRequest, slug: str) -> HttpResponse:
    """One article."""
    answer: HttpResponse = get_object_or_404(Article.objects.readable().with_all_told(), slug=slug).serve(request)
    return answer


@login_not_required
@require_safe
@cache_control(public=True, max_age=900)
def news_atom(request: HttpRequest) -> HttpResponse:
    """News by filter as Atom."""
    found = narrowed(NewsForm(request.GET, years()).filters).with_all_told()[:FEED_LENGTH]
    return feed(request, found, "atom")


@login_not_required
@require_safe
@cache_control(public=True, max_age=900)
def news_rss(request: HttpRequest) -> HttpResponse:
    """News by filter as RSS."""
    found = narrowed(NewsForm(request.GET, years()).filters).with_all_told()[:FEED_LENGTH]
    return feed(request, found, "rss")


@login_not_required
@require_safe
@cache_control(public=True, max_age=3600)
def share_card(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The picture shown where a page's address is shared."""
    return HttpResponse(png(card_of(kind, key)), content_type="image/png")
