"""What the editors' library leaves to be done by the clock."""

import datetime as dt

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import UploadedFile

from sueiga.publishing.actions.editors import put_out
from sueiga.publishing.editing.journal import written_down

KEPT = dt.timedelta(days=1)


def publish_what_is_due() -> None:
    """Publish pages whose hour has come, take off those whose last hour has passed."""
    with written_down(None):
        call_command("publish_scheduled")


def tidy() -> None:
    """Let go of pictures and papers whose editors never said what they are; take out who has left the office."""
    for upload in UploadedFile.objects.all():
        if _is_old(upload):
            upload.file.delete(save=False)
            upload.delete()
    put_out(by=None)


def _is_old(upload: UploadedFile) -> bool:
    storage, name = upload.file.storage, upload.file.name
    return not storage.exists(name) or storage.get_modified_time(name) < timezone.now() - KEPT
