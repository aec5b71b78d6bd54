"""Who may enter which part of the site."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse

from sueiga.accounts.models import User

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def office_required(view: View[P]) -> View[P]:
    """For the union's office alone; to other signed-in people the page does not exist (404)."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not (isinstance(request.user, User) and request.user.in_office):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded
