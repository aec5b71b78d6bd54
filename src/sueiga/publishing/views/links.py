"""The office's list of links in published texts that lead nowhere."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.publishing.actions.links import try_again
from sueiga.publishing.editing.link_list import last_tried, listed


@require_safe
@office_required
def broken(request: OfficeRequest) -> HttpResponse:
    """What leads nowhere, on which page, and since when; each page is mended in the editors' tool."""
    told = {"links": listed(request.GET.get("page")), "tried_at": last_tried()}
    return render(request, "publishing/editing/links.html", told)


@require_POST
@office_required
def check(request: OfficeRequest) -> HttpResponse:
    """Try all links again, in the background."""
    try_again(by=request.user)
    messages.success(request, _("The links are being tried; it takes some minutes. You need not wait."))
    return redirect("publishing:office_links")
