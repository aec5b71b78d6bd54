"""Pages that join apps."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sueiga.accounts.permissions import MemberRequest, office_required
from sueiga.home import gallery, joining
from sueiga.home.forms import SampleForm


@login_not_required
@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The front page: find your village, the country at a glance, what changed lately."""
    return render(request, "home/front.html", {"front": joining.front(request.user)})


@require_safe
def desk(request: MemberRequest) -> HttpResponse:
    """What I and my organisations need to do."""
    links = joining.office_links() if request.user.in_office else []
    return render(request, "home/desk.html", {"items": joining.desk_items(request.user), "office_links": links})


@require_safe
@office_required
def components(request: HttpRequest) -> HttpResponse:
    """The gallery of components, with a form that has errors."""
    form = SampleForm({"name": "Papečių kaimo bendruomenė", "since": "vakar"})
    return render(request, "home/components.html", {**gallery.samples(), "form": form})
