"""The page a writing is written on: what is typed is kept as far as it can be, sent when all is there."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.writing import iso
from sueiga.publishing.actions import contribution_office, contributions
from sueiga.publishing.actions.sheets import NotOpen, Saving, TooMany
from sueiga.publishing.contributing.enums import WordingKind
from sueiga.publishing.contributing.uploading import take_files
from sueiga.publishing.forms.contributions import OfficeForm, WritingForm
from sueiga.publishing.models import Contribution, ContributionPhoto

AUTOSAVE = "X-Autosave"
"""A header the page's script sends: answered with a few words instead of a page."""


@dataclass(frozen=True)
class Typed:
    """What came of what was typed: saved or kept beside another's, and whether it is on its way to the office."""

    saving: Saving[Any] | None = None
    is_clean: bool = False
    is_sent: bool = False
    trouble: str = ""

    @property
    def is_beside(self) -> bool:
        """Whether somebody else saved meanwhile."""
        return self.saving is not None and self.saving.is_beside


def opened(
    contribution: Contribution, request: HttpRequest, kind: type[WritingForm] = WritingForm
) -> WritingForm:  # fmt: skip
    """The form with what stands, or with what was sent."""
    photos = list(ContributionPhoto.objects.filter(contribution=contribution).in_order())
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return kind(*sent, contribution=contribution, photos=photos, sitting=uuid.uuid4().hex)


def save(form: WritingForm, by: User) -> Typed:
    """What the community typed; with `send` pressed, and nothing missing, it goes to the office."""
    return _save(form, contributions.save, by)


def edit(form: OfficeForm, by: User) -> Typed:
    """What the office typed."""
    return _save(form, contribution_office.edit, by)


def saved_words(typed: Typed, form: Form) -> dict[str, Any]:
    """For the script: the version the page has now, and what to show below the text."""
    if typed.saving is None:
        return {"saved": False, "words": typed.trouble}
    row = typed.saving.sheet
    at = iso(row.saved_at)[-5:]
    if typed.is_beside:
        said = {"who": str(row.saved_by or _("somebody else")), "at": at}
        words = _("%(who)s saved this page at %(at)s while you were writing. Your words are kept beside theirs, "
                  "nothing is lost: open the page again to see both.")  # fmt: skip
        return {"saved": False, "beside": True, "words": words % said}
    wrong = [name for name in form.errors if name in form.fields]
    if faults := " ".join(f"{form[name].label}: {fault}" for name in wrong for fault in form.errors[name]):
        return {"saved": True, "version": row.version, "words": faults, "fault": True}
    return {"saved": True, "version": row.version, "words": _("Saved at %(at)s") % {"at": at}}


def opened_anew(form: Form, version: int) -> None:
    """The page has seen what somebody else saved; saving it again lets its own words stand."""
    data = QueryDict(mutable=True)
    data.update(form.data)
    data["seen"] = str(version)
    form.data = data


def beside(contribution: Contribution) -> list[Any]:
    """Words kept beside somebody else's, the latest first."""
    rows = contribution.wordings.filter(kind=WordingKind.BESIDE)
    return list(rows.select_related("by").order_by("-at", "-pk")[:10])


def _save(form: WritingForm, action: Callable[..., Saving[Contribution]], by: User) -> Typed:
    form.is_valid()
    found = form.contribution
    seen, sitting = form.cleaned_data.get("seen") or 0, form.cleaned_data.get("sitting", "")
    try:
        saving = action(
            contribution=found, values=form.values, photos=form.photo_words, seen=seen, sitting=sitting, by=by
        )
    except NotOpen:
        return Typed(trouble=_("It has been sent meanwhile. Open the page again."))
    for fault in take_files(found, form.cleaned_data.get("photos") or [], by):
        form.add_error("photos", fault)
    if saving.is_beside:
        opened_anew(form, saving.sheet.version)
        return Typed(saving)
    return _sent(form, saving, by) if "send" in form.data else Typed(saving, is_clean=form.is_valid())


def _sent(form: WritingForm, saving: Saving[Contribution], by: User) -> Typed:
    came = ContributionPhoto.objects.filter(contribution=form.contribution).count()
    opened_anew(form, saving.sheet.version)
    if came != len(form.photos_shown):
        form.add_error("photos", _("The photos have come. Say what is in each, then send."))
    if not form.ask_what_is_missing():
        return Typed(saving)
    try:
        contributions.send(contribution=saving.sheet, by=by)
    except TooMany:
        form.add_error(None, _("The office has many writings of your organisation already. Wait for its answer."))
        return Typed(saving)
    except NotOpen:
        return Typed(trouble=_("It has been sent meanwhile. Open the page again."))
    return Typed(saving, is_clean=True, is_sent=True)
