"""A community's entry: begun, written, sent, taken back."""

import uuid
from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.posted import row_key
from sueiga.publishing.actions import contest_entries as actions
from sueiga.publishing.actions.sheets import NotOpen, TooMany, remove_photo
from sueiga.publishing.contesting.entering import asked, beside, may_begin, opened, save, told
from sueiga.publishing.contesting.lateness import any_let_in, may_be_taken_back, takes, until
from sueiga.publishing.contributing import uploading
from sueiga.publishing.contributing.writing import AUTOSAVE, saved_words
from sueiga.publishing.forms.contests import EnterForm
from sueiga.publishing.models import Contest, ContestEntry, EntryPhoto
from sueiga.registry.models import Organisation

both = require_http_methods(["GET", "HEAD", "POST"])


@both
def enter(request: MemberRequest, slug: str) -> HttpResponse:
    """What one has entered already, and the beginning of an entry."""
    found = get_object_or_404(Contest.objects.readable().with_result(), slug=slug)
    organisations = Organisation.objects.spoken_for_by(request.user).in_order()
    form = EnterForm(request.POST or None, organisations=organisations)
    if form.is_valid():
        try:
            return redirect(actions.begin(contest=found, by=request.user, **form.cleaned_data).own_url)
        except actions.Closed:
            form.add_error(None, _("The contest takes no entries now."))
        except TooMany:
            form.add_error(None, _("No more entries can be sent. You may take one of yours back."))
    own, now = ContestEntry.objects.editable_by(request.user).of(found).touched_last(), timezone.now()
    return render(request, "publishing/contests/enter.html", {
        "contest": found, "form": form, "own": own, "speaks": organisations.exists(), "questions": asked(found),
        "more": may_begin(found, own, organisations),
        "takes": found.takes_entries(now) or any_let_in(found, organisations, now),
    })  # fmt: skip


@both
def own_entry(request: MemberRequest, slug: str, pk: int) -> HttpResponse:
    """The page it is written on; once sent, as it was sent."""
    found = get_object_or_404(ContestEntry.objects.editable_by(request.user), pk=pk, contest__slug=slug)
    context: dict[str, Any] = {"entry": found, "contest": found.contest, **_time_of(found)}
    if not found.is_draft:
        photos = EntryPhoto.objects.visible_to(request.user).of(found)
        return render(request, "publishing/contests/sent.html", {**context, "answers": told(found), "photos": photos})
    form = context["form"] = opened(found, request)
    if request.method == "POST":
        typed = context["typed"] = save(form, request.user)
        if AUTOSAVE in request.headers:
            return JsonResponse(saved_words(typed, form))
        if typed.is_clean or typed.trouble:
            said = _("Sent: your entry takes part. Thank you!") if typed.is_sent else _("Saved.")
            messages.success(request, typed.trouble or said)
            return redirect(found.own_url)
    stands = told(found) if "typed" in context else ()
    context |= {"beside": beside(found), "stands": stands}
    return render(request, "publishing/contests/write.html", context)


def _time_of(entry: ContestEntry) -> dict[str, Any]:
    """Whether it may still be written, and until when."""
    now = timezone.now()
    may = takes(entry.contest, entry.organisation, now) if entry.is_draft else may_be_taken_back(entry, now)
    return {"takes": may, "until": until(entry.contest, entry.organisation, now)}


@require_POST
def take_back(request: MemberRequest, slug: str, pk: int) -> HttpResponse:
    """To write on, until the contest closes."""
    found = get_object_or_404(ContestEntry.objects.editable_by(request.user), pk=pk, contest__slug=slug)
    try:
        actions.take_back(entry=found, by=request.user)
        messages.success(request, _("It is yours again. It does not take part until you send it."))
    except actions.Closed:
        messages.error(request, _("The contest has closed: what was sent stays."))
    except NotOpen:
        messages.error(request, _("It has been taken back already."))
    return redirect(found.own_url)


@require_POST
def put_back(request: MemberRequest, slug: str, pk: int) -> HttpResponse:
    """Let words that were kept beside stand; those that stood are kept in turn."""
    found = get_object_or_404(ContestEntry.objects.editable_by(request.user), pk=pk, contest__slug=slug)
    kept = get_object_or_404(found.wordings, pk=row_key(request.POST.get("wording", "")))
    try:
        actions.put_back(wording=kept, by=request.user)
        messages.success(request, _("These words stand now; those before them are kept below."))
    except NotOpen:
        messages.error(request, _("It has been sent meanwhile."))
    return redirect(found.own_url)


@both
def discard(request: MemberRequest, slug: str, pk: int) -> HttpResponse:
    """Throw a draft away, after asking."""
    found = get_object_or_404(ContestEntry.objects.editable_by(request.user), pk=pk, contest__slug=slug)
    if not found.is_draft:
        return redirect(found.own_url)
    if request.method == "POST":
        try:
            actions.discard(entry=found, by=request.user)
        except NotOpen:  # sent this very moment: its page says so
            return redirect(found.own_url)
        messages.success(request, _("Thrown away."))
        return redirect("publishing:contest_enter", slug)
    return render(request, "publishing/contests/discard.html", {"entry": found})


@require_http_methods(["GET", "HEAD", "POST", "PUT"])
def upload(request: MemberRequest, slug: str, pk: int, key: uuid.UUID) -> JsonResponse:
    """A photo of an entry, in pieces, where the contest takes photos."""
    mine = ContestEntry.objects.editable_by(request.user).taking_photos()
    found = get_object_or_404(mine, pk=pk, contest__slug=slug)
    return uploading.answer(request, found, key, request.user)


@both
def photo_remove(request: MemberRequest, slug: str, pk: int, number: int) -> HttpResponse:
    """Take a photo away with its files, after asking."""
    found = get_object_or_404(EntryPhoto.objects.editable_by(request.user), pk=number, entry=pk)
    if not found.entry.is_draft:
        return redirect(found.entry.own_url)
    if request.method == "POST":
        with suppress(NotOpen):  # sent this very moment: its page says so
            remove_photo(photo=found, by=request.user)
        return redirect(found.entry.own_url)
    return render(request, "publishing/contests/photo_remove.html", {"entry": found.entry, "photo": found})
