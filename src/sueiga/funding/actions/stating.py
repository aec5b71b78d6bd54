"""An organisation says of itself what a rule asks: the latest statement stands."""

from decimal import Decimal
from functools import partial

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding import tasks
from sueiga.funding.enums import FactName
from sueiga.funding.models import Programme, StatedFact
from sueiga.funding.support.facts import NONE_OTHER, STATEABLE, SUMS, YES_OR_NO
from sueiga.history.record import record
from sueiga.registry.models import Organisation

LARGEST = Decimal(10) ** 12


class NotStated(Exception):
    """This is not for an organisation to say, or is no value of this fact."""


@transaction.atomic
def state(
    *, organisation: Organisation, fact: str, value: bool | int | Decimal | str, programme: Programme | None = None,
    by: User,
) -> StatedFact:  # fmt: skip
    """Keep what the organisation says. Of GRANTS (with the programme): that it received nothing but what is listed."""
    said = _plain(fact, value, programme)
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    known = StatedFact.objects.filter(organisation=organisation, fact=fact, programme=programme).first()
    row = known or StatedFact(organisation=organisation, fact=fact, programme=programme)
    before = row.value
    row.value, row.stated_by, row.stated_at = said, by, timezone.now()
    row.save()
    record(by=by, verb="funding:state_fact", subject=organisation, fact=str(fact), value=said, before=before,
           programme=programme.slug if programme else "")  # fmt: skip
    transaction.on_commit(partial(tasks.judge_organisation.enqueue, organisation.pk))
    return row


@transaction.atomic
def take_back(*, organisation: Organisation, fact: str, programme: Programme | None = None, by: User) -> None:
    """What was stated is no longer said; where nothing was, nothing happens."""
    gone, _ = StatedFact.objects.filter(organisation=organisation, fact=fact, programme=programme).delete()
    if gone:
        record(by=by, verb="funding:take_back_fact", subject=organisation, fact=str(fact),
               programme=programme.slug if programme else "")  # fmt: skip
        transaction.on_commit(partial(tasks.judge_organisation.enqueue, organisation.pk))


def _plain(fact: str, value: bool | int | Decimal | str, programme: Programme | None) -> str:
    """As it is kept; raises NotStated."""
    if fact not in STATEABLE or (fact == FactName.GRANTS) != (programme is not None):
        raise NotStated
    if fact == FactName.GRANTS:
        return NONE_OTHER
    if fact in YES_OR_NO:
        if value not in (True, False, "yes", "no"):
            raise NotStated
        return "yes" if value in (True, "yes") else "no"
    if isinstance(value, (bool, str)) or not 0 <= value < LARGEST or (fact not in SUMS and value != int(value)):
        raise NotStated
    return f"{value:.2f}" if fact in SUMS else str(int(value))
