"""Who may enter which part of the site."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

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
    """For the union's office alone; to other signed-in people the page does not exist (404).

    An officer who has not shown the second factor is led to where that is done.
    """

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not (isinstance(request.user, User) and request.user.office_role):
            raise Http404
        if request.user.office_closed:
            return redirect(f"{reverse('account_office_door')}?{urlencode({'next': request.get_full_path()})}")
        return view(cast(OfficeRequest, request), *args, **kwargs)

    return guarded
