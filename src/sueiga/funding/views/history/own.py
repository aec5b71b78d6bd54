"""An organisation's own page of support received, and the facts it states."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.text import one_line
from sueiga.funding.actions import grants, stating
from sueiga.funding.enums import FactName
from sueiga.funding.forms.history.grants import GrantForm, StateForm
from sueiga.funding.models import Grant, Programme
from sueiga.funding.support.facts import STATEABLE
from sueiga.funding.support.pages import own_support, stated_before
from sueiga.funding.support.stated_words import asked
from sueiga.registry.models import Organisation

both = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def own_grants(request: MemberRequest, code: str) -> HttpResponse:
    """What it received, from where we know it, and what rules of calls still ask."""
    found = get_object_or_404(Organisation.objects.handed_to(request.user), code=code)
    return render(request, "funding/history/own_grants.html", {"support": own_support(found, request.user)})


@both
def own_grant_new(request: MemberRequest, code: str) -> HttpResponse:
    """Add one."""
    found = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    form = GrantForm(request.POST or None)
    if form.is_valid():
        grants.enter(organisation=found, by=request.user, **form.cleaned_data)
        messages.success(request, _("Written down. Calls now count with it."))
        return redirect("funding:own_grants", code)
    return render(request, "funding/history/own_grant.html", {"organisation": found, "form": form, "grant": None})


@both
def own_grant(request: MemberRequest, code: str, pk: int) -> HttpResponse:
    """Put one right."""
    found = get_object_or_404(Grant.objects.editable_by(request.user).at(code), pk=pk)
    form = GrantForm.of(found, request.POST or None)
    if form.is_valid():
        try:
            grants.correct(grant=found, by=request.user, **form.cleaned_data)
            messages.success(request, _("Put right."))
        except grants.NotYours:
            messages.error(request, _("The office confirmed it meanwhile, so it can't be changed here."))
        return redirect("funding:own_grants", code)
    context = {"organisation": found.organisation, "form": form, "grant": found}
    return render(request, "funding/history/own_grant.html", context)


@both
def own_grant_remove(request: MemberRequest, code: str, pk: int) -> HttpResponse:
    """Asks, and then takes one off the list."""
    found = get_object_or_404(Grant.objects.editable_by(request.user).at(code), pk=pk)
    if request.method == "POST":
        try:
            grants.remove(grant=found, by=request.user)
            messages.success(request, _("Taken off the list."))
        except grants.NotYours:
            messages.error(request, _("The office confirmed it meanwhile, so it can't be changed here."))
        return redirect("funding:own_grants", code)
    return render(request, "funding/history/own_grant_remove.html", {"grant": found})


@both
def state_fact(request: MemberRequest, code: str, fact: str) -> HttpResponse:
    """Tell what a rule asks, and go back to where it was asked."""
    found = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    name, programme = _asked(request, fact)
    before = stated_before(found, name, programme)
    words = asked(name, programme, timezone.localdate())
    said = before.value if before else ""
    form = StateForm(request.POST or None, fact=name, question=words.question, help_text=words.help_text, said=said)
    if form.is_valid():
        stating.state(
            organisation=found, fact=name, value=form.cleaned_data["value"], programme=programme, by=request.user
        )
        messages.success(request, _("Thank you. The answers of calls count with it."))
        return _back(request, code)
    back = _next(request) or reverse("funding:own_grants", args=[code])
    context = {"organisation": found, "form": form, "before": before, "back": back, "programme": programme}
    return render(request, "funding/history/state_fact.html", context)


@require_POST
def take_back_fact(request: MemberRequest, code: str, fact: str) -> HttpResponse:
    """What was stated is no longer said."""
    found = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    name, programme = _asked(request, fact)
    stating.take_back(organisation=found, fact=name, programme=programme, by=request.user)
    messages.success(request, _("Taken back: we do not know it any more."))
    return _back(request, code)


def _asked(request: MemberRequest, fact: str) -> tuple[FactName, Programme | None]:
    """The fact and, of support received, the programme; nothing else can be stated."""
    if fact not in STATEABLE:
        raise Http404
    if fact != FactName.GRANTS:
        return FactName(fact), None
    slug = request.POST.get("programme") or request.GET.get("programme", "")
    return FactName.GRANTS, get_object_or_404(Programme.objects.in_order(), slug=one_line(slug))


def _next(request: MemberRequest) -> str:
    address = request.POST.get("next") or request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if ours else ""


def _back(request: MemberRequest, code: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(_next(request) or reverse("funding:own_grants", args=[code]))
