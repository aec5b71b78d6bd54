"""The page an entry is written on: what is typed is kept, the whole is sent when all is there."""

import uuid
from collections.abc import Sized
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.writing import iso
from sueiga.publishing.actions import contest_entries as actions
from sueiga.publishing.contesting.enums import Entrants
from sueiga.publishing.contributing.uploading import take_files
from sueiga.publishing.forms.contests import EntryForm
from sueiga.publishing.models import Contest, ContestEntry, ContestQuestion, EntryAnswer, EntryPhoto


@dataclass(frozen=True)
class Typed:
    """What came of what was typed: saved or not, all right, sent."""

    saving: actions.Saving | None = None
    is_clean: bool = False
    is_sent: bool = False
    trouble: str = ""

    @property
    def is_beside(self) -> bool:
        """Whether somebody else saved meanwhile: their words stand, these are still on the page."""
        return self.saving is not None and self.saving.is_beside


def opened(entry: ContestEntry, request: HttpRequest) -> EntryForm:
    """The form with what stands, or with what was sent."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return EntryForm(
        *sent, entry=entry, questions=asked(entry.contest), answers=answered(entry),
        photos=list(EntryPhoto.objects.filter(entry=entry).in_order()), sitting=uuid.uuid4().hex,
    )  # fmt: skip


def asked(contest: Contest) -> list[ContestQuestion]:
    """The contest's questions in the editor's order."""
    return list(ContestQuestion.objects.filter(contest=contest).order_by("sort_order", "pk"))


def may_begin(contest: Contest, own: Sized, organisations: Sized) -> bool:
    """Whether one more may be begun, as far as can be told before it is said for whom."""
    each = len(organisations) if contest.entrants == Entrants.COMMUNITIES else 1
    return len(own) < contest.most_entries * each


def answered(entry: ContestEntry) -> dict[int, str]:
    """Answers by question; those whose question the editor has taken out are shown, not asked."""
    rows = EntryAnswer.objects.filter(entry=entry, question__isnull=False)
    return dict(rows.values_list("question", "text"))


def told(entry: ContestEntry) -> list[EntryAnswer]:
    """What was answered, as it is read: in the order of the questions."""
    rows = EntryAnswer.objects.filter(entry=entry).exclude(text="").select_related("question")
    return sorted(rows, key=lambda row: (row.question is None, _order(row), row.pk))


def _order(row: EntryAnswer) -> int:
    return (row.question.sort_order or 0) if row.question else 0


def save(form: EntryForm, by: User) -> Typed:
    """What was typed; with `send` pressed, and nothing missing, it takes part."""
    form.is_valid()
    seen, sitting = form.cleaned_data.get("seen") or 0, form.cleaned_data.get("sitting", "")
    try:
        saving = actions.save(
            entry=form.entry, values=form.values, answers=form.answers, photos=form.photo_words, seen=seen,
            sitting=sitting, by=by,
        )  # fmt: skip
    except actions.NotOpen:
        return Typed(trouble=_("It has been sent meanwhile. Open the page again."))
    for fault in take_files(form.entry, form.cleaned_data.get("photos") or [], by):
        form.add_error("photos", fault)
    _opened_anew(form, saving.entry.version)
    if saving.is_beside:
        return Typed(saving)
    return _sent(form, saving, by) if "send" in form.data else Typed(saving, is_clean=form.is_valid())


def saved_words(typed: Typed, form: EntryForm) -> dict[str, Any]:
    """For the script: the version the page has now, and what to show below the text."""
    if typed.saving is None:
        return {"saved": False, "words": typed.trouble}
    row = typed.saving.entry
    at = iso(row.saved_at)[-5:]
    if typed.is_beside:
        words = _("%(who)s saved this page at %(at)s while you were writing. Your words stay on this page: press "
                  "“Save” to see both.")  # fmt: skip
        return {"saved": False, "words": words % {"who": str(row.saved_by or _("somebody else")), "at": at}}
    if faults := " ".join(f"{form[name].label}: {fault}" for name in form.errors for fault in form.errors[name]):
        return {"saved": True, "version": row.version, "words": faults, "fault": True}
    return {"saved": True, "version": row.version, "words": _("Saved at %(at)s") % {"at": at}}


def _opened_anew(form: EntryForm, version: int) -> None:
    """The page has seen what stands now; saving it again lets its own words stand."""
    data = form.data.copy()
    data["seen"] = str(version)
    form.data = data


def _sent(form: EntryForm, saving: actions.Saving, by: User) -> Typed:
    if EntryPhoto.objects.filter(entry=form.entry).count() != len(form.photos_shown):
        form.add_error("photos", _("The photos have come. Say what is in each, then send."))
    if not form.ask_what_is_missing():
        return Typed(saving)
    try:
        actions.send(entry=saving.entry, by=by)
    except actions.Closed:
        form.add_error(None, _("The contest has closed. What you wrote is kept, but it can't take part any more."))
        return Typed(saving)
    except actions.NotOpen:
        return Typed(trouble=_("It has been sent meanwhile. Open the page again."))
    return Typed(saving, is_clean=True, is_sent=True)
