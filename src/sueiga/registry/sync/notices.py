"""What the office should know of a run beside its figures."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import NOTHING, Bilingual, Sentence
from sueiga.registry.sync.plan import Plan
from sueiga.registry.sync.staging import Reading


def older_than_known(reading: Reading, newest: dt.date | None) -> None:
    """Mark a copy older than one already taken over as of no use: it would turn facts back."""
    if reading.error or reading.source_date is None or newest is None or reading.source_date >= newest:
        return
    reading.error = Sentence(
        _("The file is of %(day)s, older than the one of %(newest)s that was taken over before."),
        day=reading.source_date.isoformat(), newest=newest.isoformat(),
    ).in_both()  # fmt: skip
    reading.candidates.clear()
    reading.facts.clear()


def emptied(reading: Reading, had_rows: Collection[str]) -> None:
    """Mark a file that had rows and has none as of no use: its silence would end what it told before."""
    if not reading.error and not reading.rows and reading.name in had_rows:
        reading.error = Sentence(_("The file has no rows, though it had some before.")).in_both()


def notices(readings: Sequence[Reading], today: dt.date) -> Iterator[Sentence]:
    """Remarks on files that were read."""
    for reading in readings:
        if reading.error:
            continue
        if reading.is_cut:
            message = _("%(file)s breaks off in the middle of line %(line)d; nothing was told to be missing by it.")
            yield Sentence(message, file=reading.name, line=reading.refusals.last_line)
        for status, line in reading.unknown_statuses.items():
            message = _(
                "%(file)s, line %(line)d: legal status “%(status)s” is not known; it was taken over as written."
            )
            yield Sentence(message, file=reading.name, line=line, status=status)
    old = [reading.name for reading in readings if not reading.error and _is_old(reading, today)]
    if old:
        yield Sentence(_("Newer files are due: %(files)s."), files=", ".join(old))


def unaccounted(plan: Plan) -> Iterator[Sentence]:
    """That some are in neither file at hand, and the list of the struck off is not among them."""
    if plan.unaccounted:
        message = _(
            "Known organisations not in the file: %(count)d. Without the list of the struck off nobody knows why."
        )
        yield Sentence(message, count=len(plan.unaccounted))


def _is_old(reading: Reading, today: dt.date) -> bool:
    return reading.source_date is not None and (today - reading.source_date).days > reading.source.fresh_days


def held_because(plan: Plan, percent: int) -> Bilingual:
    """Why a run stopped."""
    reasons = []
    if plan.ends_too_much(percent):
        message = _(
            "Known organisations the run would end or remove: %(ending)d of %(known)d, more than %(percent)d per cent."
        )
        reasons.append(Sentence(message, ending=plan.ending, known=plan.live, percent=percent))
    for fact in plan.vanishing(percent):
        share = plan.shares[fact]
        message = _("No longer in the file (%(fact)s): %(gone)d of %(known)d, more than %(percent)d per cent.")
        reasons.append(Sentence(message, fact=fact.label, gone=share.gone, known=share.known, percent=percent))
    reasons.append(Sentence(_("Nothing was changed: somebody has to look at it, and release or discard it.")))
    return sum((reason.in_both() for reason in reasons), start=NOTHING)
