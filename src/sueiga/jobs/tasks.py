"""Work about work."""

from django_tasks import task

from sueiga.jobs.pruning import prune


@task()
def prune_jobs() -> None:
    """Forget what the background did long ago."""
    prune()
