"""For machines that watch the site: is it well, and its figures."""

import secrets
from dataclasses import asdict

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from sueiga.home import metrics
from sueiga.home.health import health as health_of_site


@login_not_required
@require_safe
@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """200 when this process can serve, 503 when it cannot; what answers and what does not."""
    found = health_of_site()
    answer = {"status": "ok" if found.is_well else "unwell", **asdict(found)}
    return JsonResponse(answer, status=200 if found.is_well else 503)


@login_not_required
@require_safe
@never_cache
def figures(request: HttpRequest) -> HttpResponse:
    """The figures, for whoever brings the token of the settings; for everybody else there is no such page."""
    offered = request.headers.get("Authorization", "").removeprefix("Bearer ")
    expected = settings.METRICS_TOKEN
    if not expected or not secrets.compare_digest(offered.encode(), expected.encode()):
        raise Http404
    return HttpResponse(metrics.figures(), content_type=metrics.CONTENT_TYPE)
