"""The newsletter reaches each of its readers, none twice: also where the sending breaks off, is stopped, goes on."""

import pytest
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from sueiga.accounts.models import User
from sueiga.messaging import daily
from sueiga.messaging.enums import Fate, Matter, Wish
from sueiga.messaging.models import Letter, Preference, RefusedAddress
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.publishing.actions import newsletters as actions
from sueiga.publishing.enums import IssueState
from sueiga.publishing.models import Issue
from sueiga.publishing.newsletter import going_out
from sueiga.publishing.newsletter.merging import Basis
from sueiga.publishing.newsletter.readers import readers
from tests.factories import newsletters
from tests.messaging.mail_server import MailServer, mail_server
from tests.messaging.post import deliver
from tests.world import World

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """What a worker feels that is told to go away in the midst."""


def by_smtp(settings: Settings, server: MailServer) -> None:
    settings.EMAIL_BACKEND = "sueiga.messaging.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port


def again(issue: Issue) -> Issue:
    return Issue.objects.select_related("mailing", "started_by").get(pk=issue.pk)


def test_two_thousand_five_hundred_readers_get_it_once_though_writing_and_sending_broke_off(
    world: World, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsletters.readers(2500)
    waiting = newsletters.scheduled(world.rasa)
    break_off_after(1200, monkeypatch)
    with pytest.raises(Killed):
        newsletters.write(waiting)
    half = Letter.objects.count()
    monkeypatch.undo()

    with mail_server() as server:
        by_smtp(settings, server)
        deliver(seconds=2)
        sent_of_half = len(server.recipients)
        newsletters.write(waiting)
        deliver(seconds=300)

    assert (half, sent_of_half > 0) == (1200, True)
    assert len(server.recipients) == len(set(server.recipients)) == 2500
    assert set(server.ids().values()) == {1}


def break_off_after(written: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that writes letters dies once so many are written."""
    honest = going_out.write_some

    def dying(mailing: object, letters: object) -> bool:
        if Letter.objects.count() >= written:
            raise Killed
        return honest(mailing, letters)  # type: ignore[arg-type]

    monkeypatch.setattr(going_out, "write_some", dying)


def test_stopped_half_way_and_continued_it_reaches_the_others_and_nobody_twice(
    world: World, settings: Settings
) -> None:
    newsletters.readers(60)
    issue = newsletters.written(world.rasa)
    with mail_server(slow=0.01) as server:
        by_smtp(settings, server)
        deliver(seconds=0.5)
        actions.stop_issue(issue=issue, by=world.rasa)
        deliver()
        stopped_at = len(server.recipients)
        actions.go_on(issue=again(issue), by=world.rasa)
        newsletters.write(issue)
        server.slow = 0
        deliver()

    assert 0 < stopped_at < 60
    assert len(server.recipients) == len(set(server.recipients)) == 60


def test_while_it_is_stopped_nothing_more_is_written(world: World) -> None:
    newsletters.readers(3)
    issue = newsletters.begun(world.rasa)
    actions.stop_issue(issue=issue, by=world.rasa)

    newsletters.write(issue)

    assert Letter.objects.count() == 0
    assert again(issue).state == IssueState.STOPPED


def test_a_letter_a_server_may_have_seen_keeps_its_message_id_when_it_goes_on(world: World) -> None:
    newsletters.readers(2)
    issue = newsletters.written(world.rasa)
    tried = Letter.objects.order_by("pk")[0]
    Letter.objects.filter(pk=tried.pk).update(attempts=1, maybe_doubled=True)
    actions.stop_issue(issue=issue, by=world.rasa)

    actions.go_on(issue=again(issue), by=world.rasa)
    newsletters.write(issue)

    assert Letter.objects.get(key=tried.key).message_id == tried.message_id
    assert Letter.objects.filter(fate=Fate.QUEUED).count() == 2


def test_whoever_refused_while_it_was_stopped_does_not_get_it(world: World) -> None:
    row = newsletters.subscription("jonas@example.org")
    issue = newsletters.written(world.rasa)
    actions.stop_issue(issue=issue, by=world.rasa)
    RefusedAddress.objects.create(fingerprint=row.fingerprint, matter=Matter.NEWSLETTER)

    actions.go_on(issue=again(issue), by=world.rasa)
    newsletters.write(issue)

    assert not Letter.objects.exists()


def test_an_address_two_subscriptions_lead_to_gets_it_once(world: World) -> None:
    newsletters.subscriber(world.ona)
    newsletters.subscription("Ona@Example.org", fingerprint=fingerprint("kita"))

    newsletters.written(world.rasa)

    assert [letter.person for letter in Letter.objects.all()] == [world.ona]


def test_a_reader_whose_address_is_anothers_now_is_not_served_at_it_again(world: World) -> None:
    newsletters.subscription("ona@example.org")
    issue = newsletters.written(world.rasa)
    world.ona.newsletter = newsletters.subscriber(world.ona)

    served = [reader.recipient.person for some in readers(issue.mailing) for reader in some]

    assert served == [None]


def test_people_who_left_or_refused_get_nothing(world: World) -> None:
    newsletters.subscriber(world.ona)
    newsletters.subscriber(world.petras)
    newsletters.subscription("nepatvirtino@example.org", confirmed_at=None)
    User.objects.filter(pk=world.ona.pk).update(is_active=False)
    Preference.objects.create(person=world.petras, matter=Matter.NEWSLETTER, wish=Wish.NEVER)

    newsletters.written(world.rasa)

    assert Letter.objects.count() == 0


def test_it_is_sent_when_its_last_letter_is(world: World) -> None:
    newsletters.readers(2)
    issue = newsletters.written(world.rasa)

    deliver()
    daily.finish_mailings.call()

    assert again(issue).state == IssueState.SENT


def test_one_called_back_is_a_draft_again_and_its_job_does_nothing(world: World) -> None:
    newsletters.readers(1)
    issue = newsletters.scheduled(world.rasa)
    actions.call_back_issue(issue=issue, by=world.rasa)

    newsletters.write(issue)

    assert again(issue).state == IssueState.DRAFT
    assert again(issue).number is None


def test_issues_are_numbered_as_they_go_out(world: World) -> None:
    first, second = newsletters.begun(world.rasa), newsletters.begun(world.rasa)
    assert (first.number, second.number) == (1, 2)


def test_a_letter_tells_its_list_and_how_to_refuse_it(world: World, settings: Settings) -> None:
    settings.SITE_URL = "https://sueiga.example.org"
    newsletters.subscription("jonas@example.org")
    newsletters.written(world.rasa)
    with mail_server() as server:
        by_smtp(settings, server)
        deliver()

    (letter,) = server.letters
    assert letter["List-Id"] == "<newsletter.example.org>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_one_click_in_a_mail_program_refuses_the_next_issue(world: World, client: Client) -> None:
    newsletters.subscription("jonas@example.org")
    newsletters.written(world.rasa)
    link = next(part for part in Letter.objects.get().text.split() if "/laiskai/atsisakyti/" in part)

    client.get(link)  # a scanner follows it
    followed = sum(len(some) for some in readers())
    client.post(link, {"List-Unsubscribe": "One-Click"})

    assert (followed, sum(len(some) for some in readers())) == (1, 0)


def test_the_job_knows_the_moment_it_was_planned_for(world: World) -> None:
    issue = newsletters.scheduled(world.rasa)
    job = DBTaskResult.objects.get(task_path="sueiga.publishing.newsletter.tasks.write_issue")

    going_out.write_issue(-1, issue.scheduled_for)

    assert job.args_kwargs["args"] == [issue.pk, issue.scheduled_for.isoformat()]


def test_two_officers_at_once_send_it_once(world: World, rasa_client: Client) -> None:
    issue = newsletters.issue(world.rasa)
    actions.send_issue(issue=issue, at=None, seen=issue.version, by=world.rasa)

    for act in (actions.send_issue, actions.save_issue, actions.discard_issue):
        more = {"at": None, "seen": issue.version} if act is actions.send_issue else {}
        if act is actions.save_issue:
            more = {"words": {}, "since": None, "near": True, "chosen": None, "basis": Basis(0)}
        with pytest.raises(actions.IssueHasMovedOn):
            act(issue=issue, by=world.rasa, **more)

    answer = rasa_client.get(reverse("publishing:office_newsletter_send", args=[issue.pk]))
    assert answer.status_code == 404
