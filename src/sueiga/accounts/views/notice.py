"""What is kept about people and why; and where the link in the letter about it leads."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sueiga.accounts import links
from sueiga.accounts.models import User


@login_not_required
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """The privacy notice, in plain words."""
    return render(request, "accounts/privacy.html", {"postal_address": settings.POSTAL_ADDRESS})


@login_not_required
@require_safe
def notice(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever got the letter about their data begins here: told what they may do, and led to sign in."""
    try:
        person = User.objects.able_to_sign_in().with_key(links.key_of(links.NOTICE, token))
    except links.NoSuchLink:
        raise Http404 from None
    return render(request, "accounts/notice.html", {"known": person is not None and bool(person.email)})
