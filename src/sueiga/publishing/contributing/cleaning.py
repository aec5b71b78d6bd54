"""What goes by itself: photos that never came whole, sheets nobody wrote on, files no writing and no entry knows of."""

import datetime as dt

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from sueiga.publishing.contributing.enums import WritingState
from sueiga.publishing.models import Contribution, ContributionPhoto, EntryPhoto, Upload
from sueiga.publishing.models.sheets import SheetPhoto

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
    for photos in (ContributionPhoto, EntryPhoto):
        _sweep(photos, now - ABANDONED)


def _sweep(photos: type[SheetPhoto], before: dt.datetime) -> None:
    """Files whose rows are gone: an organisation was deleted, or a transaction did not hold."""
    if not default_storage.exists(photos.folder):
        return
    names = [f"{photos.folder}/{name}" for name in default_storage.listdir(photos.folder)[1]]
    old = [name for name in names if default_storage.get_modified_time(name) < before]
    for start in range(0, len(old), _NAMED):
        some = old[start : start + _NAMED]
        with transaction.atomic():
            rows = photos._default_manager.filter(Q(("file__in", some)) | Q(("small__in", some)))
            known = {str(file) for row in rows for file in (row.file, row.small)}
        for name in set(some) - known:
            default_storage.delete(name)
