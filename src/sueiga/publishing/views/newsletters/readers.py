"""Readers who call the office: is the newsletter coming, since when, please stop it. There is no list of readers."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.publishing.actions import subscriptions as actions
from sueiga.publishing.forms.subscriptions import ReaderForm
from sueiga.publishing.models import Subscription
from sueiga.publishing.newsletter.looking_up import found_by


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@office_required
def look_up(request: OfficeRequest) -> HttpResponse:
    """By the whole address, sent in the form so that no log keeps it."""
    form = ReaderForm(request.POST or None)
    found = found_by(request.user, form.cleaned_data["address"]) if form.is_valid() else None
    return render(request, "publishing/newsletters/office/readers.html", {"form": form, "found": found})


@require_POST
@office_required
def remove(request: OfficeRequest, pk: int) -> HttpResponse:
    """Whoever was found."""
    row = get_object_or_404(Subscription.objects.removable_by(request.user), pk=pk)
    actions.remove_reader(row=row, by=request.user)
    messages.success(request, _("Removed: the newsletter will not come to this reader any more."))
    return redirect("publishing:office_newsletter_readers")
