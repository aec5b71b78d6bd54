"""Choices about people."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OfficeRole(models.TextChoices):
    """What a person does in the union's own office; empty for everybody else."""

    NONE = "", _("not in the office")
    OFFICER = "officer", _("officer of the union")
