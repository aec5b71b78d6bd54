"""Choices about places."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MunicipalityType(models.TextChoices):
    """The three ways a municipality calls itself (FACTS §8)."""

    DISTRICT = "district", _("district municipality")
    CITY = "city", _("city municipality")
    OTHER = "other", _("municipality")


class SettlementType(models.TextChoices):
    """Types of the address register, by their abbreviations."""

    VILLAGE = "k.", _("village")
    FARMSTEAD = "vs.", _("farmstead")
    TOWN = "mstl.", _("small town")
    CITY = "m.", _("town")
    STATION = "st.", _("railway settlement")


class PlaceCertainty(models.TextChoices):
    """How sure we are where an address lies."""

    EXACT = "exact", _("exact")
    AMBIGUOUS = "ambiguous", _("several places of this name")
    MUNICIPALITY = "municipality", _("only the municipality is known")
    UNKNOWN = "unknown", pgettext_lazy("place", "unknown")


class BoundaryLevel(models.TextChoices):
    """What a boundary encloses."""

    COUNTY = "county", _("county")
    MUNICIPALITY = "municipality", _("municipality")
    ELDERSHIP = "eldership", _("eldership")
    SETTLEMENT = "settlement", _("settlement")


class IntakeSource(models.TextChoices):
    """Where places were taken in from."""

    FACTS = "facts", _("facts shipped with the product")
    REGISTER = "register", _("address register")
