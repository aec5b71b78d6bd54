"""Who speaks for an organisation, as the office sees and enters it: on paper, on the phone."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.registry.actions import claim_decisions
from sueiga.registry.actions.representatives import RoleRefused
from sueiga.registry.forms.speaking import EnterForm
from sueiga.registry.models import Organisation
from sueiga.registry.own_desk import people
from sueiga.registry.views.speaking import why


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def people_of(request: OfficeRequest, code: str) -> HttpResponse:
    """Everybody who speaks, or spoke, for it, and entering somebody more."""
    organisation = get_object_or_404(Organisation.objects.editable_by(request.user), code=code)
    initial = {"starts_on": timezone.localdate()}
    form = EnterForm(request.POST or None, organisation=organisation, initial=initial)
    if form.is_valid():
        try:
            given = claim_decisions.enter(organisation=organisation, by=request.user, **form.cleaned_data)
        except RoleRefused as error:
            form.add_error(None, why(error))
        else:
            messages.success(request, _("%(person)s was entered and has been written to.") % {"person": given.person})
            return redirect("registry:office_people", given.organisation.code)
    context = {"organisation": organisation, "people": people(organisation, request.user), "form": form}
    return render(request, "registry/office/people.html", context)
