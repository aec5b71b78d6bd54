"""From draft to publication and on: reviewed, returned, published, closed, withdrawn; the clock moves the rest."""

import datetime as dt

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding import presence
from sueiga.funding.actions import calls, drafts
from sueiga.funding.actions.programmes import keep_programme
from sueiga.funding.enums import Stage, Status
from sueiga.funding.models import Call, CallOfficer, Edition, Fit, Programme
from sueiga.funding.record import CallPlace, Window
from sueiga.funding.record_rows import record_of
from sueiga.funding.standing import move_statuses
from sueiga.funding.views.editing.publishing import STAYS_WITHDRAWN
from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from sueiga.registry.models import Organisation
from tests.conftest import BACKEND
from tests.factories import funding, registry
from tests.factories.people import representative
from tests.world import World

NOON = funding.at(2027, 2, 10, 12)
SPRING = Window(funding.at(2027, 2, 1, 9), funding.at(2027, 3, 1, 17))
AUTUMN = Window(funding.at(2027, 9, 1, 9), funding.at(2027, 10, 1, 17))


def spring(**fields: object) -> Call:
    """A call of the spring, published in January."""
    with time_machine.travel(funding.at(2027, 1, 10), tick=False):
        said = funding.said(windows=(SPRING,), **fields)
        return drafts.publish(edition=funding.draft(said), by=None)  # type: ignore[arg-type]


def signed_in(person: object) -> Client:
    client = Client()
    client.force_login(person, backend=BACKEND)  # type: ignore[arg-type]
    return client


@pytest.fixture
def vida_client(world: World) -> Client:
    """Vida, who manages the local action group of Molėtai."""
    representative(registry.organisation(name="Molėtų VVG", kind="lag", municipality=world.moletai), world.vida)
    return signed_in(world.vida)


def test_vida_enters_a_call_of_her_own_territory(vida_client: Client) -> None:
    answer = vida_client.post(reverse("funding:editing_new"), {"name_lt": "Vietos projektai", "programme": ""})

    edition = Edition.objects.get(name_lt="Vietos projektai")
    said = record_of(edition)
    assert answer.url == reverse("funding:edit", args=[edition.pk])
    assert (said.level, said.whole_country, said.places[0].name) == ("lag", False, "Molėtų VVG")


def test_a_municipality_officer_enters_those_of_the_municipality(world: World) -> None:
    calls.appoint(person=world.ona, municipality=world.moletai, by=world.rasa)

    signed_in(world.ona).post(reverse("funding:editing_new"), {"name_lt": "Bendruomenių veikla"})

    said = record_of(Edition.objects.get(name_lt="Bendruomenių veikla"))
    assert (said.level, said.places[0].code) == ("municipal", world.moletai.code)


def test_rasa_says_what_level_it_is_of(rasa_client: Client) -> None:
    rasa_client.post(reverse("funding:editing_new"), {"name_lt": "CERV", "level": "european", "programme": ""})

    assert Edition.objects.get(name_lt="CERV").level == "european"


def test_a_call_without_a_title_is_not_begun(rasa_client: Client) -> None:
    rasa_client.post(reverse("funding:editing_new"), {"name_lt": ""})

    assert not Edition.objects.exists()


def test_vida_begins_her_call_from_one_of_the_office(vida_client: Client) -> None:
    last = funding.published()

    vida_client.post(reverse("funding:edit_copy", args=[last.published_id]))

    assert Call.objects.get(copied_from=last.published).lag.name == "Molėtų VVG"


def test_her_own_call_copied_stays_her_own(vida_client: Client) -> None:
    vida_client.post(reverse("funding:editing_new"), {"name_lt": "Vietos projektai"})
    edition = Edition.objects.get()
    drafts.save(edition=edition, said=funding.said(), only={"applicants"}, by=edition.started_by)
    published = drafts.publish(edition=edition, by=edition.started_by)

    vida_client.post(reverse("funding:edit_copy", args=[published.published_id]))

    assert Call.objects.get(copied_from=edition).lag == published.lag


