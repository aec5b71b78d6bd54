"""The page of one answer: its form, what came of saving it, its earlier texts and what was remarked on it."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.writing import iso
from sueiga.funding.actions.notebook_answers import Saving, save_answer
from sueiga.funding.actions.notebooks import NotebookRefused
from sueiga.funding.forms.notebooks import AnswerForm
from sueiga.funding.models import NotebookAnswer, ReviewComment
from sueiga.funding.notebook.pages import neighbours
from sueiga.funding.notebook.saving import why

AUTOSAVE = "X-Autosave"
"""A header the page's script sends: answered with a few words instead of a page."""
SHOWN = 10


def answer_form(answer: NotebookAnswer, sent: QueryDict | None) -> AnswerForm:
    """With what stands, or with what was sent."""
    initial = {"text": answer.text, "is_done": answer.is_done, "seen": answer.version}
    return AnswerForm(sent, initial=initial, label=_("Our answer"), hint=answer.hint)


def save(answer: NotebookAnswer, form: AnswerForm, by: User) -> Saving | None:
    """None: nothing was sent, or the form says what is wrong. Kept beside another's: the form is opened anew."""
    if not form.is_bound or not form.is_valid():
        return None
    try:
        saving = save_answer(answer=answer, seen=form.cleaned_data["seen"] or 0, by=by, **form.values)
    except NotebookRefused as error:
        form.add_error(None, why(error))
        return None
    if saving.is_beside:
        form.opened_anew(saving.answer.version)
    return saving


def saved_words(saving: Saving | None, form: AnswerForm) -> dict[str, Any]:
    """For the script: the version the page has now, and what to show below the text."""
    if saving is None:
        faults = [fault for faults in form.errors.values() for fault in faults]
        return {"saved": False, "words": " ".join(str(fault) for fault in faults)}
    answer = saving.answer
    at = iso(answer.saved_at)[-5:] if answer.saved_at else ""
    if saving.is_beside:
        said = {"who": str(answer.saved_by or _("somebody else")), "at": at}
        words = _("%(who)s saved this answer at %(at)s while you were writing. Your text is kept beside it, nothing is "
                  "lost: open the page again to see both.")  # fmt: skip
        return {"saved": False, "beside": True, "words": words % said}
    return {"saved": True, "version": answer.version, "words": _("Saved at %(at)s") % {"at": at}}


def opened(answer: NotebookAnswer) -> dict[str, Any]:
    """What stands around the text; four queries."""
    before, after = neighbours(answer.notebook, answer)
    comments = ReviewComment.objects.filter(answer=answer).select_related("by").order_by("at", "pk")
    earlier = answer.earlier.select_related("by").order_by("-is_beside", "-at", "-pk")
    return {
        "before": before, "after": after, "comments": list(comments), "earlier": list(earlier[:SHOWN]),
        "length": len(answer.text),
    }  # fmt: skip
