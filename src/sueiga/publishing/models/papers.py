"""Papers: the documents of the resource library."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, DocumentQuerySet

from sueiga.core.bilingual import Bilingual, translated
from sueiga.publishing.enums import Language, Topic


class PaperQuerySet(DocumentQuerySet):
    """Reads of papers."""

    def public(self) -> Self:
        """Those the library shows to everybody."""
        return self.filter(in_library=True)


class Paper(AbstractDocument):
    """A file of the union with what it is about; those in the library are found by everybody."""

    title_en = models.CharField(_("title in English"), max_length=255, blank=True)
    summary_lt = models.CharField(_("what it is, in Lithuanian"), max_length=500, blank=True)
    summary_en = models.CharField(_("what it is, in English"), max_length=500, blank=True)
    topic = models.CharField(_("topic"), max_length=20, choices=Topic, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=4, choices=Language, default=Language.LITHUANIAN)
    in_library = models.BooleanField(_("shown in the resource library"), default=True)
    words = models.TextField(_("its text, for search"), blank=True, editable=False)

    objects = PaperQuerySet.as_manager()

    admin_form_fields = (
        "title", "title_en", "file", "summary_lt", "summary_en", "topic", "year", "language", "in_library",
        "collection",
    )  # fmt: skip

    class Meta(AbstractDocument.Meta):
        verbose_name = _("paper")
        verbose_name_plural = _("papers")
        permissions = [("choose_paper", "Can choose paper")]

    summary = translated("summary")

    @property
    def name(self) -> str:
        """The title in the language spoken."""
        return str(Bilingual(self.title, self.title_en))
