"""One visit to the form of a rule: what stands there, what was sent, and how it reads."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.bilingual import NOTHING, Bilingual
from sueiga.funding.eligibility.rules import Leaf
from sueiga.funding.eligibility.wording import mend
from sueiga.funding.enums import Condition
from sueiga.funding.forms.ruling.conditions import ConditionForm, GroupForm
from sueiga.funding.models import Edition
from sueiga.funding.record import CallRecord, RuleRecord
from sueiga.funding.ruling.places import Where, places_for, where_is
from sueiga.funding.ruling.rulebook import programme_names, record_of_draft
from sueiga.funding.ruling.trees import NoSuchRule, Path, at, found, is_turned, leaf_of, mark, walk
from sueiga.funding.ruling.vocabulary import SLUG_OF
from sueiga.funding.ruling.words import as_rule
from sueiga.funding.ruling.words import said as in_words


@dataclass(frozen=True)
class Attempt:
    """The form, the rule as it stands (None: a new one) and whether it is sent to be kept or only to be looked at.

    `is_overtaken`: somebody changed the rule, or took it away, while this was written.
    """

    edition: Edition
    form: ConditionForm | GroupForm
    title: str
    stands: RuleRecord | None
    is_sent: bool
    names: dict[str, Bilingual]
    is_overtaken: bool = False

    @property
    def is_to_be_saved(self) -> bool:
        """Sent to be kept, and nothing wrong with it."""
        return self.is_sent and self.form.is_valid()

    @property
    def values(self) -> dict[str, Any]:
        """What the action is given."""
        return {**self.new_values, "seen": self.form.cleaned_data["seen"]}

    @property
    def new_values(self) -> dict[str, Any]:
        """The same for a rule that is new."""
        group, area = self.form.standing
        return {"rule": self.form.rule, "group": group, "area": area}

    @property
    def seen(self) -> str:
        """The mark of what stands now: who saves after a warning has seen it."""
        return mark(self.stands) if self.stands else ""

    @property
    def said_now(self) -> Bilingual:
        """What stands there, in words."""
        return in_words(self.stands, programmes=self.names) if self.stands else NOTHING

    @property
    def condition(self) -> str:
        """The condition it is about; nothing for a group."""
        return self.form.condition if isinstance(self.form, ConditionForm) else ""

    @property
    def add_url(self) -> str:
        """Where it can be added anew."""
        pk = self.edition.pk
        if not self.condition:
            return reverse("funding:group_new", args=[pk])
        return reverse("funding:rule_new", args=[pk, SLUG_OF[Condition(self.condition)]])

    @property
    def is_group(self) -> bool:
        """Whether it puts others together."""
        return isinstance(self.form, GroupForm)

    @property
    def sentence(self) -> Bilingual:
        """How it reads with what is typed; of what can't be read yet, nothing."""
        rule = self._typed
        return in_words(rule, programmes=self.names) if rule else NOTHING

    @property
    def mend(self) -> Bilingual:
        """What those who do not meet it yet are told."""
        rule = self._typed
        judged = as_rule(leaf_of(rule)) if rule else None
        return mend(judged, is_turned(rule)) if rule and isinstance(judged, Leaf) else NOTHING

    @property
    def _typed(self) -> RuleRecord | None:
        if self.form.is_bound:
            return self.form.rule if self.form.is_valid() else None
        return self.stands


def attempt_new(edition: Edition, condition: Condition, request: MemberRequest) -> Attempt:
    """A new condition; `kur` says where it is to stand."""
    said = record_of_draft(edition)
    where = places_for(said, request.GET.get("kur", ""))
    form = ConditionForm(_sent(request), condition=condition, where=where)
    stands = None
    if not form.fields.keys() & {"number", "day", "kinds", "places", "programme"}:
        stands = RuleRecord(condition=condition)
    return Attempt(edition, form, str(condition.label), stands, _is_sent(request), programme_names(said))


def attempt_new_group(edition: Edition, request: MemberRequest) -> Attempt:
    """A new group, empty."""
    said = record_of_draft(edition)
    form = GroupForm(_sent(request), where=places_for(said, request.GET.get("kur", "")))
    return Attempt(edition, form, _("Several conditions as one"), None, _is_sent(request), programme_names(said))


def attempt_at(edition: Edition, path: Path, request: MemberRequest) -> Attempt:
    """The rule at a path; raises NoSuchRule where nothing was sent and nothing is there."""
    said = record_of_draft(edition)
    if request.method != "POST":
        return _attempt(edition, said, path, at(said.rules, path), request)
    try:
        stands_at = found(said.rules, path, request.POST.get("seen", ""))
    except NoSuchRule:
        return _overtaken(edition, said, path, request)
    return _attempt(edition, said, stands_at, at(said.rules, stands_at), request)


def _attempt(edition: Edition, said: CallRecord, path: Path, stands: RuleRecord, request: MemberRequest) -> Attempt:
    leaf, where = leaf_of(stands), places_for(said, where_is(said, path), moving=path)
    form, title = _form(leaf.condition, where, stands, request)
    return Attempt(edition, form, title, stands, _is_sent(request), programme_names(said))


def _overtaken(edition: Edition, said: CallRecord, path: Path, request: MemberRequest) -> Attempt:
    """What was typed, beside what stands there now if that is the same condition still; else it can be added anew."""
    condition = request.POST.get("condition", "")
    if condition not in {"", *Condition.values}:
        raise NoSuchRule
    same = [rule for known, rule in walk(said.rules) if known == path and leaf_of(rule).condition == condition]
    stands = same[0] if same else None
    form, title = _form(condition, places_for(said), stands, request)
    return Attempt(edition, form, title, stands, _is_sent(request), programme_names(said), is_overtaken=True)


def _form(
    condition: str, where: Where, stands: RuleRecord | None, request: MemberRequest
) -> tuple[ConditionForm | GroupForm, str]:
    """The form of a condition, or (without one) of a group; and its title."""
    if not condition:
        return GroupForm(_sent(request), where=where, stands=stands), _("Several conditions as one")
    chosen = Condition(condition)
    return ConditionForm(_sent(request), condition=chosen, where=where, stands=stands), str(chosen.label)


def _sent(request: MemberRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _is_sent(request: MemberRequest) -> bool:
    """To be kept: not only to find a place or to read the sentence."""
    return request.method == "POST" and not {"look", "search"} & request.POST.keys()
