"""The one door of the editors' tool: for the union's office alone, and only to what editors need of it."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import wraps
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import override

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.publishing.actions.editors import EDITORS, let_in
from sueiga.publishing.editing.journal import written_down
from sueiga.publishing.editing.keeping import refusal

View = Callable[..., HttpResponse]
OURS = {
    "wagtailadmin_login": "account_request_login_code",
    "wagtailadmin_logout": "account_logout",
    "wagtailadmin_account": "account_details",
}
"""Pages of the library for which the product has its own."""
CLOSED = (
    "wagtailadmin_password_", "wagtailusers_", "wagtailsites:", "wagtaillocales:",
    "wagtailadmin_error_test", "wagtailadmin_workflows:add", "wagtailadmin_workflows:edit",
    "wagtailadmin_workflows:disable", "wagtailadmin_workflows:enable", "wagtailadmin_workflows:task_add",
    "wagtailadmin_workflows:task_edit", "wagtailadmin_workflows:select_task_type", "wagtailembeds:",
    "wagtailimages:url_generator", "wagtailimages:generate_url", "wagtailimages:preview", "wagtailsnippets:",
)  # fmt: skip
"""Beginnings of names of what nobody enters: people, sites and languages are kept elsewhere in the product."""
POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF, "data:"],
    "connect-src": [SELF],
    "frame-src": [SELF],
    "object-src": [NONE],
    "base-uri": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
}
"""The library writes small scripts and styles into its pages; nothing from elsewhere, here too."""


def guarded(view: View) -> View:
    """The view behind the door. Who has not signed in is led to where one does, also where the library asks nobody."""
    entered = office_required(_entered(view))

    @wraps(view)
    def at_the_door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name in OURS:
            return redirect(OURS[name])
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        response = entered(request, *args, **kwargs)
        if "Content-Security-Policy" in response:
            del response["Content-Security-Policy"]  # a preview comes with that of a page
        response._csp_replace = POLICY  # type: ignore[attr-defined]  # of django-csp
        response["X-Frame-Options"] = "SAMEORIGIN"
        return response

    return at_the_door


def is_closed(name: str) -> bool:
    """Whether a screen of the library is none of ours."""
    return name.startswith(CLOSED)


def _entered(view: View) -> View:
    def inside(request: OfficeRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.resolver_match is None or is_closed(request.resolver_match.view_name):
            raise Http404
        if not request.user.groups.filter(name=EDITORS).exists():
            let_in(person=request.user, by=request.user)
        request.user.first_name = request.user.name  # type: ignore[attr-defined]  # how the library calls who is there
        with override(_language(request)), _noted(request):
            return refusal(request) or _rendered(view(request, *args, **kwargs))

    return inside


def _noted(request: OfficeRequest) -> AbstractContextManager[None]:
    """Who only looks, or lets the library keep a draft as typed, leaves no trace."""
    return written_down(request.user) if request.method == "POST" else nullcontext()


def _language(request: OfficeRequest) -> str:
    known = dict(settings.LANGUAGES)
    return request.user.language if request.user.language in known else settings.LANGUAGE_CODE


def _rendered(response: HttpResponse) -> HttpResponse:
    """While the person's language is spoken."""
    render = getattr(response, "render", None)
    return render() if callable(render) and not getattr(response, "is_rendered", True) else response
