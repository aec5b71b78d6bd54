"""The course of a call as its editors see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.components import Moment
from sueiga.funding.differences import differences
from sueiga.funding.enums import TAKING, Answer, Stage, Status
from sueiga.funding.models import Call, Edition, Fit
from sueiga.funding.reading.verdicts import fitting_told
from sueiga.funding.record_rows import prefetched, record_of
from sueiga.funding.status import status_of


@dataclass(frozen=True)
class Course:
    """Where it stands, what happened, what can be done now."""

    status: Status
    moments: Sequence[Moment]
    under_way: Edition | None
    fits: int  # this and the next for the office
    not_yet: int
    fitting: str  # for others: what everybody may read
    may_change: bool
    may_steer: bool
    may_confirm: bool
    may_close: bool
    may_assess: bool
    may_tell_results: bool


def course_of(call: Call, user: User) -> Course:
    """All of it."""
    editions = list(prefetched(Edition.objects.visible_to(user)).filter(call=call).order_by("number_of"))
    status = status_of(call, timezone.now())
    steers = call.published is not None and not call.is_withdrawn  # whoever may edit it: models.Call.steerable_by
    over = status in {Status.CLOSED, Status.ASSESSED, Status.RESULTS}
    fits = Fit.objects.filter(call=call) if user.in_office else Fit.objects.none()
    return Course(
        status=status, moments=_moments(call, editions),
        under_way=next((row for row in editions if row.is_under_way), None),
        fits=fits.filter(answer=Answer.YES).count(), not_yet=fits.filter(answer=Answer.NOT_YET).count(),
        fitting="" if user.in_office else fitting_told(call),
        may_change=call.published is not None and not call.is_withdrawn, may_steer=steers,
        may_confirm=steers and user.in_office, may_close=steers and status in TAKING,
        may_assess=steers and status == Status.CLOSED, may_tell_results=steers and over,
    )  # fmt: skip


def _moments(call: Call, editions: Sequence[Edition]) -> list[Moment]:
    """Latest first: editions with what each changed, and what people did."""
    told: list[Moment] = []
    before: Edition | None = None
    for edition in editions:
        if edition.stage not in {Stage.PUBLISHED, Stage.REPLACED} or edition.published_at is None:
            continue
        changed = differences(record_of(before), record_of(edition)) if before else []
        text = " ".join([str(edition.why), *(f"{each.text}." for each in changed)]).strip()
        renewed = _("Changed") if text else _("Compared with its source")
        title = renewed if before else _("Published")
        told.append(Moment(timezone.localdate(edition.published_at), title, text))
        before = edition
    if call.closed_early_at:
        told.append(Moment(timezone.localdate(call.closed_early_at), _("Closed before its time")))
    if call.results_on:
        told.append(Moment(call.results_on, _("Results published"), url=call.results_url))
    if call.withdrawn_at:
        told.append(Moment(timezone.localdate(call.withdrawn_at), _("Withdrawn"), call.withdrawn_why_lt))
    return sorted(told, key=lambda each: each.on, reverse=True)
