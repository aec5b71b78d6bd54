"""What goes by itself: photos that never came whole, sheets nobody wrote on, files no writing knows of."""

import datetime as dt

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from sueiga.publishing.contributing.enums import WritingState
from sueiga.publishing.models import Contribution, ContributionPhoto, Upload
from sueiga.publishing.models.contribution_photos import FOLDER

ABANDONED = dt.timedelta(days=3)
BLANK = dt.timedelta(days=30)
_NAMED = 400


@task()
def clean_writings() -> None:
    """Once a night."""
    clean(timezone.now())


def clean(now: dt.datetime) -> None:
    """Uploads of three days ago, empty sheets of a month ago, files left over by either."""
    Upload.objects.filter(touched_at__lt=now - ABANDONED).delete()
    blank = Contribution.objects.filter(state=WritingState.DRAFT, title="", text="", photos=None)
    blank.filter(saved_at__lt=now - BLANK).delete()
    _sweep(now - ABANDONED)


def _sweep(before: dt.datetime) -> None:
    """Files whose rows are gone: an organisation was deleted, or a transaction did not hold."""
    if not default_storage.exists(FOLDER):
        return
    names = [f"{FOLDER}/{name}" for name in default_storage.listdir(FOLDER)[1]]
    old = [name for name in names if default_storage.get_modified_time(name) < before]
    for start in range(0, len(old), _NAMED):
        some = old[start : start + _NAMED]
        with transaction.atomic():
            rows = ContributionPhoto.objects.filter(Q(file__in=some) | Q(small__in=some))
            known = {name for pair in rows.values_list("file", "small") for name in pair}
        for name in set(some) - known:
            default_storage.delete(name)
