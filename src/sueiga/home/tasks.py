"""Work of the joint pages that the queue does."""

from django.core.management import call_command
from django_tasks import task

from sueiga.home.searching.indexing import index_changed
from sueiga.home.telling import tell_of_errands


@task()
def tell_people_of_errands() -> None:
    """What the office did on somebody's behalf, told once a day."""
    tell_of_errands(by=None)


@task()
def clear_sessions() -> None:
    """Forget sign-ins that have run out."""
    call_command("clearsessions")


@task()
def index_what_changed() -> None:
    """Let search find what was published since, and nothing else."""
    index_changed()
