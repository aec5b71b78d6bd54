"""Asking a question about a call: everybody may, with an account or with an address for the answer."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sueiga.accounts.limits import TOO_MANY, is_too_often
from sueiga.accounts.models import User
from sueiga.funding.actions import questions
from sueiga.funding.forms.history.questions import AskForm
from sueiga.funding.models import Call

RATES = {"call_questions": "5/m/ip,30/d/ip"}


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """The question; the office is written to, and answers everybody or only whoever asked."""
    found = get_object_or_404(Call.objects.public(), slug=slug)
    person = request.user if isinstance(request.user, User) else None
    form = AskForm(request.POST or None, is_known=person is not None)
    if form.is_valid():
        if is_too_often(request, "call_questions", RATES, app="sueiga.funding"):
            form.add_error(None, _("Very many questions have come from where you are. Please wait a minute and send "
                                   "yours again; if that does not help, try tomorrow."))  # fmt: skip
            return render(request, "funding/history/ask.html", {"call": found, "form": form}, status=TOO_MANY)
        said = {"email": "", **form.cleaned_data}
        try:
            questions.ask(call=found, language=get_language() or "lt", by=person, **said)
        except questions.TooMany:
            form.add_error(None, _("You have asked many questions today. Please wait until tomorrow, or call us."))
        else:
            messages.success(request, _("Your question has come. The answer will be sent to you by e-mail."))
            return redirect(found)
    return render(request, "funding/history/ask.html", {"call": found, "form": form})
