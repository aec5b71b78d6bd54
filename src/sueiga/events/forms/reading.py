"""What people ask of the calendar, read forgivingly."""

import datetime as dt
import re

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from sueiga.core.text import sort_key
from sueiga.events.enums import EventKind
from sueiga.places.hexagons import shipped_mosaic
from sueiga.registry.forms.asked import AskedForm, calm

AHEAD, WEEK, MONTH, PAST = "ahead", "week", "month", "past"
TIMES = [
    (AHEAD, _("all that is ahead")),
    (WEEK, _("in seven days")),
    (MONTH, _("in thirty days")),
    (PAST, _("over already")),
]
GRID = "grid"
_MONTH = re.compile(r"^(20\d\d)-(0[1-9]|1[0-2])$")


class EventsForm(AskedForm):
    """Where, what sort, when; a list or a month."""

    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    when = forms.ChoiceField(label=_("When"), required=False, choices=TIMES)
    view = forms.ChoiceField(label=_("View"), required=False, choices=[("list", "list"), (GRID, GRID)])
    month = forms.RegexField(label=_("Month"), required=False, regex=_MONTH)

    def __init__(self, asked: QueryDict) -> None:
        self.asked = calm(asked)
        super().__init__(self.asked)
        mosaic = shipped_mosaic()
        named = ((slug, mosaic.names[code]) for code, slug in mosaic.slugs.items())
        places = sorted(named, key=lambda row: sort_key(row[1]))
        self._offer("municipality", [("", _("the whole country")), *places])
        kinds = [(value, capfirst(str(label))) for value, label in EventKind.choices]
        self._offer("kind", [("", _("any")), *kinds])
        self.full_clean()

    def _offer(self, name: str, choices: "list[tuple[str, object]]") -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def said(self, name: str) -> str:
        """What was validly asked under this name, or nothing."""
        return self.cleaned_data.get(name) or ""

    @property
    def is_grid(self) -> bool:
        """Whether a month is looked at."""
        return self.said("view") == GRID

    @property
    def narrows(self) -> bool:
        """Whether anything but the view is asked."""
        return any(self.said(name) for name in ("municipality", "kind", "when"))

    @property
    def first_of_month(self) -> dt.date:
        """The first day of the month looked at; this month's unless said."""
        said = self.said("month")
        return dt.date.fromisoformat(f"{said}-01") if said else timezone.localdate().replace(day=1)
