"""What a community says of a call: that it is interested, means to apply, or that it is not for them."""

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding.models import Call, Interest
from sueiga.funding.status import times_now
from sueiga.history.record import record
from sueiga.registry.models import Organisation


class CallIsOver(Exception):
    """Applications are taken no more, or the call was withdrawn."""


@transaction.atomic
def say(*, call: Call, organisation: Organisation, level: str, by: User) -> Interest:
    """The latest word stands; it counts up to the last second applications are taken."""
    locked = Call.objects.select_for_update(of=("self",)).get(pk=call.pk)
    if _is_over(locked):
        raise CallIsOver
    now = timezone.now()
    row, is_new = Interest.objects.get_or_create(
        call=locked, organisation=organisation, defaults={"level": level, "said_by": by, "said_at": now}
    )
    if is_new or row.level != level:
        row.level, row.said_by, row.said_at = level, by, now
        row.save(update_fields=["level", "said_by", "said_at"])
        record(by=by, verb="funding:interest", subject=organisation, call=locked.slug, level=str(level))
    return row


@transaction.atomic
def take_back(*, call: Call, organisation: Organisation, by: User) -> None:
    """Nothing is said any more; where nothing was, nothing happens."""
    gone, _ = Interest.objects.filter(call=call, organisation=organisation).delete()
    if gone:
        record(by=by, verb="funding:interest_taken_back", subject=organisation, call=call.slug)


def _is_over(call: Call) -> bool:
    """By the windows themselves: the row's own times may be some minutes old."""
    windows = list(call.published.windows.all()) if call.published else []
    now = timezone.now()
    _opens_at, closes_at = times_now(windows, call.closed_early_at, now)
    return call.is_withdrawn or (closes_at is not None and closes_at <= now)
