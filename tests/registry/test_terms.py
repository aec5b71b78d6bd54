"""A right begins and ends at its minute: on pages, in files, in links; and people are told in time."""

import datetime as dt

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.messaging.models import Letter
from sueiga.registry.actions.decisions import decide_same_as, undo
from sueiga.registry.actions.representatives import AlreadyInRole, TermBackwards, TermIsOver, appoint, end_term
from sueiga.registry.models import ClaimFile, Organisation, OrganisationContact, Representative
from sueiga.registry.reminders import remind
from sueiga.registry.tasks import remind_of_terms
from sueiga.registry.terms import begins, ends
from tests.factories import registry
from tests.factories.people import claim, representative, signed_in
from tests.world import World

END = dt.datetime(2027, 3, 14, 22, 0, tzinfo=dt.UTC)  # midnight in Vilnius
MINUTE = dt.timedelta(minutes=1)


def term(world: World, person: User, **fields: object) -> Representative:
    since = {"starts_at": dt.datetime(2026, 1, 1, tzinfo=dt.UTC), **fields}
    return representative(world.leliunu_bendruomene, person, **since)


def pages(organisation: Organisation) -> list[str]:
    names = ["registry:own_organisation", "registry:own_people", "registry:hand_over", "home:handover",
             "home:handover_pdf"]  # fmt: skip
    return [reverse(name, args=[organisation.code]) for name in names]


def answers(person: User, addresses: list[str]) -> set[int]:
    browser = signed_in(person)
    return {browser.get(address).status_code for address in addresses}


def test_pages_and_files_close_at_the_minute(world: World) -> None:
    term(world, world.vida, ends_at=END)
    with time_machine.travel(END - MINUTE, tick=False):
        assert answers(world.vida, pages(world.leliunu_bendruomene)) == {200}
    with time_machine.travel(END, tick=False):
        assert answers(world.vida, pages(world.leliunu_bendruomene)) == {404}


def test_pages_open_at_the_minute(world: World) -> None:
    term(world, world.vida, starts_at=END)
    with time_machine.travel(END - MINUTE, tick=False):
        assert answers(world.vida, pages(world.leliunu_bendruomene)) == {404}
    with time_machine.travel(END, tick=False):
        assert answers(world.vida, pages(world.leliunu_bendruomene)) == {200}


def test_the_word_of_a_union_closes_at_the_minute(world: World) -> None:
    world.mindaugas.representations.update(ends_at=END)
    asked = claim(world.bijutiskio_bendruomene, world.vida, vouching_asked_at=timezone.now())
    page = [reverse("registry:vouch", args=[asked.pk])]
    with time_machine.travel(END - MINUTE, tick=False):
        assert answers(world.mindaugas, page) == {200}
    with time_machine.travel(END, tick=False):
        assert answers(world.mindaugas, page) == {404}


def test_contacts_for_members_close_at_the_minute(world: World) -> None:
    term(world, world.vida, ends_at=END)
    OrganisationContact.objects.create(
        organisation=world.bijutiskio_bendruomene, kind="email", value="b@example.org", visibility="members"
    )
    with time_machine.travel(END - MINUTE, tick=False):
        assert OrganisationContact.objects.visible_to(world.vida).exists()
    with time_machine.travel(END, tick=False):
        assert not OrganisationContact.objects.visible_to(world.vida).exists()


def test_whoever_is_removed_with_a_page_open_is_told_so(world: World) -> None:
    row = term(world, world.vida)
    browser = signed_in(world.vida)
    address = reverse("registry:own_invite", args=[world.leliunu_bendruomene.code])
    end_term(representative=row, at=timezone.now(), by=world.rasa)

    answer = browser.post(address, {"role": "editor", "name": "Jonas", "email": "jonas@example.org"})

    assert answer.status_code == 404
    assert reverse("registry:claim", args=[world.leliunu_bendruomene.code]) in answer.content.decode()


def test_ones_own_uploaded_file_stays_ones_own(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)
    kept = ClaimFile(claim=asked, name="p.pdf", content_type="application/pdf", size=1, digest="x")
    kept.file.save("p", ContentFile(b"x"))
    assert answers(world.mindaugas, [reverse("registry:claim_file", args=[kept.pk])]) == {404}


