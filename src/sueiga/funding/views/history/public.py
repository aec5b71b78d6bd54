"""Support an organisation received, as everybody reads it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from sueiga.funding.support.pages import public_support
from sueiga.registry.models import Organisation


@login_not_required
@require_safe
def public_grants(request: HttpRequest, code: str) -> HttpResponse:
    """What published lists and confirmed entries say it received; a double leads to its record."""
    found = get_object_or_404(Organisation.objects.reachable_by(request.user), code=code)
    if found.merged_into:
        return redirect("funding:public_grants", found.merged_into.code)
    context = {"organisation": found, "support": public_support(found)}
    return render(request, "funding/history/public_support.html", context)
