"""Every address of the site × every member of the cast × what is theirs to see and what is not.

An address without a row here fails. Forbidden rows answer 404; whoever is not signed in is sent to sign in.
"""

import pytest
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.registry.models import Decision, Run
from tests.access import background, events, funding, letters, my_data, profiles, publishing, representing, signing_in
from tests.access.rows import (
    CAST,
    DOOR,
    EVERYBODY,
    LED_ON,
    LED_ON_SIGNED_IN,
    NOBODY,
    OFFICE,
    OFFICE_ACTS,
    OFFICE_SEES,
    OFFICE_WITHOUT_ROW,
    SIGNED_IN,
    Row,
)
from tests.conftest import BACKEND
from tests.factories import registry
from tests.laws.addresses import named_views
from tests.world import World

pytestmark = pytest.mark.no_cover  # what is only walked over is not counted as tested; and tracing takes time


def shown(world: World) -> dict[str, object]:
    return {"code": world.bijutiskio_bendruomene.code}


def hidden(world: World) -> dict[str, object]:
    return {"code": registry.organisation(name="Bijutiškio girininkija", kind="other").code}


def mapped(world: World) -> dict[str, object]:
    return {"part": "puslapiai", "number": 1}


def mapped_nowhere(world: World) -> dict[str, object]:
    return {"part": "puslapiai", "number": 99}


def nowhere(world: World) -> dict[str, object]:
    return {"code": "999999999"}


def decided(world: World) -> dict[str, object]:
    record = world.bijutiskio_bendruomene
    decision = Decision.objects.create(organisation=record, kind="is_not", by=world.rasa, at=timezone.now())
    return {"pk": decision.pk}


def held(world: World) -> dict[str, object]:
    now = timezone.now()
    return {"pk": Run.objects.create(started_at=now, finished_at=now, state="held", origin="files").pk}


def no_row(world: World) -> dict[str, object]:
    return {"pk": 999_999}


def another(world: World) -> dict[str, object]:
    return {"pk": world.ona.pk}


def colleague(world: World) -> dict[str, object]:
    return {"pk": world.rasa.pk}


MATRIX = [
    *representing.ROWS,
    *profiles.ROWS,
    *my_data.ROWS,
    *signing_in.ROWS,
    *background.ROWS,
    *letters.ROWS,
    *funding.ROWS,
    *events.ROWS,
    *publishing.ROWS,
    Row("home:front", EVERYBODY),
    Row("home:site_map", EVERYBODY),
    Row("home:site_map_part", EVERYBODY, mapped),
    Row("home:site_map_part", NOBODY, mapped_nowhere),
    Row("home:robots", EVERYBODY),
    Row("home:search", EVERYBODY),
    Row("home:search_description", EVERYBODY),
    Row("home:desk", SIGNED_IN),
    Row("home:components", OFFICE),
    Row("home:people", OFFICE),
    Row("home:person", OFFICE, another),
    Row("home:person", OFFICE_WITHOUT_ROW, no_row),
    Row("home:person_new", OFFICE),
    Row("home:person_correct", OFFICE, another),
    Row("home:person_correct", OFFICE_WITHOUT_ROW, colleague),
    Row("home:on_behalf", OFFICE, another),
    Row("home:on_behalf", OFFICE_WITHOUT_ROW, colleague),
    Row("home:on_behalf", OFFICE_ACTS, another, method="post", data={"reason": "phone"}),
    Row("home:on_behalf_finish", LED_ON, method="post"),
    Row("home:on_behalf_over", SIGNED_IN),
    Row("account_request_login_code", LED_ON_SIGNED_IN),
    Row("account_login", LED_ON_SIGNED_IN),
    Row("account_signup", LED_ON_SIGNED_IN),
    Row("account_confirm_login_code", LED_ON),
    Row("account_logout", {**EVERYBODY, "jonas": DOOR}),
    Row("account_demonstration", NOBODY, lambda world: {"token": "forged"}),
    Row("registry:organisations", EVERYBODY),
    Row("registry:map_data", EVERYBODY),
    Row("registry:export", EVERYBODY, lambda world: {"file_type": "csv"}),
    Row("registry:village", EVERYBODY),
    Row("registry:statistics", EVERYBODY),
    Row("registry:changes", EVERYBODY),
    Row("registry:changes_feed", EVERYBODY),
    Row("registry:municipality_feed", EVERYBODY, lambda world: {"slug": world.moletai.slug}),
    Row("registry:municipality_feed", NOBODY, lambda world: {"slug": "niekur"}),
    Row("registry:organisation", EVERYBODY, shown),
    Row("registry:organisation", OFFICE_SEES, hidden),
    Row("registry:organisation", NOBODY, nowhere),
    Row("registry:organisation_by_name", LED_ON, lambda world: {"name": "bijutiskio-kaimo-bendruomene"}),
    Row("registry:office", OFFICE),
    Row("registry:office_changes", OFFICE),
    Row("registry:office_seen", OFFICE_ACTS, method="post"),
    Row("registry:office_doubtful", OFFICE),
    Row("registry:office_decide", OFFICE_ACTS, method="post"),
    Row("registry:office_undo_last", OFFICE_ACTS, method="post"),
    Row("registry:office_doubles", OFFICE),
    Row("registry:office_merge", OFFICE_ACTS, method="post"),
    Row("registry:office_part", OFFICE_ACTS, method="post"),
    Row("registry:office_runs", OFFICE),
    Row("registry:office_read", OFFICE_ACTS, method="post"),
    Row("registry:office_run", OFFICE, held),
    Row("registry:office_run", OFFICE_WITHOUT_ROW, no_row),
    Row("registry:office_release", OFFICE, held),
    Row("registry:office_release", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("registry:office_discard", OFFICE, held),
    Row("registry:office_discard", OFFICE_ACTS, held, method="post"),
    Row("registry:office_discard", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("registry:office_undo", OFFICE_ACTS, decided, method="post"),
    Row("registry:office_undo", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("registry:office_record", OFFICE, shown),
    Row("registry:office_record", OFFICE, hidden),
    Row("registry:office_record", OFFICE_WITHOUT_ROW, nowhere),
    Row("registry:office_cover", OFFICE_ACTS, shown, method="post"),
    Row("registry:office_cover", OFFICE_WITHOUT_ROW, nowhere, method="post"),
]


def asked(row: Row, person: str, address: str, world: World) -> HttpResponseBase:
    """What this person is answered; whatever was done is undone, so that the next one finds the world as it was."""
    client = Client()
    with transaction.atomic():
        if person != "jonas":
            client.force_login(getattr(world, person), backend=BACKEND)
        answer = getattr(client, row.method)(address, row.data)
        if answer.streaming:
            b"".join(answer.streaming_content)  # a file is closed when it was read
        transaction.set_rollback(True)
    return answer


@pytest.mark.parametrize("row", MATRIX, ids=str)
def test_each_of_the_cast_is_answered_as_the_matrix_says(row: Row, world: World) -> None:
    address = reverse(row.name, kwargs=row.arguments(world))

    answers = {person: asked(row, person, address, world) for person in CAST}

    assert {person: answer.status_code for person, answer in answers.items()} == row.answers
    if row.answers["jonas"] == DOOR and row.answers != LED_ON and row.name != "account_logout":
        assert answers["jonas"].url.startswith(f"{reverse('account_request_login_code')}?next=")  # the door, and back


def test_every_address_has_its_row() -> None:
    assert {name for name, _ in named_views()} == {row.name for row in MATRIX}
