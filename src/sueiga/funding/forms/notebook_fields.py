"""Fields of an application's notebook."""

import re
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from sueiga.funding.forms.editing.fields import NumberField
from sueiga.funding.notebook.uploads import read_attachment
from sueiga.registry.forms.claims import FilesField

MOST_AT_ONCE = 10
_GROUPED = re.compile(r"^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$|^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$")


class AmountField(NumberField):
    """A number as treasurers write it: 1 234,50 or 1.234,50 or 1,234.50; shown again with all its decimals."""

    def to_python(self, value: Any) -> Any:
        """Groups by a point or a comma are understood where it is plain which is which."""
        found = _GROUPED.match(re.sub(r"[\s€]|eur", "", value, flags=re.IGNORECASE)) if isinstance(value, str) else None
        if found:
            whole, part = found[1] or found[3], found[2] or found[4]
            value = f"{re.sub(r'[.,]', '', whole)}.{part}"
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """Without groups and empty decimals."""
        if not isinstance(value, Decimal):
            return value
        if value == value.to_integral_value():
            return f"{value:.0f}"
        plain = f"{value.normalize():f}"
        return (plain if len(plain.partition(".")[2]) > 1 else f"{value:.2f}").replace(".", ",")


class AttachmentsField(FilesField):
    """Files of an application: sheets and signed containers too."""

    most = MOST_AT_ONCE
    take = staticmethod(read_attachment)
    not_taken = _(
        "“%(name)s” is no PDF, JPEG, PNG, DOCX, XLSX, ODT, ODS, ADOC or ASICE inside. Save it as one of them."
    )
