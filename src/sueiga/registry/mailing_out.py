"""Writing a letter to many: the selection is resolved anew when it starts, a hundred letters a transaction."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from sueiga.accounts.models import User
from sueiga.messaging.actions import mailings as actions
from sueiga.messaging.drafts import Recipient
from sueiga.messaging.enums import Channel
from sueiga.messaging.finishing import write_some
from sueiga.messaging.models import Mailing
from sueiga.registry.audiences import Audience, Reached, reachable
from sueiga.registry.letters.mailings import Sending
from sueiga.registry.models import Organisation

CHUNK = 100


def write_mailing(pk: int, planned_for: dt.datetime) -> None:
    """Write all its letters. Interrupted, it is run again and goes on: a letter's key is the mailing and the person."""
    mailing = Mailing.objects.select_related("by").filter(pk=pk).first()
    if mailing is None or not actions.start(mailing=mailing, planned_for=planned_for, by=None):
        return
    sending = Sending.of(mailing)
    everybody = reachable(Audience(mailing.query).resolve())
    while chunk := list(islice(everybody, CHUNK)):
        if not write_some(mailing, [sending.letter(reached) for reached in chunk]):
            return
    actions.finish_writing(mailing=mailing, by=None)


def examples(mailing: Mailing, by: User) -> list[Reached]:
    """Three recipients as unlike as the selection has them: one who chose a form of address, one who reads English,
    one on paper; where it has none at all, the officer."""
    kinds: dict[str, Reached] = {}
    everybody = list(reachable(Audience(mailing.query).resolve()))
    for reached in everybody:
        for kind in _kinds(reached):
            kinds.setdefault(kind, reached)
    chosen = dict.fromkeys(kinds[kind].key for kind in ("addressed", "english", "paper", "plain") if kind in kinds)
    first = [each.key for each in everybody if each.key not in chosen][: max(0, 3 - len(chosen))]
    wanted = [*chosen, *first][:3]
    found = {each.key: each for each in everybody if each.key in wanted}
    return [found[key] for key in wanted] or [myself(by)]


def myself(by: User) -> Reached:
    """The officer in a recipient's place, with an organisation to name where there is any."""
    some = Organisation.objects.public().living().select_related("municipality").order_by("pk").first()
    return Reached(f"person:{by.pk}", Recipient.of(by), (some,) if some else ())


def _kinds(reached: Reached) -> Iterator[str]:
    person = reached.recipient.person
    if reached.recipient.channel == Channel.PAPER:
        yield "paper"
    elif reached.recipient.language == "en":
        yield "english"
    elif person and person.form_of_address:
        yield "addressed"
    else:
        yield "plain"