def test_what_she_sends_the_office_returns_with_words_or_publishes(vida_client: Client, rasa_client: Client) -> None:
    vida_client.post(reverse("funding:editing_new"), {"name_lt": "Vietos projektai"})
    edition = Edition.objects.get()
    vida_client.post(reverse("funding:edit_send", args=[edition.pk]))

    waiting = rasa_client.get(reverse("funding:office_calls")).content.decode()
    rasa_client.post(reverse("funding:edit_return", args=[edition.pk]), {"words": "Kas gali teikti?"})

    assert "Vietos projektai" in waiting
    assert "Kas gali teikti?" in vida_client.get(reverse("funding:edit", args=[edition.pk])).content.decode()


def test_she_gets_a_letter_when_it_is_returned_and_when_it_is_published(world: World) -> None:
    calls.appoint(person=world.vida, municipality=world.moletai, by=world.rasa)
    area = {"whole_country": False, "places": (CallPlace("municipality", world.moletai.code, "Molėtų r. sav."),)}
    edition = funding.draft(funding.said(**area), municipality=world.moletai)
    drafts.send_for_review(edition=edition, by=world.vida)
    drafts.send_back(edition=edition, words="Kas gali teikti?", by=world.rasa)
    drafts.send_for_review(edition=edition, by=world.vida)
    drafts.publish(edition=edition, by=world.rasa)

    returned, published = Letter.objects.filter(person=world.vida).order_by("pk")
    assert "Kas gali teikti?" in returned.text
    assert reverse("funding:edit_check", args=[edition.pk]) in returned.text
    assert edition.call.get_absolute_url() in published.text


def test_who_may_enter_its_calls_no_more_gets_no_letter_about_them(world: World) -> None:
    officer = calls.appoint(person=world.vida, municipality=world.moletai, by=world.rasa)
    edition = funding.draft(municipality=world.moletai)
    drafts.send_for_review(edition=edition, by=world.vida)
    calls.dismiss(officer=officer, by=world.rasa)
    drafts.send_back(edition=edition, words="Kas gali teikti?", by=world.rasa)

    assert not Letter.objects.exists()


def test_who_publishes_what_they_sent_themselves_is_not_written_to(world: World) -> None:
    edition = funding.draft()
    drafts.send_for_review(edition=edition, by=world.rasa)
    drafts.publish(edition=edition, by=world.rasa)

    assert not Letter.objects.exists()


def test_a_draft_with_a_grave_fault_is_not_published_and_says_why(rasa_client: Client, world: World) -> None:
    edition = funding.draft(funding.said(applicants=()))

    answer = rasa_client.post(reverse("funding:edit_publish", args=[edition.pk]), follow=True)

    edition.refresh_from_db()
    assert edition.stage == Stage.DRAFT
    assert reverse("funding:edit_section", args=[edition.pk, "kam"]) in answer.content.decode()


def test_pressed_twice_it_is_published_once(rasa_client: Client, world: World) -> None:
    edition = funding.draft()
    url = reverse("funding:edit_publish", args=[edition.pk])

    answers = [rasa_client.post(url).url for _ in range(2)]

    assert answers == [reverse("funding:call_course", args=[edition.call.slug])] * 2
    assert Event.objects.filter(verb="call:publish").count() == 1


def test_a_reason_of_what_could_not_be_published_stays_in_the_form(rasa_client: Client, world: World) -> None:
    edition = drafts.change(call=funding.published(), by=world.rasa)
    drafts.save(edition=edition, said=funding.said(applicants=()), only={"applicants"}, by=world.rasa)

    answer = rasa_client.post(reverse("funding:edit_publish", args=[edition.pk]), {"why_lt": "Patikslinta dėl ES."})

    assert "Patikslinta dėl ES." in answer.content.decode()


def test_words_of_return_typed_while_it_was_published_stay_in_the_form(rasa_client: Client, world: World) -> None:
    edition = drafts.change(call=funding.published(), by=world.rasa)
    drafts.publish(edition=edition, by=world.rasa)

    answer = rasa_client.post(reverse("funding:edit_return", args=[edition.pk]), {"words": "Trūksta termino."})

    page = answer.content.decode()
    assert ("Trūksta termino." in page, "error-summary" in page) == (True, True)


