"""What contests keep about a person, as the person reads it; and how it is forgotten."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.personal import Row, Section
from sueiga.history.record import record
from sueiga.publishing.models import ContestEntry, ContestResult, EntryWording, Juror


def known_about(user: User) -> list[Section]:
    """Entries begun or sent, seats on juries."""
    note = _("What was entered in an organisation's name stays the organisation's; only who wrote it is forgotten.")
    return [Section(_("Contests"), (*_entered(user), *_judged(user)), note, "contests")]


@transaction.atomic
def forget(*, person: User, by: User) -> None:
    """Nobody is named any more; what a person entered for themselves loses their name, unsent drafts go."""
    own = ContestEntry.objects.filter(author=person, is_personal=True)
    own.filter(state="draft", photos=None).delete()
    own.update(signed="")
    for field in ("author", "saved_by", "sent_by"):
        ContestEntry.objects.filter(**{field: person}).update(**{field: None})
    EntryWording.objects.filter(by=person).update(by=None)
    Juror.objects.filter(named_by=person).update(named_by=None)
    Juror.objects.filter(person=person, removed_at=None, contest__closes_at__gt=timezone.now()).update(
        removed_at=timezone.now()
    )
    ContestResult.objects.filter(by=person).update(by=None)
    record(by=by, verb="contests:forget", subject=person)


def _entered(user: User) -> Iterator[Row]:
    own = _("your organisation, once sent the union's office and the jury; after the results everybody, if you agreed")
    rows = ContestEntry.objects.filter(Q(author=user) | Q(sent_by=user)).select_related("contest", "organisation")
    for row in rows.order_by("pk"):
        value = f"{row} ({row.organisation})"
        day = timezone.localdate(row.started_at)
        yield Row(_("entry of a contest"), value, _("you wrote or sent it"), own, day, row.own_url, "contest_entry")


def _judged(user: User) -> Iterator[Row]:
    seen = _("the union's office; the other jurors after all have ended")
    for row in Juror.objects.filter(person=user).select_related("contest").order_by("pk"):
        day = timezone.localdate(row.named_at)
        yield Row(_("seat on a jury"), row.contest.name, _("the union's office named you"), seen, day, "", "juror")