def test_a_term_neither_overlaps_its_own_role_nor_runs_backwards(world: World) -> None:
    given = {"organisation": world.bijutiskio_bendruomene, "person": world.ona, "basis": "office", "by": world.rasa}

    with pytest.raises(AlreadyInRole):
        appoint(**given, role="chair", starts_at=END, ends_at=None)
    with pytest.raises(TermBackwards):
        appoint(**given, role="editor", starts_at=END, ends_at=END - MINUTE)


def test_a_term_that_is_over_is_not_ended_again(world: World) -> None:
    row = term(world, world.vida, ends_at=timezone.now() - MINUTE)
    with pytest.raises(TermIsOver):
        end_term(representative=row, at=timezone.now(), by=world.rasa)


def test_an_end_that_is_still_to_come_is_told(world: World) -> None:
    row = end_term(representative=term(world, world.vida), at=timezone.now() + 40 * 24 * 60 * MINUTE, by=world.rasa)

    assert Letter.objects.get().key.startswith(f"term-end-set:{row.pk}:")
    assert Organisation.objects.led_by(world.vida).exists()


def test_days_are_told_as_people_say_them(world: World) -> None:
    row = term(world, world.vida, starts_at=begins(dt.date(2026, 3, 15)), ends_at=ends(dt.date(2027, 3, 14)))

    assert row.ends_at == END
    assert row.last_day == dt.date(2027, 3, 14)
    assert term(world, world.ona).last_day is None


def test_whoever_speaks_for_a_double_speaks_for_the_record_until_it_is_parted(world: World) -> None:
    double = registry.organisation(name="Leliūnų kaimo bendruomenė", settlement=world.leliunai)
    representative(double, world.vida)
    main = world.leliunu_bendruomene

    decision = decide_same_as(organisation=double, same_as=main, reason="", by=world.rasa)
    assert answers(world.vida, pages(main)) == {200}
    assert Representative.objects.visible_to(world.vida).about(main).count() == 1
    assert answers(world.vida, pages(double)) == {404}

    undo(decision=decision, by=world.rasa)
    assert answers(world.vida, pages(main)) == {404}
    assert answers(world.vida, pages(double)) == {200}


@pytest.mark.parametrize(
    ("days", "told"), [(61, []), (60, [60]), (59, [60]), (15, [60]), (14, [14]), (1, [14]), (0, [14])]
)
def test_reminders_go_sixty_and_fourteen_days_before(days: int, told: list[int], world: World) -> None:
    last = timezone.localdate() + dt.timedelta(days=days)
    row = term(world, world.vida, ends_at=ends(last))

    remind(on=timezone.localdate())
    remind(on=timezone.localdate())

    keys = [f"term-reminder:{row.pk}:{number}:{row.last_day:%Y%m%d}:{world.vida.pk}" for number in told]
    assert list(Letter.objects.values_list("key", flat=True)) == keys


def test_the_others_who_lead_are_reminded_too(world: World) -> None:
    term(world, world.vida, ends_at=ends(timezone.localdate() + dt.timedelta(days=10)))
    term(world, world.ona, role="deputy")
    term(world, world.petras, role="editor")

    remind_of_terms.enqueue()
    remind(on=timezone.localdate())

    assert {letter.person for letter in Letter.objects.all()} == {world.vida, world.ona}


def test_whoever_goes_on_in_the_same_role_is_left_in_peace(world: World) -> None:
    soon = timezone.now() + dt.timedelta(days=10)
    term(world, world.vida, ends_at=soon)
    term(world, world.vida, starts_at=soon)

    assert remind(on=timezone.localdate()) == 0


def test_the_end_is_told_once_also_when_the_worker_stood_still(world: World) -> None:
    row = term(world, world.vida, ends_at=END)
    with time_machine.travel(END + dt.timedelta(days=5), tick=False):
        remind(on=timezone.localdate())
        remind(on=timezone.localdate())

    assert list(Letter.objects.values_list("key", flat=True)) == [f"term-ended:{row.pk}"]


def test_an_end_told_at_once_is_not_told_again(world: World) -> None:
    end_term(representative=term(world, world.vida), at=timezone.now(), by=world.rasa)

    assert remind(on=timezone.localdate()) == 0


def test_nobody_who_left_is_written_to(world: World) -> None:
    User.objects.filter(pk=world.vida.pk).update(is_active=False)
    term(world, world.vida, ends_at=timezone.now() - MINUTE)
    assert remind(on=timezone.localdate()) == 0
