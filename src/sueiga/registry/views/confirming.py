"""Once a year: is all so? By the link of a letter, without signing in, or on one's own page."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from sueiga.accounts.permissions import MemberRequest
from sueiga.registry import confirmation_links as links
from sueiga.registry.actions.confirming import confirm as confirm_all
from sueiga.registry.confirming import sent_anew, state_of, summary_for
from sueiga.registry.enums import ConfirmedBy
from sueiga.registry.models import Organisation
from sueiga.registry.views.profile import read_or_write

STATUS = {links.Trouble.FORGED: 404, links.Trouble.EXPIRED: 410, links.Trouble.OVER: 410}


@csrf_exempt  # the address itself is the key, and programs that show letters keep no cookies
@login_not_required
@never_cache
@read_or_write
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """What is published, and one button; opening the page decides nothing, so a program that looks into links may."""
    asked = links.read(token)
    if asked.trouble or asked.organisation is None:
        context = {"asked": asked, "token": token}
        return render(
            request, "registry/confirmation/trouble.html", context, status=STATUS[asked.trouble or links.Trouble.FORGED]
        )
    if request.method == "POST":
        confirm_all(organisation=asked.organisation, way=ConfirmedBy.LETTER, contact=asked.contact, by=asked.person)
        return redirect(request.path)
    context = {"organisation": asked.organisation, "asked": asked, **state_of(asked.organisation)}
    return render(request, "registry/confirmation/confirm.html", context | {"facts": summary_for(asked)})


@csrf_exempt
@login_not_required
@never_cache
@require_POST
def confirm_again(request: HttpRequest, token: str) -> HttpResponse:
    """A link that is too old: another letter goes to the same recipient."""
    asked = links.read(token)
    if asked.trouble != links.Trouble.EXPIRED:
        return redirect("registry:confirm", token=token)
    sent_anew(asked, on=timezone.localdate())
    return render(request, "registry/confirmation/sent.html", {"asked": asked})


@read_or_write
def confirm_own(request: MemberRequest, code: str) -> HttpResponse:
    """The same for whoever leads it and has signed in."""
    organisation = get_object_or_404(Organisation.objects.confirmable_by(request.user), code=code)
    if request.method == "POST":
        confirm_all(organisation=organisation, way=ConfirmedBy.DESK, contact=None, by=request.user)
        messages.success(request, _("Thank you. Your confirmation is noted."))
        return redirect("registry:profile", code=organisation.code)
    asked = links.Asked(organisation, person=request.user)
    context = {"organisation": organisation, "asked": asked, **state_of(organisation), "facts": summary_for(asked)}
    return render(request, "registry/confirmation/confirm.html", context)