def test_a_change_of_a_withdrawn_call_promises_nobody_a_letter(rasa_client: Client, world: World) -> None:
    call = funding.published()
    edition = drafts.change(call=call, by=world.rasa)
    calls.withdraw(call=call, why_lt="Nėra lėšų.", by=world.rasa)

    answer = rasa_client.post(reverse("funding:edit_publish", args=[edition.pk]), follow=True)

    assert [str(each) for each in answer.context["messages"]] == [str(STAYS_WITHDRAWN)]


@pytest.mark.parametrize("name", ["edit_send", "edit_discard"])
def test_what_is_over_is_neither_sent_nor_put_aside(name: str, rasa_client: Client, world: World) -> None:
    call = funding.published()

    rasa_client.post(reverse(f"funding:{name}", args=[call.published_id]))

    assert Edition.objects.get().stage == Stage.PUBLISHED


def test_a_reason_too_long_comes_back_in_the_form(rasa_client: Client, world: World) -> None:
    edition = drafts.change(call=funding.published(), by=world.rasa)

    answer = rasa_client.post(reverse("funding:edit_publish", args=[edition.pk]), {"why_lt": "Žodis " * 100})

    assert "Žodis Žodis" in answer.content.decode()


def test_a_change_tells_what_changed_in_the_course_of_the_call(rasa_client: Client, world: World) -> None:
    call = funding.published()
    edition = drafts.change(call=call, by=world.rasa)
    drafts.save(edition=edition, said=funding.said(number="KB-7"), only={"number"}, by=world.rasa)

    check = rasa_client.get(reverse("funding:edit_check", args=[edition.pk])).content.decode()
    rasa_client.post(reverse("funding:edit_publish", args=[edition.pk]), {"why_lt": "Patikslinta."})

    course = rasa_client.get(reverse("funding:call_course", args=[call.slug])).content.decode()
    assert "KB-7" in check
    assert "Patikslinta." in course
    assert "KB-7" in course


def test_a_draft_put_aside_is_taken_up_from_the_list(rasa_client: Client, world: World) -> None:
    edition = funding.draft()
    rasa_client.post(reverse("funding:edit_discard", args=[edition.pk]))
    assert edition.name_lt in rasa_client.get(reverse("funding:editing")).content.decode()

    rasa_client.post(reverse("funding:edit_take_up", args=[edition.pk]))

    edition.refresh_from_db()
    assert edition.stage == Stage.DRAFT


def test_it_is_not_taken_up_beside_another_draft(rasa_client: Client, world: World) -> None:
    call = funding.published()
    aside = drafts.change(call=call, by=world.rasa)
    drafts.discard(edition=aside, by=world.rasa)
    drafts.change(call=call, by=world.rasa)

    answer = rasa_client.post(reverse("funding:edit_take_up", args=[aside.pk]))

    assert answer.url == reverse("funding:editing")


def test_published_calls_are_found_by_words_of_their_titles(rasa_client: Client, world: World) -> None:
    funding.published(funding.said(name_lt="Kultūros dienos"))
    funding.published(funding.said(name_lt="Sporto šventės"))

    for name in ("editing", "office_calls"):
        page = rasa_client.get(reverse(f"funding:{name}"), {"q": "kultūros"}).content.decode()
        assert ("Kultūros dienos" in page, "Sporto šventės" in page) == (True, False)


@time_machine.travel(NOON, tick=False)
def test_125_applications_close_it_the_next_working_day_at_five(world: World) -> None:
    call = spring(early_closing="count", early_count=125, early_moment="next_working_day", early_time=dt.time(17))
    url = reverse("funding:call_close", args=[call.slug])

    signed_in(world.rasa).post(url, {"how": "next_working_day", "day": "2027-02-10", "time": ""})

    call.refresh_from_db()
    assert (call.closes_at, call.status) == (funding.at(2027, 2, 11, 17), Status.CLOSING)


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize(
    "typed",
    [
        {"how": "at_once", "day": "2027-03-02"},
        {"how": "at_once", "day": "2027-01-02"},
        {"how": "at_once", "day": "2027-03-28", "time": "03:30"},
        {"how": "at_once", "day": ""},
    ],
)
def test_it_is_not_closed_when_it_is_not_open(typed: dict[str, str], world: World) -> None:
    call = spring()

    answer = signed_in(world.rasa).post(reverse("funding:call_close", args=[call.slug]), typed)

    call.refresh_from_db()
    assert answer.status_code == 200
    assert call.closed_early_at is None


