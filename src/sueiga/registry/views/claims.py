"""Asking to speak for an organisation: what it takes, the request, and what supports it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.downloads import taken_away
from sueiga.registry.actions import claims as actions
from sueiga.registry.actions import witnesses
from sueiga.registry.claiming import position, ways
from sueiga.registry.forms.claims import ClaimForm, CodeForm, ContactForm, FilesForm
from sueiga.registry.models import Claim, ClaimFile, Organisation

both = require_http_methods(["GET", "HEAD", "POST"])


@login_not_required
@require_safe
def claim(request: HttpRequest, code: str) -> HttpResponse:
    """What it takes to speak for an organisation, for everybody to read; a double leads to its record."""
    organisation = get_object_or_404(Organisation.objects.nameable(), code=code)
    if organisation.merged_into:
        return redirect("registry:claim", organisation.merged_into.code)
    begin = reverse("registry:claim_begin", args=[code])
    context = {"organisation": organisation, "position": position(organisation, request.user), "begin": begin}
    return render(request, "registry/claims/claim.html", context)


@both
def begin(request: MemberRequest, code: str) -> HttpResponse:
    """The request itself: role, term, own words."""
    organisation = get_object_or_404(Organisation.objects.nameable(), code=code)
    form = ClaimForm(request.POST or None)
    if form.is_valid():
        try:
            made = actions.open_claim(organisation=organisation, by=request.user, **form.cleaned_data)
        except actions.AskedAlready:
            return redirect("registry:claim", code)
        except actions.ClaimRefused as error:
            form.add_error(None, _why(error))
        else:
            messages.success(request, _("Your request has come. Now add what supports it."))
            return redirect(made)
    elif organisation.merged_into or position(organisation, request.user).closed:
        return redirect("registry:claim", code)
    return render(request, "registry/claims/begin.html", {"organisation": organisation, "form": form})


@require_safe
def my_claim(request: MemberRequest, pk: int) -> HttpResponse:
    """One's own request: where it stands, and the ways to support it."""
    return _mine(request, get_object_or_404(Claim.objects.editable_by(request.user), pk=pk))


@require_POST
def add_files(request: MemberRequest, pk: int) -> HttpResponse:
    """Upload decisions; what was wrong with one is said beside the field."""
    found = get_object_or_404(Claim.objects.editable_by(request.user), pk=pk)
    form = FilesForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            number = actions.add_files(claim=found, by=request.user, **form.cleaned_data)
        except actions.ClaimRefused as error:
            form.add_error(None, _why(error))
        else:
            done = ngettext("%(number)d file added.", "%(number)d files added.", number)
            messages.success(request, done % {"number": number} if number else _("This file was here already."))
            return redirect(found)
    return _mine(request, found, files_form=form)


@require_safe
def file(request: MemberRequest, pk: int) -> HttpResponse:
    """An uploaded decision to take away, never shown as a page: for the office and whoever uploaded it."""
    found = get_object_or_404(ClaimFile.objects.visible_to(request.user), pk=pk)
    return taken_away(found.file, found.name, found.content_type)


@require_POST
def remove_file(request: MemberRequest, pk: int) -> HttpResponse:
    """Take one's own file back."""
    found = get_object_or_404(ClaimFile.objects.editable_by(request.user), pk=pk)
    return _done(request, found.claim, actions.remove_file, _("The file was removed."), file=found)


@require_POST
def ask_word(request: MemberRequest, pk: int) -> HttpResponse:
    """Ask those who lead the organisation or its union."""
    found = get_object_or_404(Claim.objects.editable_by(request.user), pk=pk)
    return _done(request, found, witnesses.ask_for_word, _("They have been written to."), claim=found)


@require_POST
def ask_contact(request: MemberRequest, pk: int) -> HttpResponse:
    """Have a letter sent to a contact known before."""
    found = get_object_or_404(Claim.objects.editable_by(request.user), pk=pk)
    form = ContactForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose whom to write to."))
        return redirect(found)
    said = _("The letter is on its way.")
    return _done(request, found, witnesses.ask_contact, said, claim=found, contact=form.cleaned_data["contact"])


@require_POST
def type_code(request: MemberRequest, pk: int) -> HttpResponse:
    """The code that came to the seat on paper."""
    found = get_object_or_404(Claim.objects.editable_by(request.user), pk=pk)
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            if witnesses.type_code(claim=found, by=request.user, **form.cleaned_data):
                messages.success(request, _("The code is right. The office sees that the letter reached you."))
                return redirect(found)
            form.add_error("code", _("This is not the code of the letter. Look again; after five tries it is void."))
        except actions.ClaimRefused as error:
            form.add_error(None, _why(error))
    return _mine(request, found, code_form=form)


@both
def withdraw(request: MemberRequest, pk: int) -> HttpResponse:
    """Asks, and then takes the request back."""
    found = get_object_or_404(Claim.objects.editable_by(request.user), pk=pk)
    if request.method == "POST":
        return _done(request, found, actions.withdraw, _("Your request was withdrawn."), claim=found)
    return render(request, "registry/claims/withdraw.html", {"claim": found})


def _mine(request: MemberRequest, found: Claim, **forms: Any) -> HttpResponse:
    shown = {"files_form": FilesForm(), "code_form": CodeForm(), **forms}
    context = {"claim": found, "ways": ways(found, request.user), **shown}
    return render(request, "registry/claims/mine.html", context)


def _done(request: MemberRequest, found: Claim, action: Any, said: str, **what: Any) -> HttpResponse:
    try:
        action(by=request.user, **what)
        messages.success(request, said)
    except actions.ClaimRefused as error:
        messages.error(request, _why(error))
    return redirect(found)


def _why(error: actions.ClaimRefused) -> str:
    return {
        actions.NotOneOfOurs: _("Nobody can ask to speak for this organisation."),
        actions.HoldsTheRole: _("You hold this role already for that time."),
        actions.TooManyOpen: _("You have five requests waiting. Wait for an answer, or withdraw one."),
        actions.TooOften: _("You have asked too often within a day. Ask again tomorrow."),
        actions.TooManyFiles: _("At most five files belong to one request. Remove one first."),
        actions.ClaimIsClosed: _("This request waits no more, so nothing can be added to it."),
        witnesses.NobodyToAsk: _("Nobody is known any more who could be asked."),
        witnesses.AskedBefore: _("They have been asked already."),
        witnesses.NoLongerOpen: _("The code is void: it was used, mistyped too often, or its time is over."),
    }.get(type(error), _("This cannot be done now."))
