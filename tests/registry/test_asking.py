"""Somebody asks to speak for an organisation: the pages and their refusals."""

import datetime as dt

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.messaging.models import Letter
from sueiga.registry.actions.claims import open_claim
from sueiga.registry.models import Claim, ClaimFile, Organisation
from tests.factories import registry
from tests.factories.people import claim, representative, signed_in
from tests.registry.claim_files import HTML, PDF, SVG, picture, upload
from tests.world import World

ASKED = {"role": "chair", "starts_on": "2026-03-15", "ends_on": "", "statement": "Išrinko kovo 15 d."}


def claim_page(organisation: Organisation) -> str:
    return f"/bendruomenes/{organisation.code}/atstovauti/"


def begin(person: object, organisation: Organisation, **fields: str) -> object:
    return signed_in(person).post(f"{claim_page(organisation)}prasymas/", {**ASKED, **fields})


def text_of(response: object) -> str:
    return response.content.decode()


def test_the_public_page_leads_to_asking(world: World, client: Client) -> None:
    assert claim_page(world.leliunu_bendruomene) in text_of(client.get(world.leliunu_bendruomene.get_absolute_url()))


def test_a_stranger_is_told_what_it_takes_and_led_to_sign_in_and_back(world: World, client: Client) -> None:
    page = claim_page(world.leliunu_bendruomene)

    told, door = client.get(page), client.get(f"{page}prasymas/")

    assert "Prisijungti ir pradėti" in text_of(told) or "Sign in and begin" in text_of(told)
    assert door["Location"] == f"/paskyra/prisijungti/?next={page}prasymas/"


def test_a_request_is_kept_and_its_writer_told(world: World) -> None:
    answer = begin(world.vida, world.leliunu_bendruomene)

    made = Claim.objects.get(person=world.vida)
    assert answer["Location"] == made.get_absolute_url()
    assert (made.role, made.starts_on, made.ends_on) == ("chair", dt.date(2026, 3, 15), None)
    assert Letter.objects.get(key=f"claim-received:{made.pk}").person == world.vida


def test_what_was_typed_is_not_lost_with_a_wrong_day(world: World) -> None:
    answer = begin(world.vida, world.leliunu_bendruomene, starts_on="2026-02-31")

    assert "Išrinko kovo 15 d." in text_of(answer)
    assert not Claim.objects.exists()


@pytest.mark.parametrize(
    "term",
    [("1980-01-01", ""), ("2099-01-01", ""), ("2026-03-15", "2026-03-14"), ("2026-03-15", "2056-03-14"),
     ("2015-03-15", "2019-03-14"), ("vakar", "")],
)  # fmt: skip
def test_a_term_that_cannot_be_is_not_asked_for(term: tuple[str, str], world: World) -> None:
    begin(world.vida, world.leliunu_bendruomene, starts_on=term[0], ends_on=term[1])

    assert not Claim.objects.exists()


@pytest.mark.parametrize("fields", [{"deregistered_on": dt.date(2026, 5, 1)}, {"kind": "other"}])
def test_nobody_asks_for_one_that_ceased_or_is_none_of_ours(fields: dict[str, object], world: World) -> None:
    ceased = registry.organisation(**fields)

    told = signed_in(world.vida).get(claim_page(ceased))
    answer = begin(world.vida, ceased)

    assert told.status_code == 200
    assert "notice warning" in text_of(told)
    assert answer.status_code == 200
    assert not Claim.objects.exists()


def test_asking_for_a_double_asks_for_its_record(world: World, client: Client) -> None:
    double = registry.organisation(merged_into=world.leliunu_bendruomene)

    led = client.get(claim_page(double))
    made = open_claim(
        organisation=double, role="chair", starts_on=dt.date(2026, 3, 15), ends_on=None, statement="", by=world.vida
    )

    assert led["Location"] == claim_page(world.leliunu_bendruomene)
    assert made.organisation == world.leliunu_bendruomene


def test_whoever_holds_the_role_is_told_so(world: World) -> None:
    page = signed_in(world.ona).get(claim_page(world.bijutiskio_bendruomene))
    answer = begin(world.ona, world.bijutiskio_bendruomene)

    assert reverse("registry:own_organisation", args=[world.bijutiskio_bendruomene.code]) in text_of(page)
    assert "error-summary" in text_of(answer)
    assert not Claim.objects.exists()


def test_the_accountant_may_ask_to_be_the_chair(world: World) -> None:
    begin(world.petras, world.bijutiskio_bendruomene)

    assert Claim.objects.filter(person=world.petras).exists()


def test_one_request_at_a_time_for_an_organisation(world: World) -> None:
    waiting = claim(world.leliunu_bendruomene, world.vida)

    answer = begin(world.vida, world.leliunu_bendruomene)

    assert answer["Location"] == claim_page(world.leliunu_bendruomene)
    assert list(Claim.objects.all()) == [waiting]
    assert waiting.get_absolute_url() in text_of(signed_in(world.vida).get(claim_page(world.leliunu_bendruomene)))


def test_at_most_five_requests_wait(world: World) -> None:
    for _ in range(5):
        claim(registry.organisation(), world.vida)

    answer = begin(world.vida, world.leliunu_bendruomene)

    assert "error-summary" in text_of(answer)
    assert Claim.objects.count() == 5


