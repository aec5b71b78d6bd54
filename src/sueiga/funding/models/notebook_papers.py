"""The checklist of an application's documents, and the files gathered for it."""

import uuid
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.funding.models.notebooks import Notebook
from sueiga.funding.notebook.enums import PaperState


class Paper(models.Model):
    """A document of the checklist, copied from the call or added by the writers; `is_gone`: the call asks no more."""

    notebook = models.ForeignKey(Notebook, models.CASCADE, related_name="papers", verbose_name=_("application"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    name_lt = models.CharField(_("name"), max_length=300)
    name_en = models.CharField(_("name in English"), max_length=300, blank=True)
    note_lt = models.CharField(_("note"), max_length=500, blank=True)
    note_en = models.CharField(_("note in English"), max_length=500, blank=True)
    signed_by_lt = models.CharField(_("who signs"), max_length=200, blank=True)
    signed_by_en = models.CharField(_("who signs, in English"), max_length=200, blank=True)
    form_url = models.URLField(_("address of the form"), max_length=500, blank=True)
    original = models.BooleanField(_("the original is needed"), default=False)
    compulsory = models.BooleanField(_("compulsory"), default=True)
    area_code = models.CharField(_("activity area"), max_length=20, blank=True)
    is_own = models.BooleanField(_("added by the writers"), default=False)
    is_gone = models.BooleanField(_("no longer asked for"), default=False)
    state = models.CharField(_("state"), max_length=20, choices=PaperState, default=PaperState.TODO)
    remark = models.CharField(_("own note"), max_length=500, blank=True)

    name = translated("name")
    note = translated("note")
    signed_by = translated("signed_by")

    class Meta:
        verbose_name = _("document of an application")
        verbose_name_plural = _("documents of applications")

    def __str__(self) -> str:
        return str(self.name)


class PaperFileQuerySet(models.QuerySet["PaperFile"]):
    """Reads of gathered files."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """For whoever may see the application."""
        return self.filter(paper__notebook__in=Notebook.objects.visible_to(user)).select_related("paper__notebook")

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """For whoever writes it."""
        return self.filter(paper__notebook__in=Notebook.objects.editable_by(user)).select_related("paper__notebook")


def kept_at(_row: "PaperFile", _name: str) -> str:
    """Where a file is kept: a name nobody can guess and nobody chose."""
    return f"applications/{uuid.uuid4().hex}"


class PaperFile(models.Model):
    """A file gathered for a document."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="files", verbose_name=_("document"))
    file = models.FileField(_("file"), upload_to=kept_at, max_length=100)
    name = models.CharField(_("name"), max_length=150)  # as the uploader called it, cleaned; shown, never a path
    content_type = models.CharField(_("content type"), max_length=100)  # told from the content
    size = models.PositiveIntegerField(_("size"))
    digest = models.CharField(_("SHA-256"), max_length=64)
    uploaded_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("uploaded by"))
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    objects = PaperFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of an application")
        verbose_name_plural = _("files of applications")
        constraints = [models.UniqueConstraint(fields=["paper", "digest"], name="paper_file_once")]

    def __str__(self) -> str:
        return self.name
