"""An application as a whole: begun, described, handed in, answered, put aside, taken away as a file."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.funding import presence
from sueiga.funding.actions import notebooks as actions
from sueiga.funding.forms.notebooks import HandInForm, OutcomeForm, ProjectForm, StartForm
from sueiga.funding.models import Call, Notebook
from sueiga.funding.notebook import pages
from sueiga.funding.notebook.applicant import applicant
from sueiga.funding.notebook.call import said_of
from sueiga.funding.notebook.changes import changes_since
from sueiga.funding.notebook.exports import MAKERS, as_file
from sueiga.funding.notebook.project_checks import look_again
from sueiga.funding.notebook.saving import Attempt, attempt, why
from sueiga.funding.notebook.start import likely, start_of
from sueiga.registry.models import Organisation

both = require_http_methods(["GET", "HEAD", "POST"])


@both
def start(request: MemberRequest, slug: str) -> HttpResponse:
    """For which of one's organisations; those begun before are shown first."""
    call = get_object_or_404(Call.objects.public(), slug=slug)
    shown = start_of(call, request.user)
    form = StartForm(request.POST or None, organisations=shown.organisations)
    if form.is_valid():
        own = Organisation.objects.spoken_for_by(request.user)
        organisation = get_object_or_404(own, pk=form.cleaned_data["organisation"])
        what = {"call": call, "organisation": organisation, **likely(call, organisation)}
        if made := attempt(form, actions.start, by=request.user, **what).made:
            messages.success(request, _("The notebook is ready: what the call asks for is listed in it."))
            return redirect(made)
    return render(request, "funding/notebooks/start.html", {"call": call, "start": shown, "form": form})


@require_safe
def notebook(request: MemberRequest, pk: int) -> HttpResponse:
    """How far it is, part by part, and what to do next."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    frame = pages.frame(found, request.user)
    context = {
        "frame": frame, "sections": pages.sections(frame), "changes": changes_since(found),
        "files": [as_file(found, kind) for kind in MAKERS],
    }  # fmt: skip
    return render(request, "funding/notebooks/notebook.html", context)


@both
def project(request: MemberRequest, pk: int) -> HttpResponse:
    """What is said of the project, and what is known of the applicant already."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    initial = {name: getattr(found, name) for name in actions.DESCRIBED} | {"seen": found.version}
    form = ProjectForm(request.POST or None, said=said_of(found.edition), initial=initial)
    done = Attempt()
    if form.is_valid():
        what = {"notebook": found, "values": form.values, "seen": form.cleaned_data["seen"], "by": request.user}
        done = attempt(form, actions.describe, found, **what)
        if done.made:
            messages.success(request, _("Saved."))
            return redirect(found)
    frame = pages.frame(found, request.user, _("The project"))
    context: dict[str, Any] = {"frame": frame, "form": form, "theirs": done.theirs}
    context |= {"again": look_again(found, frame.said), "facts": applicant(found.organisation)}
    return render(request, "funding/notebooks/project.html", context)


@require_safe
def here(request: MemberRequest, pk: int) -> HttpResponse:
    """Who else is here, asked by an open page every half minute."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    presence.note(found.room, request.user, request.GET.get("section", "")[:60])
    return JsonResponse({"others": pages.others_here(found, request.user)})


@require_POST
def follow(request: MemberRequest, pk: int) -> HttpResponse:
    """Take over what the call asks since it changed."""
    return _done(request, pk, actions.follow_call, _("The checklist is that of the call as it is now."))


@require_POST
def open_again(request: MemberRequest, pk: int) -> HttpResponse:
    """Write on."""
    return _done(request, pk, actions.open_again, _("The application can be written in again."))


@require_POST
def put_aside(request: MemberRequest, pk: int) -> HttpResponse:
    """Not now."""
    return _done(request, pk, actions.put_aside, _("Put aside. Nothing was deleted: it can be taken up again."))


@both
def hand_in(request: MemberRequest, pk: int) -> HttpResponse:
    """It was handed in: when and under which number; what is not ready yet is named before."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    form = HandInForm(request.POST or None, initial={"on": timezone.localdate()})
    if form.is_valid() and attempt(form, actions.hand_in, notebook=found, by=request.user, **form.cleaned_data).made:
        messages.success(request, _("Marked as handed in. Good luck!"))
        return redirect(found)
    frame = pages.frame(found, request.user, _("Handing in"))
    left = [section for section in pages.sections(frame) if not section.is_done and section.status]
    context = {"frame": frame, "form": form, "left": left, "channels": found.edition.channels.all()}
    return render(request, "funding/notebooks/hand_in.html", context)


@both
def outcome(request: MemberRequest, pk: int) -> HttpResponse:
    """What the funder answered."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    initial = {"on": found.outcome_on or timezone.localdate(), "amount": found.outcome_amount,
               "note": found.outcome_note, "state": found.state}  # fmt: skip
    form = OutcomeForm(request.POST or None, initial=initial)
    if form.is_valid() and attempt(form, actions.answered, notebook=found, by=request.user, **form.cleaned_data).made:
        messages.success(request, _("Saved. What was granted is in your history of support."))
        return redirect(found)
    return render(request, "funding/notebooks/outcome.html", {"frame": pages.frame(found, request.user), "form": form})


@require_safe
def export(request: MemberRequest, pk: int, kind: str) -> HttpResponseBase:
    """The whole application as DOCX, PDF, or ZIP with the files gathered."""
    found = get_object_or_404(Notebook.objects.visible_to(request.user), pk=pk)
    return MAKERS[kind].answer(found, kind)


def _done(request: MemberRequest, pk: int, action: Any, said: str) -> HttpResponse:
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    try:
        action(notebook=found, by=request.user)
        messages.success(request, said)
    except actions.NotebookRefused as error:
        messages.error(request, why(error))
    return redirect(found)
