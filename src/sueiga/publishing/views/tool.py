"""Short ways within the editors' tool; its guard has let in whoever comes here."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.models import Page

from sueiga.publishing.editing.places import KINDS, folder


def write(request: HttpRequest, what: str) -> HttpResponse:
    """A new page of this kind, where such pages lie."""
    where, kind = _place(what)
    return redirect("wagtailadmin_pages:add", kind._meta.app_label, kind._meta.model_name, where.pk)


def place(request: HttpRequest, what: str) -> HttpResponse:
    """The list of pages of this kind."""
    where, _kind = _place(what)
    return redirect("wagtailadmin_explore", where.pk)


def guide(request: HttpRequest) -> HttpResponse:
    """How to publish a news item, for who does it for the first time."""
    return render(request, "publishing/editing/guide.html")


def _place(what: str) -> tuple[Page, type[Page]]:
    if what not in KINDS:
        raise Http404
    return folder(what), KINDS[what]
