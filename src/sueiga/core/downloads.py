"""Files that people sent, given to those who may have them: to take away, never shown as a page."""

from django.db.models.fields.files import FieldFile
from django.http import HttpResponse
from django.utils.http import content_disposition_header


def taken_away(file: FieldFile, name: str, content_type: str) -> HttpResponse:
    """The file as it came. No browser may guess another kind, keep it for others or run what is in it."""
    with file.open("rb") as kept:
        response = HttpResponse(kept.read(), content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    response._csp_replace = {"default-src": "'none'", "sandbox": ""}  # type: ignore[attr-defined]  # of django-csp
    return response
