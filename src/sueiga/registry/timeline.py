"""What happened to organisations, told in words; used by pages and feeds."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sueiga.core.components import Moment
from sueiga.core.writing import quoted
from sueiga.registry.enums import ChangeKind, Kind, Standing
from sueiga.registry.models import Change

NOTHING_NOTED = "Teisinis stat"  # how the register's label for "no status noted" begins, in either spelling
_TITLES: dict[str, str | Promise] = {
    ChangeKind.FOUNDED: gettext_lazy("Founded"),
    ChangeKind.RENAMED: gettext_lazy("Renamed"),
    ChangeKind.MOVED: gettext_lazy("Seat moved"),
    ChangeKind.STATUS: gettext_lazy("Legal status changed"),
    ChangeKind.DEREGISTERED: gettext_lazy("Struck off the register"),
    ChangeKind.MISSING: gettext_lazy("No longer in the register's file"),
    ChangeKind.RETURNED: gettext_lazy("In the register's file again"),
    ChangeKind.NGO: gettext_lazy("NGO flag given"),
    ChangeKind.CHARITY: gettext_lazy("Became a charity recipient"),
    ChangeKind.STANDING: gettext_lazy("Standing changed"),
    ChangeKind.KIND: gettext_lazy("Counted as another kind"),
}

_LOST: dict[str, str | Promise] = {
    ChangeKind.NGO: gettext_lazy("NGO flag withdrawn"),
    ChangeKind.CHARITY: gettext_lazy("Charity status ended"),
}

_CHOICES: dict[str, type[Standing] | type[Kind]] = {ChangeKind.STANDING: Standing, ChangeKind.KIND: Kind}
"""What our own rules tell, and its words."""


def timeline(changes: Iterable[Change]) -> list[Moment]:
    """The changes as lines to read, in the order given."""
    return [
        Moment(
            on=change.on,
            title=title_of(change),
            text=detail_of(change),
            source=f"{source_of(change)}, {change.source_date}",
        )
        for change in changes
    ]


def title_of(change: Change) -> str:
    """What happened, in two or three words."""
    if change.kind in _LOST and not change.after:
        return str(_LOST[change.kind])
    return str(_TITLES[change.kind])


def source_of(change: Change) -> str:
    """Who says so: no register knows of standings and kinds, they are told by our rules from its facts."""
    return _("Measure of the registry") if change.kind in _CHOICES else change.get_source_display()


def detail_of(change: Change) -> str:
    """From what to what, as far as it is known; empty where the title says all."""
    if change.kind in _LOST:
        return ""
    before, after = _word(change, change.before), _word(change, change.after)
    if before and after:
        return _("from %(before)s to %(after)s") % {"before": quoted(before), "after": quoted(after)}
    if after:
        return after
    if before:
        return _("was %(before)s") % {"before": quoted(before)}
    return ""


def _word(change: Change, value: str) -> str:
    """Standings and kinds are kept as codes and read as words; that no status was noted is not worth a word."""
    choices = _CHOICES.get(change.kind)
    if choices is not None and value in choices.values:
        return str(choices(value).label)
    if change.kind == ChangeKind.STATUS and value.startswith(NOTHING_NOTED):
        return ""
    return value
