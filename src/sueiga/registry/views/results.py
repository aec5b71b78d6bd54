"""The registry as people search it: list and map, the map's points, downloads."""

from hashlib import blake2b

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.middleware import HtmxDetails

from sueiga.registry.exports import EXPORTS, About, refusal
from sueiga.registry.forms.organisations import OrganisationsForm
from sueiga.registry.listing import by_municipality, listing
from sueiga.registry.map_words import map_words
from sueiga.registry.models import Organisation
from sueiga.registry.points import as_json, points_of


class HtmxRequest(HttpRequest):
    """A request that may ask for a fragment."""

    htmx: HtmxDetails


@login_not_required
@require_safe
def organisations(request: HtmxRequest) -> HttpResponse:
    """The registry: search, filters, list and map; htmx gets the results alone."""
    form = OrganisationsForm(request.GET)
    visible = Organisation.objects.visible_to(request.user)
    found = visible.narrowed(form.filters)
    shown = listing(found, form, request.GET.get("page"))
    context = {"form": form, "listing": shown, "on_map": form.said("view") == "map"}
    if not shown.rows:
        context["suggestions"] = visible.suggested(form.filters.query)
    if context["on_map"]:
        context |= {"map_words": map_words(list(form.municipalities.values())), **by_municipality(shown, form)}
    wants_fragment = request.htmx and not request.htmx.history_restore_request
    response = render(request, "registry/organisations.html" + ("#results" if wants_fragment else ""), context)
    patch_vary_headers(response, ["HX-Request"])
    return response


@login_not_required
@require_safe
def map_data(request: HttpRequest) -> HttpResponseBase:
    """The same result as points; answers 304 while nothing changed."""
    found = Organisation.objects.visible_to(request.user).narrowed(OrganisationsForm(request.GET).filters)
    body = as_json(points_of(found))
    etag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    response = HttpResponse(body, content_type="application/json", headers={"ETag": etag, "Cache-Control": "no-cache"})
    return get_conditional_response(request, etag=etag, response=response) or response


@login_not_required
@require_safe
def export(request: HttpRequest, file_type: str) -> HttpResponseBase:
    """The same result as a file to take away: CSV, XLSX or GeoJSON; never more than was meant by a mistyped address."""
    form = OrganisationsForm(request.GET)
    if form.unknown:
        return HttpResponseBadRequest(refusal(form.unknown), content_type="text/plain; charset=utf-8")
    found = Organisation.objects.visible_to(request.user).narrowed(form.filters)
    about = About(
        source=_("Register of Legal Entities, Centre of Registers of Lithuania; standing and places by Sueiga"),
        made_on=timezone.localdate(),
        address=request.build_absolute_uri(),
        is_demonstration=settings.DEMONSTRATION,
    )
    return EXPORTS[file_type](found, about)
