"""Widgets for other sites: the page where one is chosen, the widgets themselves.

These alone may be framed anywhere; so they hold no form, no session and no script, and are the same for everybody.
"""

from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from sueiga.core.navigation import address
from sueiga.publishing.forms.widgets import WidgetForm
from sueiga.publishing.press.code import code_of
from sueiga.publishing.press.pictures import DRESSES, still
from sueiga.publishing.press.widgets import absolute, offered, widget

POLICY = {
    "default-src": [NONE], "script-src": [NONE], "connect-src": [NONE], "form-action": [NONE], "font-src": [NONE],
    "style-src": [SELF], "img-src": [SELF], "base-uri": [SELF], "frame-ancestors": ["*"],
}  # fmt: skip
KEPT = {"Cache-Control": "public, max-age=900", "X-Content-Type-Options": "nosniff"}


@login_not_required
@require_safe
def widgets(request: HttpRequest) -> HttpResponse:
    """What to show, where, in which colours; the code to copy, and how it looks."""
    form = WidgetForm(request.GET, municipalities=offered())
    context = {"form": form, "code": code_of(form.chosen)}
    return render(request, "publishing/press/widgets.html", context)


@login_not_required
@require_safe
@xframe_options_exempt
@csp_replace(POLICY)  # type: ignore[arg-type]  # of django-csp
def living(request: HttpRequest, kind: str) -> HttpResponse:
    """A page of its own to be framed. Nothing of the request but its address is looked at."""
    shown = widget(kind, request.GET.get("savivaldybe", ""))
    dress = request.GET.get("tema", "")
    context = {"widget": shown, "dress": dress if dress in DRESSES else "auto", "home": absolute(address("home:front"))}
    return HttpResponse(render_to_string("publishing/press/widget.html", context), headers=KEPT)


@login_not_required
@require_safe
@xframe_options_exempt
@csp_replace(POLICY)  # type: ignore[arg-type]  # of django-csp
def picture(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a still picture."""
    shown = widget(kind, request.GET.get("savivaldybe", ""))
    colours = DRESSES.get(request.GET.get("tema", ""), DRESSES["sviesi"])
    shapes = shown.drawing.shapes if shown.drawing else ()
    areas = [{"path": shape.path, "fill": colours["shades"][shape.shade]} for shape in shapes]
    context = {"widget": shown, "still": still(shown), "colours": colours, "areas": areas}
    drawn = render_to_string("publishing/press/widget.svg", context)
    return HttpResponse(drawn, content_type="image/svg+xml; charset=utf-8", headers=KEPT)
