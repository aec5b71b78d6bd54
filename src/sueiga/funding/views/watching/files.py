"""A published call in the CommonGrants form."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from sueiga.funding.commongrants import answer
from sueiga.funding.importing.exported import opportunity
from sueiga.funding.models import Call


@require_safe
@login_not_required
def call_commongrants(request: HttpRequest, slug: str) -> HttpResponse:
    """As the protocol's route of one opportunity answers."""
    call = get_object_or_404(Call.objects.public(), slug=slug)
    return JsonResponse(answer(opportunity(call)), json_dumps_params={"ensure_ascii": False})
