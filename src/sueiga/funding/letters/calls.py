"""Letters about one call: it is new and fits, has opened, closes soon, changed, was withdrawn, has results."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy, override

from sueiga.core.bilingual import Bilingual
from sueiga.core.writing import iso
from sueiga.funding.enums import Answer, Occasion
from sueiga.funding.letters.answers import Answered
from sueiga.funding.letters.telling import Alert, Telling, moment, names, write
from sueiga.funding.reading.rows import SAID
from sueiga.funding.telling.concerned import Group

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

WHY_FITS = gettext_lazy("You speak for an organisation that, by what we know of it, fits the rules of this call.")
WHY_WANTED = gettext_lazy("An organisation you speak for said that this call interests it, or began an application.")
WHY_CONCERNED = gettext_lazy("You speak for an organisation that this call interests, or whose facts fit its rules.")


def new(telling: Telling, group: Group) -> Alert:
    """A call was published that these organisations may apply to."""
    key = f"call-new:{telling.call.pk}:{group.person.pk}"
    return _letter(key, telling, group, Occasion.NEW, WHY_FITS, telling.ends_at)


def opened(telling: Telling, group: Group) -> Alert:
    """A call these organisations wait for takes applications now."""
    opens = telling.call.opens_at
    key = f"call-opened:{telling.call.pk}:{opens:%Y%m%d}:{group.person.pk}"
    return _letter(key, telling, group, Occasion.OPENED, WHY_WANTED, telling.ends_at)


def deadline(telling: Telling, group: Group, at: dt.datetime, mark: int, days: int, what: Bilingual) -> Alert:
    """So many days are left; `what` is due at an earlier municipal deadline, nothing where it is the call's own."""
    key = f"call-deadline:{telling.call.pk}:{at:%Y%m%d%H%M}:{mark}:{group.person.pk}"
    with override(group.person.language):
        said = {"days": days, "until": moment(at), "what": str(what)}
    return _letter(key, telling, group, Occasion.DEADLINE, WHY_WANTED, at, **said)


def changed(
    telling: Telling, group: Group, edition: int, differences: Sequence[Bilingual], answers: Sequence[Answered]
) -> Alert:
    """The call changed: what, in words, and whose answer changed with it."""
    with override(group.person.language):
        said = {
            "differences": [str(text) for text in differences],
            "why_changed": telling.why,
            "answers": [
                {"organisation": answer.organisation.name, "answer": str(SAID[Answer(answer.after)])}
                for answer in answers
            ],
        }
    key = f"call-changed:{edition}:{group.person.pk}"
    return _letter(key, telling, group, Occasion.CHANGED, WHY_CONCERNED, telling.ends_at, **said)


def closes_early(telling: Telling, group: Group) -> Alert:
    """The call closes before its time."""
    key = f"call-early:{telling.call.pk}:{telling.call.closed_early_at:%Y%m%d%H%M}:{group.person.pk}"
    ends_at = telling.call.closed_early_at
    with override(group.person.language):
        until = moment(ends_at) if ends_at else ""
    return _letter(key, telling, group, Occasion.EARLY, WHY_CONCERNED, ends_at, until=until)


def withdrawn(telling: Telling, group: Group) -> Alert:
    """The call was taken back, and why."""
    call = telling.call
    why = Bilingual(call.withdrawn_why_lt, call.withdrawn_why_en)
    with override(group.person.language):
        said = {"why_withdrawn": str(why)}
    key = f"call-withdrawn:{call.pk}:{group.person.pk}"
    return _letter(key, telling, group, Occasion.WITHDRAWN, WHY_CONCERNED, None, **said)


def results(telling: Telling, group: Group) -> Alert:
    """The funder has published who gets support."""
    call = telling.call
    said = {"results_on": iso(call.results_on) if call.results_on else ""}
    key = f"call-results:{call.pk}:{group.person.pk}"
    return _letter(key, telling, group, Occasion.RESULTS, WHY_WANTED, None, **said)


def _letter(
    key: str, telling: Telling, group: Group, occasion: Occasion, why: "StrPromise", expires_at: dt.datetime | None,
    **said: object,
) -> Alert:  # fmt: skip
    language = group.person.language
    with override(language):
        who = names(group.organisations)
    context = {"call": telling.to(language), "organisations": who, **said}
    return write(
        key, group.person, occasion, tellings=[telling], why=why, expires_at=expires_at, context=context
    )  # fmt: skip