@time_machine.travel(NOON, tick=False)
def test_a_planned_call_has_nothing_to_close(world: World) -> None:
    call = funding.published(funding.said(windows=(AUTUMN,)))
    typed = {"how": "at_once", "day": "2027-09-05"}

    answer = signed_in(world.rasa).post(reverse("funding:call_close", args=[call.slug]), typed)

    assert "error-summary" in answer.content.decode()


@time_machine.travel(NOON, tick=False)
def test_new_dates_undo_an_early_closing(world: World) -> None:
    call = spring(results_expected_on=dt.date(2027, 5, 1))
    calls.close_early(call=call, closes_at=funding.at(2027, 2, 11, 17), by=world.rasa)
    assert call.assessment_on == dt.date(2027, 2, 12)
    edition = drafts.change(call=call, by=world.rasa)
    longer = (Window(SPRING.opens_at, funding.at(2027, 4, 1, 17)),)
    drafts.save(edition=edition, said=funding.said(windows=longer), only={"windows"}, by=world.rasa)

    call = drafts.publish(edition=edition, by=world.rasa)

    assert (call.closed_early_at, call.closes_at) == (None, longer[0].closes_at)


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (funding.at(2027, 2, 1, 9), Status.OPEN),
        (funding.at(2027, 2, 20), Status.CLOSING),
        (funding.at(2027, 3, 1, 18), Status.CLOSED),
        (funding.at(2027, 3, 3), Status.ASSESSED),
    ],
)
def test_the_clock_moves_a_call_on(now: dt.datetime, status: Status, world: World) -> None:
    call = spring(results_expected_on=dt.date(2027, 5, 1))

    moved = (move_statuses(now), move_statuses(now))

    call.refresh_from_db()
    assert (call.status, moved) == (status, (1, 0))


def test_of_two_withdrawals_the_first_word_stands(world: World) -> None:
    call = funding.published()
    again = Call.objects.get(pk=call.pk)

    calls.withdraw(call=call, why_lt="Nėra lėšų.", by=world.rasa)
    calls.withdraw(call=again, why_lt="Persigalvota.", by=world.rasa)

    assert Call.objects.get().withdrawn_why_lt == "Nėra lėšų."
    assert Event.objects.filter(verb="call:withdraw").count() == 1


def test_a_withdrawn_call_is_moved_no_more(world: World, rasa_client: Client) -> None:
    call = spring()
    rasa_client.post(reverse("funding:call_withdraw", args=[call.slug]), {"why_lt": "Nėra lėšų."})

    moved = move_statuses(NOON)

    call.refresh_from_db()
    assert (moved, call.status, call.withdrawn_why_lt) == (0, Status.WITHDRAWN, "Nėra lėšų.")
    assert "Nėra lėšų." in rasa_client.get(reverse("funding:call_course", args=[call.slug])).content.decode()


@time_machine.travel(funding.at(2027, 3, 10), tick=False)
def test_people_say_that_it_is_assessed_and_that_results_are_out(world: World) -> None:
    call = spring()
    signed_in(world.rasa).post(reverse("funding:call_assess", args=[call.slug]), {"on": "2027-03-09"})
    call.refresh_from_db()
    assert call.status == Status.ASSESSED

    typed = {"on": "2027-03-10", "url": "example.org/rezultatai"}
    signed_in(world.rasa).post(reverse("funding:call_results", args=[call.slug]), typed)

    call.refresh_from_db()
    assert (call.status, call.results_url) == (Status.RESULTS, "https://example.org/rezultatai")
    assert "example.org" in signed_in(world.rasa).get(reverse("funding:call_course", args=[call.slug])).content.decode()


def test_whose_call_it_is_tells_its_course_themselves(world: World) -> None:
    call = spring()
    Call.objects.update(municipality=world.moletai)
    calls.appoint(person=world.ona, municipality=world.moletai, by=world.rasa)
    calls.appoint(person=world.vida, municipality=world.utena, by=world.rasa)
    address, said = reverse("funding:call_withdraw", args=[call.slug]), {"why_lt": "Taryba persigalvojo."}

    assert signed_in(world.vida).post(address, said).status_code == 404
    assert address in signed_in(world.ona).get(reverse("funding:call_course", args=[call.slug])).content.decode()
    signed_in(world.ona).post(address, said)

    assert Call.objects.get().withdrawn_why_lt == "Taryba persigalvojo."
    assert signed_in(world.ona).get(address).status_code == 404


