"""Choosing which letters come and when, and refusing them by the link in a letter."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from sueiga.accounts.models import User
from sueiga.accounts.permissions import MemberRequest
from sueiga.messaging import unsubscribing
from sueiga.messaging.actions import preferences as actions
from sueiga.messaging.enums import Wish
from sueiga.messaging.forms import PreferencesForm
from sueiga.messaging.models import DigestDay, Preference


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: MemberRequest) -> HttpResponse:
    """For each matter at once, weekly or not at all; the day of the weekly letter."""
    form = PreferencesForm(
        request.POST or None,
        wishes=Preference.objects.chosen_by(request.user),
        weekday=DigestDay.objects.chosen_by(request.user),
    )
    if form.is_valid():
        actions.save_preferences(
            person=request.user, wishes=form.wishes, weekday=form.cleaned_data["weekday"], by=request.user
        )
        messages.success(request, _("Saved: letters will come as you have chosen."))
        return redirect("messaging:preferences")
    return render(request, "messaging/preferences.html", {"form": form})


@csrf_exempt  # mail programs post without cookies; the token says it all
@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Shows a button; only pressing it (or a mail program's own, RFC 8058) refuses, so that scanners change nothing."""
    target = unsubscribing.read(token)
    if target is None:
        raise Http404
    instead = Wish.WEEKLY if request.POST.get("instead") == Wish.WEEKLY and target.can_be_weekly else Wish.NEVER
    if request.method == "POST":
        actions.refuse(target=target, instead=instead, by=_person(request, target))
    context = {
        "token": token, "matters": unsubscribing.matters(target), "target": target,
        "done": instead if request.method == "POST" else "",
    }  # fmt: skip
    return render(request, "messaging/unsubscribe.html", context)


@csrf_exempt  # as above: whoever has the letter may take it back
@login_not_required
@never_cache
@require_POST
def resubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Takes the refusal back."""
    target = unsubscribing.read(token)
    if target is None:
        raise Http404
    actions.accept_again(target=target, by=_person(request, target))
    messages.success(request, _("Taken back: such letters will come again."))
    return redirect("messaging:unsubscribe", token)


def _person(request: HttpRequest, target: unsubscribing.Target) -> User | None:
    """Whoever is signed in, when the letter was theirs."""
    user = request.user
    return user if isinstance(user, User) and user.pk == target.person else None
