"""The office's inbox of requests to speak for organisations, and deciding one."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.registry.actions import claim_decisions
from sueiga.registry.actions.claims import ClaimIsClosed
from sueiga.registry.actions.representatives import RoleRefused
from sueiga.registry.claim_dossiers import dossier
from sueiga.registry.forms.claim_deciding import GrantForm, InboxForm, RefuseForm
from sueiga.registry.models import Claim
from sueiga.registry.views.speaking import why

PAGE_LENGTH = 25


@require_safe
@office_required
def claims(request: OfficeRequest) -> HttpResponse:
    """Requests, the longest waiting first, each with how much supports and contradicts it."""
    form = InboxForm(request.GET)
    form.is_valid()
    everything = Claim.objects.visible_to(request.user)
    narrowed = everything.narrowed(state=form.state_shown, municipality=form.cleaned_data.get("municipality"))
    page = Paginator(narrowed.with_support(), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "registry/office/claims.html", {"form": form, "page": page})


@require_safe
@office_required
def claim(request: OfficeRequest, pk: int) -> HttpResponse:
    """One request with everything known about it, and the decision."""
    return _page(request, get_object_or_404(Claim.objects.visible_to(request.user), pk=pk))


@require_POST
@office_required
def grant(request: OfficeRequest, pk: int) -> HttpResponse:
    """Let the person in."""
    found = get_object_or_404(Claim.objects.decidable_by(request.user), pk=pk)
    form = GrantForm(request.POST, organisation=found.organisation)
    if form.is_valid():
        try:
            claim_decisions.grant(claim=found, by=request.user, **form.cleaned_data)
            messages.success(request, _("Granted. Both sides have been written to."))
            return redirect("registry:office_claims")
        except ClaimIsClosed:
            messages.info(request, _("This request waits no more: somebody decided it, or it was withdrawn."))
            return redirect("registry:office_claim", pk)
        except RoleRefused as error:
            form.add_error(None, why(error))
    return _page(request, found, grant_form=form)


@require_POST
@office_required
def refuse(request: OfficeRequest, pk: int) -> HttpResponse:
    """Refuse, with the reason."""
    found = get_object_or_404(Claim.objects.decidable_by(request.user), pk=pk)
    form = RefuseForm(request.POST)
    if form.is_valid():
        try:
            claim_decisions.refuse(claim=found, by=request.user, **form.cleaned_data)
            messages.success(request, _("Refused. The person has been told why."))
            return redirect("registry:office_claims")
        except ClaimIsClosed:
            messages.info(request, _("This request waits no more: somebody decided it, or it was withdrawn."))
            return redirect("registry:office_claim", pk)
    return _page(request, found, refuse_form=form)


def _page(request: OfficeRequest, found: Claim, **forms: Any) -> HttpResponse:
    gathered = dossier(found, request.user)
    asked = {"role": found.role, "starts_on": found.starts_on, "ends_on": found.ends_on, "basis": gathered.basis}
    context = {
        "claim": found,
        "dossier": gathered,
        "own": found.person_id == request.user.pk,
        "grant_form": GrantForm(organisation=found.organisation, initial=asked),
        "refuse_form": RefuseForm(),
        **forms,
    }
    return render(request, "registry/office/claim.html", context)
