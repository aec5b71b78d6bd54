"""The union's office: all its calls on one page, officers of municipalities, programmes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.core.text import one_line
from sueiga.funding.actions import calls as actions
from sueiga.funding.actions.programmes import keep_programme
from sueiga.funding.forms.editing.sections import institutions
from sueiga.funding.forms.editing.steps import OfficerForm, ProgrammeForm
from sueiga.funding.models import CallOfficer, Programme
from sueiga.funding.preparing.office import office_page

read_or_write = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@office_required
def calls(request: OfficeRequest) -> HttpResponse:
    """Inboxes of calls, and every call by when it closes."""
    words, unchecked = one_line(request.GET.get("q", "")), request.GET.get("lacks") == "check"
    shown = office_page(request.user, words, request.GET.get("page"), unchecked=unchecked)
    return render(request, "funding/editing/office.html", {"office": shown})


@read_or_write
@office_required
def officers(request: OfficeRequest) -> HttpResponse:
    """Who enters calls of municipalities; one more, or one less."""
    form = OfficerForm(request.POST or None)
    if form.is_valid():
        values = form.cleaned_data
        actions.appoint(person=values["person"], municipality=values["municipality"], by=request.user)
        messages.success(request, _("They may enter its calls now; you review and publish them."))
        return redirect("funding:call_officers")
    rows = CallOfficer.objects.visible_to(request.user).serving()
    return render(request, "funding/editing/officers.html", {"form": form, "officers": rows})


@require_POST
@office_required
def officer_dismiss(request: OfficeRequest, pk: int) -> HttpResponse:
    """End that right."""
    officer = get_object_or_404(CallOfficer.objects.visible_to(request.user), pk=pk)
    actions.dismiss(officer=officer, by=request.user)
    messages.success(request, _("Ended: they can no longer enter its calls."))
    return redirect("funding:call_officers")


@read_or_write
@office_required
def programmes(request: OfficeRequest) -> HttpResponse:
    """All programmes, and a form for one more."""
    form = ProgrammeForm(request.POST or None)
    if form.is_valid():
        keep_programme(by=request.user, **form.cleaned_data)
        messages.success(request, _("Entered."))
        return redirect("funding:programmes")
    rows = Programme.objects.editable_by(request.user).in_order()
    context = {"form": form, "programmes": rows, "institutions": institutions()}
    return render(request, "funding/editing/programmes.html", context)


@read_or_write
@office_required
def programme(request: OfficeRequest, slug: str) -> HttpResponse:
    """One of them, put right."""
    found = get_object_or_404(Programme.objects.editable_by(request.user), slug=slug)
    funder = found.funder.name_lt if found.funder else ""
    stands = {name: getattr(found, name) for name in ("name_lt", "name_en", "url", "began")}
    form = ProgrammeForm(request.POST or None, initial={**stands, "funder": funder})
    if form.is_valid():
        keep_programme(programme=found, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("funding:programmes")
    context = {"form": form, "programme": found, "institutions": institutions()}
    return render(request, "funding/editing/programme.html", context)
