"""Addresses of what people say of themselves: details, numbers, addresses, consents, all that is known, erasing."""

from functools import cache

from allauth.account.models import EmailAddress
from django.core import signing

from sueiga.accounts.models import AddressRequest, Phone
from tests.access.rows import (
    CAST,
    DOOR,
    EVERYBODY,
    MISSING,
    NOBODY,
    OFFICE,
    OFFICE_ACTS,
    OFFICE_WITHOUT_ROW,
    SIGNED_IN,
    Row,
)
from tests.factories.people import person
from tests.world import World

ONA_ALONE = {**dict.fromkeys(CAST, MISSING), "ona": DOOR, "jonas": DOOR}
NO_ROW = {**NOBODY, "jonas": DOOR}
GONE = dict.fromkeys(CAST, 410)


def forged(world: World) -> dict[str, object]:
    return {"token": "forged"}


@cache
def token(key: int, page: str) -> str:
    """Signed once: a second signature of the same bears another time."""
    return signing.dumps(key, salt=page)


def told(world: World) -> dict[str, object]:
    return {"token": token(world.vida.pk, "account_notice")}


def phone(world: World) -> dict[str, object]:
    return {"pk": Phone.objects.create(person=world.ona, number="+37061234567", main=True).pk}


def second_address(world: World) -> dict[str, object]:
    EmailAddress.objects.create(user=world.ona, email=world.ona.email, verified=True, primary=True)
    return {"pk": EmailAddress.objects.create(user=world.ona, email="ona@example.com", verified=True).pk}


def wish(world: World) -> dict[str, object]:
    return {"pk": AddressRequest.objects.get_or_create(person=world.ona, email="ona@example.com")[0].pk}


def wished(world: World) -> dict[str, object]:
    return {"token": token(int(str(wish(world)["pk"])), "messaging:address_confirm")}


def nobodys_wish(world: World) -> dict[str, object]:
    return {"token": token(999_999, "messaging:address_confirm")}


def another(world: World) -> dict[str, object]:
    return {"pk": person("Zita").pk}


def colleague(world: World) -> dict[str, object]:
    return {"pk": person("Nijolė", office_role="officer").pk}


def nothing(world: World) -> dict[str, object]:
    return {"pk": 999_999}


ROWS = [
    Row("account_privacy", EVERYBODY),
    Row("account_notice", EVERYBODY, told),
    Row("account_notice", NOBODY, forged),
    Row("account_details", SIGNED_IN),
    Row("account_greeting", SIGNED_IN),
    Row("account_phones", SIGNED_IN),
    Row("account_phone", ONA_ALONE, phone, method="post"),
    Row("account_phone", NO_ROW, nothing, method="post"),
    Row("account_phone_remove", ONA_ALONE, phone, method="post"),
    Row("account_phone_remove", NO_ROW, nothing, method="post"),
    Row("account_consents", SIGNED_IN),
    Row("messaging:addresses", SIGNED_IN),
    Row("messaging:address_main", ONA_ALONE, second_address, method="post"),
    Row("messaging:address_main", NO_ROW, nothing, method="post"),
    Row("messaging:address_remove", ONA_ALONE, second_address, method="post"),
    Row("messaging:address_remove", NO_ROW, nothing, method="post"),
    Row("messaging:address_drop", ONA_ALONE, wish, method="post"),
    Row("messaging:address_drop", NO_ROW, nothing, method="post"),
    Row("messaging:address_confirm", EVERYBODY, wished),
    Row("messaging:address_confirm", EVERYBODY, wished, method="post"),
    Row("messaging:address_confirm", GONE, nobodys_wish),
    Row("messaging:address_confirm", NOBODY, forged),
    Row("home:my_data", SIGNED_IN),
    Row("home:my_data_json", SIGNED_IN),
    Row("home:my_data_pdf", SIGNED_IN),
    Row("home:my_data_erase", SIGNED_IN),
    Row("home:my_data_erase", SIGNED_IN, method="post", data={"word": "ne"}),
    Row("home:person_erase", OFFICE, another),
    Row("home:person_erase", OFFICE_ACTS, another, method="post", data={"word": "erase"}),
    Row("home:person_erase", OFFICE_WITHOUT_ROW, colleague, method="post", data={"word": "erase"}),
    Row("home:person_erase", OFFICE_WITHOUT_ROW, nothing),
]