def test_two_people_may_ask_at_once(world: World) -> None:
    begin(world.vida, world.leliunu_bendruomene)
    begin(world.mindaugas, world.leliunu_bendruomene)

    assert Claim.objects.open().count() == 2


def test_decisions_are_uploaded_and_served_as_files_only(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)
    browser = signed_in(world.vida)

    browser.post(f"{asked.get_absolute_url()}failai/", {"files": [upload(), upload(picture(), "x.jpg")]})
    kept = ClaimFile.objects.order_by("pk").first()
    served = browser.get(reverse("registry:claim_file", args=[kept.pk]))

    assert ClaimFile.objects.count() == 2
    assert "protokolas" not in kept.file.name
    assert served.content == PDF
    assert served["Content-Disposition"].startswith("attachment")
    assert served["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in served["Content-Security-Policy"]


@pytest.mark.parametrize("content", [SVG, HTML, HTML + PDF], ids=["svg", "html", "polyglot"])
def test_what_pretends_to_be_a_decision_is_refused_by_name(content: bytes, world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)

    answer = signed_in(world.vida).post(f"{asked.get_absolute_url()}failai/", {"files": upload(content, "bloga.pdf")})

    assert "bloga.pdf" in text_of(answer)
    assert not ClaimFile.objects.exists()


@pytest.mark.parametrize("size", [10_000_001, 16_000_000, 40_000_000])
def test_a_file_too_large_is_refused_in_words(size: int, world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)

    answer = signed_in(world.vida).post(f"{asked.get_absolute_url()}failai/", {"files": upload(PDF + b" " * size)})

    assert answer.status_code == 200
    assert "error-summary" in text_of(answer)
    assert not ClaimFile.objects.exists()


def test_at_most_five_files_and_none_twice(world: World) -> None:
    asked, browser = claim(world.leliunu_bendruomene, world.vida), signed_in(world.vida)
    address = f"{asked.get_absolute_url()}failai/"

    for number in (1, 1, 2, 3, 4, 5, 6):
        browser.post(address, {"files": upload(b"%%PDF-1.7 %d %%%%EOF" % number)})
    together = browser.post(address, {"files": [upload(b"%%PDF-%d %%%%EOF" % n) for n in range(6)]})

    assert ClaimFile.objects.count() == 5
    assert "error-summary" in text_of(together)


def test_nothing_chosen_is_said(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)
    assert "error-summary" in text_of(signed_in(world.vida).post(f"{asked.get_absolute_url()}failai/", {}))


@pytest.mark.django_db(transaction=True)
def test_a_file_taken_back_leaves_the_disk() -> None:
    world = World.build()
    asked, browser = claim(world.leliunu_bendruomene, world.vida), signed_in(world.vida)
    browser.post(f"{asked.get_absolute_url()}failai/", {"files": upload()})
    kept = ClaimFile.objects.get()

    browser.post(reverse("registry:claim_file_remove", args=[kept.pk]))

    assert not ClaimFile.objects.exists()
    assert not default_storage.exists(kept.file.name)


def test_a_request_is_withdrawn_and_may_be_made_again(world: World) -> None:
    asked, browser = claim(world.leliunu_bendruomene, world.vida), signed_in(world.vida)

    asks = browser.get(f"{asked.get_absolute_url()}atsiimti/")
    browser.post(f"{asked.get_absolute_url()}atsiimti/")
    browser.post(f"{asked.get_absolute_url()}atsiimti/")
    begin(world.vida, world.leliunu_bendruomene)

    asked.refresh_from_db()
    assert asks.status_code == 200
    assert asked.state == "withdrawn"
    assert Claim.objects.open().filter(person=world.vida).count() == 1


def test_nothing_is_added_to_a_request_that_waits_no_more(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida, state="withdrawn", decided_at=timezone.now())

    answer = signed_in(world.vida).post(f"{asked.get_absolute_url()}failai/", {"files": upload()})

    assert "error-summary" in text_of(answer)
    assert not ClaimFile.objects.exists()


@pytest.mark.parametrize("state", ["open", "granted", "refused", "withdrawn"])
def test_a_request_tells_where_it_stands(state: str, world: World) -> None:
    decided = {"decided_at": timezone.now()} if state != "open" else {}
    asked = claim(
        world.leliunu_bendruomene, world.vida, state=state, why_refused="term_over", reason="Kadencija baigėsi.",
        **decided,
    )  # fmt: skip

    told = text_of(signed_in(world.vida).get(asked.get_absolute_url()))

    assert ("Kadencija baigėsi." in told) == (state == "refused")


def test_somebody_elses_files_and_requests_do_not_exist(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)
    signed_in(world.vida).post(f"{asked.get_absolute_url()}failai/", {"files": upload()})
    representative(world.leliunu_bendruomene, world.mindaugas)
    browser = signed_in(world.mindaugas)

    assert browser.get(asked.get_absolute_url()).status_code == 404
    assert browser.get(reverse("registry:claim_file", args=[ClaimFile.objects.get().pk])).status_code == 404
