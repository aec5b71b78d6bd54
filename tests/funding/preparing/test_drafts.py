"""Drafts: nothing written is lost, the office alone publishes, what was published stays."""

import datetime as dt
from dataclasses import replace

import pytest
from django.core.validators import slug_re
from django.utils import timezone

from sueiga.funding import urls
from sueiga.funding.actions import drafts
from sueiga.funding.enums import Stage, Status
from sueiga.funding.models import Edition
from sueiga.funding.record_rows import record_of
from tests.factories import funding
from tests.world import World

pytestmark = pytest.mark.django_db


def test_rasa_starts_a_call_and_its_address_is_made_of_its_title(world: World) -> None:
    one = drafts.start(by=world.rasa, said=funding.said(name_lt="Parama šventėms"))
    other = drafts.start(by=world.rasa, said=funding.said(name_lt="Parama šventėms"))

    assert (one.call.slug, other.call.slug) == ("parama-sventems", "parama-sventems-2")


@pytest.mark.parametrize("title", ["Rengti", "Parama", "Klausimai", "VVG teritorijos", "Mano kaimui"])
def test_a_call_is_never_called_as_a_page_is(title: str, world: World) -> None:
    assert drafts.start(by=world.rasa, said=funding.said(name_lt=title)).call.slug.endswith("-2")


def test_every_word_that_stands_where_a_slug_does_is_kept_free() -> None:
    written = [str(each.pattern) for each in urls.urlpatterns]
    after = [line.removeprefix("biuras/").removeprefix("kvietimai/").split("/")[0] for line in written
             if line.removeprefix("biuras/").startswith("kvietimai/")]  # fmt: skip
    words = {word for word in after if slug_re.match(word)}

    assert words == drafts.RESERVED


def test_a_saved_section_leaves_the_others_alone(world: World) -> None:
    edition = funding.draft()

    drafts.save(edition=edition, said=funding.said(name_lt="Naujas", pot=None), only={"name_lt"}, by=world.rasa)

    assert (edition.name_lt, edition.pot) == ("Naujas", 100_000)


def test_two_editors_of_one_section_are_told_apart(world: World) -> None:
    edition = funding.draft()
    seen = edition.saved_at
    drafts.save(edition=edition, said=funding.said(name_lt="Onos"), only={"name_lt"}, by=world.ona, seen=seen)

    with pytest.raises(drafts.SomebodyElseSaved) as raised:
        drafts.save(edition=edition, said=funding.said(name_lt="Rasos"), only={"name_lt"}, by=world.rasa, seen=seen)

    assert raised.value.by == world.ona
    assert Edition.objects.get(pk=edition.pk).name_lt == "Onos"


def test_two_editors_of_different_sections_do_not_disturb_each_other(world: World) -> None:
    edition = funding.draft()
    seen = edition.saved_at
    drafts.save(edition=edition, said=funding.said(name_lt="Onos"), only={"name_lt"}, by=world.ona, seen=seen)

    drafts.save(edition=edition, said=funding.said(number="7"), only={"number"}, by=world.rasa, seen=seen)

    assert (edition.name_lt, edition.number) == ("Onos", "7")


def test_a_published_edition_can_no_longer_be_written_in(world: World) -> None:
    edition = funding.draft()
    drafts.publish(edition=edition, by=world.rasa)

    with pytest.raises(drafts.NoDraft):
        drafts.save(edition=edition, said=funding.said(name_lt="Vėliau"), only={"name_lt"}, by=world.rasa)


def test_publishing_makes_it_the_one_people_read(world: World) -> None:
    edition = funding.draft()

    call = drafts.publish(edition=edition, by=world.rasa)

    assert (call.published, call.status, edition.stage) == (edition, Status.OPEN, Stage.PUBLISHED)
    assert call.closes_at == edition.windows.get().closes_at


def test_what_has_a_grave_fault_is_not_published(world: World) -> None:
    edition = funding.draft(funding.said(share_percent=110))

    with pytest.raises(drafts.NotReady):
        drafts.publish(edition=edition, by=world.rasa)


def test_a_change_is_a_new_edition_and_the_one_before_is_kept(world: World) -> None:
    call = drafts.publish(edition=funding.draft(), by=world.rasa)
    first = call.published
    changed = drafts.change(call=call, by=world.rasa)
    window = replace(record_of(changed).windows[0], closes_at=timezone.now() + dt.timedelta(days=60))
    drafts.save(edition=changed, said=funding.said(windows=(window,)), only={"windows"}, by=world.rasa)

    drafts.publish(edition=changed, by=world.rasa, why_lt="Pratęsta")

    first.refresh_from_db()
    call.refresh_from_db()
    assert (first.stage, changed.number_of, call.published) == (Stage.REPLACED, 2, changed)


def test_one_change_is_under_way_at_a_time(world: World) -> None:
    call = funding.published()

    assert drafts.change(call=call, by=world.rasa) == drafts.change(call=call, by=world.rasa)


def test_a_copy_is_for_next_year(world: World) -> None:
    window = funding.record.Window(funding.at(2026, 2, 5, 9), funding.at(2026, 3, 5, 17))
    last = funding.published(funding.said(name_lt="Parama 2026 m.", windows=(window,), number="2026/1"))

    copied = drafts.copy(edition=last.published, by=world.rasa)

    says = record_of(copied)
    assert (says.name_lt, says.number) == ("Parama 2027 m.", "2027/1")
    assert says.windows[0].opens_at == funding.at(2027, 2, 4, 9)
    assert copied.call.copied_from == last.published


def test_a_draft_put_aside_can_be_taken_up_again(world: World) -> None:
    edition = funding.draft()
    drafts.discard(edition=edition, by=world.rasa)

    drafts.take_up(edition=edition, by=world.rasa)

    assert edition.stage == Stage.DRAFT


def test_it_is_not_taken_up_beside_another(world: World) -> None:
    call = funding.published()
    aside = drafts.change(call=call, by=world.rasa)
    drafts.discard(edition=aside, by=world.rasa)
    drafts.change(call=call, by=world.rasa)

    with pytest.raises(drafts.NoDraft):
        drafts.take_up(edition=aside, by=world.rasa)


def test_what_is_sent_for_review_comes_back_with_words(world: World) -> None:
    edition = funding.draft()
    drafts.send_for_review(edition=edition, by=world.vida)

    drafts.send_back(edition=edition, words="Patikslinkite terminą.", by=world.rasa)

    assert (edition.stage, edition.returned_why) == (Stage.DRAFT, "Patikslinkite terminą.")
