"""What happened lately, as a page and as feeds."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from sueiga.places.models import Municipality
from sueiga.registry.feeds import changes_atom
from sueiga.registry.forms.changes import ChangesForm
from sueiga.registry.models import Change
from sueiga.registry.timeline import timeline

FEED_LENGTH = 50
PAGE_LENGTH = 25


@login_not_required
@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """Everything that happened to public organisations, latest first, by kind and municipality."""
    form = ChangesForm(request.GET)
    form.is_valid()
    narrowed = Change.objects.visible_to(request.user).narrowed(
        kind=form.cleaned_data.get("kind", ""), municipality=form.cleaned_data.get("municipality")
    )
    page = Paginator(narrowed.newest(), PAGE_LENGTH).get_page(request.GET.get("page"))
    rows = list(zip(page.object_list, timeline(page.object_list), strict=True))
    context = {"form": form, "page": page, "rows": rows, "municipality": form.cleaned_data.get("municipality")}
    return render(request, "registry/changes.html", context)


@login_not_required
@require_safe
@cache_control(public=True, max_age=900)
def changes_feed(request: HttpRequest) -> HttpResponse:
    """The latest changes of the whole country as Atom (RFC 4287)."""
    latest = Change.objects.visible_to(AnonymousUser()).newest()[:FEED_LENGTH]
    return changes_atom(request, latest, municipality=None)


@login_not_required
@require_safe
@cache_control(public=True, max_age=900)
def municipality_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The latest changes of one municipality as Atom (RFC 4287)."""
    municipality = get_object_or_404(Municipality.objects.all(), slug=slug)
    narrowed = Change.objects.visible_to(AnonymousUser()).narrowed(kind="", municipality=municipality)
    return changes_atom(request, narrowed.newest()[:FEED_LENGTH], municipality=municipality)
