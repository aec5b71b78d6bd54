"""How often one address of the network may try the pages that letters lead to."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
RATES = {"letter_links": "60/m/ip,600/h/ip"}


def limited(view: View[P]) -> View[P]:
    """Answer 429 to whoever tries too many links; opening and pressing count alike."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        too_many = ratelimit.consume_or_429(
            request, app="sueiga.accounts", action="letter_links", config=RATES, limit_get=True
        )
        return too_many or view(request, *args, **kwargs)

    return guarded
