"""The office puts right how somebody is called and reached who cannot do it themselves."""

from django.db import transaction

from sueiga.accounts.actions.details import correct_details
from sueiga.accounts.actions.phones import add_phone, remove_phone
from sueiga.accounts.enums import Visibility
from sueiga.accounts.models import Phone, User
from sueiga.messaging.people import add_address


@transaction.atomic
def correct_contacts(
    *, person: User, name: str, email: str | None, phone: str, postal_address: str, language: str, by: User
) -> None:
    """Each part through its own action; a new e-mail address is theirs only when they confirm it by its letter.

    Raises AddressRefused.
    """
    correct_details(
        person=person, name=name, language=language, postal_address=postal_address,
        name_visibility=person.name_visibility, email_visibility=person.email_visibility, by=by,
    )  # fmt: skip
    main = Phone.objects.filter(person=person, main=True).first()
    if phone != (main.number if main else ""):
        if main:
            remove_phone(phone=main, by=by)
        if phone:
            add_phone(person=person, number=phone, visibility=Visibility.OFFICE, by=by)
    if email and not person.email:
        add_address(person=person, email=email, by=by)
