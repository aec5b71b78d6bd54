"""The form of one condition: it asks only what that condition is measured by."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sueiga.funding.enums import ApplicantKind, Condition, Operator
from sueiga.funding.forms.editing.fields import DayField, NumberField, WholeField
from sueiga.funding.models import Programme
from sueiga.funding.record import CallPlace, RuleRecord
from sueiga.funding.ruling.contradictions import NUMBERED, OF_PROGRAMME, PLACED
from sueiga.funding.ruling.places import Where, group_and_area
from sueiga.funding.ruling.territories import lag_areas, named_place, places_like, whole_ones
from sueiga.funding.ruling.trees import Path, is_turned, leaf_of

NUMBERS: dict[str, tuple[Any, Any, int]] = {
    Condition.RESIDENTS_AT_MOST: (_("At most so many residents"), _("Of the settlement where its seat is."), 2_000_000),
    Condition.AGE_AT_LEAST: (
        _("Registered for at least, months"), _("One year is 12 months. Counted to the day it applies."), 1_200),
    Condition.MEMBERS_AT_LEAST: (_("At least so many members"), "", 100_000),
    Condition.VOLUNTEERS_AT_LEAST: (_("At least so many volunteers"), "", 100_000),
    Condition.INCOME_AT_LEAST: (_("Income of last year at least, EUR"), "", 1_000_000_000),
    Condition.NOT_FUNDED_LATELY: (
        _("In the last calendar years"),
        _("Whole years before this one: of 2, support of the last two years and of this one counts."), 50),
    Condition.APPLICATIONS_AT_MOST: (_("At most so many applications in this call"), "", 100),
}  # fmt: skip


class RuleForm(forms.Form):
    """What conditions and groups have in common: where they stand, their paragraph, a sentence of one's own."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    clause = forms.CharField(
        label=_("Paragraph"), required=False, max_length=200,
        help_text=_("For example: Rules, par. 9.2. People see it beside the condition."),
    )  # fmt: skip
    clause_url = forms.URLField(
        label=_("Address of the paragraph"), required=False, max_length=500, assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "off"}),
    )  # fmt: skip
    text_lt = forms.CharField(
        label=_("Own sentence"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Shown just as you write it, instead of ours. Leave it empty if ours is right."),
    )  # fmt: skip
    text_en = forms.CharField(
        label=_("Own sentence in English"), required=False, max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "en"}),
    )  # fmt: skip

    own_words: tuple[str, ...] = ("text_lt", "text_en")

    def place_in(self, where: Where) -> None:
        """Offer the groups and areas it may stand in."""
        label = _("Asked of whom?")
        choices = where.choices
        self.fields["where"] = forms.ChoiceField(label=label, choices=choices, initial=where.initial, required=False)

    @property
    def standing(self) -> tuple[Path, str]:
        """The group, or the area, it is to stand in."""
        return group_and_area(self.cleaned_data["where"])

    @property
    def folded(self) -> list[BoundField]:
        """Fields that are folded away: ours will mostly do."""
        return [self[name] for name in self.own_words if name in self.fields]

    @property
    def shown(self) -> list[BoundField]:
        """The others, what is measured first."""
        last = [name for name in ("where", "clause", "clause_url") if name in self.fields]
        first = [name for name in self.fields if name not in {"seen", *last, *self.own_words}]
        return [self[name] for name in [*first, *last]]

    @property
    def has_own_words(self) -> bool:
        """Whether the folded fields are to be seen at once."""
        return any(bound.value() or bound.errors for bound in self.folded)


