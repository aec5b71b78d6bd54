"""The office reads lists of results from files, looks at them, puts them on the list and undoes them."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.funding.actions import grant_imports
from sueiga.funding.enums import RowOutcome
from sueiga.funding.forms.history.lists import UploadForm
from sueiga.funding.models import GrantImport
from sueiga.funding.result_lists.files import NotReadable
from sueiga.funding.result_lists.sample import sample
from sueiga.funding.support.office import import_page

PAGE_LENGTH = 50
both = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@office_required
def imports(request: OfficeRequest) -> HttpResponse:
    """Files read, the latest first."""
    page = Paginator(GrantImport.objects.visible_to(request.user).in_order(), 25).get_page(request.GET.get("page"))
    return render(request, "funding/history/imports.html", {"page": page})


@both
@office_required
def import_new(request: OfficeRequest) -> HttpResponse:
    """Send a file; what it would do is shown next."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data.pop("file")
        try:
            staged = grant_imports.stage(
                file_name=str(file.name), content=file.read(), by=request.user, **form.cleaned_data
            )
        except NotReadable as error:
            form.add_error("file", error.text)
        else:
            return redirect(staged)
    return render(request, "funding/history/import_new.html", {"form": form})


@require_safe
@office_required
def import_one(request: OfficeRequest, pk: int) -> HttpResponse:
    """What the file does, row by row."""
    found = get_object_or_404(GrantImport.objects.visible_to(request.user), pk=pk)
    outcome = request.GET.get("rows", "")
    shown = import_page(found, outcome if outcome in RowOutcome.values else "")
    page = Paginator(shown.rows, PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "funding/history/import_one.html", {"found": found, "shown": shown, "page": page})


@require_POST
@office_required
def import_apply(request: OfficeRequest, pk: int) -> HttpResponse:
    """Put it on the list."""
    return _done(request, pk, grant_imports.put_on_list, _("The file is on the list. Answers of calls count with it."))


@require_POST
@office_required
def import_discard(request: OfficeRequest, pk: int) -> HttpResponse:
    """Leave the file be."""
    return _done(request, pk, grant_imports.discard, _("Discarded: nothing of the file was put on the list."))


@require_POST
@office_required
def import_undo(request: OfficeRequest, pk: int) -> HttpResponse:
    """Take back what the file did."""
    said = _("Undone: what the file added is gone, what it changed is as it was.")
    return _done(request, pk, grant_imports.undo, said)


@require_safe
@office_required
def import_sample(request: OfficeRequest) -> HttpResponse:
    """A file to take as a pattern."""
    response = HttpResponse(sample(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="parama-pavyzdys.csv"'
    return response


def _done(request: OfficeRequest, pk: int, action: Any, said: str) -> HttpResponse:
    found = get_object_or_404(GrantImport.objects.visible_to(request.user), pk=pk)
    try:
        action(grant_import=found, by=request.user)
        messages.success(request, said)
    except grant_imports.AlreadyDecided:
        messages.info(request, _("Somebody has decided about this file meanwhile."))
    return redirect(found)
