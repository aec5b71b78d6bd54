"""The letter that tells whose answer to "may we apply?" changed, and why."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from sueiga.accounts.models import User
from sueiga.core.writing import iso
from sueiga.funding.eligibility.verdicts import Reason
from sueiga.funding.enums import Answer, Occasion
from sueiga.funding.letters.telling import Alert, Telling, Told, write
from sueiga.funding.reading.rows import SAID
from sueiga.funding.telling.lacking import MENDED
from sueiga.registry.models import Organisation

WHY = gettext_lazy("You speak for an organisation whose answer changed: whether it may apply to a call.")


@dataclass(frozen=True)
class Answered:
    """One organisation and one call whose answer changed; `mended`: rules met now, `unmet`: those that are not."""

    telling: Telling
    organisation: Organisation
    before: Answer
    after: Answer
    mended: Sequence[Reason] = field(default=())
    unmet: Sequence[Reason] = field(default=())

    @property
    def is_yes(self) -> bool:
        """Whether it may apply now."""
        return self.after == Answer.YES


@dataclass(frozen=True)
class Piece:
    """The same in the words of one language."""

    organisation: str
    call: Told
    is_yes: bool
    before: str
    after: str
    mended: Sequence[str]
    unmet: Sequence[str]


def answers_changed(person: User, items: Sequence[Answered], on: dt.date) -> Alert:
    """To somebody of these organisations: what fits now comes first, then what no longer does. One letter for all."""
    ordered = sorted(items, key=lambda item: not item.is_yes)
    tellings = list({item.telling.call.pk: item.telling for item in ordered}.values())
    with override(person.language):
        pieces = [_piece(item, person.language) for item in ordered]
    gained = {item.telling.call.pk for item in ordered if item.is_yes}
    ends = [telling.ends_at for telling in tellings]
    context = {
        "pieces": pieces,
        "first": pieces[0],
        "gained": len(gained),
        "number": len(tellings),
    }
    return write(
        _key(person, ordered, on), person, Occasion.ANSWER, tellings=tellings, why=WHY,
        expires_at=None if None in ends else max(end for end in ends if end), context=context,
    )  # fmt: skip


def _piece(item: Answered, language: str) -> Piece:
    return Piece(
        organisation=item.organisation.name,
        call=item.telling.to(language),
        is_yes=item.is_yes,
        before=str(SAID[item.before]),
        after=str(SAID[item.after]),
        mended=[mended_words(reason) for reason in item.mended],
        unmet=[unmet_words(reason) for reason in item.unmet],
    )


def mended_words(reason: Reason) -> str:
    """What was mended, with where we know it from: „NVO žyma gauta (Registrų centras, 2026-11-20)“."""
    words = str(MENDED[reason.fact])
    words = words[:1].upper() + words[1:]
    known = reason.known
    source = str(known.source) if known else ""
    if not (known and source):
        return words
    from_where = ", ".join([source, iso(known.on)] if known.on else [source])
    return _("%(what)s (%(source)s)") % {"what": words, "source": from_where}


def unmet_words(reason: Reason) -> str:
    """The rule, and how to mend it where it can be."""
    return ". ".join(text.rstrip(".") for text in (str(reason.text), str(reason.mend)) if text) + "."


def _key(person: User, items: Sequence[Answered], on: dt.date) -> str:
    """The same answers of the same day are told once."""
    told = "|".join(sorted(f"{item.telling.call.pk}:{item.organisation.pk}:{item.after}" for item in items))
    return f"call-answer:{person.pk}:{on:%Y%m%d}:{hashlib.sha256(told.encode()).hexdigest()[:24]}"
