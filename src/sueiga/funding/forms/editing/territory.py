"""The territory of a call: counties, municipalities, areas of local action groups; smaller places found by name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from sueiga.funding.enums import PlaceLevel
from sueiga.funding.record import CallPlace, CallRecord
from sueiga.places.models import County, Eldership, Municipality, Settlement
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation

MOST_FOUND = 15


@dataclass(frozen=True)
class PlaceChoice:
    """One place to tick."""

    value: str  # "municipality:62"
    name: str
    is_chosen: bool


class PlacesField(forms.Field):
    """Places that are ticked, each as "level:code"; what stood there before stays even where it no longer exists."""

    default_error_messages = {"unknown": _("There is no such place: %(place)s.")}

    def __init__(self, said: CallRecord) -> None:
        super().__init__(label=_("Places"), required=False, widget=forms.CheckboxSelectMultiple)
        self.stood = {key_of(place): place for place in said.places}

    def prepare_value(self, value: Any) -> list[str]:
        """As the boxes are called."""
        return [key_of(each) if isinstance(each, CallPlace) else str(each) for each in value or ()]

    def clean(self, value: Any) -> tuple[CallPlace, ...]:
        """Places by their names of today."""
        keys = list(dict.fromkeys(map(str, value or ())))
        named = named_places(keys)
        for key in keys:
            if key not in named and key not in self.stood:
                raise ValidationError(self.error_messages["unknown"], code="unknown", params={"place": key})
        return tuple(named.get(key) or self.stood[key] for key in keys)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Which boxes are ticked."""
        return self.prepare_value(initial) != self.prepare_value(data)


class Territory:
    """What is offered to tick: what is chosen, the larger places, and what was found by a name."""

    def __init__(self, chosen: Iterable[str], stood: Iterable[CallPlace], query: str) -> None:
        self._chosen, self._stood, self.query = list(chosen), {key_of(place): place for place in stood}, query

    @cached_property
    def chosen(self) -> list[PlaceChoice]:
        """What is ticked of the smaller places, and what no longer exists."""
        large = {choice.value for choice in (*self.counties, *self.municipalities, *self.lags)}
        rest = [key for key in self._chosen if key not in large]
        named = {**self._stood, **named_places(rest)}
        return [PlaceChoice(key, named[key].name or named[key].code, True) for key in rest if key in named]

    @property
    def has_counties(self) -> bool:
        """Whether one of them is ticked."""
        return any(choice.is_chosen for choice in self.counties)

    @property
    def has_municipalities(self) -> bool:
        """Whether one of them is ticked."""
        return any(choice.is_chosen for choice in self.municipalities)

    @property
    def has_lags(self) -> bool:
        """Whether one of them is ticked."""
        return any(choice.is_chosen for choice in self.lags)

    @cached_property
    def counties(self) -> list[PlaceChoice]:
        """All ten."""
        return self._choices(PlaceLevel.COUNTY, ((row.code, row.name) for row in County.objects.in_order()))

    @cached_property
    def municipalities(self) -> list[PlaceChoice]:
        """All sixty."""
        return self._choices(PlaceLevel.MUNICIPALITY, ((row.code, row.name) for row in Municipality.objects.in_order()))

    @cached_property
    def lags(self) -> list[PlaceChoice]:
        """Areas of living local action groups."""
        rows = Organisation.objects.public().living().filter(kind=Kind.LAG).in_order()
        return self._choices(PlaceLevel.LAG, ((row.code, row.name) for row in rows))

    @cached_property
    def found(self) -> list[PlaceChoice]:
        """Elderships and settlements of that name which are not ticked."""
        if not self.query:
            return []
        wanted = Eldership.objects.filter(name__icontains=self.query).select_related("municipality").in_order()
        elderships = [(row.code, f"{row.name}, {row.municipality.name}") for row in wanted[:MOST_FOUND]]
        settlements = [
            (str(row.code), f"{row.name}, {row.municipality.name}")
            for row in Settlement.objects.all().named_like(self.query, MOST_FOUND)
        ]
        both = (*self._choices(PlaceLevel.ELDERSHIP, elderships), *self._choices(PlaceLevel.SETTLEMENT, settlements))
        return [choice for choice in both if not choice.is_chosen]

    def _choices(self, level: PlaceLevel, rows: Iterable[tuple[str, str]]) -> list[PlaceChoice]:
        named = ((f"{level.value}:{code}", name) for code, name in rows)
        return [PlaceChoice(value, name, value in self._chosen) for value, name in named]


def key_of(place: CallPlace) -> str:
    """As its box is called."""
    return f"{place.level}:{place.code}"


def named_places(keys: Sequence[str]) -> dict[str, CallPlace]:
    """Places that exist, by key, with the names they have today."""
    found: dict[str, CallPlace] = {}
    tables: dict[PlaceLevel, Any] = {
        PlaceLevel.COUNTY: County.objects.all(),
        PlaceLevel.MUNICIPALITY: Municipality.objects.all(),
        PlaceLevel.ELDERSHIP: Eldership.objects.select_related("municipality"),
        PlaceLevel.SETTLEMENT: Settlement.objects.select_related("municipality"),
        PlaceLevel.LAG: Organisation.objects.public(),
    }
    for level, rows in tables.items():
        codes = [key.partition(":")[2] for key in keys if key.partition(":")[0] == level and key.isprintable()]
        for row in rows.filter(code__in=codes) if codes else ():
            around = f", {row.municipality.name}" if level in {PlaceLevel.ELDERSHIP, PlaceLevel.SETTLEMENT} else ""
            found[f"{level.value}:{row.code}"] = CallPlace(level.value, row.code, f"{row.name}{around}")
    return found
