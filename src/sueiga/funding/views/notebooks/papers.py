"""The checklist of documents and the files gathered for it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.downloads import taken_away
from sueiga.funding.actions import notebook_papers as actions
from sueiga.funding.actions.notebooks import NotebookRefused
from sueiga.funding.forms.notebooks import FilesForm, NewPaperForm, PaperForm
from sueiga.funding.models import Notebook, Paper, PaperFile
from sueiga.funding.notebook import pages
from sueiga.funding.notebook.saving import attempt, why

both = require_http_methods(["GET", "HEAD", "POST"])


@both
def papers(request: MemberRequest, pk: int) -> HttpResponse:
    """What the call asks for, and how far each is; one's own can be added."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    form = NewPaperForm(request.POST or None)
    if form.is_valid() and attempt(form, actions.add_paper, notebook=found, by=request.user, **form.cleaned_data).made:
        messages.success(request, _("The document was added to the list."))
        return redirect("funding:notebook_papers", found.pk)
    frame = pages.frame(found, request.user, _("Documents"))
    context = {"frame": frame, "form": form, "papers": pages.papers_of(found)}
    return render(request, "funding/notebooks/papers.html", context)


@both
def paper(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """One document: what is asked, its files, how far it is."""
    found = _paper(request, pk, number)
    form = PaperForm(request.POST or None, initial={"state": found.state, "remark": found.remark})
    if form.is_valid() and attempt(form, actions.mark_paper, paper=found, by=request.user, **form.cleaned_data).made:
        messages.success(request, _("Saved."))
        return redirect("funding:notebook_papers", pk)
    return _shown(request, found, form=form)


@require_POST
def add_files(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """Gather files for a document; what was wrong with one is said beside the field."""
    found = _paper(request, pk, number)
    form = FilesForm(request.POST, request.FILES)
    if form.is_valid() and attempt(form, actions.add_files, paper=found, by=request.user, **form.cleaned_data).made:
        messages.success(request, _("The files are kept."))
        return redirect("funding:notebook_paper", pk, number)
    return _shown(request, found, files_form=form)


@both
def remove(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """Take away a document of one's own, or one asked no more, after asking."""
    found = _paper(request, pk, number)
    if not (found.notebook.is_open and (found.is_own or found.is_gone)):
        raise Http404
    if request.method == "POST":
        actions.remove_paper(paper=found, by=request.user)
        messages.success(request, _("Taken away."))
        return redirect("funding:notebook_papers", pk)
    context = {"notebook": found.notebook, "what": found.name, "back": "funding:notebook_papers"}
    return render(request, "funding/notebooks/remove.html", context)


@require_safe
def file(request: MemberRequest, pk: int) -> HttpResponse:
    """A gathered file to take away, never shown as a page: for whoever may see the application."""
    found = get_object_or_404(PaperFile.objects.visible_to(request.user), pk=pk)
    return taken_away(found.file, found.name, found.content_type)


@require_POST
def remove_file(request: MemberRequest, pk: int) -> HttpResponse:
    """Take a file away."""
    found = get_object_or_404(PaperFile.objects.editable_by(request.user), pk=pk)
    try:
        actions.remove_file(file=found, by=request.user)
        messages.success(request, _("The file was removed."))
    except NotebookRefused as error:
        messages.error(request, why(error))
    return redirect("funding:notebook_paper", found.paper.notebook_id, found.paper_id)


def _paper(request: MemberRequest, pk: int, number: int) -> Paper:
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    found = get_object_or_404(notebook.papers, pk=number)
    found.notebook = notebook
    return found


def _shown(request: MemberRequest, found: Paper, **forms: Any) -> HttpResponse:
    plain = {"form": PaperForm(initial={"state": found.state, "remark": found.remark}), "files_form": FilesForm()}
    frame = pages.frame(found.notebook, request.user, found.name)
    context = {"frame": frame, "paper": found, "files": pages.files_of(found), **plain, **forms}
    return render(request, "funding/notebooks/paper.html", context)
