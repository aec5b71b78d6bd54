"""The pages that links of letters open. Opening one changes nothing, however often a scanner does: a button acts."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from sueiga.accounts import identities, links
from sueiga.accounts.actions.opening import AddressTaken, LinkSpent, open_account
from sueiga.accounts.actions.sessions import disown
from sueiga.accounts.forms import OpeningForm
from sueiga.accounts.limits import limited
from sueiga.accounts.models import AccountLink, KnownDevice, OneTimeLink, SignInLink, User
from sueiga.accounts.ways_in import hidden

GONE, NOWHERE = 410, 404


@login_not_required
@never_cache
@limited
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """The link that stands beside the code: sign in as whom it was sent to."""
    row = SignInLink.objects.opened_by(token).with_person().first()
    if row is not None and request.user == row.person:
        return redirect(row.onward or "home:desk")
    if row is None or row.is_spent or not row.person.is_active:
        return _no_use(request, row)
    if request.method == "POST":
        if not SignInLink.objects.opened_by(token).use_up():
            return _no_use(request, row)
        return _sign_in(request, row.person, way="link", email=row.email, onward=row.onward)
    return render(request, "accounts/link.html", {"address": hidden(row.email)})


@login_not_required
@never_cache
@limited
@require_http_methods(["GET", "HEAD", "POST"])
def opening(request: HttpRequest, token: str) -> HttpResponse:
    """A stranger opens an account: the letter has shown that the address is theirs."""
    row = AccountLink.objects.opened_by(token).first()
    if row is None or row.is_spent:
        return _no_use(request, row)
    form = OpeningForm(request.POST or None, initial={"language": get_language(), "name": identities.name(request)})
    if form.is_valid():
        try:
            person = open_account(link=row, name=form.cleaned_data["name"], language=form.cleaned_data["language"])
        except (AddressTaken, LinkSpent):
            return _no_use(request, row)
        return _sign_in(request, person, way="link", email=row.email, onward=row.onward)
    return render(request, "accounts/opening.html", {"form": form, "address": row.email})


@login_not_required
@never_cache
@limited
@require_http_methods(["GET", "HEAD", "POST"])
def not_me(request: HttpRequest, token: str) -> HttpResponse:
    """The alert's link: sign everything out, then see to one's locks."""
    try:
        device = get_object_or_404(KnownDevice.objects.by_key(links.key_of(links.NOT_ME, token)))
    except links.NoSuchLink:
        return _no_use(request, None)
    if request.method == "POST":
        disown(device=device, by=device.person)
        return render(request, "accounts/signed_out_everywhere.html")
    return render(request, "accounts/not_me.html", {"device": device})


def _sign_in(request: HttpRequest, person: User, *, way: str, email: str, onward: str) -> HttpResponse:
    """Through the library, so that second factors and everything else of a sign-in apply."""
    if request.user.is_authenticated:
        get_adapter().logout(request)
    record_authentication(request, person, method=way, email=email)
    answer: HttpResponse = perform_login(request, Login(user=person, email=email, redirect_url=onward or None))
    return answer


def _no_use(request: HttpRequest, row: OneTimeLink | None) -> HttpResponse:
    """Used, too late, forged or cut off: say so, and how to get a new letter."""
    used, onward = (row.used_at is not None, row.onward) if row else (False, "")
    context = {"known": row is not None, "used": used, "onward": onward}
    return render(request, "accounts/link_of_no_use.html", context, status=GONE if row else NOWHERE)
