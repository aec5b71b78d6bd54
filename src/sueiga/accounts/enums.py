"""Choices about people."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OfficeRole(models.TextChoices):
    """What a person does in the union's own office; empty for everybody else."""

    NONE = "", _("not in the office")
    OFFICER = "officer", _("officer of the union")


class Visibility(models.TextChoices):
    """Who may see a detail of a person or an organisation."""

    PUBLIC = "public", _("everybody")
    MEMBERS = "members", _("people of member organisations")
    OFFICE = "office", _("only the union's office")
