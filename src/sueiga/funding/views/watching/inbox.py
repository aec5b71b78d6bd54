"""The office's inbox of what changed on funders' sites."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.core.writing import number
from sueiga.funding.actions import watching as actions
from sueiga.funding.forms.watching import ConnectForm, DismissForm, InboxForm
from sueiga.funding.models import Finding, Watch
from sueiga.funding.watching.overview import overview

PAGE_LENGTH = 25


@require_safe
@office_required
def watches(request: OfficeRequest) -> HttpResponse:
    """What was found and waits, the latest first."""
    form = InboxForm(request.GET, user=request.user)
    findings = Finding.objects.visible_to(request.user).listed(**form.chosen)
    page = Paginator(findings, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "overview": overview(Watch.objects.visible_to(request.user))}
    return render(request, "funding/watching/inbox.html", {**context, "waits": form.chosen["state"] in {"", "new"}})


@require_safe
@office_required
def finding(request: OfficeRequest, pk: int) -> HttpResponse:
    """One finding, and what to do about it."""
    found = get_object_or_404(Finding.objects.visible_to(request.user), pk=pk)
    form = ConnectForm(user=request.user, initial={"call": found.call.slug if found.call else None})
    return render(request, "funding/watching/finding.html", {"finding": found, "form": form})


@require_POST
@office_required
def finding_draft(request: OfficeRequest, pk: int) -> HttpResponse:
    """Begin a call from it."""
    found = get_object_or_404(Finding.objects.editable_by(request.user), pk=pk)
    try:
        edition = actions.begin_draft(finding=found, by=request.user)
    except actions.DecidedAlready:
        messages.info(request, _("A draft was begun from this finding before."))
        return redirect(found)
    messages.success(request, _("A draft was begun with what the site says. Check and complete it."))
    return redirect("funding:edit", edition.pk)


@require_POST
@office_required
def finding_call(request: OfficeRequest, pk: int) -> HttpResponse:
    """Say which call it is about."""
    found = get_object_or_404(Finding.objects.editable_by(request.user), pk=pk)
    form = ConnectForm(request.POST, user=request.user)
    if not form.is_valid():
        return render(request, "funding/watching/finding.html", {"finding": found, "form": form})
    actions.connect(finding=found, call=form.cleaned_data["call"], by=request.user)
    messages.success(request, _("Noted. When this page changes again, it will come with the name of the call."))
    return redirect(found)


@require_POST
@office_required
def findings_dismiss(request: OfficeRequest) -> HttpResponse:
    """These are no calls."""
    form = DismissForm(request.POST, user=request.user)
    if form.is_valid():
        count = actions.dismiss(findings=form.cleaned_data["findings"], by=request.user)
        told = ngettext("%(count)s finding was put aside.", "%(count)s findings were put aside.", count)
        messages.success(request, told % {"count": number(count)})
    else:
        messages.error(request, " ".join(map(str, form.errors["findings"])))
    return redirect("funding:watches")


@require_POST
@office_required
def finding_restore(request: OfficeRequest, pk: int) -> HttpResponse:
    """Back into the inbox."""
    found = get_object_or_404(Finding.objects.editable_by(request.user), pk=pk)
    actions.restore(finding=found, by=request.user)
    messages.success(request, _("It waits in the inbox again."))
    return redirect(found)