@time_machine.travel(funding.at(2027, 3, 10), tick=False)
def test_results_of_tomorrow_are_refused(world: World) -> None:
    call = spring()

    signed_in(world.rasa).post(reverse("funding:call_results", args=[call.slug]), {"on": "2027-03-11"})

    call.refresh_from_db()
    assert call.results_on is None


def test_rasa_gives_and_ends_the_right_of_a_municipality(world: World, rasa_client: Client) -> None:
    url = reverse("funding:call_officers")
    typed = {"email": "ona@example.org", "municipality": world.moletai.pk}
    rasa_client.post(url, typed)
    rasa_client.post(url, typed)  # once is enough
    officer = CallOfficer.objects.get()

    rasa_client.post(reverse("funding:call_officer_dismiss", args=[officer.pk]))

    officer.refresh_from_db()
    assert officer.ends_at <= timezone.now()


def test_a_stranger_gets_no_such_right(world: World, rasa_client: Client) -> None:
    typed = {"email": "niekas@example.org", "municipality": world.moletai.pk}

    rasa_client.post(reverse("funding:call_officers"), typed)

    assert not CallOfficer.objects.exists()


def test_a_programme_is_entered_and_put_right(world: World, rasa_client: Client) -> None:
    rasa_client.post(reverse("funding:programmes"), {"name_lt": "Kaimo rėmimas", "funder": "ŽŪM", "began": "2014"})
    rasa_client.post(reverse("funding:programme", args=["kaimo-remimas"]), {"name_lt": "Kaimo parama"})

    kept = Programme.objects.get(slug="kaimo-remimas")
    assert (kept.name_lt, kept.funder, kept.began) == ("Kaimo parama", None, None)


def test_programmes_of_one_name_have_slugs_of_their_own(world: World) -> None:
    slugs = [keep_programme(by=world.rasa, name_lt="Parama").slug for _ in range(2)]

    assert slugs == ["parama", "parama-2"]


def test_who_went_is_no_longer_there(world: World) -> None:
    with time_machine.travel(NOON, tick=False):
        presence.note("edition:1", world.ona, "laikas")
        assert [each.person for each in presence.others("edition:1", world.rasa)] == [world.ona]
    with time_machine.travel(NOON + dt.timedelta(minutes=4), tick=False):
        assert presence.others("edition:1", world.rasa) == []
    with time_machine.travel(NOON + dt.timedelta(days=2), tick=False):
        presence.note("edition:1", world.rasa)
        presence.left("edition:1", world.rasa)
    assert presence.others("edition:1", world.vida) == []


def test_how_many_it_fits_is_told_to_the_office_and_to_its_owner_only_in_larger_numbers(
    vida_client: Client, rasa_client: Client, world: World
) -> None:
    call = funding.published(lag=Organisation.objects.get(kind="lag"))
    Call.objects.filter(pk=call.pk).update(judged_at=timezone.now())
    Fit.objects.create(call=call, organisation=world.bijutiskio_bendruomene, answer="not_yet")
    pages = [
        client.get(reverse("funding:call_course", args=[call.slug])).content.decode()
        for client in (vida_client, rasa_client)
    ]

    assert ["<b>1</b>" in page for page in pages] == [False, True]


def test_what_was_written_after_rasa_opened_the_page_is_not_published_unseen(rasa_client: Client, world: World) -> None:
    edition = funding.draft()
    page = BeautifulSoup(rasa_client.get(reverse("funding:edit_check", args=[edition.pk])).content, "html.parser")
    seen = page.select_one("input[name=seen]")["value"]  # type: ignore[index]
    url = reverse("funding:edit_publish", args=[edition.pk])

    drafts.save(edition=edition, said=funding.said(number="pakeista"), only={"number"}, by=world.vida)
    refused = rasa_client.post(url, {"seen": seen}).status_code

    edition.refresh_from_db()
    assert (refused, edition.stage) == (200, Stage.DRAFT)
    rasa_client.post(url, {"seen": edition.saved_at.isoformat()})
    edition.refresh_from_db()
    assert edition.stage == Stage.PUBLISHED
