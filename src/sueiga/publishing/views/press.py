"""The page for the press, and the marks it may print."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from sueiga.publishing.models import PressRoom
from sueiga.publishing.press import marks

TYPES = {"svg": "image/svg+xml", "png": "image/png"}
LASTING = {"Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff"}


@login_not_required
@require_safe
def press(request: HttpRequest) -> HttpResponse:
    """The union in brief, figures, marks, contacts, quotations, photos."""
    answer: HttpResponse = get_object_or_404(PressRoom.objects.readable()).serve(request)
    return answer


@login_not_required
@require_safe
def press_file(request: HttpRequest, kind: str, dress: str, ending: str) -> HttpResponse:
    """A mark as a picture."""
    file = marks.MarkFile(kind, dress, ending)
    named = {"Content-Disposition": f'inline; filename="{file.name}"'}
    return HttpResponse(marks.drawn(file), content_type=TYPES[ending], headers={**LASTING, **named})


@login_not_required
@require_safe
def press_zip(request: HttpRequest) -> HttpResponse:
    """All marks at once."""
    named = {"Content-Disposition": f'attachment; filename="{marks.ZIP_NAME}"'}
    return HttpResponse(marks.zipped(), content_type="application/zip", headers={**LASTING, **named})
