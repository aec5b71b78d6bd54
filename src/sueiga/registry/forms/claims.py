"""Asking to speak for an organisation, and saying a word for those who ask."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from sueiga.core.uploads import refuse_over_limit
from sueiga.core.writing import file_size
from sueiga.registry.enums import ContactKind, Role, Support
from sueiga.registry.forms.terms import TermForm
from sueiga.registry.uploads import LARGEST, MOST_FILES, NotTaken, Upload, read_upload


class ClaimForm(TermForm):
    """In which role somebody wants to speak for an organisation, and what makes them think so."""

    field_order = ("role", "starts_on", "ends_on", "statement")
    role = forms.ChoiceField(label=_("Your role"), choices=Role.choices, widget=forms.RadioSelect)
    statement = forms.CharField(
        label=_("In your own words"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Who you are, who elected or entrusted you and when. Seen by the union's office, and by those "
                    "you ask to confirm it."),
    )  # fmt: skip


class ManyFiles(forms.ClearableFileInput):
    """Several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Files told by their content; each that is not taken is named with the reason."""

    widget = ManyFiles
    most = MOST_FILES
    take = staticmethod(read_upload)
    not_taken = _("“%(name)s” is neither PDF nor JPEG, PNG, ODT or DOCX inside. Save it as one of them.")

    def clean(self, data: Any, initial: Any = None) -> list[Upload]:
        """What may be kept."""
        files = data if isinstance(data, list) else [data]
        if not any(files):
            raise forms.ValidationError(self.error_messages["required"], code="required")
        if len(files) > self.most:
            raise forms.ValidationError(_("At most %(number)d files."), params={"number": self.most})
        found, faults = [], []
        for file in files:
            try:
                found.append(self._read(file))
            except forms.ValidationError as error:
                faults.extend(error.messages)
        if faults:
            raise forms.ValidationError(faults)
        return found

    def _read(self, file: UploadedFile[Any]) -> Upload:
        refuse_over_limit(file)
        name = str(file.name)[-60:]
        if (file.size or 0) > LARGEST:
            told = _("“%(name)s” is %(size)s; at most %(limit)s are taken. Photograph it with less detail.")
            values = {"name": name, "size": file_size(file.size or 0), "limit": file_size(LARGEST)}
            raise forms.ValidationError(told, params=values)
        try:
            return self.take(str(file.name), file.read())
        except NotTaken:
            raise forms.ValidationError(self.not_taken, params={"name": name}) from None


class FilesForm(forms.Form):
    """Decisions to upload."""

    files = FilesField(  # type: ignore[assignment]  # a declared field leaves the class
        label=_("Decision"),
        help_text=_("A photograph or a scan of the minutes, or an extract: PDF, JPEG, PNG, ODT or DOCX, at most 5 "
                    "files of 10 MB. Cover personal codes if there are any."),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
    )  # fmt: skip


class ContactForm(forms.Form):
    """To which known contact to write."""

    contact = forms.ChoiceField(choices=ContactKind.choices)


class CodeForm(forms.Form):
    """The code that came to the seat on paper."""

    code = forms.CharField(
        label=_("Code from the letter"), max_length=20, help_text=_("8 signs, for example: ABCD-2345"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )  # fmt: skip


class AnswerForm(forms.Form):
    """What somebody who was asked says."""

    answer = forms.ChoiceField(label=_("Is it so?"), choices=Support.choices, widget=forms.RadioSelect)


class VouchForm(AnswerForm):
    """What a representative says, with a note."""

    note = forms.CharField(
        label=_("Anything the office should know"), required=False, max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
