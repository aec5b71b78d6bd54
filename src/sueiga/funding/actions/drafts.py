"""Drafts of calls: started, written section by section, copied, sent for review, published or put aside."""

import datetime as dt
from collections.abc import Collection
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.core.text import fold
from sueiga.funding import record as plain
from sueiga.funding import tasks
from sueiga.funding.checking import grave
from sueiga.funding.copying import CHECKED, checked_today, for_next_year
from sueiga.funding.enums import Stage
from sueiga.funding.letters import drafts as letters
from sueiga.funding.models import Call, Edition, FieldSave, Institution
from sueiga.funding.readiness import findings_of
from sueiga.funding.record_rows import fitted, prefetched, record_of, write
from sueiga.funding.standing import stand
from sueiga.history.record import record
from sueiga.messaging.queueing import queue
from sueiga.places.models import Municipality
from sueiga.registry.models import Organisation


class SomebodyElseSaved(Exception):
    """Another wrote the same section after this editor had opened it; nothing was saved. `by` may be None."""

    def __init__(self, by: User | None, at: dt.datetime) -> None:
        super().__init__(by, at)
        self.by, self.at = by, at


class NoDraft(Exception):
    """It was published, or put aside, meanwhile; nothing was saved."""


class NotReady(Exception):
    """It can't be published as it is: see the check page."""


class ChangeUnderWay(Exception):
    """A change of the call is being written: what was compared with its source goes into that."""


@transaction.atomic
def start(
    *, by: User, said: plain.CallRecord, lag: Organisation | None = None, municipality: Municipality | None = None,
    copied_from: Edition | None = None, example_year: int | None = None, slug: str = "",
) -> Edition:  # fmt: skip
    """Begin a new call with what is known of it; `slug` is made of its title where none is given."""
    said = fitted(said)
    call = Call.objects.create(
        slug=_free_slug(slug or said.name_lt), lag=lag, municipality=municipality, copied_from=copied_from,
        example_year=example_year,
    )  # fmt: skip
    edition = Edition.objects.create(call=call, started_by=by)
    _keep_institution(said.administrator)
    write(edition, said)
    record(by=by, verb="call:start", subject=edition, call=call.pk, copied_from=copied_from.pk if copied_from else None)
    return edition


@transaction.atomic
def save(
    *, edition: Edition, said: plain.CallRecord, only: Collection[str], by: User, seen: dt.datetime | None = None
) -> None:
    """Write the named fields; raises SomebodyElseSaved where another wrote them otherwise after `seen`, NoDraft."""
    current = _locked(edition)
    before, said = record_of(current), fitted(said)
    changed = {name for name in only if getattr(before, name) != getattr(said, name)}
    later = FieldSave.objects.filter(edition=current, field__in=changed).exclude(by=by)
    if seen and (theirs := later.filter(at__gt=seen).select_related("by").order_by("-at").first()):
        raise SomebodyElseSaved(theirs.by, theirs.at)
    if changed:
        _keep_institution(said.administrator)
        write(current, said, changed)
        _mark_saved(current, changed, by)
        record(by=by, verb="call:save", subject=current, fields=sorted(changed))
    edition.refresh_from_db()


@transaction.atomic
def send_for_review(*, edition: Edition, by: User) -> None:
    """Hand a draft to the union's office, which alone publishes."""
    _move(edition, Stage.REVIEW, returned_why="", sent_by=by, sent_at=timezone.now())
    record(by=by, verb="call:send", subject=edition)


@transaction.atomic
def send_back(*, edition: Edition, words: str, by: User) -> None:
    """Return what was sent for review, and say to whoever sent it what to put right."""
    _move(edition, Stage.DRAFT, returned_why=words)
    record(by=by, verb="call:return", subject=edition)
    if sender := _sender(edition, by):
        queue(letters.returned(edition, sender))


@transaction.atomic
def publish(*, edition: Edition, by: User, why_lt: str = "", why_en: str = "", seen: dt.datetime | None = None) -> Call:
    """Make it the edition people read, the one before is kept; raises NotReady, NoDraft.

    `seen`: when the page was opened that it is published from. What others wrote since nobody has reviewed: raises
    SomebodyElseSaved.
    """
    current = _locked(edition)
    later = FieldSave.objects.filter(edition=current, at__gt=seen).exclude(by=by) if seen else FieldSave.objects.none()
    if theirs := later.select_related("by").order_by("-at").first():
        raise SomebodyElseSaved(theirs.by, theirs.at)
    if any(grave(findings_of(current))):
        raise NotReady
    now = timezone.now()
    call = Call.objects.select_for_update().get(pk=current.call_id)
    Edition.objects.filter(call=call, stage=Stage.PUBLISHED).update(stage=Stage.REPLACED)
    current.stage, current.published_at = Stage.PUBLISHED, now
    current.why_lt, current.why_en, current.returned_why = why_lt, why_en, ""
    current.save(update_fields=["stage", "published_at", "why_lt", "why_en", "returned_why"])
    before = call.published
    call.published, call.first_published_at = current, call.first_published_at or now
    stand(call, record_of(current), now, before=record_of(before) if before else None)
    call.save()
    edition.refresh_from_db()
    record(by=by, verb="call:publish", subject=current, call=call.pk, number=current.number_of)
    page_cache.clear()
    transaction.on_commit(partial(tasks.call_published.enqueue, call.pk, current.pk))
    if sender := _sender(current, by):
        queue(letters.published(current, sender))
    return call


