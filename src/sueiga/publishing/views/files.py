"""Files that everybody may have: sizes of pictures, papers of the library. Nothing else of the media folder."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.publishing.models import Paper, Picture, Rendition
from sueiga.publishing.papers.receiving import KINDS, kind_of
from sueiga.publishing.pictures import sizes

FOR_EVER = "public, max-age=31536000, immutable"
TO_LOOK_AT = {KINDS["pdf"], KINDS["jpg"], KINDS["png"]}
POLICY = {"default-src": "'none'", "style-src": "'unsafe-inline'", "frame-ancestors": "'none'"}
"""Of a paper; browsers show PDFs by a program of their own, which a sandbox would keep out."""
OWN = "private, no-cache"


@login_not_required
@require_safe
def rendition(request: HttpRequest, pk: int, stamp: str, width: str, ending: str, shape: str = "") -> HttpResponse:
    """A picture in one of its sizes; made when it is first asked for. An old address leads to the new one."""
    picture = get_object_or_404(Picture.objects.visible_to(request.user), pk=pk)
    size = sizes.size_of(picture, int(width), shape) if not shape or shape in sizes.SHAPES else None
    if size is None or not stamp.startswith(sizes.key(picture)):
        raise Http404
    if stamp != sizes.stamp(picture):
        return redirect(sizes.address(picture, size, ending))
    kept = OWN if picture.is_closed else FOR_EVER
    return _answer(request, _made(picture, size.spec(ending)), sizes.FORMATS[ending], kept)


@require_safe
@office_required
def rendition_file(request: OfficeRequest, name: str) -> HttpResponse:
    """A size by the name of its file, as the editors' library writes addresses: such names can be guessed."""
    found = get_object_or_404(Rendition.objects.all(), file=f"images/{name}")
    return _answer(request, found, sizes.FORMATS.get(name.rpartition(".")[2], "image/png"), OWN)


@login_not_required
@require_safe
def paper(request: HttpRequest, pk: int, filename: str, key: str = "") -> HttpResponseBase:
    """A paper: PDFs and pictures to look at, others to take away; never run, never guessed to be anything else."""
    found = get_object_or_404(Paper.objects.openable_by(request.user, pk=pk, key=key).defer("words"))
    if (key, filename) != (found.key, found.filename):
        return redirect(found)
    try:
        file = found.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    request.META.pop("HTTP_ACCEPT_ENCODING", None)  # packed by itself already
    kind = kind_of(found.filename)
    response = FileResponse(file, as_attachment=kind not in TO_LOOK_AT, filename=found.filename, content_type=kind)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = OWN
    response._csp_replace = POLICY | ({} if kind == KINDS["pdf"] else {"sandbox": ""})  # type: ignore[attr-defined]
    return response


def _made(picture: Picture, spec: str) -> Rendition:
    if not picture.file.storage.exists(picture.file.name):
        raise Http404
    try:
        made: Rendition = picture.get_rendition(spec)
    except (SourceImageIOError, InvalidFilterSpecError, OSError):
        raise Http404 from None
    return made


def _answer(request: HttpRequest, found: Rendition, content_type: str, kept: str) -> HttpResponse:
    try:
        with found.file.storage.open(found.file.name) as file:
            content = file.read()
    except FileNotFoundError:
        raise Http404 from None
    request.META.pop("HTTP_ACCEPT_ENCODING", None)  # packed by itself already
    headers = {"Cache-Control": kept, "X-Content-Type-Options": "nosniff", "Content-Disposition": "inline"}
    return HttpResponse(content, content_type=content_type, headers=headers)
