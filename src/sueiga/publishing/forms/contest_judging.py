"""What jurors and the office type about entries."""

import datetime as dt
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.publishing.forms.contributions import LineField, TextField
from sueiga.publishing.models import Contest, ContestCriterion, ContestEntry, ContestReview, ContestScore
from sueiga.registry.models import Organisation

MOST_PLACES = 99
LATEST = dt.timedelta(days=366)
LATEST_IN = dt.timedelta(days=30)


class ScoreForm(forms.Form):
    """Points for each criterion with words, or a conflict of interest."""

    has_conflict = forms.BooleanField(
        label=_("I have a conflict of interest: I do not score this entry"), required=False,
        help_text=_("You, your family or your organisation have to do with it."),
    )  # fmt: skip
    words = TextField(
        label=_("Words about the entry"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The office reads them when it chooses the winners."),
    )  # fmt: skip

    def __init__(
        self,
        sent: Any,
        *,
        criteria: list[ContestCriterion],
        review: ContestReview | None,
        must_step_aside: bool,
        may_give: bool = True,
    ) -> None:
        self.criteria = criteria
        scores: dict[int, ContestScore] = {one.criterion_id: one for one in review.scores.all()} if review else {}
        initial = {"has_conflict": must_step_aside or bool(review and review.has_conflict),
                   "words": review.words if review else ""}  # fmt: skip
        super().__init__(sent, initial=initial, use_required_attribute=False)
        self.fields["has_conflict"].disabled = must_step_aside
        for one in criteria:
            given = scores.get(one.pk)
            self.fields[f"points_{one.pk}"] = forms.IntegerField(
                label=_("Points"), required=False, min_value=0, max_value=one.most,
                initial=given.points if given else None,
            )  # fmt: skip
            self.fields[f"note_{one.pk}"] = LineField(
                label=_("Why"), required=False, max_length=1000, initial=given.words if given else ""
            )
        if not may_give:
            for field in self.fields.values():
                field.disabled = True

    @property
    def given(self) -> dict[str, Any]:
        """All of it, as the action takes it."""
        said = {name: self.cleaned_data[name] for name in ("has_conflict", "words")}
        return {**said, "points": self.points, "notes": self.notes}

    @property
    def points(self) -> dict[int, int | None]:
        """By criterion."""
        return {one.pk: self.cleaned_data.get(f"points_{one.pk}") for one in self.criteria}

    @property
    def notes(self) -> dict[int, str]:
        """By criterion."""
        return {one.pk: self.cleaned_data.get(f"note_{one.pk}", "") for one in self.criteria}

    @property
    def rows(self) -> list[dict[str, Any]]:
        """For the template: each criterion with its two fields."""
        return [
            {"criterion": one, "points": self[f"points_{one.pk}"], "note": self[f"note_{one.pk}"]}
            for one in self.criteria
        ]


class JurorForm(forms.Form):
    """Who is to sit on the jury."""

    name = LineField(label=_("First and last name"), max_length=150)
    email = forms.EmailField(
        label=_("E-mail address"), max_length=254,
        help_text=_("They sign in with it; a letter tells them where."),
    )  # fmt: skip


class LateForm(forms.Form):
    """Which community may enter late, until when, and why."""

    organisation = forms.ModelChoiceField(
        label=_("Code of the organisation"), queryset=Organisation.objects.all(), to_field_name="code",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": "9", "autocomplete": "off"}),
        help_text=_("The nine digits of the Register of Legal Entities, as on its page here."),
        error_messages={"invalid_choice": _("No organisation has this code.")},
    )  # fmt: skip
    until = forms.DateTimeField(
        label=_("Until when"), help_text=_("Vilnius time. Until then no juror can end."),
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
    )  # fmt: skip
    why = LineField(
        label=_("Why"), max_length=300,
        help_text=_("The jury reads it: say what happened, not who was ill. “The power was cut for two days.”"),
    )  # fmt: skip

    def __init__(self, sent: Any, *, contest: Contest) -> None:
        super().__init__(sent, use_required_attribute=False)
        self.contest = contest

    def clean_until(self) -> dt.datetime:
        """Ahead, and after the close, but not for long: the others wait."""
        until: dt.datetime = self.cleaned_data["until"]
        now = timezone.now()
        if not max(now, self.contest.closes_at) < until <= max(now, self.contest.closes_at) + LATEST_IN:
            raise forms.ValidationError(_("Choose a moment after the close, within a month."))
        return until


class AwardForm(forms.Form):
    """What an entry is given."""

    place = forms.IntegerField(
        label=_("Place"), required=False, validators=[MinValueValidator(1), MaxValueValidator(MOST_PLACES)],
        help_text=_("1 for the first; entries may share a place. Empty: not among the winners."),
    )  # fmt: skip
    award_lt = LineField(
        label=_("What it is given"), required=False, max_length=150, help_text=_("“First place and EUR 1,000”.")
    )
    award_en = LineField(label=_("What it is given, in English"), required=False, max_length=150)
    praise_lt = TextField(
        label=_("Words about it"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 5})
    )
    praise_en = TextField(
        label=_("Words about it, in English"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip

    def __init__(self, sent: Any, *, entry: ContestEntry) -> None:
        initial = {name: getattr(entry, name) for name in self.base_fields}
        super().__init__(sent, initial=initial, use_required_attribute=False)


class AnnounceForm(forms.Form):
    """Words above the winners, and when they are made known."""

    words_lt = TextField(
        label=_("Words above the winners"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 5})
    )
    words_en = TextField(
        label=_("The same in English"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 5})
    )
    at = forms.DateTimeField(
        label=_("When"), required=False,
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
        help_text=_("Left empty: now. At that moment the page shows the winners and letters go out."),
    )  # fmt: skip

    def clean_at(self) -> dt.datetime | None:
        """Within a year."""
        at: dt.datetime | None = self.cleaned_data["at"]
        if at and not timezone.now() - LATEST < at < timezone.now() + LATEST:
            raise forms.ValidationError(_("Choose a moment within a year."))
        return at
