"""Work of the registry that the queue does."""

import datetime as dt

from django.core.management import call_command
from django.utils import timezone
from django_tasks import task

from sueiga.registry import mailing_out
from sueiga.registry.confirmation_round import ask
from sueiga.registry.reminders import remind


@task()
def synchronise_registers(by: int | None = None, origin: str | None = None) -> None:
    """Bring the registry up to the registers, each night or because somebody asked."""
    call_command("sync", by=by, origin=origin)


@task()
def judge_standings() -> None:
    """Let standings follow the calendar, also where no new file came."""
    call_command("restand", verbosity=0)


@task()
def remind_of_terms() -> None:
    """Tell people of terms that end soon, or have ended."""
    remind(on=timezone.localdate())


@task()
def write_mailing(pk: int, planned_for: str) -> None:
    """Write the letters of a letter to many whose time has come."""
    mailing_out.write_mailing(pk, dt.datetime.fromisoformat(planned_for))


@task()
def ask_for_confirmations() -> None:
    """Ask organisations whether all that is published of them is so, a year after they last said it."""
    ask(on=timezone.localdate())
