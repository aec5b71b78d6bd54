"""Saying that a call interests a community, or not, and the list of one's own."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.funding.actions import interests
from sueiga.funding.enums import InterestLevel
from sueiga.funding.forms.wanting import InterestForm
from sueiga.funding.models import Call
from sueiga.funding.telling.wanting import own_calls, words_on


@require_http_methods(["GET", "HEAD", "POST"])
def interest(request: MemberRequest, slug: str) -> HttpResponse:
    """Say it with one button, here or on the call's own page; a letter's link leads here."""
    found = get_object_or_404(Call.objects.public(), slug=slug)
    form = InterestForm(request.POST or None, user=request.user)
    if form.is_valid():
        _say(request, found, form)
        return _back(request, found)
    context = {"call": found, "edition": found.published, "words": words_on(found, request.user), "form": form}
    return render(request, "funding/wanting/interest.html", context)


@require_safe
def own(request: MemberRequest) -> HttpResponse:
    """Calls one's organisations want, by deadline, with the applications begun."""
    return render(request, "funding/wanting/own.html", {"own": own_calls(request.user)})


def _say(request: MemberRequest, call: Call, form: InterestForm) -> None:
    organisation, level = form.cleaned_data["organisation"], form.cleaned_data["level"]
    if not level:
        interests.take_back(call=call, organisation=organisation, by=request.user)
        messages.success(request, _("Taken back. We will not remind you of this call."))
        return
    try:
        interests.say(call=call, organisation=organisation, level=level, by=request.user)
    except interests.CallIsOver:
        messages.error(request, _("Applications are no longer taken, so nothing was written down."))
        return
    if level == InterestLevel.NOT_FOR_US:
        messages.success(request, _("Noted: we will not write to you about this call."))
    else:
        messages.success(
            request, _("Noted: we will remind you 30, 7 and 2 days before the deadline, and tell you what changes.")
        )


def _back(request: MemberRequest, call: Call) -> HttpResponseRedirect:
    """To the page whose button was pressed, where it is one of ours; else to the call."""
    address = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure()):
        return HttpResponseRedirect(address)
    return redirect(call)
