"""Check for my village: calls by place alone."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sueiga.funding.reading.verdicts import check_village
from sueiga.registry.forms.villages import VillageForm


@login_not_required
@require_safe
def village_check(request: HttpRequest) -> HttpResponse:
    """Which calls a community of a village might apply to, as far as its place says; no account is needed."""
    form = VillageForm(request.GET)
    found = check_village(form.name, form.chosen, timezone.now())
    return render(request, "funding/reading/village.html", {"form": form, "found": found})
