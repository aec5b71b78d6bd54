"""Issues of the newsletter in the demonstration: two that went out and a draft; and who reads it. All invented."""

import datetime as dt

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core.clock import VILNIUS
from sueiga.events.models import Event
from sueiga.funding.models import Call
from sueiga.messaging.finishing import finish_mailings
from sueiga.messaging.models import Mailing
from sueiga.publishing.actions import newsletters as actions
from sueiga.publishing.actions import subscriptions
from sueiga.publishing.enums import ItemKind
from sueiga.publishing.models import Article, Issue
from sueiga.publishing.newsletter.going_out import write_issue
from sueiga.publishing.newsletter.merging import Basis
from sueiga.publishing.newsletter.standing import WORDS

Words = tuple[str, str, str, str]
FIRST: Words = (
    "Ką kaimai pasidarė patys",
    "Šiame numeryje – pasakojimai iš kaimų, kurie nelaukė: patys pastatė, patys susitarė, patys "
    "pasimokė iš klaidų. Kiekvienas pasako ir tai, ką kitą kartą darytų kitaip.\n\nJei jūsų kaimo čia dar nėra, "
    "parašykite: užtenka trijų sakinių ir vienos nuotraukos.",
    "What villages made themselves",
    "This issue brings stories from villages that did not wait: they built, they agreed, they "
    "learned from their mistakes. Each also says what it would do differently.\n\nIs your village missing? Write to "
    "us: three sentences and one photo are enough.",
)  # fmt: skip
SECOND: Words = (
    "Duona, gydytojas ir autobusas",
    "Šįkart apie tai, ko kaime reikia kasdien: iš kur šviežia duona, kaip nuvykti pas gydytoją, "
    "kas atvažiuos, kai maršrutinis nebevažiuoja. Kaimai atsakė kiekvienas savaip.\n\nNeturite laiko skaityti visko? "
    "Perskaitykite pirmąją žinią.",
    "Bread, a doctor and a bus",
    "This time it is about what a village needs every day: where the fresh bread comes from, how "
    "to get to the doctor, who will come when the bus no longer does. Each village found an answer of its own.\n\nNo "
    "time to read it all? Read the first item.",
)  # fmt: skip
DRAFT: Words = (
    "Kur susitiksime ir ko dar spėsime paprašyti",
    "Šis numeris dar rašomas. Jame papasakosime,",
    "", "",
)  # fmt: skip
AGO = (21, 7)
MOST = 5
READERS = ("Ona", "Vida", "Mindaugas")


def send_newsletters(today: dt.date, rasa: User) -> list[Issue]:
    """The two, as if they had gone out three weeks and one week ago, and the next one begun; then its readers."""
    noon = min(timezone.now(), dt.datetime.combine(today, dt.time(12), VILNIUS))
    sent = []
    since = noon - dt.timedelta(days=45)
    for words, ago in zip((FIRST, SECOND), AGO, strict=True):
        at = noon - dt.timedelta(days=ago)
        sent.append(_went_out(_written(words, since, at, rasa), at, rasa))
        since = at
    draft = _written(DRAFT, since, noon + dt.timedelta(days=1), rasa, ahead=True)
    for reader in User.objects.filter(name__in=READERS).order_by("pk"):
        subscriptions.subscribe(person=reader, language=reader.language, municipality=None, by=reader)
    return [*sent, draft]


def _written(words: Words, since: dt.datetime, until: dt.datetime, rasa: User, ahead: bool = False) -> Issue:
    """What was published in between; `ahead`: and what is still to come."""
    between = Article.objects.readable().filter(
        published_on__gt=timezone.localdate(since), published_on__lte=timezone.localdate(until)
    )
    chosen = [(ItemKind.ARTICLE, row.pk) for row in between.newest()[:MOST]]
    if ahead:
        now = timezone.now()
        chosen += [(ItemKind.EVENT, row.pk) for row in Event.objects.going_on().upcoming(now)[:2]]
        chosen += [(ItemKind.CALL, row.pk) for row in Call.objects.ahead(now).by_deadline()[:2]]
    issue = actions.begin_issue(by=rasa)
    return actions.save_issue(
        issue=issue, words=dict(zip(WORDS, words, strict=True)), since=timezone.localdate(since), near=True,
        chosen=chosen, basis=Basis(issue.version), by=rasa,
    ).issue  # fmt: skip


def _went_out(issue: Issue, at: dt.datetime, rasa: User) -> Issue:
    """Sent now, to nobody yet; dated as of then."""
    actions.send_issue(issue=issue, at=None, seen=issue.version, by=rasa)
    waiting = Issue.objects.get(pk=issue.pk)
    write_issue(waiting.pk, waiting.scheduled_for or at)
    finish_mailings()
    Mailing.objects.filter(newsletter_issue=issue).update(started_at=at, scheduled_for=at, queued_at=at)
    Issue.objects.filter(pk=issue.pk).update(scheduled_for=at, created_at=at, saved_at=at)
    return Issue.objects.select_related("mailing").get(pk=issue.pk)
