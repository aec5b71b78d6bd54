"""An application: begun from a call, described, handed in, answered by the funder, put aside."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.accounts.phone_numbers import readable
from sueiga.funding import tasks
from sueiga.funding.actions import grants, interests
from sueiga.funding.enums import InterestLevel
from sueiga.funding.models import Call, EarlierText, Edition, Grant, Notebook, NotebookAnswer, Paper
from sueiga.funding.notebook.enums import NotebookState, PaperState
from sueiga.funding.notebook.outline import APPLICANT, documents, questions
from sueiga.funding.record import CallRecord
from sueiga.funding.record_rows import prefetched, record_of
from sueiga.history.record import record
from sueiga.registry.models import Organisation, Profile

MOST_AT_ONCE, MOST_EVER = 20, 60
"""Applications of one organisation to one call: being written, and with those put aside."""
DESCRIBED = ("title", "area_code", "kind", "starts_on", "ends_on", "contact_name", "contact_phone", "contact_email",
             "bank_account")  # fmt: skip


class NotebookRefused(Exception):
    """This cannot be done to the application as it stands."""


class CallIsOver(NotebookRefused):
    """The call takes no applications any more, or was taken back."""


class TooMany(NotebookRefused):
    """There are as many as there may be."""


class NotebookIsClosed(NotebookRefused):
    """It was handed in or put aside: its parts are not written in any more."""


class WrittenMeanwhile(NotebookRefused):
    """Somebody else saved the same while this person was writing."""


@transaction.atomic
def start(*, call: Call, organisation: Organisation, area_code: str = "", kind: str = "", by: User) -> Notebook:
    """Begin an application: its checklist and questions are those of the call, what is known is filled in."""
    if call.published_id is None or call.is_withdrawn or (call.closes_at and call.closes_at <= timezone.now()):
        raise CallIsOver
    Organisation.objects.select_for_update().get(pk=organisation.pk)  # two presses on one button make one after another
    begun = Notebook.objects.filter(call=call, organisation=organisation)
    if begun.being_written().count() >= MOST_AT_ONCE or begun.count() >= MOST_EVER:
        raise TooMany
    edition = prefetched(Edition.objects.filter(pk=call.published_id)).get()
    notebook = Notebook.objects.create(
        call=call, edition=edition, organisation=organisation, area_code=area_code, kind=kind, started_by=by,
        saved_by=by, contact_name=by.name, contact_email=by.email or "", contact_phone=_phone_of(by),
    )  # fmt: skip
    _align(notebook, record_of(edition))
    try:
        interests.say(call=call, organisation=organisation, level=InterestLevel.INTENDS, by=by)
    except interests.CallIsOver:
        raise CallIsOver from None
    record(by=by, verb="notebook:start", subject=notebook, call=call.slug, organisation=organisation.pk)
    _judge(notebook)
    return notebook


@transaction.atomic
def describe(*, notebook: Notebook, values: Mapping[str, Any], seen: int | None, by: User) -> Notebook:
    """Save what is said of the project itself. Another area asks for other documents. Raises WrittenMeanwhile."""
    locked = lock_open(notebook)
    before = {name: getattr(locked, name) for name in DESCRIBED}
    new = {name: values.get(name, before[name]) for name in DESCRIBED}
    if new == before:
        return locked
    if seen is not None and seen != locked.version:
        raise WrittenMeanwhile
    for name, value in new.items():
        setattr(locked, name, value)
    if new["area_code"] != before["area_code"]:
        _align(locked, record_of(prefetched(Edition.objects.filter(pk=locked.edition_id)).get()))
    _saved(locked, by)
    record(by=by, verb="notebook:describe", subject=locked)
    return locked


@transaction.atomic
def follow_call(*, notebook: Notebook, by: User) -> Notebook:
    """Take over what the call asks since it changed; whatever was written or gathered stays."""
    locked = lock_open(notebook)
    if locked.call.published_id is not None and locked.is_behind:
        published = prefetched(Edition.objects.filter(pk=locked.call.published_id)).get()
        locked.edition = published
        _align(locked, record_of(published))
        _saved(locked, by)
        record(by=by, verb="notebook:follow_call", subject=locked, edition=published.pk)
    return locked


@transaction.atomic
def hand_in(*, notebook: Notebook, on: dt.date, number: str, by: User) -> Notebook:
    """It was handed in to the funder, on this day, under this number."""
    locked = _lock(notebook)
    if locked.state not in {NotebookState.WRITING, NotebookState.HANDED_IN}:
        raise NotebookIsClosed
    locked.state, locked.handed_in_on, locked.number = NotebookState.HANDED_IN, on, number
    _saved(locked, by)
    record(by=by, verb="notebook:hand_in", subject=locked, on=on.isoformat())
    _judge(locked)
    return locked


@transaction.atomic
def open_again(*, notebook: Notebook, by: User) -> Notebook:
    """It was not handed in after all, or is taken up again after it was put aside."""
    locked = _lock(notebook)
    if locked.state not in {NotebookState.HANDED_IN, NotebookState.DROPPED}:
        raise NotebookIsClosed
    locked.state, locked.handed_in_on, locked.number = NotebookState.WRITING, None, ""
    _saved(locked, by)
    record(by=by, verb="notebook:open_again", subject=locked)
    _judge(locked)
    return locked


@transaction.atomic
def answered(*, notebook: Notebook, state: str, on: dt.date, amount: Decimal | None, note: str, by: User) -> Notebook:
    """What the funder decided. Support granted joins the organisation's history of support; put right, it leaves."""
    locked = _lock(notebook)
    if not locked.is_handed_in:
        raise NotebookIsClosed
    locked.state, locked.outcome_on, locked.outcome_note = NotebookState(state), on, note
    locked.outcome_amount = amount if state == NotebookState.GRANTED else None
    _saved(locked, by)
    if locked.state == NotebookState.GRANTED:
        edition = Edition.objects.select_related("programme").get(pk=locked.edition_id)
        grants.record_outcome(
            organisation=locked.organisation, programme=edition.programme, area_code=locked.area_code,
            title=str(locked), amount=amount, year=on.year, by=by, identifier=identifier_of(locked),
        )  # fmt: skip
    else:
        for row in Grant.objects.filter(identifier=identifier_of(locked), confirmed_at=None):
            grants.remove(grant=row, by=by)
    record(by=by, verb="notebook:answered", subject=locked, state=state)
    _judge(locked)
    return locked


