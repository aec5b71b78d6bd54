"""Plain factories of the newsletter: readers, and issues in every state."""

import itertools
from collections.abc import Sequence

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.publishing.actions import newsletters as actions
from sueiga.publishing.actions.issue_sending import begin_sending
from sueiga.publishing.enums import ItemKind
from sueiga.publishing.models import Issue, Subscription
from sueiga.publishing.newsletter.going_out import write_issue
from sueiga.publishing.newsletter.merging import Basis

_number = itertools.count(1)
WORDS = {
    "subject_lt": "Lapkritis kaime: talkos ir kvietimai", "words_lt": "Sveiki, kaimynai. Štai kas nutiko.",
    "subject_en": "", "words_en": "",
}  # fmt: skip


def subscription(address: str = "", **fields: object) -> Subscription:
    """Somebody without an account who confirmed."""
    address = address or f"skaitytojas{next(_number)}@example.org"
    said = {"address": address, "fingerprint": fingerprint(address), "confirmed_at": timezone.now(), **fields}
    return Subscription.objects.create(**said)


def subscriber(person: User, **fields: object) -> Subscription:
    """Somebody with an account who subscribed."""
    return Subscription.objects.create(person=person, **{"confirmed_at": timezone.now(), **fields})


def readers(number: int) -> None:
    """So many addresses that confirmed."""
    addresses = [f"skaitytojas{next(_number)}@example.org" for _reader in range(number)]
    Subscription.objects.bulk_create(
        Subscription(address=each, fingerprint=fingerprint(each), confirmed_at=timezone.now()) for each in addresses
    )


def issue(by: User, chosen: Sequence[tuple[ItemKind, int]] = (), **words: str) -> Issue:
    """A draft with its words, telling of these."""
    draft = actions.begin_issue(by=by)
    said = WORDS | words
    return actions.save_issue(
        issue=draft, words=said, since=None, near=True, chosen=chosen, basis=Basis(0), by=by
    ).issue


def scheduled(by: User, chosen: Sequence[tuple[ItemKind, int]] = (), **words: str) -> Issue:
    """One that waits for the worker."""
    draft = issue(by, chosen, **words)
    actions.send_issue(issue=draft, at=None, seen=draft.version, by=by)
    return Issue.objects.get(pk=draft.pk)


def begun(by: User, chosen: Sequence[tuple[ItemKind, int]] = (), **words: str) -> Issue:
    """One whose sending has begun; no letter of it is written yet."""
    waiting = scheduled(by, chosen, **words)
    assert waiting.scheduled_for
    begin_sending(issue=waiting, planned_for=waiting.scheduled_for, by=None)
    return Issue.objects.select_related("mailing", "started_by").get(pk=waiting.pk)


def written(by: User, chosen: Sequence[tuple[ItemKind, int]] = (), **words: str) -> Issue:
    """One whose letters wait in the queue."""
    waiting = scheduled(by, chosen, **words)
    write(waiting)
    return Issue.objects.select_related("mailing", "started_by").get(pk=waiting.pk)


def write(waiting: Issue) -> None:
    """As the worker does it."""
    assert waiting.scheduled_for
    write_issue(waiting.pk, waiting.scheduled_for)
