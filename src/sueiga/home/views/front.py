"""The front page, and the gallery of what pages are made of."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sueiga.accounts.permissions import office_required
from sueiga.home import gallery, joining
from sueiga.home.forms.gallery import SampleForm


@login_not_required
@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The front page: find your village, the country at a glance, what changed lately."""
    context = {"front": joining.front(request.user), "json_ld": joining.told_to_machines()}
    return render(request, "home/front.html", context)


@require_safe
@office_required
def components(request: HttpRequest) -> HttpResponse:
    """The gallery of components, with a form that has errors."""
    form = SampleForm({"name": "Papečių kaimo bendruomenė", "since": "vakar"})
    return render(request, "home/components.html", {**gallery.samples(), "form": form})
