"""Fields of calls as people type them: sums with spaces and commas, days, hours by the clock of Vilnius."""

import datetime as dt
import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.core.clock import VILNIUS

_DECORATION = re.compile(r"[\s\u00a0\u202f€%]|(?:eur(?:ų|ai|as|os|ams)?|proc)\.?$", re.IGNORECASE)
END_OF_DAY = dt.time(23, 59)
FIRST_YEAR, LAST_YEAR = 1900, 2199
NOT_SAID = pgettext_lazy("of a call", "not said")


class NumberField(forms.DecimalField):
    """A number as people write it: "5 000,50 Eur", "90 %"; nothing below nothing."""

    def __init__(self, **options: Any) -> None:
        attributes = {"inputmode": "decimal", "autocomplete": "off"}
        super().__init__(**{"min_value": 0, "widget": forms.TextInput(attrs=attributes), **options})

    def to_python(self, value: Any) -> Any:
        """Without spaces, units; with a comma or a point."""
        if isinstance(value, str):
            value = _DECORATION.sub("", value.strip())
            value = _DECORATION.sub("", value).replace(",", ".")
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """As it is edited: no groups, no empty cents."""
        if not isinstance(value, Decimal):
            return value
        whole = value == value.to_integral_value()
        return f"{value:.0f}" if whole else f"{value:.2f}".replace(".", ",")


class WholeField(NumberField):
    """A whole number."""

    default_error_messages = {"whole": _("Write a whole number.")}

    def clean(self, value: Any) -> Any:
        """No parts of one."""
        number = super().clean(value)
        if number is None:
            return None
        if number != number.to_integral_value():
            raise ValidationError(self.error_messages["whole"], code="whole")
        return int(number)

    def prepare_value(self, value: Any) -> Any:
        """Without groups."""
        return str(value) if isinstance(value, int) else super().prepare_value(value)


def day_input(**attributes: str) -> forms.DateInput:
    """A day, chosen or written."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", **attributes})


class DayField(forms.DateField):
    """A day of our times: calendars and clocks of other ages can't be reckoned with."""

    default_error_messages = {"year": _("Check the year: it can be from %(first)s to %(last)s.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"widget": day_input(), **options})

    def clean(self, value: Any) -> Any:
        """A day from FIRST_YEAR to LAST_YEAR."""
        day = super().clean(value)
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            years = {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
            raise ValidationError(self.error_messages["year"], code="year", params=years)
        return day


def time_input() -> forms.TimeInput:
    """An hour and minutes."""
    return forms.TimeInput(format="%H:%M", attrs={"type": "time"})


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


def form_field(column: models.Field[Any, Any], **options: Any) -> forms.Field | None:
    """The field of a form for a column of a call; nothing is compulsory in a draft."""
    given = {"required": False, "label": capfirst(column.verbose_name), **options}
    if isinstance(column, models.DecimalField):
        return NumberField(max_digits=column.max_digits, decimal_places=column.decimal_places, **given)
    if isinstance(column, models.PositiveIntegerField | models.PositiveSmallIntegerField):
        most = 32_767 if isinstance(column, models.PositiveSmallIntegerField) else 2_147_483_647
        return WholeField(max_value=most, **given)
    if isinstance(column, models.URLField):
        attributes = {"inputmode": "url", "autocapitalize": "off"}
        return forms.URLField(
            assume_scheme="https", max_length=column.max_length, widget=forms.TextInput(attrs=attributes), **given
        )
    if isinstance(column, models.TextField):
        return forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), max_length=20_000, **given)
    if isinstance(column, models.DateField) and not isinstance(column, models.DateTimeField):
        return DayField(**given)
    if isinstance(column, models.TimeField):
        return forms.TimeField(widget=time_input(), **given)
    return _plain_field(column, given)


def _plain_field(column: models.Field[Any, Any], given: dict[str, Any]) -> forms.Field | None:
    if column.choices:
        choices = [("", NOT_SAID), *((value, label) for value, label in column.flatchoices if value != "")]
        return forms.ChoiceField(choices=choices, **given)
    if isinstance(column, models.BooleanField) and column.null:
        known = [("", NOT_SAID), ("yes", pgettext_lazy("of a call", "yes")), ("no", pgettext_lazy("of a call", "no"))]
        return YesNoField(choices=known, **given)
    return column.formfield(**given)


class YesNoField(forms.ChoiceField):
    """Yes, no, or not said."""

    def clean(self, value: Any) -> Any:
        """True, False or None."""
        return {"yes": True, "no": False}.get(super().clean(value))

    def prepare_value(self, value: Any) -> Any:
        """As the choices are called."""
        return {True: "yes", False: "no", None: ""}.get(value, value)
