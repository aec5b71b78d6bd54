"""All letters: found by fate, matter, channel and recipient, each with its text; and those to be printed."""

from csp.constants import NONE, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.core.writing import number
from sueiga.messaging import printing
from sueiga.messaging.actions.printing import mark_printed
from sueiga.messaging.forms import LettersForm, PrintedForm
from sueiga.messaging.models import Letter
from sueiga.messaging.reading import as_read_by

PAGE_LENGTH = 25
LETTER_POLICY = {"default-src": [NONE], "style-src": [UNSAFE_INLINE]}


@require_safe
@office_required
def letters(request: OfficeRequest) -> HttpResponse:
    """Every letter, the newest first."""
    form = LettersForm(request.GET)
    found = Letter.objects.visible_to(request.user).narrowed(**form.asked).newest()
    page = Paginator(found, PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "messaging/office/letters.html", {"form": form, "page": page})


@require_safe
@office_required
def letter(request: OfficeRequest, pk: int) -> HttpResponse:
    """One letter: to whom, its words, and what became of it."""
    found = get_object_or_404(Letter.objects.visible_to(request.user).whole(), pk=pk)
    return render(request, "messaging/office/letter.html", {"letter": as_read_by(request.user, found)})


@csp_replace(LETTER_POLICY)  # type: ignore[arg-type]  # its type knows of no further arguments
@require_safe
@office_required
def letter_html(request: OfficeRequest, pk: int) -> HttpResponse:
    """As a mail program shows it: with its own styles, nothing from elsewhere."""
    found = get_object_or_404(Letter.objects.visible_to(request.user), pk=pk)
    return HttpResponse(as_read_by(request.user, found).html)


@require_safe
@office_required
def letter_pdf(request: OfficeRequest, pk: int) -> HttpResponse:
    """One letter as PDF, whichever way it travels."""
    found = as_read_by(request.user, get_object_or_404(Letter.objects.visible_to(request.user), pk=pk), to_print=True)
    return as_pdf(printing.letters_pdf([found], found.subject, found.language), f"laiskas-{pk}.pdf")


@require_safe
@office_required
def paper(request: OfficeRequest) -> HttpResponse:
    """Letters for those without e-mail, waiting to be printed."""
    waiting = printing.waiting_on_paper(request.user)
    page = Paginator(waiting, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {"page": page, "last": printing.last_of(waiting), "most": printing.MOST_AT_ONCE}
    return render(request, "messaging/office/paper.html", context)


@require_safe
@office_required
def paper_pdf(request: OfficeRequest, last: int) -> HttpResponse:
    """All of them, up to the last one that was on the list, in one document."""
    waiting = printing.waiting_on_paper(request.user, until=last)[: printing.MOST_AT_ONCE]
    return as_pdf(printing.letters_pdf(waiting, _("Letters to print")), "laiskai.pdf")


@require_POST
@office_required
def printed(request: OfficeRequest) -> HttpResponse:
    """They are printed and in their envelopes."""
    form = PrintedForm(request.POST)
    if form.is_valid():
        waiting = printing.waiting_on_paper(request.user, until=form.cleaned_data["last"])[: printing.MOST_AT_ONCE]
        count = mark_printed(letters=list(waiting), by=request.user)
        told = ngettext("%(number)s letter marked as printed.", "%(number)s letters marked as printed.", count)
        messages.success(request, told % {"number": number(count)})
    return redirect("messaging:office_paper")


def as_pdf(content: bytes, name: str) -> HttpResponse:
    """A document to open or keep."""
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
