"""The office's list of people, one person, and entering somebody."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from sueiga.accounts.actions.addresses import AddressRefused
from sueiga.accounts.enums import Origin
from sueiga.accounts.models import User
from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.home import people as reading
from sueiga.home.correcting import correct_contacts
from sueiga.home.forms.people import ContactsForm, PeopleForm
from sueiga.messaging.people import enter_person


@require_safe
@office_required
def people(request: OfficeRequest) -> HttpResponse:
    """Everybody the union knows, found by name, address, number or organisation."""
    form = PeopleForm(request.GET)
    shown = reading.people(form, request.GET.get("page"), request.user)
    return render(request, "home/people.html", {"form": form, "people": shown})


@require_safe
@office_required
def person(request: OfficeRequest, pk: int) -> HttpResponse:
    """One person: how to reach them, for whom they speak, what they asked for and what was written to them."""
    found = get_object_or_404(User.objects.cared_for_by(request.user), pk=pk)
    known = reading.known(found, request.user)
    return render(request, "home/person.html", {"known": known})


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def correct(request: OfficeRequest, pk: int) -> HttpResponse:
    """Put right what is written down of somebody who cannot do it themselves."""
    found = get_object_or_404(User.objects.to_correct_by(request.user), pk=pk)
    form = ContactsForm.about(found, request.POST or None)
    if form.is_valid():
        try:
            correct_contacts(person=found, by=request.user, **form.cleaned_data)
        except AddressRefused:
            form.add_error("email", _("A letter has gone to this address already, or too many were asked for today."))
        else:
            messages.success(request, _("Corrected."))
            return redirect("home:person", found.pk)
    return render(request, "home/person_correct.html", {"person": found, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def enter(request: OfficeRequest) -> HttpResponse:
    """Somebody new; whoever is known by the address already is shown instead."""
    form = ContactsForm(request.POST or None)
    if form.is_valid():
        said = dict(form.cleaned_data)
        phones = [phone] if (phone := said.pop("phone")) else []
        person = enter_person(**said, phones=phones, source=Origin.OFFICE, by=request.user)
        messages.success(request, _("%(name)s is in the list.") % {"name": person})
        return redirect("home:person", person.pk)
    return render(request, "home/person_new.html", {"form": form})
