"""Files that people send: a file above the limit is let pass by and kept nowhere, and its form says so in words."""

from typing import IO, TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.utils.translation import gettext as _

from sueiga.core import writing

if TYPE_CHECKING:
    _Sent = UploadedFile[bytes]
else:
    _Sent = UploadedFile

HOPELESS = 8
"""A request so many times the limit is refused before it is read."""


class OverLimit(_Sent):
    """A file that was too large: its name and size are known, its content is not."""


class LimitingUploadHandler(FileUploadHandler):
    """Stands first: hands on what comes until the limit, then lets the rest of that file pass by unkept.

    The other fields of the form arrive whole, so that nothing typed is lost with the file.
    """

    passed = 0

    def handle_raw_input(
        self,
        input_data: IO[bytes],
        meta: dict[str, str],
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Refuse at once what no form of ours could mean."""
        if content_length > settings.UPLOAD_LIMIT * HOPELESS:
            raise RequestDataTooBig("A request larger than any form of ours.")

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Another file begins."""
        super().new_file(*args, **kwargs)
        self.passed = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """On to the handlers that keep it, up to the limit."""
        self.passed += len(raw_data)
        return raw_data if self.passed <= settings.UPLOAD_LIMIT else None

    def file_complete(self, file_size: int) -> _Sent | None:
        """Those after us answer with the file, unless it was too large: what they have kept of it goes."""
        if self.passed <= settings.UPLOAD_LIMIT:
            return None
        for handler in self.request.upload_handlers if self.request else ():
            if handler is not self and getattr(handler, "file", None) is not None:
                handler.file.close()  # type: ignore[attr-defined]  # looked at just above
        return OverLimit(None, self.file_name, self.content_type, self.passed, self.charset)


def refuse_over_limit(file: _Sent) -> None:
    """For a form's field: say how large the file is and how large it may be."""
    if isinstance(file, OverLimit):
        told = _("This file is %(size)s; at most %(limit)s can be sent.")
        values = {"size": writing.file_size(file.size or 0), "limit": writing.file_size(settings.UPLOAD_LIMIT)}
        raise ValidationError(told % values, code="over_limit")