@transaction.atomic
def put_aside(*, notebook: Notebook, by: User) -> Notebook:
    """Not applied for after all; everything stays and can be taken up again."""
    locked = lock_open(notebook)
    locked.state = NotebookState.DROPPED
    _saved(locked, by)
    record(by=by, verb="notebook:put_aside", subject=locked)
    _judge(locked)
    return locked


def identifier_of(notebook: Notebook) -> str:
    """Names the support this application brought in the history of support."""
    return f"sueiga:notebook:{notebook.pk}"


def lock_open(notebook: Notebook) -> Notebook:
    """The application as it is now, nobody else writes in it until we are done; raises NotebookIsClosed."""
    locked = _lock(notebook)
    if not locked.is_open:
        raise NotebookIsClosed
    return locked


def _saved(notebook: Notebook, by: User) -> None:
    """Write it with who did it and when."""
    notebook.version += 1
    notebook.saved_by, notebook.saved_at = by, timezone.now()
    notebook.save()


def _lock(notebook: Notebook) -> Notebook:
    rows = Notebook.objects.select_for_update(of=("self",)).select_related("call", "edition", "organisation")
    return rows.get(pk=notebook.pk)


def _judge(notebook: Notebook) -> None:
    transaction.on_commit(partial(tasks.judge_organisation.enqueue, notebook.organisation_id))


def _phone_of(person: User) -> str:
    phone = person.phones.order_by("pk").first()
    return readable(phone.number) if phone else ""


def _align(notebook: Notebook, said: CallRecord) -> None:
    """Documents and questions are those of the call and area; of what is asked no more, only the untouched goes."""
    _align_papers(notebook, said)
    kept = {(row.key, row.question_lt): row for row in notebook.answers.all()}
    wanted = list(questions(said, notebook.area_code))
    for order, each in enumerate(wanted):
        row = kept.pop((each.key, each.text.lt), None) or NotebookAnswer(notebook=notebook, key=each.key)
        if row.pk is None and each.key == APPLICANT:
            row.text = _told_of(notebook.organisation)
        row.order, row.question_lt, row.question_en = order, each.text.lt[:500], each.text.en[:500]
        row.hint_lt, row.hint_en = each.hint.lt, each.hint.en
        row.save()
    written = EarlierText.objects.values("answer")
    untouched = notebook.answers.filter(pk__in=[row.pk for row in kept.values()], text="").exclude(key="")
    untouched.exclude(pk__in=written).exclude(comments__isnull=False).delete()
    notebook.answers.filter(pk__in=[row.pk for row in kept.values()]).update(order=len(wanted) + 1)


def _align_papers(notebook: Notebook, said: CallRecord) -> None:
    kept = {row.name_lt: row for row in notebook.papers.filter(is_own=False)}
    for order, each in enumerate(documents(said, notebook.area_code)):
        row = kept.pop(each.name_lt, None) or Paper(notebook=notebook)
        for name in ("name_lt", "name_en", "note_lt", "note_en", "signed_by_lt", "signed_by_en", "form_url", "original",
                     "compulsory", "area_code"):  # fmt: skip
            setattr(row, name, getattr(each, name))
        row.order, row.is_gone = order, False
        row.save()
    gone = notebook.papers.filter(pk__in=[row.pk for row in kept.values()])
    gone.filter(files=None, remark="", state=PaperState.TODO).delete()
    gone.update(is_gone=True)


def _told_of(organisation: Organisation) -> str:
    profile = Profile.objects.filter(organisation=organisation).first()
    return profile.description_lt if profile else ""
