"""Who may prepare calls at all."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse

from sueiga.accounts.models import User
from sueiga.accounts.permissions import MemberRequest
from sueiga.funding.preparing.owners import owners_of

P = ParamSpec("P")


def editors_only(
    view: Callable[Concatenate[MemberRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """For the office, editors of local action groups, officers of municipalities; others find no such page."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not isinstance(request.user, User) or not owners_of(request.user):
            raise Http404
        return view(request, *args, **kwargs)  # type: ignore[arg-type]  # its user is a User, as was seen

    return guarded
