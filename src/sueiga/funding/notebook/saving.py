"""What came of an action on an application: done, or the reason in words a person can act on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from sueiga.funding.actions import notebook_papers, notebook_reviews
from sueiga.funding.actions.notebooks import CallIsOver, NotebookIsClosed, NotebookRefused, TooMany, WrittenMeanwhile

KINDS = {"rural_community": "rural_community", "union": "district_union", "lag": "lag"}
"""What an organisation of the registry most likely applies as."""


@dataclass(frozen=True)
class Attempt:
    """What was made (None: refused, the form says why); where somebody else saved first: label, theirs, mine."""

    made: Any = None
    theirs: Sequence[tuple[str, str, str]] = ()


def attempt(form: forms.Form, action: Callable[..., Any], row: Any = None, **what: Any) -> Attempt:
    """Do it; where it is refused nothing typed is lost. `row` is what a SeenForm was opened for."""
    try:
        return Attempt(action(**what) or True)
    except WrittenMeanwhile as error:
        row.refresh_from_db()
        form.opened_anew(row.version)  # type: ignore[attr-defined]  # of a SeenForm
        form.add_error(None, why(error))
        return Attempt(theirs=_differing(form, row))
    except NotebookRefused as error:
        form.add_error(None, why(error))
        return Attempt()


def _differing(form: forms.Form, row: Any) -> list[tuple[str, str, str]]:
    pairs = [(str(form[name].label), getattr(row, name), form.cleaned_data.get(name)) for name in form.fields
             if hasattr(row, name)]  # fmt: skip
    return [(label, _said(theirs), _said(mine)) for label, theirs, mine in pairs if theirs != mine]


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "–" if value in {None, ""} else str(value)


def why(error: NotebookRefused) -> str:
    """In words."""
    return {
        CallIsOver: _("This call takes no applications any more."),
        NotebookIsClosed: _("This application was handed in or put aside. Open it again to change it."),
        WrittenMeanwhile: _("While you were writing, somebody else saved this. Below is what you wrote; what stands "
                            "now is shown above it. Press “Save” to put yours in its place."),
        notebook_papers.TooLarge: _("The files of one application may be 120 MB together at most. Make some smaller, "
                                    "or remove those not needed."),
        notebook_papers.NoRoom: _("The files of your organisation's applications take all the room there is for them. "
                                  "Remove those of old applications."),
        notebook_reviews.ReviewIsOver: _("This invitation was called back, is over, or somebody else took it up."),
        TooMany: _("There are as many as there may be: take one away first."),
    }.get(type(error), _("This cannot be done now."))  # fmt: skip
