"""The page an entry is written on: what is typed is kept, the whole is sent when all is there."""

import uuid
from collections.abc import Sized

from django.http import HttpRequest
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.publishing.actions import contest_entries as actions
from sueiga.publishing.actions.sheets import NotOpen, Saving
from sueiga.publishing.contesting.enums import Entrants
from sueiga.publishing.contributing.uploading import take_files
from sueiga.publishing.contributing.writing import Typed, opened_anew
from sueiga.publishing.forms.contests import EntryForm
from sueiga.publishing.models import Contest, ContestEntry, ContestQuestion, EntryAnswer, EntryPhoto, EntryWording


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


def beside(entry: ContestEntry) -> list[EntryWording]:
    """Words kept beside somebody else's, the latest first."""
    rows = EntryWording.objects.filter(entry=entry).select_related("by").order_by("-at", "-pk")
    return list(rows.prefetch_related("answers")[:10])


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
    except NotOpen:
        return Typed(trouble=_("It has been sent meanwhile. Open the page again."))
    for fault in take_files(form.entry, form.cleaned_data.get("photos") or [], by):
        form.add_error("photos", fault)
    opened_anew(form, saving.sheet.version)
    if saving.is_beside:
        return Typed(saving)
    return _sent(form, saving, by) if "send" in form.data else Typed(saving, is_clean=form.is_valid())


def _sent(form: EntryForm, saving: Saving[ContestEntry], by: User) -> Typed:
    if EntryPhoto.objects.filter(entry=form.entry).count() != len(form.photos_shown):
        form.add_error("photos", _("The photos have come. Say what is in each, then send."))
    if not form.ask_what_is_missing():
        return Typed(saving)
    try:
        actions.send(entry=saving.sheet, by=by)
    except actions.Closed:
        form.add_error(None, _("The contest has closed. What you wrote is kept, but it can't take part any more."))
        return Typed(saving)
    except NotOpen:
        return Typed(trouble=_("It has been sent meanwhile. Open the page again."))
    return Typed(saving, is_clean=True, is_sent=True)
