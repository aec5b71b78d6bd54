"""The registry in figures."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sueiga.registry.forms.statistics import FiguresForm
from sueiga.registry.overview import overview
from sueiga.registry.pictures import pictures


@login_not_required
@require_safe
def statistics(request: HttpRequest) -> HttpResponse:
    """How many, growth by year, by municipality, standings, white spots: pictures with their tables."""
    form = FiguresForm(request.GET)
    form.is_valid()
    municipality = form.cleaned_data.get("municipality")
    figures = overview(timezone.localdate(), municipality)
    context = {"form": form, "municipality": municipality, "figures": figures, **pictures(figures)}
    return render(request, "registry/statistics.html", context)
