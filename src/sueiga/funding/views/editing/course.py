"""The course of a published call: its editions, and what people do with it: close, assess, tell results, withdraw.

Whoever's call it is tells its course themselves; what a call says, the office reviews.
"""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest, OfficeRequest, office_required
from sueiga.funding.actions import calls, drafts
from sueiga.funding.forms.editing.steps import AssessForm, CloseForm, ResultsForm, WithdrawForm
from sueiga.funding.models import Call
from sueiga.funding.preparing.course import course_of

read_or_write = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def course(request: MemberRequest, slug: str) -> HttpResponse:
    """Where it stands, all its editions with what changed, what can be done with it."""
    call = get_object_or_404(Call.objects.editable_by(request.user), slug=slug)
    return render(request, "funding/editing/course.html", {"call": call, "course": course_of(call, request.user)})


@read_or_write
def withdraw(request: MemberRequest, slug: str) -> HttpResponse:
    """Take it back, with the reason readers will see."""
    call = get_object_or_404(Call.objects.steerable_by(request.user), slug=slug)
    form = WithdrawForm(request.POST or None)
    return step(request, call, form, "withdraw", calls.withdraw)


@read_or_write
def close(request: MemberRequest, slug: str) -> HttpResponse:
    """Close it before its time, by the rule it closes early by."""
    call = get_object_or_404(Call.objects.steerable_by(request.user), slug=slug)
    form = CloseForm(request.POST or None, call=call)
    return step(request, call, form, "close", calls.close_early, "closes_at")


@read_or_write
def assess(request: MemberRequest, slug: str) -> HttpResponse:
    """Say that applications are being assessed."""
    call = get_object_or_404(Call.objects.steerable_by(request.user), slug=slug)
    form = AssessForm(request.POST or None)
    return step(request, call, form, "assess", calls.begin_assessment)


@read_or_write
def results(request: MemberRequest, slug: str) -> HttpResponse:
    """Say that the results are out, and where."""
    call = get_object_or_404(Call.objects.steerable_by(request.user), slug=slug)
    form = ResultsForm(request.POST or None)
    return step(request, call, form, "results", calls.announce_results)


@require_POST
@office_required
def confirm(request: OfficeRequest, slug: str) -> HttpResponse:
    """Say that it was compared with its source today, and all is still so."""
    call = get_object_or_404(Call.objects.steerable_by(request.user), slug=slug)
    try:
        drafts.confirm(call=call, by=request.user)
    except drafts.ChangeUnderWay:
        messages.warning(request, _("A change of it is being written: say there that everything was compared."))
    except drafts.NotReady:
        messages.error(request, _("It can't stay as it is: change it, and put right what the check page marks."))
    else:
        messages.success(request, _("Kept: compared with its source today."))
    return redirect("funding:call_course", call.slug)


def step(
    request: MemberRequest, call: Call, form: forms.Form, name: str, action: Callable[..., Any], *only: str
) -> HttpResponse:
    """A form and one action on it."""
    if form.is_valid():
        values = {key: form.cleaned_data[key] for key in only or form.cleaned_data}
        try:
            action(call=call, by=request.user, **values)
        except calls.NotOpen:
            form.add_error(None, _("It takes no applications now: there is nothing to close."))
        else:
            messages.success(request, _("Done. The call's page says so."))
            return redirect("funding:call_course", call.slug)
    return render(request, f"funding/editing/{name}.html", {"call": call, "form": form})