class ConditionForm(RuleForm):
    """One condition of the vocabulary. `turned`: asked is that it is not so."""

    mend_lt = forms.CharField(
        label=_("How to mend it"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Told to those who do not meet it yet. Leave it empty if ours is right."),
    )  # fmt: skip
    mend_en = forms.CharField(
        label=_("How to mend it, in English"), required=False, max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "en"}),
    )  # fmt: skip
    turned = forms.BooleanField(
        label=_("Turn it round: it must not be so"), required=False,
        help_text=_("The sentence says at once what is asked then."),
    )  # fmt: skip

    own_words = ("text_lt", "text_en", "mend_lt", "mend_en")

    def __init__(
        self, sent: QueryDict | None, *, condition: Condition, where: Where, stands: RuleRecord | None = None
    ) -> None:
        super().__init__(sent, initial=_initial(stands) if stands else {})
        self.condition = condition
        self._measure(stands)
        self.order_fields(["number", "day", "kinds", "find", "places", "programme", "of_area", "turned"])
        self.place_in(where)

    def _measure(self, stands: RuleRecord | None) -> None:
        """Add the fields this condition is measured by."""
        if self.condition in NUMBERED:
            label, help_text, most = NUMBERS[self.condition]
            kind = NumberField if self.condition == Condition.INCOME_AT_LEAST else WholeField
            self.fields["number"] = kind(label=label, help_text=help_text, min_value=1, max_value=most)
        if self.condition == Condition.REGISTERED_BY:
            self.fields["day"] = DayField(label=_("Registered by"))
        if self.condition in {Condition.KIND, Condition.PARTNER_OF_KIND}:
            self.fields["kinds"] = forms.MultipleChoiceField(
                label=_("Any of these"), choices=ApplicantKind.choices, widget=forms.CheckboxSelectMultiple,
                required=self.condition == Condition.KIND,
            )  # fmt: skip
        if self.condition in PLACED:
            self._measure_places(stands)
        if self.condition in OF_PROGRAMME:
            rows = [(row.slug, row.name) for row in Programme.objects.in_order()]
            self.fields["programme"] = forms.ChoiceField(
                label=_("Support of which programme?"), choices=[("", _("the call's own")), *rows], required=False
            )
            self.fields["of_area"] = forms.CharField(
                label=_("Only of this activity area"),
                required=False,
                max_length=20,
                help_text=_("Its number, as the funder writes it: II. Empty: of any."),
            )

    def _measure_places(self, stands: RuleRecord | None) -> None:
        """Whole counties and municipalities to tick, smaller places to look for; or areas of local action groups."""
        whole = lag_areas() if self.condition == Condition.LAG_AREA else whole_ones()
        known = set(map(_key, whole))
        chosen = list(leaf_of(stands).places) if stands else []
        if self.condition == Condition.TERRITORY:
            self.fields["find"] = forms.CharField(
                label=_("Find an eldership or a village"), required=False, max_length=100,
                widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
                help_text=_("Write its beginning and press “Find”: it will be the first below to tick."),
            )  # fmt: skip
            ticked = self.data.getlist("places") if isinstance(self.data, QueryDict) else []
            chosen += [place for value in ticked for place in named_place(value)]
            chosen += places_like(str(self.data.get("find", "")))
        offered = [*(place for place in chosen if _key(place) not in known), *whole]
        self._offered = {_key(place): place for place in offered}
        self.fields["places"] = forms.MultipleChoiceField(
            label=_("Seat in any of these"), widget=forms.CheckboxSelectMultiple,
            choices=[(key, place.name or place.code) for key, place in self._offered.items()],
        )  # fmt: skip

    def clean_number(self) -> Decimal | None:
        """As rules keep it."""
        number = self.cleaned_data["number"]
        return None if number is None else Decimal(number)

    def clean(self) -> dict[str, Any]:
        """A sentence in English alone would leave readers of Lithuanian with nothing."""
        for name in ("text", "mend"):
            if self.cleaned_data.get(f"{name}_en") and not self.cleaned_data.get(f"{name}_lt"):
                self.add_error(f"{name}_lt", ValidationError(_("Write it in Lithuanian too.")))
        return self.cleaned_data

    @property
    def rule(self) -> RuleRecord:
        """The condition as it is kept: turned round it stands in a group of its own."""
        said = self.cleaned_data
        leaf = RuleRecord(
            condition=self.condition, number=said.get("number"), day=said.get("day"),
            programme=said.get("programme", ""), of_area=said.get("of_area", ""), kinds=tuple(said.get("kinds", ())),
            places=tuple(self._offered[key] for key in said.get("places", ())),
            **{name: said[name] for name in ("clause", "clause_url", *self.own_words)},
        )  # fmt: skip
        return RuleRecord(operator=Operator.NONE, children=(leaf,)) if said["turned"] else leaf


class GroupForm(RuleForm):
    """Several conditions as one."""

    operator = forms.ChoiceField(
        label=_("What is asked of its conditions?"),
        choices=[choice for choice in Operator.choices if choice[0] != Operator.CONDITION], widget=forms.RadioSelect,
        initial=Operator.ANY,
    )  # fmt: skip

    def __init__(self, sent: QueryDict | None, *, where: Where, stands: RuleRecord | None = None) -> None:
        super().__init__(sent, initial=vars(stands) if stands else {})
        self._children = stands.children if stands else ()
        self.place_in(where)

    @property
    def rule(self) -> RuleRecord:
        """The group with the members it has."""
        names = ("operator", "clause", "clause_url", *self.own_words)
        return RuleRecord(**{name: self.cleaned_data[name] for name in names}, children=self._children)


def _initial(rule: RuleRecord) -> dict[str, Any]:
    leaf = leaf_of(rule)
    return {**vars(leaf), "places": [_key(place) for place in leaf.places], "turned": is_turned(rule)}


def _key(place: CallPlace) -> str:
    return f"{place.level}:{place.code}"
