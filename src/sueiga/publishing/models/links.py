"""Links in published texts that lead nowhere."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from sueiga.core.bilingual import translated


class BrokenLinkQuerySet(models.QuerySet["BrokenLink"]):
    """Reads of broken links."""

    def to_mend(self) -> Self:
        """With their pages; what broke first comes first."""
        return self.select_related("page").order_by("since", "page_id", "pk")


class BrokenLink(models.Model):
    """A link of a page that led nowhere when it was last tried, and since when."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    address = models.CharField(_("address"), max_length=600)
    told_lt = models.CharField(_("what is wrong, in Lithuanian"), max_length=500)
    told_en = models.CharField(_("what is wrong, in English"), max_length=500)
    since = models.DateTimeField(_("broken since"))
    tried_at = models.DateTimeField(_("last tried"))

    objects = BrokenLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("broken link")
        verbose_name_plural = _("broken links")
        constraints = [models.UniqueConstraint(fields=["page", "address"], name="broken_link_once")]

    def __str__(self) -> str:
        return self.address

    told = translated("told")
