"""What the editors' tool puts on the office's desk: pages a colleague asks to read, links that lead nowhere."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page, TaskState

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.writing import number, quoted
from sueiga.publishing.models import BrokenLink


def desk_items(user: User) -> list[DeskItem]:
    """For the office alone. Two queries."""
    return [*_to_read(user), *_to_mend()] if user.in_office else []


def _to_read(user: User) -> list[DeskItem]:
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).exclude(revision__user=user)
    keys = [key for key in waiting.values_list("revision__object_id", flat=True) if key]
    pages = Page.objects.filter(pk__in=keys).order_by("pk") if keys else []
    told = _("A colleague asks you to read: %(name)s")
    return [
        DeskItem(
            told % {"name": quoted(page.draft_title)}, reverse("wagtailadmin_pages:edit", args=[page.pk]), office=True
        )
        for page in pages
    ]


def _to_mend() -> list[DeskItem]:
    count = BrokenLink.objects.count()
    title = ngettext(
        "%(number)s link in published texts leads nowhere", "%(number)s links in published texts lead nowhere", count
    )
    return (
        [DeskItem(title % {"number": number(count)}, reverse("publishing:office_links"), office=True)] if count else []
    )
