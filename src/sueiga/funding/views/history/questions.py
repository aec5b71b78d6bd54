"""The office's inbox of questions about calls."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.funding.actions import questions as actions
from sueiga.funding.enums import QuestionState
from sueiga.funding.forms.history.questions import AnswerForm
from sueiga.funding.models import Question


@require_safe
@office_required
def office_questions(request: OfficeRequest) -> HttpResponse:
    """Those that wait, the longest first; with ?state= the others."""
    state = request.GET.get("state", "")
    state = state if state in QuestionState.values else QuestionState.OPEN
    rows = Question.objects.visible_to(request.user).in_state(state)
    page = Paginator(rows, 25).get_page(request.GET.get("page"))
    return render(request, "funding/history/questions.html", {"page": page, "state": state, "states": QuestionState})


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def office_question(request: OfficeRequest, pk: int) -> HttpResponse:
    """One question, and its answer."""
    found = get_object_or_404(Question.objects.editable_by(request.user).with_call(), pk=pk)
    form = AnswerForm.of(found, request.POST or None)
    if form.is_valid():
        return _done(request, found, actions.answer, _("Answered. Whoever asked has been written to."), form)
    return render(request, "funding/history/question.html", {"question": found, "form": form})


@require_POST
@office_required
def question_close(request: OfficeRequest, pk: int) -> HttpResponse:
    """No answer is needed."""
    found = get_object_or_404(Question.objects.editable_by(request.user), pk=pk)
    return _done(request, found, actions.close, _("Closed without an answer."))


@require_POST
@office_required
def question_reopen(request: OfficeRequest, pk: int) -> HttpResponse:
    """It does need an answer after all."""
    found = get_object_or_404(Question.objects.editable_by(request.user), pk=pk)
    return _done(request, found, actions.reopen, _("It waits for an answer again."))


def _done(
    request: OfficeRequest, found: Question, action: Any, said: str, form: AnswerForm | None = None
) -> HttpResponse:
    try:
        action(question=found, by=request.user, **(form.cleaned_data if form else {}))
        messages.success(request, said)
    except actions.NotOpen:
        messages.info(request, _("Somebody has dealt with this question meanwhile."))
    return redirect("funding:office_questions")
