"""The list of calls and one call."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sueiga.core.components import Person
from sueiga.core.navigation import address
from sueiga.funding.forms.reading import CallsForm
from sueiga.funding.models import Call
from sueiga.funding.reading.leading import crumbs, links
from sueiga.funding.reading.linked_data import call_json_ld
from sueiga.funding.reading.listing import listing
from sueiga.funding.reading.page import page_of
from sueiga.funding.reading.verdicts import fitting_told, own_verdicts


@login_not_required
@require_safe
def calls(request: HttpRequest) -> HttpResponse:
    """What one can apply to now and soon: by own answers for who is signed in, by deadline for everybody."""
    form = CallsForm(request.GET)
    shown = listing(form, request.user, request.GET.get("page"), timezone.now())
    return render(request, "funding/reading/calls.html", {"form": form, "listing": shown})


@login_not_required
@require_safe
def call(request: HttpRequest, slug: str) -> HttpResponse:
    """One call, for a person in a hurry: what it is, whether we may, what is needed."""
    now = timezone.now()
    found = get_object_or_404(Call.objects.public().with_edition(), slug=slug)
    page = page_of(found, now)
    context = {
        "page": page,
        "verdicts": own_verdicts(page, request.user, now),
        "fitting": fitting_told(found),
        "contacts": [Person(row.name, row.role, row.email, row.phone) for row in page.edition.contacts.all()],
        "crumbs": crumbs(page),
        "links": links(found, request.user),
        "json_ld": call_json_ld(page),
        "office_url": address("funding:office_call", found.slug),
    }
    return render(request, "funding/reading/call.html", context)
