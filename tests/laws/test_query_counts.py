"""Every list: with one row and with three the same literal number of queries (ARCHITECTURE, Tests)."""

import datetime as dt

import pytest
from django.core.cache import caches
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sueiga.registry.models import Change, Decision, Organisation, Run
from tests.access import events, funding, letters, publishing
from tests.conftest import BACKEND
from tests.factories import jobs, registry
from tests.factories.people import claim
from tests.laws.pages import PAGES, address
from tests.world import World

LISTS = {  # page: queries, those of the session and its person among them on the office's pages
    "registry:organisations": 3,
    "registry:village": 7,
    "registry:changes": 3,
    "registry:statistics": 8,
    "registry:office_changes": 7,
    "registry:office_doubtful": 7,
    "registry:office_doubles": 6,
    "registry:office_runs": 5,
    "registry:office_claims": 5,
    "home:people": 6,
    "home:jobs": 11,
    **letters.LISTS,
    **funding.LISTS,
    **events.LISTS,
    **publishing.LISTS,
}
OF_THE_OFFICE = {
    "home:people", "home:jobs", *letters.LISTS,
    *(name for app in (funding, events, publishing) for name in set(app.LISTS) - set(app.PUBLIC_PAGES)),
}  # fmt: skip
OF_ONE_ROW = {  # pages about one row or of fixed parts; their queries are counted by their own tests
    *letters.OF_ONE_ROW, *funding.OF_ONE_ROW, *events.OF_ONE_ROW, *publishing.OF_ONE_ROW,
    "home:job", "home:job_cancel",
    "home:front", "home:search", "home:desk", "home:components", "home:person", "home:person_new",
    "home:person_correct",
    "home:on_behalf",
    "home:on_behalf_over", "account_request_login_code", "account_logout",
    "account_link", "account_open", "account_not_me", "account_security", "account_sessions", "account_take_away",
    "mfa_add_webauthn", "mfa_activate_totp", "mfa_generate_recovery_codes",
    "account_privacy", "account_notice", "messaging:address_confirm", "messaging:addresses", "home:my_data",
    "home:my_data_erase", "home:person_erase",
    "account_details", "account_greeting", "account_phones", "account_consents",
    "registry:organisation", "registry:office", "registry:office_run", "registry:office_release",
    "registry:office_discard", "registry:office_record",
    "registry:claim", "registry:claim_answer", "registry:claim_begin", "registry:my_claim", "registry:claim_withdraw",
    "registry:vouch", "registry:invitation", "registry:end_term", "registry:own_organisation", "registry:own_people",
    "registry:hand_over", "home:handover", "registry:office_claim", "registry:office_people",
    "registry:confirm", "registry:confirm_own", "registry:profile", "registry:profile_part",
    "registry:profile_settlements", "registry:profile_rows", "registry:profile_row", "registry:profile_row_remove",
    "registry:profile_photos", "registry:profile_photo", "registry:profile_photo_remove",
}  # fmt: skip


def community(world: World, number: int) -> Organisation:
    return registry.organisation(name=f"Alantos {number} bendruomenė", settlement=world.alanta, certainty="doubtful")


def change(organisation: Organisation) -> Change:
    today = dt.date(2026, 11, 1)
    return Change.objects.create(
        organisation=organisation, municipality=organisation.municipality, kind="founded", on=today,
        seen_at=timezone.now(), source="registered", source_date=today,
    )  # fmt: skip


def fill(world: World, rows: int) -> None:
    """So many communities, each with its double, a change, a decision about it and an update that waits."""
    Organisation.objects.all().delete()
    for number in range(rows):
        organisation = community(world, number)
        community(world, number)
        change(organisation)
        Decision.objects.create(organisation=organisation, kind="is_not", by=world.rasa, at=timezone.now())
        claim(organisation, world.vida)
        now = timezone.now()
        Run.objects.create(started_at=now, finished_at=now, state="held", origin="failai")
        jobs.in_every_state()
        letters.fill(world, number)
        funding.fill(world, number)
        events.fill(world, number)
        publishing.fill(world, number)


@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_asks_as_much_for_three_rows_as_for_one(rows: int, world: World) -> None:
    fill(world, rows)

    assert {name: asked(name, world) for name in LISTS} == LISTS


def asked(name: str, world: World) -> int:
    """How many queries one reading of the page takes; what it changed is taken back."""
    client = Client()
    if ":office" in name or name in OF_THE_OFFICE:
        client.force_login(world.rasa, backend=BACKEND)
    url = address(name, world) + ("?q=alanta" if name == "registry:village" else "")
    caches["default"].clear()
    with transaction.atomic(), CaptureQueriesContext(connection) as queries:
        client.get(url)
        transaction.set_rollback(True)
    return len(queries)


def test_every_page_is_counted() -> None:
    assert set(PAGES) == set(LISTS) | OF_ONE_ROW
