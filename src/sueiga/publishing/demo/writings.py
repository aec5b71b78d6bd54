"""What communities wrote in the demonstration: one begun by Ona, one waiting for the office, one returned with words,
one published as a story; each by the same steps as people take."""

import datetime as dt
from random import Random

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.publishing.actions import contribution_office, contributions, sheets
from sueiga.publishing.contributing.photos import read
from sueiga.publishing.demo.writing_words import ASKED, BEGUN, RETURNED, SHORTER, TOLD, WAITING, Wrote
from sueiga.publishing.models import Contribution
from sueiga.registry.demo.landscapes import landscape
from sueiga.registry.enums import Kind, Role
from sueiga.registry.models import Representative

WRITINGS = 4


def let_communities_write(today: dt.date, rasa: User) -> list[Contribution]:
    """Of four chairs, Ona first; nothing where so many do not speak for communities."""
    chairs = Representative.objects.filter(role=Role.CHAIR, organisation__kind=Kind.RURAL_COMMUNITY)
    speaking = list(chairs.select_related("organisation", "person").order_by("pk")[:WRITINGS])
    if len(speaking) < WRITINGS:
        return []
    ona, waiting, returned, told = speaking
    day = min(today, timezone.localdate())
    written = [
        _write(ona, BEGUN, day), _sent(waiting, WAITING, day), _sent(returned, RETURNED, day), _sent(told, TOLD, day)
    ]  # fmt: skip
    contribution_office.return_to_author(contribution=written[2], words=ASKED, by=rasa)
    _publish(written[3], rasa)
    return written


def _write(role: Representative, wrote: Wrote, day: dt.date) -> Contribution:
    begun = contributions.begin(organisation=role.organisation, kind=wrote.kind, by=role.person)
    photos = {}
    if wrote.photo:
        drawn = read(landscape(Random(wrote.days)))  # noqa: S311 - a picture, no secret
        photo = sheets.add_photo(sheet=begun, photo=drawn, by=role.person)
        photos = {photo.pk: {"alt": wrote.photo}}
    values = {
        "title": wrote.title, "text": wrote.text, "who": wrote.who, "project": wrote.project, "topic": wrote.topic,
        "principle": wrote.principle or "", "happened_on": day - dt.timedelta(days=wrote.days),
        "place": role.organisation.settlement.name if role.organisation.settlement else "", "people_agree": True,
    }  # fmt: skip
    return contributions.save(
        contribution=begun, values=values, photos=photos, seen=begun.version, sitting="demo", by=role.person
    ).sheet


def _sent(role: Representative, wrote: Wrote, day: dt.date) -> Contribution:
    written = _write(role, wrote, day)
    contributions.send(contribution=written, by=role.person)
    return written


def _publish(contribution: Contribution, rasa: User) -> None:
    """Edited by the office a little, agreed to by its author, published."""
    contribution_office.take(contribution=contribution, by=rasa)
    values = {"title": SHORTER, "summary": "Trys talkos, viena krosnis ir savininkas, kuris nepasakė „ne“."}
    contribution_office.edit(
        contribution=contribution, values=values, photos={}, seen=contribution.version, sitting="demo", by=rasa
    )
    contribution_office.ask_author(contribution=contribution, words="Trumpiau ir tiksliau: ar gerai?", by=rasa)
    contributions.agree(contribution=contribution, by=contribution.author or rasa)
    contribution_office.publish(contribution=contribution, by=rasa)
