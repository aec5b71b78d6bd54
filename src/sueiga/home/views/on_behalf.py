"""The office acts for somebody who asked for it; for an hour at most, and with that person's rights only."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.actions import errands as actions
from sueiga.accounts.models import User
from sueiga.accounts.on_behalf import enter, leave
from sueiga.accounts.permissions import MemberRequest, OfficeRequest, office_required
from sueiga.home.forms.on_behalf import ErrandForm


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def begin(request: OfficeRequest, pk: int) -> HttpResponse:
    """Says what acting for this person means, asks why, and then puts the officer in their place."""
    person = get_object_or_404(User.objects.to_act_for_by(request.user), pk=pk)
    form = ErrandForm(request.POST or None)
    if form.is_valid():
        errand = actions.begin_errand(person=person, by=request.user, **form.cleaned_data)
        enter(request, errand)
        return redirect("home:desk")
    return render(request, "home/on_behalf_begin.html", {"person": person, "form": form})


@require_POST
def finish(request: MemberRequest) -> HttpResponse:
    """Stop acting for somebody, and go back to their page of the office."""
    officer = request.user.acting_officer
    if officer is None:
        return redirect("home:desk")
    actions.finish_errands(by=officer)
    leave(request)
    messages.success(request, _("You no longer act for %(name)s.") % {"name": request.user})
    return redirect("home:person", request.user.pk)


@require_safe
def over(request: MemberRequest) -> HttpResponse:
    """Where an officer lands whose hour has passed: what was just sent has not been done."""
    return render(request, "home/on_behalf_over.html")
