"""Pages that join apps."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sueiga.accounts.permissions import office_required
from sueiga.home import gallery
from sueiga.home.forms import SampleForm


@login_not_required
def front(request: HttpRequest) -> HttpResponse:
    """The front page."""
    return render(request, "home/front.html")


def desk(request: HttpRequest) -> HttpResponse:
    """What I and my organisations need to do."""
    return render(request, "home/desk.html")


@office_required
def components(request: HttpRequest) -> HttpResponse:
    """The gallery of components, with a form that has errors."""
    form = SampleForm({"name": "Papečių kaimo bendruomenė", "since": "vakar"})
    return render(request, "home/components.html", {**gallery.samples(), "form": form})
