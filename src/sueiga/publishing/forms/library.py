"""The forms by which editors put pictures and papers into the library."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from sueiga.core import writing
from sueiga.core.bilingual import Fault
from sueiga.core.text import one_line
from sueiga.core.uploads import refuse_over_limit
from sueiga.publishing.papers.receiving import weigh
from sueiga.publishing.pictures.drawing import draw


class PictureField(WagtailImageField):
    """A picture, drawn anew where it lies: whichever step of the library keeps it, keeps the clean one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.help_text = _("JPEG, PNG or WebP, at most %(limit)s.") % {"limit": _limit()}
        self.error_messages["file_too_large_unknown_size"] = _too_large()

    def to_python(self, data: Any) -> Any:
        """Raises ValidationError in words."""
        file: Any = forms.FileField.to_python(self, data)
        if file is not None:
            refuse_over_limit(file)
            with _in_words():
                drawn = draw(file)
            _put(file, drawn.name(file.name), drawn.content)
        return file


class PaperField(WagtailDocumentField):
    """A document, known by its content and named after it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.max_upload_size = settings.UPLOAD_LIMIT  # told to the page, which then need not send what is too large
        self.help_text = _("PDF, Word, Excel, PowerPoint, OpenDocument or a picture, at most %(limit)s.") % {
            "limit": _limit()
        }
        self.error_messages["file_too_large_unknown_size"] = _too_large()

    def to_python(self, data: Any) -> Any:
        """Raises ValidationError in words."""
        file: Any = forms.FileField.to_python(self, data)
        if file is not None:
            refuse_over_limit(file)
            with _in_words():
                weighed = weigh(file, file.name)
            _put(file, weighed.name, weighed.content)
        return file


class PictureForm(BaseImageForm):
    """What is in it must be said in words (WCAG 1.1.1)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _take_by(self, PictureField)
        if "description" in self.fields:
            self.fields["description"].required = True
            self.fields["description"].label = _("What is in the picture, in words")
            self.fields["description"].help_text = _(
                'For those who cannot see it, and for search: who does what, where. For example: "People of Alanta'
                ' plant an oak by the school."'
            )

    def clean(self) -> dict[str, Any]:
        """Titles and the rest are one line of letters that can be shown."""
        return _on_one_line(super().clean() or self.cleaned_data, "title", "description", "description_en", "credit")


class PaperForm(BaseDocumentForm):
    """A paper of the library."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _take_by(self, PaperField)
        if "in_library" in self.fields:  # the form for many files at once asks for titles alone
            self.fields["in_library"].help_text = _(
                "If not, only those get it whom a page leads to it or whom you give its address. What is for the office"
                " alone belongs in a closed collection."
            )

    def clean(self) -> dict[str, Any]:
        """Titles are one line of letters that can be shown."""
        return _on_one_line(super().clean() or self.cleaned_data, "title", "title_en")


def _take_by(form: forms.ModelForm[Any], field: type[forms.FileField]) -> None:
    """Let the file come in by our field, looking as the library has it."""
    theirs = form.fields.get("file")
    if theirs is not None:
        form.fields["file"] = field(label=theirs.label, required=theirs.required, widget=theirs.widget)


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except Fault as fault:
        raise ValidationError(str(fault), code="not_taken") from None


def _put(file: "UploadedFile[bytes]", name: str, content: bytes | None) -> None:
    """Let the file sent be what was made of it: the library keeps it in more than one place."""
    file.name = name
    if content is not None:
        file.file, file.size = BytesIO(content), len(content)


def _on_one_line(said: dict[str, Any], *names: str) -> dict[str, Any]:
    return {
        name: one_line(value) if name in names and isinstance(value, str) else value for name, value in said.items()
    }


def _too_large() -> str:
    return _("This file is too large; at most %(limit)s can be sent.") % {"limit": _limit()}


def _limit() -> str:
    return writing.file_size(settings.UPLOAD_LIMIT)
