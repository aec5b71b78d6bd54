"""Rules of a draft in words: the same sentences the verdicts are told by."""

from collections.abc import Mapping

from sueiga.core.bilingual import NOTHING, Bilingual
from sueiga.funding.eligibility.composing import rules_of
from sueiga.funding.eligibility.rules import Group, Leaf
from sueiga.funding.eligibility.wording import rule_sentence
from sueiga.funding.record import CallRecord, RuleRecord

_NO_NAMES: Mapping[str, Bilingual] = {}


def as_rule(rule: RuleRecord) -> Leaf | Group | None:
    """As it is judged; None for a group of nothing."""
    members = rules_of(CallRecord(rules=(_of_whole_call(rule),))).common.members
    return members[0] if members else None


def said(rule: RuleRecord, negated: bool = False, programmes: Mapping[str, Bilingual] = _NO_NAMES) -> Bilingual:
    """A rule as a line of its own; nothing for an empty group."""
    judged = as_rule(rule)
    return NOTHING if judged is None else rule_sentence(judged, negated, programmes)


def _of_whole_call(rule: RuleRecord) -> RuleRecord:
    return RuleRecord(**{**vars(rule), "area_code": ""})
