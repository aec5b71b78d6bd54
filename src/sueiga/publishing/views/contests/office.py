"""Contests in the union's office."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.core.bilingual import Fault
from sueiga.publishing.actions import contest_judging, contest_office
from sueiga.publishing.contesting import office as shown
from sueiga.publishing.contesting.entering import told
from sueiga.publishing.contesting.lateness import leave_of
from sueiga.publishing.forms.contest_judging import AnnounceForm, AwardForm, JurorForm, LateForm
from sueiga.publishing.models import Contest, ContestEntry, EntryPhoto, Juror

both = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@office_required
def office_contests(request: OfficeRequest) -> HttpResponse:
    """All of them, with how many entries each has."""
    rows = shown.listed(Contest.objects.readable().with_result().with_counts().latest())
    return render(request, "publishing/contests/office_list.html", {"rows": rows})


@require_safe
@office_required
def office_contest(request: OfficeRequest, pk: int) -> HttpResponse:
    """Entries, the jury's progress, what came of it, and what is to be done."""
    found = get_object_or_404(Contest.objects.readable().with_result().with_counts(), pk=pk)
    return render(request, "publishing/contests/office.html", {"contest": found, "shown": shown.overview(found)})


@require_safe
@office_required
def office_contest_table(request: OfficeRequest, pk: int) -> HttpResponse:
    """What the jury gave, as a workbook."""
    return shown.as_xlsx(get_object_or_404(Contest.objects.readable(), pk=pk))


@both
@office_required
def office_juror_new(request: OfficeRequest, pk: int) -> HttpResponse:
    """Name somebody to the jury."""
    found = get_object_or_404(Contest.objects.readable(), pk=pk)
    form = JurorForm(request.POST or None)
    if form.is_valid():
        try:
            contest_judging.name_juror(contest=found, by=request.user, **form.cleaned_data)
        except contest_judging.NotNow:
            form.add_error(None, _("All jurors have ended and seen each other's points: nothing changes any more."))
        else:
            messages.success(request, _("Named: a letter is on its way."))
            return redirect("publishing:office_contest", pk)
    return render(request, "publishing/contests/office_juror.html", {"contest": found, "form": form})


@both
@office_required
def office_contest_late(request: OfficeRequest, pk: int) -> HttpResponse:
    """Let one community enter after the close, until a moment."""
    found = get_object_or_404(Contest.objects.readable().with_result(), pk=pk)
    form = LateForm(request.POST or None, contest=found)
    if form.is_valid():
        try:
            leave = contest_office.let_in(contest=found, by=request.user, **form.cleaned_data)
        except (contest_office.Known, contest_office.JuryHasEnded) as error:
            form.add_error(None, shown.why_not(error))
        else:
            messages.success(request, shown.let_in_words(leave))
            return redirect("publishing:office_contest", pk)
    return render(request, "publishing/contests/office_late.html", {"contest": found, "form": form})


@both
@office_required
def office_juror_remove(request: OfficeRequest, pk: int, number: int) -> HttpResponse:
    """Take somebody off the jury, after asking."""
    found = get_object_or_404(Juror.objects.decidable_by(request.user), pk=number, contest=pk)
    if request.method == "POST":
        contest_judging.remove_juror(juror=found, by=request.user)
        return redirect("publishing:office_contest", pk)
    return render(request, "publishing/contests/office_juror_remove.html", {"juror": found})


@both
@office_required
def office_entry(request: OfficeRequest, pk: int, number: int) -> HttpResponse:
    """One entry, what jurors said of it, and what it is given."""
    found = get_object_or_404(ContestEntry.objects.decidable_by(request.user), pk=number, contest=pk)
    form = AwardForm(request.POST or None, entry=found)
    if form.is_valid():
        contest_office.award(entry=found, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("publishing:office_contest", pk)
    photos = EntryPhoto.objects.visible_to(request.user).of(found)
    return render(request, "publishing/contests/office_entry.html", {
        "entry": found, "contest": found.contest, "form": form, "answers": told(found), "photos": photos,
        "said": shown.said_of(found), "leave": leave_of(found),
    })  # fmt: skip


@require_POST
@office_required
def office_entry_article(request: OfficeRequest, pk: int, number: int) -> HttpResponse:
    """Begin a story from an entry, in the editors' tool."""
    found = get_object_or_404(ContestEntry.objects.decidable_by(request.user), pk=number, contest=pk)
    try:
        article = contest_office.begin_article(entry=found, by=request.user)
    except Fault as fault:
        messages.error(request, str(fault))
        return redirect("publishing:office_entry", pk, number)
    return redirect("wagtailadmin_pages:edit", article.pk)


@both
@office_required
def office_contest_announce(request: OfficeRequest, pk: int) -> HttpResponse:
    """Make the winners known, now or at a moment."""
    found = get_object_or_404(Contest.objects.readable().with_result(), pk=pk)
    form = AnnounceForm(request.POST or None, initial=shown.said_before(found))
    if form.is_valid():
        try:
            contest_office.plan(contest=found, by=request.user, **form.cleaned_data)
        except (contest_office.StillOpen, contest_office.NoWinners, contest_office.Known) as error:
            form.add_error(None, shown.why_not(error))
        else:
            messages.success(request, _("Done."))
            return redirect("publishing:office_contest", pk)
    context = {"contest": found, "form": form, "winners": shown.winners_of(found), "waits_for": shown.waits_for(found)}
    return render(request, "publishing/contests/office_announce.html", context)


@require_POST
@office_required
def office_contest_call_back(request: OfficeRequest, pk: int) -> HttpResponse:
    """Before its moment: nothing is announced."""
    found = get_object_or_404(Contest.objects.readable(), pk=pk)
    contest_office.call_back(contest=found, by=request.user)
    messages.success(request, _("Called back."))
    return redirect("publishing:office_contest", pk)
