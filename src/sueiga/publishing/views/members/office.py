"""The office's queue of what communities wrote."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.core.bilingual import Fault
from sueiga.publishing.actions import contribution_office as actions
from sueiga.publishing.actions.sheets import NotOpen
from sueiga.publishing.contributing import pages
from sueiga.publishing.contributing.enums import WritingState
from sueiga.publishing.contributing.publishing import publish
from sueiga.publishing.contributing.queue import queue
from sueiga.publishing.contributing.writing import AUTOSAVE, edit, opened, saved_words
from sueiga.publishing.forms.contributions import OfficeForm, WordsForm
from sueiga.publishing.models import Contribution

both = require_http_methods(["GET", "HEAD", "POST"])
AT_ONCE = 25


@require_safe
@office_required
def office_writings(request: OfficeRequest) -> HttpResponse:
    """What waits, the longest first; and what has been dealt with."""
    shown = queue(Contribution.objects.decidable_by(request.user), request.GET.get("state", ""))
    page = Paginator(shown.rows, AT_ONCE).get_page(request.GET.get("page"))
    return render(request, "publishing/writings/office_list.html", {"page": page, "queue": shown})


@require_safe
@office_required
def office_writing(request: OfficeRequest, pk: int) -> HttpResponse:
    """One writing: what was sent, what was changed, what was said, and what can be done."""
    found = get_object_or_404(Contribution.objects.decidable_by(request.user), pk=pk)
    context = pages.shown(found)
    told = pages.warnings(found, context["photos"], bool(context["changes"]))
    ask = WordsForm(None, label=_("Words to the author"), required=False)
    return render(request, "publishing/writings/office.html", {**context, "warnings": told, "ask": ask})


@both
@office_required
def office_writing_edit(request: OfficeRequest, pk: int) -> HttpResponse:
    """Edit it in place; saved as it is typed."""
    found = get_object_or_404(Contribution.objects.decidable_by(request.user), pk=pk)
    if found.state != WritingState.TAKEN:
        return redirect("publishing:office_writing", found.pk)
    form = opened(found, request, OfficeForm)
    context: dict[str, Any] = {"writing": found, "form": form}
    if request.method == "POST":
        typed = edit(form, request.user)  # type: ignore[arg-type]  # of the class asked for
        if AUTOSAVE in request.headers:
            return JsonResponse(saved_words(typed, form))
        if typed.is_clean or typed.trouble:
            messages.success(request, typed.trouble or _("Saved."))
            return redirect("publishing:office_writing", found.pk)
        context["typed"] = typed
    return render(request, "publishing/writings/office_edit.html", context)


@require_POST
@office_required
def take(request: OfficeRequest, pk: int) -> HttpResponse:
    """To edit it."""
    found = get_object_or_404(Contribution.objects.decidable_by(request.user), pk=pk)
    return _done(
        request, found, lambda: actions.take(contribution=found, by=request.user), _("You are editing it now.")
    )


@require_POST
@office_required
def ask_author(request: OfficeRequest, pk: int) -> HttpResponse:
    """Show the author what was changed."""
    found = get_object_or_404(Contribution.objects.decidable_by(request.user), pk=pk)
    form = WordsForm(request.POST, label=_("Words to the author"), required=False)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    said = _("The author has been asked by letter.")
    return _done(request, found, lambda: actions.ask_author(contribution=found, words=words, by=request.user), said)


@both
@office_required
def return_to_author(request: OfficeRequest, pk: int) -> HttpResponse:
    """With words: what is missing."""
    return _answer(request, pk, actions.return_to_author, {
        "title": _("Return it with words"), "label": _("What should be added or put right?"), "verb": _("Return"),
        "done": _("Returned: the author gets your words by letter."),
    })  # fmt: skip


@both
@office_required
def decline(request: OfficeRequest, pk: int) -> HttpResponse:
    """With words: why not."""
    return _answer(request, pk, actions.decline, {
        "title": _("Do not publish it"), "label": _("Why is it not published?"), "verb": _("Decline"),
        "done": _("Declined: the author gets your words by letter."),
    })  # fmt: skip


@require_POST
@office_required
def publish_writing(request: OfficeRequest, pk: int) -> HttpResponse:
    """For everybody to read."""
    found = get_object_or_404(Contribution.objects.decidable_by(request.user), pk=pk)
    said = _("Published. The author gets a letter with the address and a picture to share.")
    return _done(request, found, lambda: publish(found, request.user), said)


def _answer(request: OfficeRequest, pk: int, action: Any, words: dict[str, str]) -> HttpResponse:
    found = get_object_or_404(Contribution.objects.decidable_by(request.user), pk=pk)
    help_text = _("The author reads it as you write it.")
    form = WordsForm(request.POST or None, label=words["label"], help_text=help_text)
    if form.is_valid():
        said = form.cleaned_data["words"]
        return _done(request, found, lambda: action(contribution=found, words=said, by=request.user), words["done"])
    context = {"writing": found, "form": form, "words": words}
    return render(request, "publishing/writings/office_answer.html", context)


def _done(request: OfficeRequest, found: Contribution, act: Callable[[], object], said: str) -> HttpResponse:
    try:
        act()
        messages.success(request, said)
    except NotOpen:
        messages.error(request, _("Somebody has dealt with it meanwhile: see below."))
    except Fault as fault:
        messages.error(request, str(fault))
    return redirect("publishing:office_writing", found.pk)
