"""Trying to register and telling in words why it cannot be: what the pages and the actions have between them."""

from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.events.actions import registrations as actions
from sueiga.events.forms.registrations import EnterForm, RegisterForm, WishesForm
from sueiga.events.models import Event, Registration


def full() -> str:
    """All places are taken and nobody is put on a list."""
    return _("There are not that many places left.")


def _tell_full(form: WishesForm | EnterForm) -> None:
    """Beside the number; on top where only one may come and the number is not asked."""
    form.add_error(None if form["number"].is_hidden else "number", full())


def over() -> str:
    """Nobody registers any more."""
    return _("Registration is over.")


def try_to_register(event: Event, form: RegisterForm, person: User | None, language: str) -> Registration | None:
    """The registration of somebody who has signed in; nothing, without errors, where a letter went out."""
    try:
        if person:
            return actions.register(event=event, by=person, **form.cleaned_data)
        actions.ask_to_confirm(event=event, language=language, **form.cleaned_data)
    except actions.AlreadyIn as known:
        return known.registration
    except actions.Full:
        _tell_full(form)
    except actions.NotOpen:
        form.add_error(None, over())
    return None


def try_to_confirm(registration: Registration, person: User | None) -> str:
    """Why it could not be; nothing where it was done."""
    try:
        actions.confirm(registration=registration, by=person)
    except actions.Full:
        return _("While you were confirming, the last places were taken. We are sorry.")
    except actions.NotOpen:
        return over()
    except actions.TooLate:
        return _("This link has run out. Register once more on the page of the event.")
    return ""


def try_to_amend(registration: Registration, form: WishesForm, person: User | None) -> bool:
    """Whether it was saved; what stood in the way is told on the form."""
    try:
        actions.amend(registration=registration, by=person, **form.cleaned_data)
    except actions.Full:
        _tell_full(form)
    except actions.TooLate:
        form.add_error(None, _("This registration does not stand any more."))
    return not form.errors


def try_to_enter(event: Event, form: EnterForm, officer: User) -> Registration | None:
    """Somebody who called, entered by the organiser; what stood in the way is told on the form."""
    try:
        return actions.enter(event=event, by=officer, **form.cleaned_data)
    except actions.AlreadyIn:
        form.add_error("email", _("Somebody is registered with this address already."))
    except actions.Full:
        _tell_full(form)
    except actions.NotOpen:
        form.add_error(None, over())
    return None
