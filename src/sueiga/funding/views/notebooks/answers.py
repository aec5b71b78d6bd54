"""The questions of an application and the drafts of their answers."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.posted import row_key
from sueiga.funding.actions import notebook_answers as actions
from sueiga.funding.actions.notebooks import NotebookRefused
from sueiga.funding.forms.notebooks import QuestionForm
from sueiga.funding.models import Notebook
from sueiga.funding.notebook import pages
from sueiga.funding.notebook.answering import AUTOSAVE, answer_form, opened, save, saved_words
from sueiga.funding.notebook.saving import attempt, why

both = require_http_methods(["GET", "HEAD", "POST"])


@both
def answers(request: MemberRequest, pk: int) -> HttpResponse:
    """All questions with how far each is; one's own can be added."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    form = QuestionForm(request.POST or None)
    if (
        form.is_valid()
        and attempt(form, actions.add_question, notebook=found, by=request.user, **form.cleaned_data).made
    ):
        messages.success(request, _("The question was added."))
        return redirect("funding:notebook_answers", found.pk)
    frame = pages.frame(found, request.user, _("Answers"))
    context = {"frame": frame, "form": form, "answers": pages.answers_of(found)}
    return render(request, "funding/notebooks/answers.html", context)


@both
def answer(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """One draft: saved by itself while it is written, or by its button."""
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    found = get_object_or_404(notebook.answers, pk=number)
    found.notebook = notebook
    form = answer_form(found, request.POST if request.method == "POST" else None)
    saving = save(found, form, request.user)
    if AUTOSAVE in request.headers and request.method == "POST":
        return JsonResponse(saved_words(saving, form))
    if saving is not None and not saving.is_beside:
        messages.success(request, _("Saved."))
        return redirect(_onward(request, found))
    frame = pages.frame(notebook, request.user, found.question)
    context: dict[str, Any] = {"frame": frame, "answer": found, "form": form, "saving": saving, **opened(found)}
    return render(request, "funding/notebooks/answer.html", context)


@require_POST
def take_earlier(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """Put an earlier text back; the one that stands is kept in turn."""
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    found = get_object_or_404(notebook.answers, pk=number)
    found.notebook = notebook
    earlier = get_object_or_404(found.earlier, pk=row_key(request.POST.get("text", "")))
    earlier.answer = found
    try:
        actions.take_earlier(earlier=earlier, by=request.user)
        messages.success(request, _("This text stands now; the one before it is kept below."))
    except NotebookRefused as error:
        messages.error(request, why(error))
    return redirect("funding:notebook_answer", notebook.pk, found.pk)


@both
def remove(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """Take a question away, after asking."""
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user).being_written(), pk=pk)
    found = get_object_or_404(notebook.answers, pk=number)
    found.notebook = notebook
    if request.method == "POST":
        actions.remove_question(answer=found, by=request.user)
        messages.success(request, _("Taken away."))
        return redirect("funding:notebook_answers", notebook.pk)
    context = {"notebook": notebook, "what": found.question, "back": "funding:notebook_answers"}
    return render(request, "funding/notebooks/remove.html", context)


def _onward(request: MemberRequest, found: Any) -> Any:
    if "onward" in request.POST:
        after = pages.neighbours(found.notebook, found)[1]
        if after is not None:
            return pages.answer_url(after)
    return pages.answers_url(found.notebook) if "onward" in request.POST else pages.answer_url(found)
