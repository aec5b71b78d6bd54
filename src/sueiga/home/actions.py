"""Forgetting a person in every app that keeps something; the row stays as a shell, so that keys in history hold."""

from django.db import transaction

from sueiga.accounts import personal as accounts_personal
from sueiga.accounts.models import User
from sueiga.events import personal as events_personal
from sueiga.funding import personal as funding_personal
from sueiga.history import personal as history_personal
from sueiga.history.record import record
from sueiga.messaging import personal as messaging_personal
from sueiga.publishing.contesting import personal as contests_personal
from sueiga.publishing.contributing import personal as writings_personal
from sueiga.publishing.newsletter import personal as newsletter_personal
from sueiga.registry import personal as registry_personal


class LastOfficer(Exception):
    """Nobody else works in the union's office: without this person nobody could let anybody in."""


@transaction.atomic
def erase(*, person: User, by: User) -> None:
    """At once and for good: from the top of the ladder down, since what stands above names what stands below."""
    locked = User.objects.select_for_update().get(pk=person.pk)
    if locked.office_role and not User.objects.other_officers(locked).exists():
        raise LastOfficer
    values = accounts_personal.values_of(locked)
    newsletter_personal.forget(person=locked, values=values, by=by)
    writings_personal.forget(person=locked, by=by)
    contests_personal.forget(person=locked, by=by)
    funding_personal.forget(person=locked, by=by)
    events_personal.forget(person=locked, by=by)
    registry_personal.forget(person=locked, by=by)
    messaging_personal.forget(person=locked, values=values, by=by)
    history_personal.forget(values=values)
    accounts_personal.forget(person=locked, by=by)
    record(by=by, verb="home:erase", subject=locked)
