"""Forms read from an address, which anybody can write: forgiving, and frank about what they left out."""

import unicodedata

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

LONGEST_VALUE = 200
_LONGEST_TOLD = 60


class AskedForm(forms.Form):
    """Narrows what a page shows; a value nobody offered narrows nothing, and is told."""

    data: QueryDict  # of the address

    @property
    def ignored(self) -> list[str]:
        """Each field that went wrong with what was asked, in words: "Municipality “nowhere”"."""
        wrong = [name for name in self.errors if name in self.fields and self.fields[name].label]
        return [
            _("%(field)s “%(value)s”") % {"field": self[name].label, "value": ", ".join(self._asked(name))}
            for name in wrong
        ]

    def _asked(self, name: str) -> list[str]:
        """What was asked under a name; of several values, those that are not offered."""
        field, values = self.fields[name], calm(self.data).getlist(name)
        if isinstance(field, forms.MultipleChoiceField):
            values = [value for value in values if not field.valid_value(value)]
        return [value[:_LONGEST_TOLD] for value in values]


def calm(asked: QueryDict) -> QueryDict:
    """The same without control characters and without endless values."""
    calmed = asked.copy()
    for name in list(calmed):
        values = [value for value in calmed.getlist(name)[:20] if isinstance(value, str)]
        calmed.setlist(name, ["".join(_printable(value[:LONGEST_VALUE])).strip() for value in values])
    return calmed


def _printable(text: str) -> list[str]:
    return [character if unicodedata.category(character)[0] != "C" else " " for character in text]
