"""Rows, pages and numbers of queries of the newsletter."""

from collections.abc import Callable

from sueiga.publishing.actions.newsletters import stop_issue
from sueiga.publishing.models import Issue, Subscription
from sueiga.publishing.newsletter.readers import asked, own_page
from tests.access.rows import EVERYBODY, LED_ON, NOBODY, OFFICE, OFFICE_ACTS, OFFICE_WITHOUT_ROW, SIGNED_IN, Row
from tests.factories import newsletters
from tests.world import World

Arguments = Callable[[World], dict[str, object]]


def reader(world: World) -> Subscription:
    known = Subscription.objects.filter(address="jonas@example.org").first()
    return known or newsletters.subscription("jonas@example.org", municipality=world.moletai)


def draft(world: World) -> dict[str, object]:
    known = Issue.objects.filter(scheduled_for=None).first()
    return {"pk": (known or newsletters.issue(world.rasa)).pk}


def scheduled(world: World) -> dict[str, object]:
    known = Issue.objects.filter(mailing=None).exclude(scheduled_for=None).first()
    return {"pk": (known or newsletters.scheduled(world.rasa)).pk}


def sending(world: World) -> dict[str, object]:
    reader(world)
    known = Issue.objects.filter(mailing__state="sending").first()
    return {"pk": (known or newsletters.written(world.rasa)).pk}


def stopped(world: World) -> dict[str, object]:
    known = Issue.objects.filter(mailing__state="stopped").first()
    if known is None:
        known = Issue.objects.get(**sending(world))
        stop_issue(issue=known, by=world.rasa)
    return {"pk": known.pk}


def in_archive(world: World) -> dict[str, object]:
    return {"number": Issue.objects.get(**sending(world)).number}


def first_example(world: World) -> dict[str, object]:
    return {**draft(world), "number": 1}


def no_example(world: World) -> dict[str, object]:
    return {**draft(world), "number": 4}


def somebody(world: World) -> dict[str, object]:
    return {"pk": reader(world).pk}


def no_row(world: World) -> dict[str, object]:
    return {"pk": 999_999}


def no_issue(world: World) -> dict[str, object]:
    return {"number": 999}


def own_link(world: World) -> dict[str, object]:
    return {"token": own_page(reader(world)).rstrip("/").rpartition("/")[2]}


def asking_link(world: World) -> dict[str, object]:
    return {"token": asked(reader(world), language="lt", municipality=world.moletai)}


def forged(world: World) -> dict[str, object]:
    return {"token": "1:forged"}


ROWS: list[Row] = [
    Row("publishing:newsletters", EVERYBODY),
    Row("publishing:newsletters_rss", EVERYBODY),
    Row("publishing:newsletter", EVERYBODY, in_archive),
    Row("publishing:newsletter", NOBODY, no_issue),
    Row("publishing:subscribe", EVERYBODY),
    Row("publishing:subscribe", EVERYBODY, method="post", data={"address": "nauja@example.org", "language": "lt"}),
    Row("publishing:subscription_confirm", EVERYBODY, asking_link),
    Row("publishing:subscription_confirm", EVERYBODY, asking_link, method="post"),
    Row("publishing:subscription_confirm", NOBODY, forged),
    Row("publishing:subscription", EVERYBODY, own_link),
    Row("publishing:subscription", LED_ON, own_link, method="post", data={"language": "en"}),
    Row("publishing:subscription", NOBODY, forged),
    Row("publishing:own_subscription", SIGNED_IN),
    Row("publishing:office_newsletters", OFFICE),
    Row("publishing:office_newsletter_readers", OFFICE),
    Row("publishing:office_newsletter_readers", OFFICE, method="post", data={"address": "jonas@example.org"}),
    Row("publishing:office_newsletter_reader_remove", OFFICE_ACTS, somebody, method="post"),
    Row("publishing:office_newsletter_reader_remove", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("publishing:office_newsletter_new", OFFICE_ACTS, method="post"),
    Row("publishing:office_newsletter", OFFICE, sending),
    Row("publishing:office_newsletter", OFFICE, stopped),
    Row("publishing:office_newsletter", OFFICE_WITHOUT_ROW, no_row),
    Row("publishing:office_newsletter_write", OFFICE, draft),
    Row("publishing:office_newsletter_write", OFFICE, draft, method="post", data={"subject_lt": "Ruduo"}),
    Row("publishing:office_newsletter_write", OFFICE_WITHOUT_ROW, scheduled),
    Row("publishing:office_newsletter_preview", OFFICE, draft),
    Row("publishing:office_newsletter_preview", OFFICE_WITHOUT_ROW, sending),
    Row("publishing:office_newsletter_example", OFFICE, first_example),
    Row("publishing:office_newsletter_example", OFFICE_WITHOUT_ROW, no_example),
    Row("publishing:office_newsletter_try_out", OFFICE_ACTS, first_example, method="post"),
    Row("publishing:office_newsletter_try_out", OFFICE_WITHOUT_ROW, no_example, method="post"),
    Row("publishing:office_newsletter_send", OFFICE, draft),
    Row("publishing:office_newsletter_send", OFFICE_ACTS, draft, method="post", data={"day": ""}),
    Row("publishing:office_newsletter_send", OFFICE_WITHOUT_ROW, sending),
    Row("publishing:office_newsletter_call_back", OFFICE_ACTS, scheduled, method="post"),
    Row("publishing:office_newsletter_call_back", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("publishing:office_newsletter_stop", OFFICE, sending),
    Row("publishing:office_newsletter_stop", OFFICE_ACTS, sending, method="post"),
    Row("publishing:office_newsletter_stop", OFFICE_WITHOUT_ROW, stopped),
    Row("publishing:office_newsletter_go_on", OFFICE_ACTS, stopped, method="post"),
    Row("publishing:office_newsletter_go_on", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("publishing:office_newsletter_discard", OFFICE, draft),
    Row("publishing:office_newsletter_discard", OFFICE_ACTS, draft, method="post"),
    Row("publishing:office_newsletter_discard", OFFICE_WITHOUT_ROW, sending),
]
PUBLIC_PAGES: dict[str, Arguments] = {
    "publishing:newsletters": lambda world: {},
    "publishing:newsletter": in_archive,
    "publishing:subscribe": lambda world: {},
    "publishing:subscription_confirm": asking_link,
    "publishing:subscription": own_link,
}
SIGNED_IN_PAGES: dict[str, Arguments] = {
    "publishing:own_subscription": lambda world: {},
    "publishing:office_newsletters": lambda world: {},
    "publishing:office_newsletter_readers": lambda world: {},
    "publishing:office_newsletter": sending,
    "publishing:office_newsletter_write": draft,
    "publishing:office_newsletter_preview": draft,
    "publishing:office_newsletter_send": draft,
    "publishing:office_newsletter_stop": sending,
    "publishing:office_newsletter_discard": draft,
}
LISTS: dict[str, int] = {"publishing:newsletters": 2, "publishing:office_newsletters": 6}
OF_ONE_ROW: set[str] = (set(PUBLIC_PAGES) | set(SIGNED_IN_PAGES)) - set(LISTS)
NOT_PAGES: set[str] = {"publishing:newsletters_rss", "publishing:office_newsletter_example"}


def fill(world: World, number: int) -> None:
    """One more reader, and one more issue that goes out to them."""
    newsletters.subscription(municipality=world.moletai)
    newsletters.written(world.rasa)
