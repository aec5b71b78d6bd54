"""Work of events that the queue does."""

from django.utils import timezone
from django_tasks import task

from sueiga.events import moving, reminding, retention


@task()
def move_waiting_lists() -> None:
    """Places nobody answered for go on to the next; addresses nobody confirmed are forgotten."""
    moving.lapse_overdue(timezone.now())


@task()
def remind_of_events() -> None:
    """Tell those who wished for it what they are expected at."""
    reminding.remind(timezone.now())


@task()
def forget_people() -> None:
    """Names and needs of who came to events long over."""
    retention.forget_people(timezone.now())
