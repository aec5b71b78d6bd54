"""What the editor of the newsletter says: the words, what it tells of, and when it goes."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.core.text import one_line, printable
from sueiga.publishing.enums import ItemKind
from sueiga.publishing.models import Article, Issue
from sueiga.publishing.newsletter.candidates import CHOOSABLE
from sueiga.publishing.newsletter.standing import WORDS

LONGEST_WORDS = 20_000
MOST_ITEMS = 60
FURTHEST = dt.timedelta(days=366)
OLDEST = dt.date(2000, 1, 1)
MERGED = (*WORDS, "since", "near", *ItemKind.values)
CLASHING = (*WORDS, "since")
"""What two may have written, each otherwise; ticks are put together."""


class IssueForm(forms.Form):
    """What is judged before it may be sent."""

    use_required_attribute = False  # a draft may be saved with anything still empty

    subject_lt = forms.CharField(
        label=_("Subject"), max_length=200,
        help_text=_("What readers see in their mailbox first: say the one thing worth opening it for."),
    )  # fmt: skip
    words_lt = forms.CharField(
        label=_("Your words"), max_length=LONGEST_WORDS, widget=forms.Textarea(attrs={"rows": 10}), required=False,
        help_text=_("Two or three sentences above everything else. “Good day” stands before them by itself."),
    )  # fmt: skip
    subject_en = forms.CharField(
        label=_("Subject in English"), max_length=200, required=False,
        help_text=_("Those who read English get it; without it they get the Lithuanian letter."),
    )  # fmt: skip
    words_en = forms.CharField(
        label=_("Your words in English"), required=False, max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip
    since = forms.DateField(
        label=_("Offer what was published since"), required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Usually since the last issue. After another day press “Save” and more, or less, is offered."),
    )  # fmt: skip
    near = forms.BooleanField(
        label=_("Tell each reader what is near them"), required=False,
        help_text=_("Calls that fit, news and events of their municipality, where they said which."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """English words need an English subject."""
        said = self.cleaned_data
        if said.get("words_en") and not said.get("subject_en") and not self.errors:
            self.add_error("subject_en", _("English needs a subject, too."))
        return said

    @classmethod
    def of(cls, issue: Issue, *, judged: bool = False) -> "IssueForm":
        """What stands in a draft; `judged`: as if it were sent now."""
        names = ("subject_lt", "words_lt", "subject_en", "words_en", "near")
        values = {name: getattr(issue, name) for name in names} | {"since": timezone.localdate(issue.since)}
        return cls(values) if judged else cls(initial=values)

    @classmethod
    def of_typed(cls, issue: Issue, typed: Mapping[str, Any], names: Collection[str]) -> "IssueForm":
        """What stands, and of these fields what was typed: somebody else wrote them, too."""
        form = cls.of(issue)
        said = {**typed["words"], "since": typed["since"]}
        form.initial = {**form.initial, **{name: said[name] for name in names}}
        return form


class TypedField(forms.CharField):
    """Whatever was typed or pasted, without characters no page can show."""

    def __init__(self) -> None:
        super().__init__(required=False)

    def to_python(self, value: Any) -> str:
        """Before anything is judged, so that nothing else is lost for one of them."""
        return printable(super().to_python(value) or "")


class IssueDraftForm(forms.Form):
    """What is typed and marked so far, kept as it is; only what no column could hold is cut."""

    subject_lt = TypedField()
    words_lt = TypedField()
    subject_en = TypedField()
    words_en = TypedField()
    since = TypedField()
    near = forms.BooleanField(required=False)
    seen = TypedField()
    sitting = TypedField()

    def clean(self) -> dict[str, Any]:
        """Texts that fit, a day if it is one."""
        said = self.cleaned_data
        subjects = {name: one_line(said.get(name, ""))[:200] for name in ("subject_lt", "subject_en")}
        words = {name: said.get(name, "")[:LONGEST_WORDS] for name in ("words_lt", "words_en")}
        return {
            "words": subjects | words, "since": _day(said.get("since", "")), "near": bool(said.get("near")),
            "chosen": _chosen(self.data), "seen": _number(said.get("seen", "")),
            "sitting": said.get("sitting", "")[:40],
            "was": {name: self.data[f"was-{name}"] for name in MERGED if f"was-{name}" in self.data},
            "asked": [name for name in CLASHING if f"asked-{name}" in self.data],
            "picked": {name: self.data.get(f"pick-{name}", "") for name in CLASHING},
        }  # fmt: skip


class MomentForm(forms.Form):
    """Now, or at an hour of a day in Vilnius."""

    day = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Leave both empty to send at once."),
    )  # fmt: skip
    hour = forms.TimeField(
        label=_("Hour"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=_("Vilnius time."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """The moment, or none for now; not in the past, not further than a year."""
        day, hour = self.cleaned_data.get("day"), self.cleaned_data.get("hour")
        if self.errors or not (day or hour):
            return {"at": None}
        if day and not OLDEST <= day <= timezone.localdate() + FURTHEST:
            self.add_error("day", _("This is more than a year away.") if day > OLDEST else _("This moment has passed."))
            return {"at": None}
        moment = timezone.make_aware(dt.datetime.combine(day or timezone.localdate(), hour or dt.time(9)))
        if moment <= timezone.now():
            self.add_error("day", _("This moment has passed."))
        return {"at": moment}


def version_in(data: QueryDict) -> int | None:
    """Which version was looked at, as the page before says; None where it does not."""
    return _number(str(data["seen"])) if "seen" in data else None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _day(text: str) -> dt.date | None:
    try:
        found = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return found if OLDEST <= found <= timezone.localdate() else None


def _chosen(data: Any) -> list[tuple[ItemKind, int]] | None:
    """What is marked and may be told, by the numbers beside it, otherwise as it stood; None where nothing was asked."""
    if not isinstance(data, QueryDict) or "items" not in data:
        return None
    asked = [(kind, key) for kind in ItemKind for key in _keys(data.getlist(f"chosen-{kind}"))][:MOST_ITEMS]
    allowed = {(kind, key) for kind in ItemKind for key in _allowed(kind, [key for of, key in asked if of == kind])}
    numbered = [(_place(data.get(f"place-{kind}-{key}", "")), at, kind, key) for at, (kind, key) in enumerate(asked)]
    return [(kind, key) for _at, _number, kind, key in sorted(numbered) if (kind, key) in allowed]


def _allowed(kind: ItemKind, keys: list[int]) -> list[int]:
    rows = Article.objects.readable() if kind == ItemKind.ARTICLE else CHOOSABLE[kind]().public()
    return list(rows.filter(pk__in=keys).values_list("pk", flat=True)) if keys else []


def _keys(values: list[str]) -> list[int]:
    return [int(value) for value in values if value.isascii() and value.isdigit() and len(value) < 18]


def _place(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else MOST_ITEMS
