"""The weekly letter: what waits for a person's day, in one letter, the oldest first."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from sueiga.accounts.models import User
from sueiga.core.writing import number
from sueiga.messaging.drafts import Draft, NewLetter, Recipient
from sueiga.messaging.enums import Fate, Matter
from sueiga.messaging.models import DigestDay, Letter
from sueiga.messaging.models.letters import DIGEST
from sueiga.messaging.queueing import queue
from sueiga.messaging.typesetting import html_of
from sueiga.messaging.weekdays import last_due

BREAK = "* * *"


def send_digests(now: dt.datetime) -> int:
    """Write the weekly letters that are due, also those whose hour was missed; how many.

    A letter goes with the first weekly one after it was written. Each person's is one transaction, so that a run that
    breaks off is simply run again.
    """
    people = User.objects.filter(pk__in=Letter.objects.gathering().values("person")).order_by("pk")
    days = DigestDay.objects.days_of(people)
    return sum(_write(person, last_due(days.get(person.pk, 0), now)) for person in people)


@transaction.atomic
def _write(person: User, due: dt.datetime) -> bool:
    waiting = list(Letter.objects.gathering().written_to(person).until(due).select_for_update())
    key = f"{DIGEST}:{person.pk}:{due:%Y-%m-%d}"
    if not waiting or Letter.objects.filter(key=key).exists():
        return False
    matters = {letter.matter for letter in waiting}
    answers = {letter.reply_to for letter in waiting}
    with override(person.language):
        new = NewLetter(
            key,
            Recipient.of(person),
            _draft(waiting),
            Matter(matters.pop()) if len(matters) == 1 else Matter.UNION,
            why=_("You chose to get such letters once a week, together."),
            reply_to=answers.pop() if len(answers) == 1 else "",
            attachments=Letter.objects.attachments_of(waiting),
        )
    digest = queue(new, heed_wishes=False)
    kept = Letter.objects.filter(pk__in=[letter.pk for letter in waiting])
    kept.update(fate=Fate.SENT, fate_at=digest.created_at, sent_at=digest.created_at, gathered_into=digest)
    return True


def _draft(letters: Sequence[Letter]) -> Draft:
    count = len(letters)
    lead = ngettext("%(number)s letter has gathered for you:", "%(number)s letters have gathered for you:", count)
    words = lead % {"number": number(count)}
    contents = "\n".join([words, *(f"– {letter.subject}" for letter in letters)])
    text = "\n\n".join([contents, *(f"{BREAK}\n\n{letter.subject}\n\n{letter.text.strip()}" for letter in letters)])
    items = ((letter.subject, mark_safe(letter.html or html_of(letter.text))) for letter in letters)  # noqa: S308  # typesetting.py
    html = format_html("{}\n{}", html_of(contents), format_html_join("\n", '<p class="item">{}</p>\n{}', items))
    subject = _("The week’s letters: %(first)s and %(more)s more") if count > 1 else _("The week’s letter: %(first)s")
    return Draft(subject % {"first": letters[0].subject, "more": number(count - 1)}, text + "\n", html)
