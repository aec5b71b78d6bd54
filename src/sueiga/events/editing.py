"""Trying to save an event and telling in words why it cannot be; whose events a person may enter."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.events.actions import events as actions
from sueiga.events.forms.events import EventForm
from sueiga.events.models import Event
from sueiga.registry.models import Organisation

MOST_HOLDERS = 30


def holders(user: User) -> Sequence[Organisation]:
    """Organisations this person enters events for; for the office the page of each leads here, its own events first."""
    if user.in_office:
        return []
    return list(Organisation.objects.profile_editable_by(user).in_order()[:MOST_HOLDERS])


def try_to_change(event: Event, form: EventForm, by: User) -> bool:
    """Whether it was saved; what stood in the way is told on the form, and nothing typed is lost."""
    try:
        actions.change(event=event, details=form.details, seen=form.cleaned_data["seen"], by=by)
    except actions.Registered:
        told = _("People have registered here already. Set the last day to register instead, or cancel the event.")
        form.add_error("entry", told)
    except actions.ChangedMeanwhile:
        event.refresh_from_db()
        form.see_anew(event)
        form.add_error(
            None, _("Somebody else saved this event meanwhile. What you typed stands below: press “Save” again "
                    "to put it over theirs, or open the page anew to see theirs.")
        )  # fmt: skip
    return not form.errors
