"""The office writes down of which places the areas of local action groups consist."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.funding.actions import lag_areas as actions
from sueiga.funding.forms.history.areas import AreaForm, ChooseMunicipalityForm
from sueiga.funding.support.areas import lag_lines, places_of
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation


@require_safe
@office_required
def lag_areas(request: OfficeRequest) -> HttpResponse:
    """Local action groups, those without an area first."""
    return render(request, "funding/history/lag_areas.html", {"lines": lag_lines()})


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def lag_area(request: OfficeRequest, code: str) -> HttpResponse:
    """One group's area, one municipality at a time."""
    found = get_object_or_404(Organisation.objects.visible_to(request.user), code=code, kind=Kind.LAG)
    chooser = ChooseMunicipalityForm(request.GET)
    chosen = chooser.cleaned_data.get("municipality") if chooser.is_valid() else None
    form = AreaForm(request.POST or None, lag=found, municipality=chosen) if chosen else None
    if chosen and form and form.is_valid():
        actions.set_area(lag=found, municipality=chosen, by=request.user, **form.cleaned_data)
        messages.success(request, _("Written down: %(place)s.") % {"place": chosen})
        return redirect("funding:lag_area", code)
    context = {"lag": found, "chooser": chooser, "chosen": chosen, "form": form, "places": places_of(found)}
    return render(request, "funding/history/lag_area.html", context)
