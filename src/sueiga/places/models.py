"""Counties, municipalities, elderships and settlements: names, codes, one point and the population of each."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.places.enums import BoundaryLevel, IntakeSource, MunicipalityType, SettlementType
from sueiga.places.name_search import Candidate, Reading, best, readings

_MOST_WEIGHED = 400
"""How many rows a search by name looks at, the biggest places first."""


class CountyQuerySet(models.QuerySet["County"]):
    """Counties."""

    def in_order(self) -> "CountyQuerySet":
        """By code: Alytus, Kaunas, Klaipėda…, which is also their Lithuanian order but for Vilnius at the end."""
        return self.order_by("code")


class County(models.Model):
    """One of the ten counties (apskritis)."""

    code = models.CharField(_("code"), max_length=10, unique=True)
    name = models.CharField(_("name"), max_length=100)  # "Utenos apskritis"
    name_genitive = models.CharField(_("name in the genitive"), max_length=100)  # "Utenos"
    lat = models.FloatField(_("latitude"))
    lon = models.FloatField(_("longitude"))
    population = models.PositiveIntegerField(_("population"), null=True)

    objects = CountyQuerySet.as_manager()

    class Meta:
        verbose_name = _("county")
        verbose_name_plural = _("counties")

    def __str__(self) -> str:
        return self.name


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
    """Municipalities."""

    def in_order(self) -> "MunicipalityQuerySet":
        """By name in Lithuanian order."""
        return self.order_by("sort_key")


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

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")

    def __str__(self) -> str:
        return self.name


class EldershipQuerySet(models.QuerySet["Eldership"]):
    """Elderships."""

    def in_order(self) -> "EldershipQuerySet":
        """By name in Lithuanian order, namesakes by municipality."""
        return self.order_by("sort_key", "municipality__sort_key")

    def of(self, municipality: "Municipality") -> "EldershipQuerySet":
        """Those of one municipality."""
        return self.filter(municipality=municipality)


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

    objects = EldershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("eldership")
        verbose_name_plural = _("elderships")
        constraints = [models.UniqueConstraint(fields=["municipality", "name"], name="eldership_once")]

    def __str__(self) -> str:
        return self.name


class SettlementQuerySet(models.QuerySet["Settlement"]):
    """Settlements."""

    def in_order(self) -> "SettlementQuerySet":
        """By name in Lithuanian order, namesakes by municipality."""
        return self.order_by("sort_key", "municipality__sort_key")

    def rural(self) -> "SettlementQuerySet":
        """Everything but towns."""
        return self.exclude(type=SettlementType.CITY)

    def of_municipality(self, municipality: "Municipality | None") -> "SettlementQuerySet":
        """Those of a municipality; None narrows nothing."""
        return self.filter(municipality=municipality) if municipality else self

    def larger_than(self, residents: int) -> "SettlementQuerySet":
        """Those with more than so many residents."""
        return self.filter(population__gt=residents)

    def named_like(self, query: str, limit: int = 10) -> "list[Settlement]":
        """Places somebody may mean by these words, the fullest match first, then the biggest.

        Diacritics, case, nominative or genitive do not matter; the beginning of a name is enough; a word may name the
        municipality or the eldership ("Alanta Molėtų"); one slip of typing is forgiven where nothing else is found.
        """
        for reading in readings(query):
            found = best(reading, self._candidates(reading), limit)
            if found:
                rows = self.select_related("municipality", "eldership").in_bulk(found)
                return [rows[key] for key in found]
        return []

    def _candidates(self, reading: Reading) -> Iterator[Candidate]:
        """What searching by name weighs: the biggest places that mention it, with what lies around only when asked."""
        around = ("municipality__name_genitive", "eldership__name_genitive") if reading.around else ()
        near = self.filter(_mentions(reading)).order_by("-population", "pk")[:_MOST_WEIGHED]
        for key, folded, genitive, kind, *names in near.values_list("pk", "folded", "name_genitive", "type", *around):
            yield Candidate(key, folded, genitive, tuple(name or "" for name in names), kind)


def _mentions(reading: Reading) -> models.Q:
    condition = models.Q()
    for text in reading.beginnings:
        condition |= models.Q(folded__startswith=text) | models.Q(folded__contains=f" {text}")
    for text in reading.pieces:
        condition |= models.Q(folded__contains=text)
    return condition


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

    objects = SettlementQuerySet.as_manager()

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


class Intake(models.Model):
    """One taking in of places, from the shipped facts or from the address register: what came of it."""

    at = models.DateTimeField(_("at"), auto_now_add=True)
    source = models.CharField(_("source"), max_length=20, choices=IntakeSource)
    added = models.PositiveIntegerField(_("added"))
    changed = models.PositiveIntegerField(_("changed"))
    refused = models.PositiveIntegerField(_("refused"))

    class Meta:
        verbose_name = _("intake of places")
        verbose_name_plural = _("intakes of places")

    def __str__(self) -> str:
        return f"{self.source} {self.at:%Y-%m-%d}"
