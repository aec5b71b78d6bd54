"""What people say of themselves: name, language, postal address, how to call them, who sees what."""

from django.db import transaction

from sueiga.accounts import wording
from sueiga.accounts.actions.consents import follow_showing
from sueiga.accounts.models import User
from sueiga.history.record import record


@transaction.atomic
def correct_details(
    *,
    person: User,
    name: str,
    language: str,
    postal_address: str,
    name_visibility: str,
    email_visibility: str,
    by: User,
) -> tuple[str, ...]:
    """Put a person's details right; the names of those that changed. History is told these names, not the values."""
    told = {
        "name": wording.one_line(name),
        "language": language,
        "postal_address": wording.lines(postal_address),
        "name_visibility": name_visibility,
        "email_visibility": email_visibility,
    }
    changed = tuple(field for field, value in told.items() if getattr(person, field) != value)
    if changed:
        for field in changed:
            setattr(person, field, told[field])
        person.save(update_fields=changed)
        record(by=by, verb="accounts:correct", subject=person, changed=list(changed))
        follow_showing(person=person, by=by)
    return changed


@transaction.atomic
def choose_greeting(*, person: User, form_of_address: str, by: User) -> None:
    """How letters call this person after „Laba diena, “; empty: not at all."""
    person.form_of_address = wording.plain_greeting(form_of_address)[:100]
    person.save(update_fields=["form_of_address"])
    record(by=by, verb="accounts:greeting", subject=person)
