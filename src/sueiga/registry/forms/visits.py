"""Saying that the changes were seen."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone


class MomentField(forms.CharField):
    """A moment as ISO 8601 with its offset, as the page wrote it; never later than now."""

    def to_python(self, value: Any) -> dt.datetime:  # type: ignore[override]
        """The moment; anything else is not valid."""
        try:
            moment = dt.datetime.fromisoformat(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error
        if timezone.is_naive(moment):
            raise ValidationError(str(moment))
        return min(moment, timezone.now())


class SeenForm(forms.Form):
    """Up to which moment."""

    until = MomentField(strip=False)
