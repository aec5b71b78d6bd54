"""Contests and calls for stories: "Sumani bendruomenė"."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from sueiga.publishing.blocks import BODY, Body
from sueiga.publishing.models.base import BilingualPage, edited_as


class ContestFolder(Page):
    """Where contests lie."""

    max_count = 1
    parent_page_types = ["publishing.SiteRoot"]
    subpage_types = ["publishing.Contest"]

    class Meta:
        verbose_name = _("folder of contests")
        verbose_name_plural = _("folders of contests")


class Contest(BilingualPage):
    """A contest or a call for stories: taken in for a while, weighed by a jury, won."""

    opens_at = models.DateTimeField(_("entries from"))
    closes_at = models.DateTimeField(_("entries until"))
    body_lt = Body(BODY, verbose_name=_("text"))
    body_en = Body(BODY, verbose_name=_("text in English"))

    parent_page_types = ["publishing.ContestFolder"]
    subpage_types: list[str] = []
    edit_handler = edited_as(
        [FieldPanel("body_lt")], [FieldPanel("body_en")], [FieldPanel("opens_at"), FieldPanel("closes_at")]
    )

    class Meta:
        verbose_name = _("contest")
        verbose_name_plural = _("contests")

    def get_absolute_url(self) -> str:
        """Among the contests."""
        return reverse("publishing:contest", args=[self.slug])
