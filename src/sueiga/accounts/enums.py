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


class ErrandReason(models.TextChoices):
    """How somebody asked the office to act for them."""

    PHONE = "phone", _("on the phone")
    MEETING = "meeting", _("in person")
    LETTER = "letter", _("by letter")


class ErrandEnd(models.TextChoices):
    """Why the office stopped acting for somebody."""

    FINISHED = "finished", _("finished")
    SIGNED_OUT = "signed_out", _("the officer signed out")
    TIME = "time", _("the hour passed")
    BARRED = "barred", _("no longer allowed")


class Origin(models.TextChoices):
    """From whom we first had a person's data."""

    SELF = "self", _("you told us yourself")
    OFFICE = "office", _("the union's office entered it")
    REPRESENTATIVE = "representative", _("a representative of your organisation entered it")
    CLAIM = "claim", _("somebody named you when asking to speak for an organisation")
    REGISTER = "register", _("the Register of Legal Entities")
    IMPORT = "import", _("a list an organisation gave the union")


class Purpose(models.TextChoices):
    """What a person may agree to; nothing else rests on consent."""

    SHOWN_TO_ALL = "shown_to_all", _("my name and contacts shown to everybody")
    SMS = "sms", _("short messages to my telephone")
    PHOTOS = "photos", _("photographs with me on the pages of my community")


class Door(models.TextChoices):
    """How a consent was given."""

    PAGE = "page", _("on your own page")
    OFFICE = "office", _("told the union's office")
    PAPER = "paper", _("signed on paper")
