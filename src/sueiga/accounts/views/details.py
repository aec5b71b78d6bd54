"""What people say of themselves: details, how letters call them, telephone numbers, consents."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sueiga.accounts.actions import consents, details, phones
from sueiga.accounts.actions.phones import TooManyPhones
from sueiga.accounts.enums import Door, Purpose
from sueiga.accounts.forms.details import DetailsForm, GreetingForm, PhoneChangeForm, PhoneForm
from sueiga.accounts.models import Consent, Phone
from sueiga.accounts.permissions import MemberRequest
from sueiga.core.grammar import greeting_suggestions

reading_and_writing = require_http_methods(["GET", "HEAD", "POST"])


@reading_and_writing
def data(request: MemberRequest) -> HttpResponse:
    """Name, language, postal address, and who sees what."""
    form = DetailsForm.of(request.user, request.POST or None)
    if form.is_valid():
        details.correct_details(person=request.user, by=request.user, **form.cleaned_data)
        messages.success(request, _("Your details are kept."))
        return redirect("account_details")
    return render(request, "accounts/details.html", {"form": form})


@reading_and_writing
def greeting(request: MemberRequest) -> HttpResponse:
    """How letters call me: what the grammar offers as buttons, or my own words."""
    user = request.user
    form = GreetingForm(request.POST or None, initial={"form_of_address": user.form_of_address})
    if form.is_valid():
        details.choose_greeting(person=user, by=user, **form.cleaned_data)
        messages.success(request, _("From now on letters will call you so."))
        return redirect("account_greeting")
    offered = greeting_suggestions(user.name, language=user.language)
    return render(request, "accounts/greeting.html", {"form": form, "offered": offered})


@reading_and_writing
def telephones(request: MemberRequest) -> HttpResponse:
    """My telephone numbers, and one more."""
    form = PhoneForm(request.POST or None)
    if form.is_valid():
        try:
            phones.add_phone(person=request.user, by=request.user, **form.cleaned_data)
        except TooManyPhones:
            form.add_error(None, _("You have ten numbers already. Remove one first."))
        else:
            messages.success(request, _("The number is kept."))
            return redirect("account_phones")
    rows = [
        (phone, PhoneChangeForm(initial={"visibility": phone.visibility, "main": phone.main}, prefix=f"p{phone.pk}"))
        for phone in Phone.objects.editable_by(request.user)
    ]
    return render(request, "accounts/phones.html", {"form": form, "rows": rows})


@require_POST
def telephone(request: MemberRequest, pk: int) -> HttpResponse:
    """Change who sees a number of mine, or make it the main one."""
    phone = get_object_or_404(Phone.objects.editable_by(request.user), pk=pk)
    form = PhoneChangeForm(request.POST, prefix=f"p{phone.pk}")
    if form.is_valid():
        phones.change_phone(phone=phone, by=request.user, **form.cleaned_data)
        messages.success(request, _("The number %(number)s is changed.") % {"number": phone})
    return redirect("account_phones")


@require_POST
def telephone_removed(request: MemberRequest, pk: int) -> HttpResponse:
    """Remove a number of mine."""
    phone = get_object_or_404(Phone.objects.editable_by(request.user), pk=pk)
    number = str(phone)
    phones.remove_phone(phone=phone, by=request.user)
    messages.success(request, _("The number %(number)s is removed.") % {"number": number})
    return redirect("account_phones")


@reading_and_writing
def agreements(request: MemberRequest) -> HttpResponse:
    """What I agreed to; each can be given and taken back as easily."""
    purpose = request.POST.get("purpose", "")
    if request.method == "POST" and purpose in Purpose.values:
        if "agree" in request.POST:
            consents.agree(person=request.user, purpose=Purpose(purpose), how=Door.PAGE, by=request.user)
        else:
            consents.withdraw(person=request.user, purpose=Purpose(purpose), by=request.user)
        messages.success(request, _("Kept."))
        return redirect("account_consents")
    given = Consent.objects.told_to(request.user)
    return render(request, "accounts/consents.html", {"purposes": given})
