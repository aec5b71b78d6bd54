"""What came of sending a form of a profile: saved, or the form again with what is wrong, or two people's texts."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import Fault
from sueiga.registry import photographs
from sueiga.registry.actions import photos, profiles
from sueiga.registry.actions.photos import MOST_PHOTOS
from sueiga.registry.actions.profiles import MOST_ROWS, ChangedMeanwhile, ToldAlready, TooMany
from sueiga.registry.enums import Part
from sueiga.registry.forms.profile import PartForm, PhotoForm, sent_again
from sueiga.registry.models import Organisation, Photo
from sueiga.registry.profile_parts import Row, row_values, values_of, version
from sueiga.registry.profile_steps import Conflict, Difference, teller_of


@dataclass(frozen=True)
class Attempt:
    """The form as it is now; whether it was saved; and where somebody else had saved first, the difference."""

    form: PartForm
    is_saved: bool = False
    conflict: Conflict | None = None


def save_part(organisation: Organisation, part: Part, form: PartForm, by: User) -> Attempt:
    """Save a part that is written at one stroke."""
    if not form.is_valid():
        return Attempt(form)
    try:
        profiles.tell(organisation=organisation, part=part, values=form.values, seen=form.seen_mark, by=by)
    except ChangedMeanwhile:
        return _told_both(organisation, part, form, values_of(organisation, part))
    return Attempt(form, is_saved=True)


def add_row(organisation: Organisation, part: Part, form: PartForm, by: User) -> Attempt:
    """Add a row to a list."""
    if not form.is_valid():
        return Attempt(form)
    try:
        profiles.add_row(organisation=organisation, part=part, values=form.values, by=by)
    except ToldAlready:
        form.add_error(None, _("The same stands there already."))
    except TooMany:
        text = _("There are %(number)d of them already: take one away first.")
        form.add_error(None, text % {"number": MOST_ROWS})
    return Attempt(form, is_saved=not form.errors)


def save_row(row: Row, part: Part, form: PartForm, by: User) -> Attempt:
    """Write a row of a list, or what is said of a photo, anew."""
    if not form.is_valid():
        return Attempt(form)
    try:
        if isinstance(row, Photo):
            photos.describe_photo(photo=row, values=form.values, seen=form.seen_mark, by=by)
        else:
            profiles.change_row(row=row, part=part, values=form.values, seen=form.seen_mark, by=by)
    except ChangedMeanwhile:
        row.refresh_from_db()
        return _told_both(row.organisation, part, form, row_values(row, part))
    except ToldAlready:
        form.add_error(None, _("The same stands there already."))
    return Attempt(form, is_saved=not form.errors)


def add_photo(organisation: Organisation, form: PhotoForm, by: User) -> Photo | None:
    """Take in a photo that was sent; None: nothing was sent, or the form says what is wrong."""
    if not form.is_bound or not form.is_valid():
        return None
    try:
        photograph = photographs.read(form.cleaned_data["photo"])
        return photos.add_photo(organisation=organisation, photograph=photograph, by=by)
    except Fault as fault:
        form.add_error("photo", str(fault))
    except ToldAlready:
        form.add_error("photo", _("This photo is here already."))
    except TooMany:
        form.add_error(
            "photo", _("There are %(number)d photos already: take one away first.") % {"number": MOST_PHOTOS}
        )
    return None


def _told_both(organisation: Organisation, part: Part, form: PartForm, theirs: dict[str, Any]) -> Attempt:
    """Both texts beside each other; sent once more, this person's stays."""
    told = teller_of(organisation, part)
    pairs = [(str(form[name].label), _words(form, name, theirs[name]), _words(form, name, form.values[name]))
             for name in theirs]  # fmt: skip
    differences = [Difference(*pair) for pair in pairs if pair[1] != pair[2]]
    conflict = Conflict(str(told.told_by or "") if told else "", told.told_at if told else None, differences)
    return Attempt(sent_again(form, part, now=version(theirs)), conflict=conflict)


def _words(form: PartForm, name: str, value: Any) -> str:
    """A value as people read it: the words of a choice, the names of rows."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value is None or value == "":
        return "–"
    if isinstance(value, (list, tuple)):
        return ", ".join(sorted(_words(form, name, each) for each in value)) or "–"
    field: Any = form.fields[name]
    if hasattr(field, "queryset"):
        row = field.queryset.filter(pk=getattr(value, "pk", value)).first()
        return str(row or "–")
    return str(dict(getattr(field, "choices", ())).get(value, value))
