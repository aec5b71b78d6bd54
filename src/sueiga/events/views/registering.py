"""Registering, and the page a registration is confirmed, answered, changed and withdrawn on."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from sueiga.accounts.limits import TOO_MANY, is_too_often, limited
from sueiga.accounts.models import User
from sueiga.events import registering
from sueiga.events.actions import registrations as actions
from sueiga.events.forms.registrations import RegisterForm, WishesForm
from sueiga.events.links import key_in, token_of
from sueiga.events.models import Event, Registration
from sueiga.events.reading.registration import registration_page
from sueiga.messaging.unsubscribing import fingerprint

RATES = {"event_registrations": "10/m/ip,60/d/ip", "event_address": "4/h/key,10/d/key"}


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest, slug: str) -> HttpResponse:
    """Who comes and how many; without an account a letter asks to confirm."""
    event = get_object_or_404(Event.objects.enterable().with_place().with_taken(), slug=slug)
    person = request.user if isinstance(request.user, User) else None
    form = RegisterForm(request.POST or None, event=event, name=person.name if person else "", is_known=bool(person))
    context = {"event": event, "form": form, "is_known": bool(person)}
    if event.takes_registrations and form.is_valid():
        if _is_too_often(request, "event_registrations"):
            form.add_error(None, _("Very many have registered from where you are. Please wait a minute and press the "
                                   "button again; if that does not help, write to the organisers."))  # fmt: skip
            return render(request, "events/register.html", context, status=TOO_MANY)
        made = None
        if person or not _is_too_often(request, "event_address", fingerprint(form.cleaned_data["email"])):
            made = registering.try_to_register(event, form, person, get_language() or "lt")
        if made:
            return redirect("events:registration", token_of(made))
        if not form.errors:
            return render(request, "events/letter_sent.html", {"event": event, "email": form.cleaned_data["email"]})
    return render(request, "events/register.html", context)


@login_not_required
@never_cache
@limited
@require_http_methods(["GET", "HEAD", "POST"])
def registration(request: HttpRequest, token: str) -> HttpResponse:
    """How it stands. Opening the page changes nothing: programs that look through letters open links, too."""
    found = get_object_or_404(Registration.objects.reachable_by(key_in(token)))
    form = WishesForm.of(found, request.POST or None)
    if form.is_valid() and registering.try_to_amend(found, form, _person(request)):
        messages.success(request, _("Saved."))
        return redirect("events:registration", token)
    page = registration_page(found)
    return render(request, "events/registration.html", {"page": page, "form": form, "token": token})


@login_not_required
@never_cache
@limited
@require_POST
def registration_confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The address is theirs."""
    found = get_object_or_404(Registration.objects.reachable_by(key_in(token)))
    refusal = registering.try_to_confirm(found, _person(request))
    if refusal:
        messages.error(request, refusal)
    return redirect("events:registration", token)


@login_not_required
@never_cache
@limited
@require_POST
def registration_accept(request: HttpRequest, token: str) -> HttpResponse:
    """They take the place that was offered."""
    found = get_object_or_404(Registration.objects.reachable_by(key_in(token)))
    try:
        actions.accept(registration=found, by=_person(request))
    except actions.TooLate:
        messages.error(request, _("The time to answer is over: the place was offered to the next on the list."))
    return redirect("events:registration", token)


@login_not_required
@never_cache
@limited
@require_POST
def registration_withdraw(request: HttpRequest, token: str) -> HttpResponse:
    """They do not come."""
    found = get_object_or_404(Registration.objects.reachable_by(key_in(token)))
    actions.withdraw(registration=found, by=_person(request))
    messages.success(request, _("You have withdrawn. Thank you for telling: somebody else can come."))
    return redirect("events:registration", token)


def _is_too_often(request: HttpRequest, action: str, key: str = "") -> bool:
    """Whether a network asks too often; of an address nobody is told, so that it is no sign of anything."""
    return is_too_often(request, action, RATES, app="sueiga.events", key=key)


def _person(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
