"""Saying a word for somebody who asks to speak for an organisation: signed in, or by the link of a letter."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sueiga.accounts.permissions import MemberRequest
from sueiga.registry.actions import claims, witnesses
from sueiga.registry.answer_links import asked_by
from sueiga.registry.forms.claims import AnswerForm, VouchForm
from sueiga.registry.models import Claim, Vouch


@require_http_methods(["GET", "HEAD", "POST"])
def vouch(request: MemberRequest, pk: int) -> HttpResponse:
    """What a leading representative says of a request; they may think again while it waits."""
    claim = get_object_or_404(Claim.objects.vouchable_by(request.user), pk=pk)
    said = Vouch.objects.visible_to(request.user).about(claim).by(request.user)
    form = VouchForm(request.POST or None, initial={"answer": said.answer, "note": said.note} if said else None)
    if claim.is_open and form.is_valid():
        try:
            witnesses.vouch(claim=claim, by=request.user, **form.cleaned_data)
            messages.success(request, _("Thank you. The union's office sees what you said."))
            return redirect("home:desk")
        except claims.ClaimRefused:
            form.add_error(None, _("The request waits no more, or you no longer lead the organisation."))
    return render(request, "registry/claims/vouch.html", {"claim": claim, "form": form, "said": said})


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """The link of a letter to a known contact: opening it changes nothing, answering works once."""
    asked = asked_by(token)
    if asked is None or not asked.can_be_answered or not asked.claim.is_open:
        return render(request, "registry/claims/answer_over.html", {"asked": asked}, status=410)
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        try:
            witnesses.answer_letter(asked=asked, by=None, **form.cleaned_data)
        except claims.ClaimRefused:
            return render(request, "registry/claims/answer_over.html", {"asked": asked}, status=410)
        return render(request, "registry/claims/answered.html", {"claim": asked.claim})
    return render(request, "registry/claims/answer.html", {"claim": asked.claim, "form": form})