@transaction.atomic
def copy(
    *, edition: Edition, by: User, lag: Organisation | None = None, municipality: Municipality | None = None
) -> Edition:
    """Begin next year's call from this one: its days a year on, to be checked; for the same owner if none is named."""
    if not (lag or municipality or by.in_office):
        lag, municipality = edition.call.lag, edition.call.municipality
    said = for_next_year(record_of(prefetched(Edition.objects.filter(pk=edition.pk)).get()))
    return start(by=by, said=said, lag=lag, municipality=municipality, copied_from=edition)


@transaction.atomic
def change(*, call: Call, by: User) -> Edition:
    """The edition a change of a published call is written in: the one under way, or a new one that says the same."""
    Call.objects.select_for_update().get(pk=call.pk)
    under_way = Edition.objects.editable_by(by).filter(call=call).first()
    if under_way or call.published is None:
        return under_way or Edition.objects.get(call=call)
    last = Edition.objects.filter(call=call).aggregate(last=Max("number_of"))["last"]
    edition = Edition.objects.create(call=call, number_of=last + 1, started_by=by)
    write(edition, record_of(call.published))
    record(by=by, verb="call:change", subject=edition, call=call.pk)
    return edition


@transaction.atomic
def confirm(*, call: Call, by: User) -> None:
    """It was compared with its source today and all is still so: an edition that says the same as checked today.

    Raises ChangeUnderWay, NotReady.
    """
    if Edition.objects.filter(call=call, stage__in=[Stage.DRAFT, Stage.REVIEW]).exists():
        raise ChangeUnderWay
    edition = change(call=call, by=by)
    write(edition, checked_today(record_of(edition), timezone.localdate()), CHECKED)
    publish(edition=edition, by=by)


@transaction.atomic
def discard(*, edition: Edition, by: User) -> None:
    """Put a draft aside; it is kept and can be taken up again."""
    _move(edition, Stage.DISCARDED)
    record(by=by, verb="call:discard", subject=edition)


@transaction.atomic
def take_up(*, edition: Edition, by: User) -> None:
    """Go on with a draft that was put aside; raises NoDraft where another one of the call was begun since."""
    Call.objects.select_for_update().get(pk=edition.call_id)
    under_way = Edition.objects.filter(call=edition.call_id, stage__in=[Stage.DRAFT, Stage.REVIEW])
    if under_way.exists() or edition.stage != Stage.DISCARDED:
        raise NoDraft
    edition.stage = Stage.DRAFT
    edition.save(update_fields=["stage"])
    record(by=by, verb="call:take_up", subject=edition)


def _locked(edition: Edition) -> Edition:
    current = Edition.objects.select_for_update(of=("self",)).select_related("call").get(pk=edition.pk)
    if not current.is_under_way:
        raise NoDraft
    return current


def _move(edition: Edition, stage: Stage, **more: Any) -> None:
    current = _locked(edition)
    Edition.objects.filter(pk=current.pk).update(stage=stage, **more)
    edition.refresh_from_db()


def _sender(edition: Edition, by: User) -> User | None:
    """Whoever sent it for review, unless they do this themselves, or may enter its calls no more."""
    sender = edition.sent_by
    if sender is None or sender == by:
        return None
    return sender if Call.objects.editable_by(sender).filter(pk=edition.call_id).exists() else None


def _mark_saved(edition: Edition, fields: Collection[str], by: User) -> None:
    for name in fields:
        FieldSave.objects.update_or_create(edition=edition, field=name, defaults={"at": edition.saved_at, "by": by})


def _keep_institution(name: str) -> None:
    if name:
        Institution.objects.get_or_create(name_lt=name)


def _free_slug(words: str) -> str:
    wished = slugify(fold(words))[:100].strip("-") or "kvietimas"
    taken = set(Call.objects.filter(slug__startswith=wished).values_list("slug", flat=True))
    taken |= RESERVED
    numbered = (f"{wished}-{number}" for number in range(2, len(taken) + 3))
    return wished if wished not in taken else next(slug for slug in numbered if slug not in taken)


RESERVED = frozenset({
    "rengti", "mano-kaimui", "savivaldybes", "programos", "parama", "vvg-teritorijos", "klausimai", "stebimi",
    "importas",
})  # fmt: skip
"""Words that stand in addresses where a call's slug does, everybody's and the office's."""
