"""Papers: the documents of the resource library."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.documents.models import AbstractDocument, DocumentQuerySet

from sueiga.accounts.models import User
from sueiga.core.bilingual import Bilingual, translated
from sueiga.publishing.enums import Language, Topic
from sueiga.publishing.models.folders import in_closed_folder

KEY_LENGTH = 20


def key_of(pk: int) -> str:
    """What the address of a paper outside the library holds, so that none is found by counting."""
    return salted_hmac("sueiga.publishing.paper", str(pk), algorithm="sha256").hexdigest()[:KEY_LENGTH]


class PaperQuerySet(DocumentQuerySet):
    """Reads of papers."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Those anybody may take who asks; the office takes every one."""
        return self.all() if getattr(user, "in_office", False) else self.public()

    def openable_by(self, user: User | AnonymousUser, *, pk: int, key: str) -> Self:
        """The one at this address (none or one): outside the library, for whoever was given the address whole.

        In a closed folder no key helps.
        """
        one = self.filter(pk=pk)
        if key and constant_time_compare(key, key_of(pk)) and not getattr(user, "in_office", False):
            return one.exclude(in_closed_folder())
        return one.visible_to(user)

    def unread(self) -> Self:
        """Those whose text has not been read yet, or not since another file was put in."""
        return self.exclude(words_of=F("file_hash"), file_hash__gt="").order_by("pk")

    def public(self) -> Self:
        """Those the library shows to everybody."""
        return self.exclude(in_closed_folder()).filter(in_library=True)


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
    words_of = models.CharField(_("the file its text was read from"), max_length=40, blank=True, editable=False)

    objects = PaperQuerySet.as_manager()

    admin_form_fields = (
        "title", "title_en", "file", "summary_lt", "summary_en", "topic", "year", "language", "in_library",
        "collection",
    )  # fmt: skip

    class Meta(AbstractDocument.Meta):
        verbose_name = _("paper")
        verbose_name_plural = _("papers")

    summary = translated("summary")

    @property
    def name(self) -> str:
        """The title in the language spoken."""
        return str(Bilingual(self.title, self.title_en))

    @property
    def url(self) -> str:
        """As the editors' library asks for it, in links of a text say."""
        return self.get_absolute_url()

    @property
    def key(self) -> str:
        """What its address holds besides its number; nothing while it stands in the library."""
        return "" if self.in_library else key_of(self.pk)

    def _set_document_file_metadata(self) -> None:
        super()._set_document_file_metadata()
        if self.file._committed:
            self.file.close()  # the library leaves it open

    def get_absolute_url(self) -> str:
        """Where its file is; the same in either language, so that a link told on holds."""
        with override("lt"):
            key = {"key": self.key} if self.key else {}
            return reverse("publishing:paper", kwargs={"pk": self.pk, **key, "filename": self.filename})
