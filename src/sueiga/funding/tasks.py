"""Work of calls that the queue does: verdicts, and the letters that tell of them."""

from django.utils import timezone
from django_tasks import task

from sueiga.funding import retention, standing
from sueiga.funding.telling import alerting
from sueiga.funding.telling.deadlines import remind


@task()
def call_published(call_pk: int, edition_pk: int) -> None:
    """A call was published or changed: judge it and tell those it concerns."""
    alerting.tell_of_publication(call_pk, edition_pk)


@task()
def call_withdrawn(call_pk: int) -> None:
    """A call was taken back: tell those it concerned."""
    alerting.tell_of_withdrawal(call_pk)


@task()
def results_announced(call_pk: int) -> None:
    """The results of a call are out: tell those who were interested."""
    alerting.tell_of_results(call_pk)


@task()
def judge_organisation(organisation_pk: int) -> None:
    """Facts of one organisation changed here: judge it anew at once."""
    alerting.follow_organisation(organisation_pk)


@task()
def judge_changed() -> None:
    """Whatever changed since the last time, in the registers or here: judge it anew."""
    alerting.follow_changes()


@task()
def judge_all() -> None:
    """The day changed: what time alone mends or breaks is judged anew."""
    alerting.follow_the_day()


@task()
def remind_of_deadlines() -> None:
    """Tell of deadlines that come near."""
    remind(timezone.now())


@task()
def forget_addresses() -> None:
    """Addresses of people without an account who asked about calls that are long over."""
    retention.forget_addresses(timezone.now())


@task()
def move_statuses() -> None:
    """Time went on: calls open, come near their end and close."""
    standing.move_statuses(timezone.now())
