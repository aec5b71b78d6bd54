"""Who may enter which part of the site."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import Http404, HttpRequest, HttpResponse

from sueiga.accounts.models import User

P = ParamSpec("P")


class MemberRequest(HttpRequest):
    """A request of somebody who has signed in; for annotations only, the middleware has seen to it."""

    user: User


class OfficeRequest(HttpRequest):
    """A request of somebody of the union's office, as views behind `office_required` get it."""

    user: User


def office_required(
    view: Callable[Concatenate[OfficeRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """For the union's office alone; to other signed-in people the page does not exist (404)."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not (isinstance(request.user, User) and request.user.in_office):
            raise Http404
        return view(cast(OfficeRequest, request), *args, **kwargs)

    return guarded
