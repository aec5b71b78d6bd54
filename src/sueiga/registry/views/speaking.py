"""One organisation's desk for those who speak for it: how it stands, its people, inviting and ending."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.registry.actions import invitations, representatives
from sueiga.registry.forms.speaking import EndForm, HandOverForm, InviteForm
from sueiga.registry.models import Invitation, Organisation, Representative
from sueiga.registry.own_desk import own_desk, people
from sueiga.registry.terms import ends

both = require_http_methods(["GET", "HEAD", "POST"])


def or_farewell(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """To whoever spoke for the organisation until lately a bare "not found" would say too little."""

    @wraps(view)
    def telling(request: HttpRequest, code: str) -> HttpResponse:
        try:
            return view(request, code)
        except Http404:
            term = Representative.objects.ended_at(request.user, code)
            if term is None:
                raise
            return render(request, "registry/own/over.html", {"term": term}, status=404)

    return telling


@require_safe
@or_farewell
def organisation(request: MemberRequest, code: str) -> HttpResponse:
    """How it stands, what needs doing, who speaks for it, and where the rest is."""
    found = get_object_or_404(Organisation.objects.spoken_for_by(request.user), code=code)
    return render(request, "registry/own/desk.html", {"desk": own_desk(found, request.user)})


@require_safe
@or_farewell
def own_people(request: MemberRequest, code: str) -> HttpResponse:
    """Everybody who speaks, or spoke, for it."""
    found = get_object_or_404(Organisation.objects.spoken_for_by(request.user), code=code)
    return _people(request, found, InviteForm(initial={"starts_on": timezone.localdate()}))


@require_POST
@or_farewell
def invite(request: MemberRequest, code: str) -> HttpResponse:
    """Invite somebody to a role beside the chair."""
    found = get_object_or_404(Organisation.objects.led_by(request.user), code=code)
    form = InviteForm(request.POST)
    if form.is_valid():
        try:
            invitations.invite(organisation=found, by=request.user, **form.cleaned_data)
        except representatives.RoleRefused as error:
            form.add_error(None, why(error))
        else:
            messages.success(request, _("%(person)s has been invited.") % {"person": form.cleaned_data["name"]})
            return redirect("registry:own_people", code)
    return _people(request, found, form)


@both
@or_farewell
def hand_over(request: MemberRequest, code: str) -> HttpResponse:
    """Name the next chair, who takes over from a day on once they accept."""
    found = get_object_or_404(Organisation.objects.led_by(request.user), code=code)
    form = HandOverForm(request.POST or None)
    if form.is_valid():
        try:
            invitations.hand_over(organisation=found, by=request.user, **form.cleaned_data)
        except representatives.RoleRefused as error:
            form.add_error(None, why(error))
        else:
            told = _("%(person)s has been invited to take over.")
            messages.success(request, told % {"person": form.cleaned_data["name"]})
            return redirect("registry:own_people", code)
    may = Organisation.objects.handable_by(request.user).contains(found)
    return render(request, "registry/own/hand_over.html", {"organisation": found, "form": form, "may": may})


@both
def end(request: MemberRequest, pk: int) -> HttpResponse:
    """Asks, and then ends a term: this minute, or with a day."""
    term = get_object_or_404(Representative.objects.endable_by(request.user), pk=pk)
    form = EndForm(request.POST) if request.method == "POST" else EndForm()
    back = _after_end(request, term)
    if form.is_valid():
        at = ends(form.cleaned_data["last_day"]) or timezone.now()
        try:
            representatives.end_term(representative=term, at=at, by=request.user)
            messages.success(request, _("The end of the term was entered."))
        except representatives.EndsSooner:
            form.add_error("last_day", _("The term ends before that already; here it cannot be made longer."))
            return render(request, "registry/own/end.html", {"term": term, "form": form})
        except representatives.TermIsOver:
            messages.info(request, _("The term is over already."))
        return redirect(*back)
    return render(request, "registry/own/end.html", {"term": term, "form": form})


@both
def invitation(request: MemberRequest, pk: int) -> HttpResponse:
    """An invitation to oneself: to accept or to decline."""
    found = get_object_or_404(Invitation.objects.visible_to(request.user), pk=pk)
    if request.method == "POST":
        try:
            if "decline" in request.POST:
                invitations.decline(invitation=found, by=request.user)
                messages.success(request, _("You declined the invitation."))
                return redirect("home:desk")
            invitations.accept(invitation=found, by=request.user)
            messages.success(request, _("You accepted. Welcome!"))
            return redirect("home:desk")
        except representatives.RoleRefused as error:
            messages.error(request, why(error))
    return render(request, "registry/own/invitation.html", {"invitation": found})


@require_POST
def take_back(request: MemberRequest, pk: int) -> HttpResponse:
    """Withdraw an invitation that nobody has answered."""
    found = get_object_or_404(Invitation.objects.editable_by(request.user), pk=pk)
    try:
        invitations.take_back(invitation=found, by=request.user)
        messages.success(request, _("The invitation was taken back."))
    except representatives.RoleRefused as error:
        messages.error(request, why(error))
    return redirect("registry:own_people", found.organisation.code)


def why(error: representatives.RoleRefused) -> str:
    """What to tell somebody whose entry was refused."""
    return {
        representatives.AlreadyInRole: _("This person holds this role already for that time."),
        representatives.OrganisationIsGone: _("The register has struck this organisation off."),
        representatives.TermBackwards: _("The term would be over before it begins."),
        representatives.Yourself: _("Nobody gives a role to themselves: somebody else has to."),
        invitations.InvitedAlready: _("This person has been invited already and has not answered yet."),
        invitations.InvitationIsClosed: _("This invitation is no longer open."),
        invitations.TooManyToday: _("You have invited many people within a day. Go on tomorrow."),
        invitations.MayNotInvite: _("Only the chair hands the chair over; others can when there is no chair."),
    }.get(type(error), _("This cannot be done now."))


def _people(request: MemberRequest, found: Organisation, form: InviteForm) -> HttpResponse:
    context: dict[str, Any] = {"organisation": found, "people": people(found, request.user), "form": form}
    return render(request, "registry/own/people.html", context)


def _after_end(request: MemberRequest, term: Representative) -> tuple[str, ...]:
    if request.user.in_office:
        return ("registry:office_people", term.organisation.code)
    own = term.person_id == request.user.pk
    return ("home:desk",) if own else ("registry:own_people", term.organisation.code)
