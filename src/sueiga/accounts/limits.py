"""How often one address of the network may ask, and try the pages that letters lead to."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Concatenate, ParamSpec

from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
RATES = {"letter_links": "60/m/ip,600/h/ip"}
TOO_MANY = 429
_LINKS = _(
    "Pages that links of letters lead to were opened very often from where you are. Please wait a few minutes and open "
    "the link again: it stays valid. This keeps strangers from guessing such links."
)


def is_too_often(
    request: HttpRequest, action: str, rates: Mapping[str, str], *, app: str, key: str = "", limit_get: bool = False
) -> bool:
    """Whether this was asked more often than the rates allow; it is counted. `key`: of an address, say."""
    said = {"app": app, "action": action, "config": rates, "limit_get": limit_get}
    return ratelimit.consume(request, **said, **({"key": key} if key else {})) is None


def limited(view: View[P]) -> View[P]:
    """Answer 429 to whoever tries too many links; opening and pressing count alike."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if is_too_often(request, "letter_links", RATES, app="sueiga.accounts", limit_get=True):
            return render(request, "429.html", {"too_often": _LINKS}, status=TOO_MANY)
        return view(request, *args, **kwargs)

    return guarded
