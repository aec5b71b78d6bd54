"""Work around the editors' tool that the queue does."""

from django_tasks import task

from sueiga.publishing.editing import clockwork, links, reading_words


@task()
def publish_scheduled() -> None:
    """Publish what is due."""
    clockwork.publish_what_is_due()


@task()
def read_papers() -> None:
    """Read the words of new papers, for search."""
    reading_words.read_unread()


@task()
def tidy_uploads() -> None:
    """Let go of what nobody finished."""
    clockwork.tidy()


@task()
def check_links() -> None:
    """Look whether links in published texts still lead somewhere."""
    links.check_all()
