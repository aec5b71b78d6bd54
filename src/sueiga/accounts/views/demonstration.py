"""Pages of signing in that are our own."""

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET

from sueiga.accounts.demo_links import read_token
from sueiga.accounts.models import User
from sueiga.accounts.second_factor import DEMONSTRATION


@login_not_required
@require_GET
def demonstration(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in as one of the demonstration's cast; anywhere else this page does not exist."""
    if settings.PRODUCTION or not settings.DEMONSTRATION:
        raise Http404
    try:
        key = read_token(token)
    except signing.BadSignature:
        raise Http404 from None
    user = get_object_or_404(User.objects.able_to_sign_in(), pk=key)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    request.session[DEMONSTRATION] = user.pk  # the demonstration's office needs no second factor (second_factor.py)
    UserSession.objects.create_from_request(request)
    return redirect(settings.LOGIN_REDIRECT_URL)
