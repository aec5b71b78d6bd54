"""The pages that laws about pages walk over."""

from collections.abc import Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from sueiga.registry.models import Run
from tests.access import background, events, funding, letters, my_data, profiles, publishing, representing, signing_in
from tests.conftest import BACKEND
from tests.laws.arguments import Arguments
from tests.world import World


def held_run() -> Run:
    """An update that waits for a person."""
    now = timezone.now()
    times = {"started_at": now, "finished_at": now}
    return Run.objects.get_or_create(state="held", origin="failai", defaults=times)[0]


PUBLIC_PAGES: dict[str, Arguments] = {
    **representing.PUBLIC_PAGES,
    **profiles.PUBLIC_PAGES,
    **letters.PUBLIC_PAGES,
    **funding.PUBLIC_PAGES,
    **events.PUBLIC_PAGES,
    **publishing.PUBLIC_PAGES,
    "home:front": lambda world: {},
    "home:search": lambda world: {},
    "account_request_login_code": lambda world: {},
    "account_link": signing_in.to_sign_in,
    "account_open": signing_in.to_open,
    "account_not_me": signing_in.alert,
    "account_privacy": lambda world: {},
    "account_notice": my_data.told,
    "messaging:address_confirm": my_data.wished,
    "registry:organisations": lambda world: {},
    "registry:village": lambda world: {},
    "registry:statistics": lambda world: {},
    "registry:changes": lambda world: {},
    "registry:organisation": lambda world: {"code": world.bijutiskio_bendruomene.code},
}
SIGNED_IN_PAGES: dict[str, Arguments] = {
    **representing.OWN_PAGES,
    **profiles.OWN_PAGES,
    **letters.SIGNED_IN_PAGES,
    **funding.SIGNED_IN_PAGES,
    **events.SIGNED_IN_PAGES,
    **publishing.SIGNED_IN_PAGES,
    "home:desk": lambda world: {},
    "home:components": lambda world: {},
    "home:jobs": background.listed,
    "home:job": background.failed,
    "home:job_cancel": background.waiting,
    "home:people": lambda world: {},
    "home:person": lambda world: {"pk": world.ona.pk},
    "home:person_new": lambda world: {},
    "home:person_correct": lambda world: {"pk": world.ona.pk},
    "home:on_behalf": lambda world: {"pk": world.ona.pk},
    "home:on_behalf_over": lambda world: {},
    "home:person_erase": lambda world: {"pk": world.ona.pk},
    "home:my_data": lambda world: {},
    "home:my_data_erase": lambda world: {},
    "account_details": lambda world: {},
    "account_greeting": lambda world: {},
    "account_phones": lambda world: {},
    "account_consents": lambda world: {},
    "messaging:addresses": lambda world: {},
    "account_logout": lambda world: {},
    "account_security": lambda world: {},
    "account_sessions": lambda world: {},
    "account_take_away": signing_in.of_ona,
    "mfa_add_webauthn": lambda world: {},
    "mfa_activate_totp": lambda world: {},
    "mfa_generate_recovery_codes": lambda world: {},
    "registry:office": lambda world: {},
    "registry:office_changes": lambda world: {},
    "registry:office_doubtful": lambda world: {},
    "registry:office_doubles": lambda world: {},
    "registry:office_runs": lambda world: {},
    "registry:office_run": lambda world: {"pk": held_run().pk},
    "registry:office_release": lambda world: {"pk": held_run().pk},
    "registry:office_discard": lambda world: {"pk": held_run().pk},
    "registry:office_record": lambda world: {"code": world.bijutiskio_bendruomene.code},
}
PAGES = PUBLIC_PAGES | SIGNED_IN_PAGES
LANGUAGES = ["lt", "en"]


def address(name: str, world: World, language: str = "lt") -> str:
    """The page's address in this language."""
    with translation.override(language):
        return reverse(name, kwargs=PAGES[name](world))


@dataclass(frozen=True)
class Shown:
    """What Jonas is answered at a public page, and Rasa at the others."""

    url: str
    headers: Mapping[str, str]
    content: bytes

    @property
    def html(self) -> BeautifulSoup:
        """The same, parsed."""
        return BeautifulSoup(self.content, "html.parser")


def show(name: str, world: World, language: str = "lt") -> Shown:
    """Ask for the page."""
    client = Client()
    if name in SIGNED_IN_PAGES:
        client.force_login(world.rasa, backend=BACKEND)
    url = address(name, world, language)
    got = client.get(url)
    assert got.status_code == 200, (name, got.status_code)
    return Shown(url, dict(got.headers), got.content)


def page(name: str, world: World) -> BeautifulSoup:
    """The page in Lithuanian, parsed."""
    return show(name, world).html
