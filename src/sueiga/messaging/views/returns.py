"""Where a mail provider tells what became of letters."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from sueiga.messaging import provider_events
from sueiga.messaging.actions.returns import take_news
from sueiga.messaging.provider_events import NotUnderstood


@csrf_exempt
@login_not_required
@require_http_methods(["POST", "HEAD"])
def returns(request: HttpRequest, provider: str) -> HttpResponse:
    """Only the provider letters go through is heard, and only when it knows the secret."""
    listening = provider_events.listener(provider)
    if listening is None:
        raise Http404
    if request.method == "HEAD":  # some ask whether anybody is there before they begin
        return HttpResponse()
    try:
        news = provider_events.read(listening, request)
    except SuspiciousOperation:
        return HttpResponseForbidden()
    except NotUnderstood:
        return HttpResponseBadRequest()
    for told in news:
        take_news(told=told, by=None)
    return HttpResponse()
