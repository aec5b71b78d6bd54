"""Days and hours as people say them, by the clock of Vilnius."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sueiga.core.clock import VILNIUS
from sueiga.core.text import one_line

FIRST_YEAR, LAST_YEAR = 2000, 2099


class DayField(forms.DateField):
    """A day of our times."""

    default_error_messages = {"year": _("Check the year: it can be from %(first)s to %(last)s.")}

    def __init__(self, **options: Any) -> None:
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(**{"widget": widget, **options})

    def clean(self, value: Any) -> Any:
        """From FIRST_YEAR to LAST_YEAR."""
        day = super().clean(value)
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            years = {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
            raise ValidationError(self.error_messages["year"], code="year", params=years)
        return day


class HourField(forms.TimeField):
    """Hours and minutes: 10:00, 10.00 or 10."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
        formats = ["%H:%M", "%H:%M:%S", "%H.%M", "%H"]
        super().__init__(**{"widget": widget, "input_formats": formats, **options})


class NameField(forms.CharField):
    """A name on one line; one of nothing but characters nobody sees is none."""

    def to_python(self, value: Any) -> str:
        """Cleaned before it is judged."""
        return one_line(str(super().to_python(value) or ""))


def moment(day: dt.date, at: dt.time) -> dt.datetime:
    """That hour of that day in Vilnius; raises ValidationError for one that the summer time skips."""
    local = dt.datetime.combine(day, at, VILNIUS)
    there = local.astimezone(dt.UTC).astimezone(VILNIUS)
    if there.replace(tzinfo=None) != local.replace(tzinfo=None):
        text = _(
            "On %(day)s the clocks go forward to summer time and there is no %(time)s. "
            "Write an hour before %(before)s or from %(after)s on."
        )
        gap = {"day": day.isoformat(), "time": f"{at:%H:%M}", "before": "03:00", "after": "04:00"}
        raise ValidationError(text, code="gap", params=gap)
    return local


def number_input() -> forms.TextInput:
    """A small whole number, typed."""
    return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
