"""What calls put on desks, into the hand-over pack, and before whoever asks what is kept of them."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.actions import drafts, interests
from sueiga.funding.desk import desk_items
from sueiga.funding.handover import handover_sections
from sueiga.funding.models import (
    Call,
    CallOfficer,
    Edition,
    Fit,
    Interest,
    Notebook,
    Question,
    ReviewComment,
    StatedFact,
)
from sueiga.funding.personal import forget, known_about
from tests.factories import funding
from tests.factories.people import signed_in
from tests.world import World


@pytest.fixture
def call(world: World) -> Call:
    return funding.published(slug="parama-kaimams")


def want(call: Call, world: World, level: str = "interested") -> Interest:
    return interests.say(call=call, organisation=world.bijutiskio_bendruomene, level=level, by=world.ona)


def begin(call: Call, world: World) -> Notebook:
    return Notebook.objects.create(
        call=call, edition=call.published, organisation=world.bijutiskio_bendruomene, started_by=world.ona,
        saved_by=world.ona,
    )  # fmt: skip


@pytest.mark.parametrize("level", ["interested", "intends"])
def test_a_wanted_call_stands_on_the_desk_with_its_day(level: str, call: Call, world: World) -> None:
    want(call, world, level)
    Call.objects.update(closes_at=funding.at(2027, 3, 1))
    (item,) = desk_items(world.ona)

    assert item.due == dt.date(2027, 2, 28)  # midnight belongs to the day before
    assert item.organisation == world.bijutiskio_bendruomene.name
    assert len(desk_items(world.petras)) == 1
    assert desk_items(world.mindaugas) == []


def test_an_application_that_was_begun_has_its_own_place(call: Call, world: World) -> None:
    want(call, world)
    begin(call, world)

    assert desk_items(world.ona) == []


def test_what_is_over_or_refused_is_not_on_the_desk(call: Call, world: World) -> None:
    want(call, world, "not_for_us")
    assert desk_items(world.ona) == []

    want(call, world)
    Call.objects.update(closes_at=timezone.now())
    assert desk_items(world.ona) == []


def test_the_office_has_its_inboxes(call: Call, world: World) -> None:
    Edition.objects.update(checked_on=timezone.localdate())
    Question.objects.create(call=call, text="Ar galima iš anksto?")
    Edition.objects.filter(pk=funding.draft().pk).update(stage="review")
    items = desk_items(world.rasa)

    assert [item.office for item in items] == [True, True]
    assert {item.url for item in items} == {reverse("funding:office_calls"), reverse("funding:office_questions")}


def test_support_to_confirm_and_recipients_to_name_wait_in_the_office(world: World) -> None:
    funding.grant(world.bijutiskio_bendruomene, source="organisation")
    funding.grant(None, recipient_name="Nežinoma draugija")
    urls = [item.url for item in desk_items(world.rasa)]

    assert urls == [reverse("funding:grants_waiting"), reverse("funding:grants_recipients")]
    assert desk_items(world.ona) == []


@pytest.mark.parametrize(("days", "asked"), [(None, True), (91, True), (90, False)])
def test_an_open_call_nobody_checked_for_ninety_days_waits_in_the_office(
    days: int | None, asked: bool, call: Call, world: World
) -> None:
    checked_on = timezone.localdate() - dt.timedelta(days=days) if days else None
    Edition.objects.update(checked_on=checked_on)
    page = f"{reverse('funding:office_calls')}?lacks=check"

    assert ([item.url for item in desk_items(world.rasa)] == [page]) is asked
    assert (call.published.name_lt in signed_in(world.rasa).get(page).content.decode()) is asked


def test_the_desk_page_shows_them(call: Call, world: World) -> None:
    want(call, world)
    page = signed_in(world.ona).get(reverse("home:desk")).content.decode()

    assert call.get_absolute_url() in page


def test_who_takes_over_is_told_of_calls(call: Call, world: World) -> None:
    want(call, world, "intends")
    refused = funding.published(funding.said(name_lt="Ne mums"))
    interests.say(call=refused, organisation=world.bijutiskio_bendruomene, level="not_for_us", by=world.ona)
    Fit.objects.create(call=call, organisation=world.bijutiskio_bendruomene, answer="yes")
    (section,) = handover_sections(world.bijutiskio_bendruomene, world.ona, timezone.localdate())

    (line,) = section.lines
    assert call.published
    assert line.text == call.published.name_lt
    assert ";" in line.note


def test_a_stranger_is_told_of_none(call: Call, world: World) -> None:
    want(call, world)
    (section,) = handover_sections(world.bijutiskio_bendruomene, world.mindaugas, timezone.localdate())

    assert section.lines == ()


def everything_said(call: Call, world: World) -> None:
    """By Ona: interest, a fact, a question, an application with a remark, and a municipality's calls."""
    want(call, world)
    StatedFact.objects.create(
        organisation=world.bijutiskio_bendruomene, fact="members", value="40", stated_by=world.ona
    )
    Question.objects.create(call=call, text="Ar galima?", asked_by=world.ona)
    ReviewComment.objects.create(notebook=begin(call, world), text="Gerai", by=world.ona)
    CallOfficer.objects.create(person=world.ona, municipality=world.moletai, ends_at=timezone.now())
    drafts.send_for_review(edition=funding.draft(), by=world.ona)


def test_ona_reads_what_is_kept_of_her(call: Call, world: World) -> None:
    everything_said(call, world)
    (section,) = known_about(world.ona)

    assert [row.key for row in section.rows] == [
        "interest", "stated_fact", "question", "notebook", "remark", "edition", "call_officer",
    ]  # fmt: skip


def test_forgotten_she_is_named_nowhere_and_the_organisation_keeps_its_word(call: Call, world: World) -> None:
    everything_said(call, world)
    forget(person=world.ona, by=world.rasa)

    (section,) = known_about(world.ona)
    assert [row.key for row in section.rows] == ["call_officer"]  # who held an office stays, under the key
    assert Interest.objects.get().level == "interested"
    assert Question.objects.get().text == ""
    assert not Edition.objects.filter(sent_by=world.ona).exists()


def test_what_she_asked_before_she_had_an_account_is_hers_too(call: Call, world: World) -> None:
    Question.objects.create(call=call, text="Ar galima?", email=world.ona.email.upper())

    assert [row.key for section in known_about(world.ona) for row in section.rows] == ["question"]
    forget(person=world.ona, by=world.rasa)
    assert (Question.objects.get().email, Question.objects.get().text) == ("", "")
