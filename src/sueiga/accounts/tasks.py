"""Work about people that the queue does."""

from django_tasks import task

from sueiga.accounts import forgetting


@task()
def forget_stale() -> None:
    """Forget addresses nobody confirmed, links of old letters, browsers not seen for long."""
    forgetting.forget_stale()
