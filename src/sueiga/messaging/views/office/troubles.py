"""Addresses letters come back from: what their servers said, and trying them again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.messaging.actions.returns import try_address_again
from sueiga.messaging.models import AddressTrouble

PAGE_LENGTH = 25


@require_safe
@office_required
def troubles(request: OfficeRequest) -> HttpResponse:
    """Those we do not write to, the latest first."""
    found = AddressTrouble.objects.visible_to(request.user).newest()
    page = Paginator(found, PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "messaging/office/troubles.html", {"page": page})


@require_POST
@office_required
def try_again(request: OfficeRequest, pk: int) -> HttpResponse:
    """From now on letters go there again."""
    trouble = get_object_or_404(AddressTrouble.objects.editable_by(request.user), pk=pk)
    try_address_again(trouble=trouble, by=request.user)
    messages.success(request, _("Letters go to %(address)s again from now on.") % {"address": trouble.address})
    return redirect("messaging:office_troubles")
