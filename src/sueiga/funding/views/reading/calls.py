"""The list of calls and one call."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from sueiga.funding.models import Call


@login_not_required
@require_safe
def calls(request: HttpRequest) -> HttpResponse:
    """What is open and planned, by deadline."""
    return render(request, "funding/reading/calls.html", {"calls": Call.objects.public().by_deadline()})


@login_not_required
@require_safe
def call(request: HttpRequest, slug: str) -> HttpResponse:
    """One call, for a person in a hurry."""
    found = get_object_or_404(Call.objects.public(), slug=slug)
    return render(request, "funding/reading/call.html", {"call": found, "edition": found.published})
