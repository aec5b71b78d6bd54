"""Letters to many: all of them, and how one gets on. They are written in the app whose list they go to."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.core.writing import number
from sueiga.messaging import printing
from sueiga.messaging.actions import mailings as actions
from sueiga.messaging.models import Letter, Mailing
from sueiga.messaging.progress import progress
from sueiga.messaging.views.office.letters import as_pdf

PAGE_LENGTH = 25


@require_safe
@office_required
def mailings(request: OfficeRequest) -> HttpResponse:
    """Drafts, what is scheduled, what is being sent, what was."""
    page = Paginator(Mailing.objects.visible_to(request.user).newest(), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "messaging/office/mailings.html", {"page": page})


@require_safe
@office_required
def mailing(request: OfficeRequest, pk: int) -> HttpResponse:
    """How one gets on: what became of its letters, what is in them."""
    found = get_object_or_404(Mailing.objects.visible_to(request.user).newest(), pk=pk)
    context = {"mailing": found, "progress": progress(found), "attachments": found.attachments.with_size()}
    return render(request, "messaging/office/mailing.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def stop(request: OfficeRequest, pk: int) -> HttpResponse:
    """Asks, and then stops it: what waits is cancelled."""
    found = get_object_or_404(Mailing.objects.stoppable_by(request.user), pk=pk)
    if request.method == "POST":
        try:
            count = actions.stop(mailing=found, by=request.user)
            told = ngettext(
                "Stopped: %(number)s letter is not sent.", "Stopped: %(number)s letters are not sent.", count
            )
            messages.success(request, told % {"number": number(count)})
        except actions.MailingHasMovedOn:
            messages.info(request, _("It had ended already."))
        return redirect("messaging:office_mailing", pk)
    return render(request, "messaging/office/mailing_stop.html", {"mailing": found, "progress": progress(found)})


@require_POST
@office_required
def call_back(request: OfficeRequest, pk: int) -> HttpResponse:
    """Before its time: a draft again."""
    found = get_object_or_404(Mailing.objects.visible_to(request.user), pk=pk)
    try:
        actions.call_back(mailing=found, by=request.user)
        messages.success(request, _("It is a draft again and will not be sent by itself."))
    except actions.MailingHasMovedOn:
        messages.error(request, _("It is too late: sending has begun. You can stop it."))
    return redirect("messaging:office_mailing", pk)


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def discard(request: OfficeRequest, pk: int) -> HttpResponse:
    """Asks, and then throws a draft away."""
    found = get_object_or_404(Mailing.objects.editable_by(request.user), pk=pk)
    if request.method == "POST":
        actions.discard_draft(mailing=found, by=request.user)
        messages.success(request, _("The draft was discarded."))
        return redirect("messaging:office_mailings")
    return render(request, "messaging/office/mailing_discard.html", {"mailing": found})


@require_safe
@office_required
def mailing_pdf(request: OfficeRequest, pk: int) -> HttpResponse:
    """Its letters on paper in one document, printed or not."""
    found = get_object_or_404(Mailing.objects.visible_to(request.user), pk=pk)
    letters = Letter.objects.visible_to(request.user).on_paper_of(found)
    return as_pdf(printing.letters_pdf(letters, found.subject_lt), f"laiskai-{pk}.pdf")
