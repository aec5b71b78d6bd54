"""Asking for the newsletter, confirming it, changing it. Opening a link changes nothing: pressing a button does."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from sueiga.accounts.limits import TOO_MANY, is_too_often, limited
from sueiga.accounts.models import User
from sueiga.accounts.permissions import MemberRequest
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.publishing.actions import subscriptions as actions
from sueiga.publishing.forms.subscriptions import SubscribeForm, WishesForm
from sueiga.publishing.models import Subscription
from sueiga.publishing.newsletter.readers import key_in, own_page
from sueiga.publishing.newsletter.wishes import initial_of, refusing_page, wish_in

either = require_http_methods(["GET", "HEAD", "POST"])
RATES = {"newsletter_ip": "10/m/ip,60/d/ip", "newsletter_address": "3/d/key"}


@csrf_exempt  # its form stands on pages kept for everybody, without cookies; what it does anybody may ask from anywhere
@login_not_required
@never_cache
@either
def subscribe(request: HttpRequest) -> HttpResponse:
    """An address; what is answered is the same whether it is known here or not."""
    form = SubscribeForm(_asked(request), initial={"language": get_language()})
    if not form.is_valid():
        return render(request, "publishing/newsletters/subscribe.html", {"form": form})
    address = form.cleaned_data["address"]
    if _is_too_often(request, "newsletter_ip"):
        form.add_error(None, _("The newsletter was asked for very often from where you are. Please wait a minute and "
                               "press the button again; if that does not help, try tomorrow."))  # fmt: skip
        return render(request, "publishing/newsletters/subscribe.html", {"form": form}, status=TOO_MANY)
    if not (form.is_from_machine or _is_too_often(request, "newsletter_address", fingerprint(address))):
        said = {name: form.cleaned_data[name] for name in ("address", "language", "municipality")}
        actions.ask_to_subscribe(by=None, **said)
    return render(request, "publishing/newsletters/asked.html", {"address": address})


@limited
@login_not_required
@never_cache
@either
def subscription_confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Where the letter's link leads: opening it does nothing, the button confirms; once only, so that what was chosen
    since stays."""
    wish = wish_in(token)
    if wish is None:
        return render(request, "publishing/newsletters/confirm.html", {"wish": None}, status=404)
    if request.method == "POST" or wish.is_fulfilled:
        row, by = wish.row, request.user if isinstance(request.user, User) else None
        if not wish.is_fulfilled:
            row = actions.confirm_subscription(row=row, language=wish.language, municipality=wish.municipality, by=by)
        context = {"subscription": row, "own_page": own_page(row)}
        return render(request, "publishing/newsletters/confirmed.html", context)
    return render(request, "publishing/newsletters/confirm.html", {"wish": wish})


@limited
@login_not_required
@never_cache
@either
def subscription(request: HttpRequest, token: str) -> HttpResponse:
    """Where a reader without an account changes municipality and language, by the address in every issue."""
    key = key_in(token)
    if key is None:
        raise Http404
    row = get_object_or_404(Subscription.objects.with_key(key))
    form = WishesForm(request.POST or None, initial=initial_of(row))
    if form.is_valid():
        actions.change_subscription(row=row, by=None, **form.cleaned_data)
        messages.success(request, _("Saved: the next issue will come as you have chosen."))
        return redirect("publishing:subscription", token)
    context = {"form": form, "subscription": row, "refusing": refusing_page(row)}
    return render(request, "publishing/newsletters/subscription.html", context)


@either
def own_subscription(request: MemberRequest) -> HttpResponse:
    """My newsletter: whether it comes, of which municipality, in which language."""
    row = Subscription.objects.visible_to(request.user).wanting().first()
    form = WishesForm(request.POST or None, initial=initial_of(row) if row else {"language": request.user.language})
    if "stop" in request.POST:
        actions.unsubscribe(person=request.user, by=request.user)
        messages.success(request, _("The newsletter will not come any more."))
        return redirect("publishing:own_subscription")
    if request.user.email and form.is_valid():
        actions.subscribe(person=request.user, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved: the next issue will come as you have chosen."))
        return redirect("publishing:own_subscription")
    return render(request, "publishing/newsletters/own.html", {"form": form, "subscription": row})


def _asked(request: HttpRequest) -> "dict[str, str] | None":
    """What was filled in; a small form elsewhere asks for the address alone."""
    if request.method != "POST":
        return None
    asked = {name: str(request.POST.get(name, "")) for name in ("address", "municipality", "language", "website")}
    return asked | {"language": asked["language"] or get_language() or "lt"}


def _is_too_often(request: HttpRequest, action: str, key: str = "") -> bool:
    """Whether a network asks too often; of an address nobody is told, so that it is no sign of anything."""
    return is_too_often(request, action, RATES, app="sueiga.publishing", key=key)
