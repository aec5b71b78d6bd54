"""Taking calls of others in: a file, its text, or the EU Portal's answer; a look at them; drafts of the chosen."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.core.bilingual import Fault
from sueiga.core.writing import number
from sueiga.funding.actions import importing as actions
from sueiga.funding.forms.watching import ChosenForm, ImportForm, SearchForm
from sueiga.funding.importing.preview import preview_of
from sueiga.funding.models import Edition, ImportedFile
from sueiga.funding.watching.eu_search import search

PAGE_LENGTH = 25
read_or_write = require_http_methods(["GET", "HEAD", "POST"])


@read_or_write
@office_required
def imports(request: OfficeRequest) -> HttpResponse:
    """Takes a file or its text, and lists those taken before."""
    form = ImportForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        said = form.cleaned_data
        try:
            return redirect(
                actions.take_in(kind=said["kind"], name=said["name"], content=said["content"], by=request.user)
            )
        except Fault as fault:
            form.add_error(None, str(fault))
    return _page(request, form, SearchForm())


@require_POST
@office_required
def import_search(request: OfficeRequest) -> HttpResponse:
    """Asks the EU Portal for calls with these words."""
    form = SearchForm(request.POST)
    if form.is_valid():
        words = form.cleaned_data["words"]
        name = _("EU Portal, %(words)s, %(day)s") % {"words": words, "day": timezone.localdate().isoformat()}
        try:
            return redirect(actions.take_in(kind="eu_portal", name=name, content=search(words), by=request.user))
        except Fault as fault:
            form.add_error(None, str(fault))
    return _page(request, ImportForm(), form)


@read_or_write
@office_required
def import_preview(request: OfficeRequest, pk: int) -> HttpResponse:
    """The calls of a file, as they would be begun; begins drafts of the chosen."""
    file = get_object_or_404(ImportedFile.objects.editable_by(request.user), pk=pk)
    seen = preview_of(file, timezone.localdate())
    form = ChosenForm(request.POST if request.method == "POST" else None, identifiers=seen.identifiers)
    if form.is_valid():
        made = actions.begin_drafts(file=file, identifiers=form.cleaned_data["calls"], by=request.user)
        return _begun(request, file, made)
    return render(request, "funding/watching/preview.html", {"file": file, "preview": seen, "form": form})


def _begun(request: OfficeRequest, file: ImportedFile, made: list[Edition]) -> HttpResponse:
    told = ngettext("%(count)s draft was begun. Check and complete it.", "%(count)s drafts were begun.", len(made))
    messages.success(request, told % {"count": number(len(made))})
    return redirect("funding:edit", made[0].pk) if len(made) == 1 else redirect(file)


def _page(request: OfficeRequest, form: ImportForm, search_form: SearchForm) -> HttpResponse:
    files = ImportedFile.objects.visible_to(request.user).newest()
    context = {
        "form": form, "search_form": search_form, "can_search": bool(settings.EU_SEARCH_URL),
        "page": Paginator(files, PAGE_LENGTH).get_page(request.GET.get("page")),
    }  # fmt: skip
    return render(request, "funding/watching/imports.html", context)
