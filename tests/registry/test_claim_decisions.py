"""The office decides requests to speak for organisations."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from sueiga.registry.claim_dossiers import dossier
from sueiga.registry.models import Claim, ContactLetter, Organisation, Representative, Vouch
from sueiga.registry.waiting import waiting
from tests.factories import registry
from tests.factories.people import claim, representative, signed_in
from tests.world import World

GRANT = {"role": "chair", "starts_on": "2026-03-15", "ends_on": "2030-03-14", "basis": "decision"}
REFUSE = {"why_refused": "unreadable", "reason": "Nuotraukoje nematyti parašo."}


def decide(world: World, asked: Claim, way: str, **fields: object) -> object:
    data = {**(GRANT if way == "grant" else REFUSE), **fields}
    return signed_in(world.rasa).post(reverse(f"registry:office_{way}", args=[asked.pk]), data)


def vouch(asked: Claim, by: object, organisation: Organisation, answer: str = "confirms") -> None:
    Vouch.objects.create(claim=asked, by=by, organisation=organisation, role="chair", answer=answer)


def test_granting_lets_the_person_in_and_tells_both_sides(world: World) -> None:
    asked = claim(world.bijutiskio_bendruomene, world.vida)

    decide(world, asked, "grant")

    asked.refresh_from_db()
    assert (asked.state, asked.decided_by) == ("granted", world.rasa)
    assert Organisation.objects.led_by(world.vida).get() == world.bijutiskio_bendruomene
    assert asked.granted.last_day == dt.date(2030, 3, 14)
    keys = set(Letter.objects.values_list("key", "person__name"))
    assert keys == {(f"claim-decided:{asked.pk}", "Vida"), (f"let-in:{asked.granted.pk}:{world.ona.pk}", "Ona")}


def test_the_chair_before_stays_unless_the_office_says_otherwise(world: World) -> None:
    decide(world, claim(world.bijutiskio_bendruomene, world.vida), "grant")

    assert Organisation.objects.led_by(world.ona).exists()


def test_the_office_may_end_the_term_of_the_chair_before(world: World) -> None:
    asked = claim(world.bijutiskio_bendruomene, world.vida)
    before = Representative.objects.get(person=world.ona)

    decide(world, asked, "grant", end_terms=[before.pk])

    assert not Organisation.objects.led_by(world.ona).exists()
    assert Letter.objects.filter(key=f"term-ended:{before.pk}", person=world.ona).exists()


def test_only_a_new_chair_ends_the_term_of_the_one_before(world: World) -> None:
    asked = claim(world.bijutiskio_bendruomene, world.vida, "editor")
    before = Representative.objects.get(person=world.ona)

    answer = decide(world, asked, "grant", role="editor", end_terms=[before.pk])

    assert "error-summary" in answer.content.decode()
    assert Organisation.objects.led_by(world.ona).exists()


def test_granting_one_of_two_leaves_the_other_open(world: World) -> None:
    first = claim(world.leliunu_bendruomene, world.vida)
    second = claim(world.leliunu_bendruomene, world.petras)

    decide(world, first, "grant")
    page = signed_in(world.rasa).get(reverse("registry:office_claim", args=[second.pk])).content.decode()

    second.refresh_from_db()
    assert second.is_open
    assert reverse("registry:office_claim", args=[first.pk]) in page


def test_a_refusal_says_why_and_the_person_may_ask_again(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)

    decide(world, asked, "refuse")

    letter = Letter.objects.get(key=f"claim-decided:{asked.pk}")
    assert "Nuotraukoje nematyti parašo." in letter.text
    assert not Representative.objects.filter(person=world.vida).exists()
    assert claim(world.leliunu_bendruomene, world.vida).is_open


@pytest.mark.parametrize("fields", [{"why_refused": ""}, {"why_refused": "other", "reason": ""}])
def test_a_refusal_without_a_reason_is_none(fields: dict[str, str], world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)

    answer = decide(world, asked, "refuse", **fields)

    asked.refresh_from_db()
    assert "error-summary" in answer.content.decode()
    assert asked.is_open


def test_what_was_decided_meanwhile_is_not_decided_again(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)
    decide(world, asked, "refuse")

    again = [decide(world, asked, "grant"), decide(world, asked, "refuse")]

    asked.refresh_from_db()
    assert asked.state == "refused"
    assert {answer["Location"] for answer in again} == {reverse("registry:office_claim", args=[asked.pk])}


def test_somebody_who_holds_the_role_by_now_is_not_let_in_twice(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)
    representative(world.leliunu_bendruomene, world.vida)

    assert "error-summary" in decide(world, asked, "grant").content.decode()


def test_one_struck_off_meanwhile_lets_nobody_in(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)
    Organisation.objects.update(deregistered_on=dt.date(2026, 5, 1))

    assert "error-summary" in decide(world, asked, "grant").content.decode()


def test_nobody_decides_about_themselves(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.rasa)

    assert decide(world, asked, "grant").status_code == 404
    assert signed_in(world.rasa).get(reverse("registry:office_claim", args=[asked.pk])).status_code == 200


def test_the_dossier_gathers_what_supports_and_contradicts(world: World) -> None:
    asked = claim(world.bijutiskio_bendruomene, world.vida)
    registry.evidence(asked.organisation, "governance", value="Pirmininkas, valdyba")
    representative(world.leliunu_bendruomene, world.vida, "editor")
    vouch(asked, world.mindaugas, world.moletu_sajunga)
    vouch(asked, world.ona, asked.organisation, "denies")

    found = dossier(asked, world.rasa)

    assert found.contradicted
    assert found.basis == "union"
    assert found.governance.value == "Pirmininkas, valdyba"
    assert [term.organisation for term in found.elsewhere] == [world.leliunu_bendruomene]
    page = signed_in(world.rasa).get(reverse("registry:office_claim", args=[asked.pk])).content.decode()
    assert "Pirmininkas, valdyba" in page


def test_the_basis_follows_what_is_there(world: World) -> None:
    asked = claim(world.bijutiskio_bendruomene, world.vida)
    assert dossier(asked, world.rasa).basis == "office"

    now = timezone.now()
    ContactLetter.objects.create(
        claim=asked, contact="own", expires_at=now, answer="confirms", answered_at=now
    )  # fmt: skip
    assert dossier(asked, world.rasa).basis == "letter"

    vouch(asked, world.ona, asked.organisation)
    assert dossier(asked, world.rasa).basis == "vouched"

    asked.files.create(file="claims/x", name="p.pdf", content_type="application/pdf", size=1, digest="x")
    assert dossier(asked, world.rasa).basis == "decision"


def test_the_inbox_shows_those_that_wait_and_narrows(world: World) -> None:
    claim(world.leliunu_bendruomene, world.vida)
    claim(world.bijutiskio_bendruomene, world.vida, state="withdrawn", decided_at=timezone.now())
    inbox, browser = reverse("registry:office_claims"), signed_in(world.rasa)

    open_ones = browser.get(inbox).content.decode()
    elsewhere = browser.get(f"{inbox}?state=all&municipality={world.moletai.slug}").content.decode()

    assert "Leliūnų bendruomenė" in open_ones
    assert "Bijutiškio kaimo" not in open_ones
    assert "Bijutiškio kaimo" in elsewhere
    assert waiting(world.rasa).claims == 1


def test_the_office_enters_somebody_on_paper(world: World) -> None:
    page = reverse("registry:office_people", args=[world.leliunu_bendruomene.code])
    told = {
        **GRANT,
        "name": "Jonas Jonaitis",
        "email": "",
        "postal_address": "Leliūnai, Utenos g. 1",
        "basis": "office",
    }

    signed_in(world.rasa).post(page, told)

    given = Representative.objects.get(organisation=world.leliunu_bendruomene)
    assert (given.person.name, given.by, given.basis) == ("Jonas Jonaitis", world.rasa, "office")
    assert Letter.objects.filter(key=f"role-entered:{given.pk}", channel="paper").exists()
    assert Event.objects.filter(verb="registry:enter", by=world.rasa.pk).exists()


def test_the_office_must_be_able_to_write_to_whoever_it_enters(world: World) -> None:
    page = reverse("registry:office_people", args=[world.leliunu_bendruomene.code])

    answer = signed_in(world.rasa).post(page, {**GRANT, "name": "Jonas Jonaitis"})

    assert "error-summary" in answer.content.decode()
    assert "Jonas Jonaitis" in answer.content.decode()


def test_nobody_is_entered_into_one_struck_off(world: World) -> None:
    Organisation.objects.update(deregistered_on=dt.date(2026, 5, 1))
    page = reverse("registry:office_people", args=[world.leliunu_bendruomene.code])

    answer = signed_in(world.rasa).post(page, {**GRANT, "name": "Jonas", "email": "jonas@example.org"})

    assert "error-summary" in answer.content.decode()
