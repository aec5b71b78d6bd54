"""An event as whoever holds it tells of it: one form, only four things of which are compulsory."""

import datetime as dt
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from sueiga.core.text import fold, one_line, printable
from sueiga.events.details import Details
from sueiga.events.enums import Entry, EventKind, Spoken
from sueiga.events.forms.fields import DayField, HourField, NameField, moment, number_input
from sueiga.events.models import Event
from sueiga.places.models import Municipality, Settlement

_POINT = re.compile(r"^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$")
LAST_MINUTE = dt.time(23, 59)
MOST_PLACES, MOST_TOGETHER = 100_000, 100
ONE_LINERS = (
    "name_lt", "name_en", "venue", "village", "price_lt", "price_en", "organiser_name", "contact_name", "contact_phone",
    "summary_lt", "summary_en",
)  # fmt: skip


class EventForm(forms.Form):
    """What, when, where, how one gets in; the English texts at the end."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    name_lt = NameField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=EventKind)
    day = DayField(label=_("Day"))
    begins = HourField(label=_("Begins at"))
    ends = HourField(
        label=_("Ends at"), required=False,
        help_text=_("After midnight write as it is: from 20:00 to 02:00 is one evening."),
    )  # fmt: skip
    last_day = DayField(label=_("Last day"), required=False, help_text=_("Only where it takes several days."))
    municipality = forms.ModelChoiceField(
        label=_("Municipality"), queryset=Municipality.objects.in_order(), required=False,
        empty_label=_("online, abroad, or the whole country"),
    )  # fmt: skip
    village = forms.CharField(
        label=_("Village or town"), max_length=100, required=False,
        help_text=_("For example: Alanta. The event is put on the map by it."),
    )  # fmt: skip
    venue = forms.CharField(
        label=_("House, street"), max_length=300, required=False,
        help_text=_("For example: the house of culture, Turgaus g. 1."),
    )  # fmt: skip
    point = forms.CharField(
        label=_("Point on the map"), max_length=60, required=False,
        help_text=_("Only where the village is not enough: two numbers copied from any map, like 55.3512, 25.2987."),
    )  # fmt: skip
    online_url = forms.URLField(
        label=_("Link to take part from afar"), max_length=500, required=False, assume_scheme="https",
        help_text=_("Where people register here, only those who are registered see it."),
    )  # fmt: skip
    spoken = forms.ChoiceField(label=_("Language"), choices=Spoken)
    summary_lt = forms.CharField(
        label=_("What it is, in two sentences"), max_length=500, required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    text_lt = forms.CharField(
        label=_("More about it"), max_length=8000, required=False, widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Leave an empty line between paragraphs."),
    )  # fmt: skip
    price_lt = forms.CharField(
        label=_("Price"), max_length=200, required=False, help_text=_("Leave empty if it is free of charge.")
    )
    organiser_name = forms.CharField(
        label=_("Another organiser"), max_length=200, required=False,
        help_text=_("Who is not in the registry: an institution, a partner abroad."),
    )  # fmt: skip
    contact_name = forms.CharField(label=_("Whom to ask"), max_length=150, required=False)
    contact_email = forms.EmailField(label=_("E-mail"), required=False)
    contact_phone = forms.CharField(
        label=_("Telephone"), max_length=40, required=False, widget=forms.TextInput(attrs={"type": "tel"})
    )
    entry = forms.ChoiceField(label=_("How one gets in"), choices=Entry, widget=forms.RadioSelect)
    entry_url = forms.URLField(
        label=_("Where to register"), max_length=500, required=False, assume_scheme="https",
        help_text=_("Only for registration on another site."),
    )  # fmt: skip
    capacity = forms.IntegerField(
        label=_("How many places"), required=False, min_value=1, max_value=MOST_PLACES, widget=number_input(),
        help_text=_("Leave empty if everybody fits."),
    )  # fmt: skip
    has_waiting_list = forms.BooleanField(label=_("When all places are taken, keep a waiting list"), required=False)
    most_together = forms.IntegerField(
        label=_("How many people one may register at once"), min_value=1, max_value=MOST_TOGETHER,
        widget=number_input(),
    )  # fmt: skip
    entry_until = DayField(
        label=_("Last day to register"), required=False, help_text=_("Leave empty if until it begins.")
    )
    name_en = forms.CharField(label=_("Name in English"), max_length=200, required=False)
    summary_en = forms.CharField(
        label=_("In two sentences, in English"), max_length=500, required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    text_en = forms.CharField(
        label=_("More about it, in English"), max_length=8000, required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip
    price_en = forms.CharField(label=_("Price, in English"), max_length=200, required=False)

    def __init__(self, data: Any = None, *, event: Event | None, initial: dict[str, Any], in_office: bool) -> None:
        super().__init__(data, initial=initial)
        self.event = event
        self._times: tuple[dt.datetime, dt.datetime] | None = None
        for name, choices in (("kind", EventKind), ("spoken", Spoken), ("entry", Entry)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [(value, capfirst(str(label))) for value, label in choices.choices]
        if not in_office:
            del self.fields["organiser_name"]

    def see_anew(self, event: Event) -> None:
        """Carry the version that stands now: pressing “Save” once more puts what was typed over it."""
        self.data = {**{name: self.data.get(name) for name in self.data}, "seen": event.version}

    def clean(self) -> dict[str, Any]:
        """Times that are, a village that is, and where to register if elsewhere."""
        cleaned = self.cleaned_data
        for name in ONE_LINERS:
            if cleaned.get(name):
                cleaned[name] = one_line(cleaned[name])
        for name in ("text_lt", "text_en"):
            cleaned[name] = printable(cleaned.get(name) or "").strip()
        self._clean_times(cleaned)
        self._clean_place(cleaned)
        if cleaned.get("entry") == Entry.ELSEWHERE and not cleaned.get("entry_url") and "entry_url" not in self.errors:
            self.add_error("entry_url", _("Write the address of the page where people register."))
        return cleaned

    def _clean_times(self, cleaned: dict[str, Any]) -> None:
        day, begins = cleaned.get("day"), cleaned.get("begins")
        if not day or begins is None or self.errors.keys() & {"ends", "last_day"}:
            return
        last, ends = cleaned.get("last_day") or day, cleaned.get("ends")
        if ends is None:
            ends = begins if last == day else LAST_MINUTE
        if last < day:
            self.add_error("last_day", _("The last day is before the first."))
            return
        if last == day and ends < begins:
            last = day + dt.timedelta(days=1)
        starts_at = self._moment("begins", day, begins)
        ends_at = self._moment("ends", last, ends)
        if starts_at and ends_at:
            self._times = (starts_at, max(starts_at, ends_at))
            self._clean_deadline(cleaned, starts_at)

    def _clean_deadline(self, cleaned: dict[str, Any], starts_at: dt.datetime) -> None:
        until = cleaned.get("entry_until")
        if until and until > starts_at.date():
            self.add_error("entry_until", _("The last day to register is after the event begins."))

    def _moment(self, name: str, day: dt.date, at: dt.time) -> dt.datetime | None:
        try:
            return moment(day, at)
        except ValidationError as error:
            self.add_error(name, error)
            return None

    def _clean_place(self, cleaned: dict[str, Any]) -> None:
        cleaned["settlement"], cleaned["lat"], cleaned["lon"] = None, None, None
        if village := cleaned.get("village"):
            self._find_village(cleaned, village)
        if point := cleaned.get("point"):
            found = _POINT.match(point)
            lat, lon = (float(found[1]), float(found[2])) if found else (999.0, 999.0)
            if not (-90 <= lat <= 90 and -180 <= lon <= 180):
                self.add_error("point", _("Write two numbers, latitude and longitude: 55.3512, 25.2987."))
            else:
                cleaned["lat"], cleaned["lon"] = lat, lon

    def _find_village(self, cleaned: dict[str, Any], village: str) -> None:
        """The one of that name in the municipality; where none is, those it may be."""
        if "municipality" in self.errors:
            return
        places = Settlement.objects.of_municipality(cleaned.get("municipality"))
        likely = places.named_like(village)
        exact = [row for row in likely if fold(village) in {fold(row.name), fold(row.label), fold(row.name_genitive)}]
        if len(exact) == 1 or (exact and cleaned.get("municipality")):
            place = exact[0]
            cleaned["settlement"], cleaned["lat"], cleaned["lon"] = place, place.lat, place.lon
            cleaned["municipality"] = place.municipality
        elif likely:
            known = "; ".join(f"{row.label} ({row.municipality})" for row in likely[:5])
            text = say("Which place is it? Choose the municipality and write one of these: %(places)s.")
            self.add_error("village", text % {"places": known})
        else:
            self.add_error("village", _("No such village is known there. Leave it empty and name the place below."))

    @property
    def details(self) -> Details:
        """Of a valid form."""
        said = self.cleaned_data
        starts_at, ends_at = self._times or (None, None)
        if starts_at is None or ends_at is None:
            raise ValueError("The form is not valid.")
        until = said["entry_until"]
        names = Details.__dataclass_fields__.keys() & said.keys()
        plain = {name: said[name] for name in names}
        if said["entry"] != Entry.ELSEWHERE:
            plain["entry_url"] = ""
        if "organiser_name" not in self.fields and self.event:
            plain["organiser_name"] = self.event.organiser_name
        closes = min(moment(until, LAST_MINUTE), starts_at) if until and said["entry"] == Entry.OURS else None
        return Details(starts_at=starts_at, ends_at=ends_at, entry_closes_at=closes, **plain)
