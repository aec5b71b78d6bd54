"""Counties, municipalities, elderships and settlements: names, codes, one point and the population of each."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.places.enums import BoundaryLevel, MunicipalityType, SettlementType


class County(models.Model):
    """One of the ten counties (apskritis)."""

    code = models.CharField(_("code"), max_length=10, unique=True)
    name = models.CharField(_("name"), max_length=100)  # "Utenos apskritis"
    name_genitive = models.CharField(_("name in the genitive"), max_length=100)  # "Utenos"
    lat = models.FloatField(_("latitude"))
    lon = models.FloatField(_("longitude"))
    population = models.PositiveIntegerField(_("population"), null=True)

    class Meta:
        verbose_name = _("county")
        verbose_name_plural = _("counties")

    def __str__(self) -> str:
        return self.name


class Municipality(models.Model):
    """One of the sixty municipalities (savivaldybė), named as the address register does: "Molėtų r. sav."."""

    code = models.CharField(_("code"), max_length=10, unique=True)
    slug = models.SlugField(_("slug"), unique=True)  # "moletu-r"
    county = models.ForeignKey(County, models.PROTECT, related_name="municipalities", verbose_name=_("county"))
    name = models.CharField(_("name"), max_length=100, unique=True)  # "Molėtų r. sav."
    name_full = models.CharField(_("full name"), max_length=100)  # "Molėtų rajono savivaldybė"
    name_genitive = models.CharField(_("name in the genitive"), max_length=100)  # "Molėtų rajono"
    sort_key = models.CharField(max_length=200, editable=False)
    type = models.CharField(_("type"), max_length=20, choices=MunicipalityType)
    lat = models.FloatField(_("latitude"))
    lon = models.FloatField(_("longitude"))
    population = models.PositiveIntegerField(_("population"), null=True)
    population_rural = models.PositiveIntegerField(_("rural population"), null=True)

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")

    def __str__(self) -> str:
        return self.name


class Eldership(models.Model):
    """A part of a municipality (seniūnija): "Alantos sen."."""

    code = models.CharField(_("code"), max_length=10, unique=True)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="elderships", verbose_name=_("municipality")
    )
    name = models.CharField(_("name"), max_length=100)  # "Alantos sen."
    name_genitive = models.CharField(_("name in the genitive"), max_length=100)  # "Alantos"
    sort_key = models.CharField(max_length=200, editable=False)
    lat = models.FloatField(_("latitude"))
    lon = models.FloatField(_("longitude"))
    population = models.PositiveIntegerField(_("population"), null=True)

    class Meta:
        verbose_name = _("eldership")
        verbose_name_plural = _("elderships")
        constraints = [models.UniqueConstraint(fields=["municipality", "name"], name="eldership_once")]

    def __str__(self) -> str:
        return self.name


class Settlement(models.Model):
    """A village, farmstead, small town or town; the label is how an address writes it: "Papečių k."."""

    code = models.CharField(_("code in the address register"), max_length=12, null=True, unique=True)
    statistics_code = models.CharField(_("code in population statistics"), max_length=12, null=True, unique=True)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="settlements", verbose_name=_("municipality")
    )
    eldership = models.ForeignKey(
        Eldership, models.PROTECT, null=True, related_name="settlements", verbose_name=_("eldership")
    )
    name = models.CharField(_("name"), max_length=100, blank=True)  # nominative "Papečiai"; empty where not known
    name_genitive = models.CharField(_("name in the genitive"), max_length=100)  # "Papečių"
    type = models.CharField(_("type"), max_length=6, choices=SettlementType)
    folded = models.CharField(max_length=200, editable=False, db_index=True)  # "papeciai papeciu"
    sort_key = models.CharField(max_length=200, editable=False)
    lat = models.FloatField(_("latitude"))
    lon = models.FloatField(_("longitude"))
    population = models.PositiveIntegerField(_("population"), null=True)
    population_on = models.DateField(_("population counted on"), null=True)

    class Meta:
        verbose_name = _("settlement")
        verbose_name_plural = _("settlements")
        indexes = [models.Index(fields=["lat", "lon"], name="settlement_point")]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """How an address writes it: "Papečių k."."""
        return f"{self.name_genitive} {self.type}"


class Boundary(models.Model):
    """The outline of a place in WGS84 as GeoJSON geometry text, simplified for the web."""

    level = models.CharField(_("level"), max_length=20, choices=BoundaryLevel)
    code = models.CharField(_("code"), max_length=12)
    geometry = models.TextField(_("geometry"))

    class Meta:
        verbose_name = _("boundary")
        verbose_name_plural = _("boundaries")
        constraints = [models.UniqueConstraint(fields=["level", "code"], name="boundary_once")]

    def __str__(self) -> str:
        return f"{self.level} {self.code}"
