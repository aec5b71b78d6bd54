"""Work of the registry that the queue does."""

from django.core.management import call_command
from django.utils import timezone
from django_tasks import task

from sueiga.registry.reminders import remind


@task()
def synchronise_registers(by: int | None = None, origin: str | None = None) -> None:
    """Bring the registry up to the registers because somebody asked; the nightly run is the server's own timer's."""
    call_command("sync", by=by, origin=origin)


@task()
def remind_of_terms() -> None:
    """Tell people of terms that end soon, or have ended."""
    remind(on=timezone.localdate())
