"""My e-mail addresses: each change goes with a letter, so the pages stand here and not with the other details."""

from allauth.account.models import EmailAddress
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sueiga.accounts import links
from sueiga.accounts.actions.addresses import (
    AddressRefused,
    AlreadyYours,
    LastAddress,
    NotAnyMore,
    TooManyAddresses,
    drop_request,
)
from sueiga.accounts.forms.details import NewAddressForm
from sueiga.accounts.models import AddressRequest
from sueiga.accounts.models.addresses import address_of, addresses_of
from sueiga.accounts.permissions import MemberRequest
from sueiga.messaging import people
from sueiga.messaging.addresses import Mistyped


@require_http_methods(["GET", "HEAD", "POST"])
def addresses(request: MemberRequest) -> HttpResponse:
    """My addresses, those that wait to be confirmed, and one more."""
    form = NewAddressForm(request.POST or None)
    if form.is_valid():
        email = form.cleaned_data["email"]
        try:
            people.add_address(person=request.user, email=email, by=request.user)
        except (AddressRefused, Mistyped) as refusal:
            form.add_error("email", _told(refusal))
        else:
            messages.success(request, _("A letter went to %(email)s. Open it and press the button.") % {"email": email})
            return redirect("messaging:addresses")
    waiting = AddressRequest.objects.editable_by(request.user)
    shown = {"form": form, "addresses": addresses_of(request.user), "waiting": waiting}
    return render(request, "messaging/addresses.html", shown)


@require_POST
def main(request: MemberRequest, pk: int) -> HttpResponse:
    """Letters and codes go to this address of mine from now on."""
    address = _mine(request, pk)
    try:
        people.make_main_address(address=address, by=request.user)
    except AddressRefused as refusal:
        messages.error(request, _told(refusal))
    else:
        messages.success(request, _("Letters and codes now go to %(email)s.") % {"email": address.email})
    return redirect("messaging:addresses")


@require_POST
def remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Remove an address of mine."""
    address = _mine(request, pk)
    try:
        people.remove_address(address=address, by=request.user)
    except AddressRefused as refusal:
        messages.error(request, _told(refusal))
    else:
        messages.success(request, _("The address %(email)s is removed.") % {"email": address.email})
    return redirect("messaging:addresses")


@require_POST
def drop(request: MemberRequest, pk: int) -> HttpResponse:
    """Take back my wish for an address that was not confirmed yet."""
    wish = get_object_or_404(AddressRequest.objects.editable_by(request.user), pk=pk)
    drop_request(request=wish, by=request.user)
    messages.success(request, _("The address is forgotten; the link in the letter no longer works."))
    return redirect("messaging:addresses")


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Where the letter's link leads: opening it does nothing, the button confirms."""
    wish = _wish(token)
    if wish is not None and request.method == "POST":
        try:
            address = people.confirm_address(request=wish, by=None)
        except NotAnyMore:
            wish = None
        else:
            return render(request, "messaging/address_confirmed.html", {"address": address})
    status = 200 if wish else 410
    return render(request, "messaging/address_confirm.html", {"wish": wish}, status=status)


def _wish(token: str) -> AddressRequest | None:
    try:
        return AddressRequest.objects.waiting_with_key(links.key_of(links.ADDRESS, token))
    except links.NoSuchLink:
        raise Http404 from None


def _mine(request: MemberRequest, pk: int) -> EmailAddress:
    address = address_of(request.user, pk)
    if address is None:
        raise Http404
    return address


def _told(refusal: AddressRefused | Mistyped) -> str:
    match refusal:
        case Mistyped():
            return str(refusal)
        case AlreadyYours():
            return _("This address is yours already.")
        case TooManyAddresses():
            return _("You asked for several addresses today. Try again tomorrow, or write to the union's office.")
        case LastAddress():
            return _("This is your only address: without it you could not sign in. Add another one first.")
    return _("This is the main address, or it is not confirmed. Make another one the main one first.")
