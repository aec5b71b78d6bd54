"""Fields of an application's notebook."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from sueiga.core.uploads import refuse_over_limit
from sueiga.core.writing import file_size
from sueiga.funding.forms.editing.fields import NumberField
from sueiga.funding.notebook.uploads import read_attachment
from sueiga.registry.forms.claims import ManyFiles
from sueiga.registry.uploads import LARGEST, NotTaken, Upload

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


class FilesField(forms.FileField):
    """Files told by their content; each that is not taken is named with the reason."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Upload]:
        """What may be kept."""
        files = [file for file in (data if isinstance(data, list) else [data]) if file]
        if not files:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        if len(files) > MOST_AT_ONCE:
            raise forms.ValidationError(_("At most %(number)d files at once."), params={"number": MOST_AT_ONCE})
        found, faults = [], []
        for file in files:
            try:
                found.append(_read(file))
            except forms.ValidationError as error:
                faults.extend(error.messages)
        if faults:
            raise forms.ValidationError(faults)
        return found


def _read(file: UploadedFile[Any]) -> Upload:
    refuse_over_limit(file)
    name = str(file.name)[-60:]
    if (file.size or 0) > LARGEST:
        told = _("“%(name)s” is %(size)s; at most %(limit)s are taken. Photograph it with less detail.")
        values = {"name": name, "size": file_size(file.size or 0), "limit": file_size(LARGEST)}
        raise forms.ValidationError(told, params=values)
    try:
        return read_attachment(str(file.name), file.read())
    except NotTaken:
        told = _("“%(name)s” is no PDF, JPEG, PNG, DOCX, XLSX, ODT, ODS, ADOC or ASICE inside. Save it as one of them.")
        raise forms.ValidationError(told, params={"name": name}) from None
