"""Work of the joint pages that the queue does."""

from django_tasks import task

from sueiga.home.telling import tell_of_errands


@task()
def tell_people_of_errands() -> None:
    """What the office did on somebody's behalf, told once a day."""
    tell_of_errands(by=None)
