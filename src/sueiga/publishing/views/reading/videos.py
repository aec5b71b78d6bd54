"""The page a video plays on."""

from csp.decorators import csp_update
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sueiga.publishing.videos import PLAYERS, read_address


@login_not_required
@require_safe
@csp_update({"frame-src": list(PLAYERS.values())})  # type: ignore[arg-type]  # of django-csp
def video(request: HttpRequest, signed: str) -> HttpResponse:
    """The player of another service, on this page alone; whoever came here asked for it."""
    found = read_address(signed)
    if found is None:
        raise Http404
    shown, title = found
    return render(request, "publishing/video.html", {"video": shown, "video_title": title})
