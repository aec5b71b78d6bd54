"""Ways round the rules of roles that somebody might try."""

import datetime as dt

from django.urls import reverse
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.messaging.models import Letter
from sueiga.registry.actions.invitations import MOST_A_DAY
from sueiga.registry.enums import InvitationState
from sueiga.registry.models import Claim, ContactLetter, Invitation, Representative, Vouch
from tests.accounts.test_on_behalf import act_for
from tests.factories.people import claim, representative, signed_in
from tests.registry.test_own_organisation import answer, hand_over, invite, page
from tests.world import World

DAY = dt.timedelta(days=1)


def ends_on(world: World, row: Representative, day: dt.datetime, by: User) -> dt.datetime:
    """When the term ends once this person has said it ends with that day."""
    last_day = timezone.localtime(day).date().isoformat()
    signed_in(by).post(reverse("registry:end_term", args=[row.pk]), {"last_day": last_day})
    row.refresh_from_db()
    assert row.ends_at
    return row.ends_at


def test_nobody_lengthens_their_own_term_by_ending_it(world: World) -> None:
    row = Representative.objects.get(person=world.petras)
    row.ends_at = timezone.now() + DAY
    row.save()

    until = ends_on(world, row, timezone.now() + 3000 * DAY, world.petras)

    assert until <= timezone.now() + DAY


def test_a_term_without_an_end_may_be_given_one(world: World) -> None:
    row = Representative.objects.get(person=world.petras)

    until = ends_on(world, row, timezone.now() + 30 * DAY, world.petras)

    assert until > timezone.now() + 29 * DAY


def test_a_hand_over_does_not_lengthen_the_term_of_the_chair_before(world: World) -> None:
    before = timezone.now() + 5 * DAY
    world.ona.representations.update(ends_at=before)
    hand_over(world, world.ona, starts_on=(timezone.localdate() + 40 * DAY).isoformat())

    answer(Invitation.objects.get())

    assert Representative.objects.get(person=world.ona).ends_at == before


def test_an_invitation_dies_with_the_rights_of_whoever_invited(world: World) -> None:
    invite(world, world.ona)
    invited = Invitation.objects.get()
    world.ona.representations.update(ends_at=timezone.now())

    answer(invited)

    assert not Representative.objects.filter(person=invited.person).exists()


def test_declining_it_works_all_the_same(world: World) -> None:
    invite(world, world.ona)
    world.ona.representations.update(ends_at=timezone.now())

    answer(Invitation.objects.get(), "decline")

    assert Invitation.objects.get().state == InvitationState.DECLINED


def test_a_vice_chair_does_not_make_a_chair_of_themselves(world: World) -> None:
    world.ona.representations.update(ends_at=timezone.now())
    representative(world.bijutiskio_bendruomene, world.vida, "deputy")

    told = hand_over(world, world.vida, name="Vida", email="vida@example.org").content.decode()

    assert "error-summary" in told
    assert not Invitation.objects.exists()


def test_an_officer_does_not_enter_themselves(world: World) -> None:
    form = {"role": "chair", "name": "Rasa", "email": "rasa@example.org", "basis": "office"}
    form |= {"starts_on": timezone.localdate().isoformat(), "ends_on": "", "postal_address": ""}
    code = world.leliunu_bendruomene.code

    answered = signed_in(world.rasa).post(reverse("registry:office_people", args=[code]), form)

    assert answered.status_code == 200
    assert not Representative.objects.filter(person=world.rasa).exists()


def test_inviting_does_not_tell_whose_an_address_is(world: World) -> None:
    world.vida.name_visibility = "office"
    world.vida.name = "Vida Slaptoji"
    world.vida.save()
    browser = signed_in(world.ona)
    form = {"role": "editor", "name": "Kas Nors", "email": "vida@example.org", "ends_on": ""}
    form |= {"starts_on": timezone.localdate().isoformat()}

    told = browser.post(page(world, "own_invite"), form, follow=True).content.decode()

    assert "Kas Nors" in told
    assert "Slaptoji" not in told


def test_asking_and_withdrawing_again_and_again_writes_to_nobody_for_ever(world: World) -> None:
    browser, code = signed_in(world.vida), world.bijutiskio_bendruomene.code
    form = {"role": "editor", "starts_on": timezone.localdate().isoformat(), "ends_on": "", "statement": ""}
    for _time in range(12):
        browser.post(reverse("registry:claim_begin", args=[code]), form)
        for mine in Claim.objects.filter(person=world.vida, state="open"):
            browser.post(reverse("registry:claim_ask_contact", args=[mine.pk]), {"contact": "people"})
            browser.post(reverse("registry:claim_ask_word", args=[mine.pk]))
            browser.post(reverse("registry:claim_withdraw", args=[mine.pk]))

    assert Letter.objects.filter(person=world.ona).count() <= 6


def test_the_code_for_the_seat_is_kept_from_eyes_and_gone_once_printed(world: World) -> None:
    world.bijutiskio_bendruomene.address = "Bijutiškio k. 1, Molėtų r."
    world.bijutiskio_bendruomene.save()
    asked = claim(world.bijutiskio_bendruomene, world.vida)
    signed_in(world.vida).post(reverse("registry:claim_ask_contact", args=[asked.pk]), {"contact": "seat"})
    letter = Letter.objects.get(key=f"seat-asked:{ContactLetter.objects.get().pk}")

    seen = signed_in(world.rasa).get(reverse("messaging:office_letter", args=[letter.pk]))

    assert letter.secret
    assert seen.status_code == 404


def test_an_officer_does_not_have_themselves_invited_by_whom_they_act_for(world: World) -> None:
    browser = signed_in(world.rasa)
    act_for(browser, world.ona)
    form = {"role": "deputy", "name": "Rasa", "email": "rasa@example.org", "ends_on": ""}

    browser.post(page(world, "own_invite"), {**form, "starts_on": timezone.localdate().isoformat()})

    assert not Invitation.objects.exists()


def test_nor_does_that_person_vouch_for_the_officer(world: World) -> None:
    asked = claim(world.bijutiskio_bendruomene, world.rasa, vouching_asked_at=timezone.now())
    browser = signed_in(world.rasa)
    act_for(browser, world.ona)

    browser.post(reverse("registry:vouch", args=[asked.pk]), {"answer": "confirms", "note": ""})

    assert not Vouch.objects.exists()


def test_an_invitation_carries_no_link_in_a_name(world: World) -> None:
    invite(world, world.ona, name="Laimėjote! https://apgaule.example")

    assert not Letter.objects.filter(text__contains="apgaule").exists()


def test_nobody_invites_half_the_country_in_a_day(world: World) -> None:
    for number in range(MOST_A_DAY + 1):
        invite(world, world.ona, email=f"kas{number}@example.org")

    assert Invitation.objects.count() == MOST_A_DAY
