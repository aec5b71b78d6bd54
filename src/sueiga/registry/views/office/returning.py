"""Going back to the page of the office somebody acted on."""

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme


def back(request: HttpRequest, otherwise: str) -> HttpResponseRedirect:
    """To the address the form carries as `next`, when it is one of ours."""
    address = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure()):
        return HttpResponseRedirect(address)
    return redirect(otherwise)


def say_errors(request: HttpRequest, form: BaseForm) -> None:
    """What was wrong with a form that is shown on several pages, said on the one somebody comes back to."""
    messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
