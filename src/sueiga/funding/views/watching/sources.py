"""Which sites are watched, and how."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.funding.actions import watching as actions
from sueiga.funding.forms.watching import WatchForm
from sueiga.funding.models import Watch

PAGE_LENGTH = 50
read_or_write = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@office_required
def watch_sources(request: OfficeRequest) -> HttpResponse:
    """All watched sites, those in trouble first."""
    listed = Watch.objects.visible_to(request.user).listed()
    page = Paginator(listed, PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "funding/watching/sources.html", {"page": page})


@read_or_write
@office_required
def watch_new(request: OfficeRequest) -> HttpResponse:
    """One more site."""
    form = WatchForm(request.POST or None)
    if form.is_valid():
        try:
            watch = actions.watch(by=request.user, **form.cleaned_data)
        except actions.WatchedAlready:
            form.add_error("url", _("This address is watched already."))
        else:
            messages.success(request, _("It is watched from now on; the first look is taken within a minute."))
            return redirect(watch)
    return render(request, "funding/watching/source_new.html", {"form": form})


@read_or_write
@office_required
def watch(request: OfficeRequest, pk: int) -> HttpResponse:
    """One site: how it goes, and what is watched of it."""
    found = get_object_or_404(Watch.objects.editable_by(request.user), pk=pk)
    form = WatchForm(request.POST or None, initial={**vars(found), "programme": found.programme})
    if form.is_valid():
        try:
            actions.correct(watch=found, by=request.user, **form.cleaned_data)
        except actions.WatchedAlready:
            form.add_error("url", _("This address is watched already."))
        else:
            messages.success(request, _("Saved. It is so from the next look on."))
            return redirect(found)
    return render(request, "funding/watching/source.html", {"watch": found, "form": form})


@require_POST
@office_required
def watch_now(request: OfficeRequest, pk: int) -> HttpResponse:
    """Look at it now."""
    found = get_object_or_404(Watch.objects.editable_by(request.user), pk=pk)
    try:
        actions.look_now(watch=found, by=request.user)
        messages.success(request, _("It will be looked at within a minute. Open this page again then."))
    except actions.AskedJustNow:
        messages.info(request, _("It was looked at less than ten minutes ago. We don't ask sites more often than so."))
    return redirect(found)


@require_POST
@office_required
def watch_stop(request: OfficeRequest, pk: int) -> HttpResponse:
    """Look at it no more."""
    found = get_object_or_404(Watch.objects.editable_by(request.user), pk=pk)
    actions.stop(watch=found, by=request.user)
    messages.success(request, _("It is watched no more. What was found there stays."))
    return redirect(found)


@require_POST
@office_required
def watch_resume(request: OfficeRequest, pk: int) -> HttpResponse:
    """Watch it again."""
    found = get_object_or_404(Watch.objects.editable_by(request.user), pk=pk)
    actions.resume(watch=found, by=request.user)
    messages.success(request, _("It is watched again."))
    return redirect(found)
