"""Find your village."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sueiga.registry.forms.villages import VillageForm
from sueiga.registry.models import Organisation
from sueiga.registry.villages import find_village


@login_not_required
@require_safe
def village(request: HttpRequest) -> HttpResponse:
    """The communities of a village and the nearest ones; several villages of a name are told apart first."""
    form = VillageForm(request.GET)
    found = find_village(form.name, form.chosen, Organisation.objects.visible_to(request.user))
    return render(request, "registry/village.html", {"form": form, "village": found})
