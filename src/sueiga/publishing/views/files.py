"""Files that everybody may have: sizes of pictures, papers of the library. Nothing else of the media folder."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

from sueiga.publishing import sizes
from sueiga.publishing.models import Picture, Rendition

FOR_EVER = "public, max-age=31536000, immutable"
FOR_A_DAY = "public, max-age=86400"


@login_not_required
@require_safe
def rendition(request: HttpRequest, pk: int, stamp: str, width: str, ending: str, shape: str = "") -> HttpResponse:
    """A picture in one of its sizes; made when it is first asked for. An old address leads to the new one."""
    picture = get_object_or_404(Picture.objects.all(), pk=pk)
    size = sizes.size_of(picture, int(width), shape) if not shape or shape in sizes.SHAPES else None
    if size is None:
        raise Http404
    if stamp != sizes.stamp(picture):
        return redirect(sizes.address(picture, size, ending))
    return _answer(_made(picture, size.spec(ending)), sizes.FORMATS[ending], FOR_EVER)


@login_not_required
@require_safe
def rendition_file(request: HttpRequest, name: str) -> HttpResponse:
    """A size by the name of its file, as the editors' library writes addresses."""
    found = get_object_or_404(Rendition.objects.all(), file=f"images/{name}")
    return _answer(found, sizes.FORMATS.get(name.rpartition(".")[2], "image/png"), FOR_A_DAY)


def _made(picture: Picture, spec: str) -> Rendition:
    try:
        made: Rendition = picture.get_rendition(spec)
    except (SourceImageIOError, InvalidFilterSpecError, OSError):
        raise Http404 from None
    return made


def _answer(found: Rendition, content_type: str, kept: str) -> HttpResponse:
    try:
        with found.file.storage.open(found.file.name) as file:
            content = file.read()
    except FileNotFoundError:
        raise Http404 from None
    headers = {"Cache-Control": kept, "X-Content-Type-Options": "nosniff", "Content-Disposition": "inline"}
    return HttpResponse(content, content_type=content_type, headers=headers)
