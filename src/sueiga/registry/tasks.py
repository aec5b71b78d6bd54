"""Work of the registry that the queue does."""

from django.core.management import call_command
from django_tasks import task


@task()
def synchronise_registers() -> None:
    """Bring the registry up to the official registers; every night by the timetable (docs/operations.md)."""
    call_command("sync")
