"""Days of a term, as people type them."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.registry.terms import LONGEST_YEARS

EARLIEST = dt.date(1990, 3, 11)
AHEAD_DAYS = 366


def day_field(**options: Any) -> forms.DateField:
    """A day, with the browser's own calendar where it has one."""
    return forms.DateField(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **options)


class TermForm(forms.Form):
    """From which day, and until which."""

    starts_on = day_field(label=_("Since"), help_text=_("The day the decision names. For example: 2026-03-15"))
    ends_on = day_field(
        label=_("Last day of the term"), required=False,
        help_text=_("As the statutes say. Leave empty if the term has no end, or you do not know it."),
    )  # fmt: skip

    def clean_starts_on(self) -> dt.date:
        """No day before there were associations, none a year away."""
        day: dt.date = self.cleaned_data["starts_on"]
        if not EARLIEST <= day <= timezone.localdate() + dt.timedelta(days=AHEAD_DAYS):
            raise forms.ValidationError(_("Check the year of this day."))
        return day

    def clean(self) -> dict[str, Any]:
        """A term goes forward, and is not for ever."""
        cleaned = self.cleaned_data
        start, end = cleaned.get("starts_on"), cleaned.get("ends_on")
        if start and end and end < start:
            self.add_error("ends_on", _("The last day cannot be before the first."))
        elif start and end and (end - start).days > LONGEST_YEARS * 366:
            self.add_error("ends_on", _("No term is so long. Check the year."))
        elif end and end < timezone.localdate():
            self.add_error("ends_on", _("This term is over. If there is a new one, give its days."))
        return cleaned
