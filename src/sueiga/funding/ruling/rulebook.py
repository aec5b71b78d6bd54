"""A draft's rules as the page of building them shows them: as sentences, in a list to change, with what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import Bilingual
from sueiga.core.writing import number
from sueiga.funding.eligibility.composing import rules_of
from sueiga.funding.eligibility.wording import area_sentence, in_a_sentence
from sueiga.funding.enums import Answer, Operator
from sueiga.funding.knowing import facts_of, public_facts
from sueiga.funding.models import Edition, Programme
from sueiga.funding.models.fits import FEW
from sueiga.funding.record import CallRecord, RuleRecord
from sueiga.funding.record_rows import prefetched, record_of
from sueiga.funding.ruling.contradictions import Contradiction, contradictions
from sueiga.funding.ruling.places import as_text
from sueiga.funding.ruling.territories import ancestors_of
from sueiga.funding.ruling.trees import Path, is_turned, leaf_of, mark
from sueiga.funding.ruling.trying import Group, try_out
from sueiga.funding.ruling.words import said as in_words
from sueiga.registry.models import Organisation

HINDRANCES = {
    Answer.NOT_YET: _("So many lack:"),
    Answer.UNKNOWN: _("Of so many it is not known:"),
    Answer.NO: _("So many do not meet:"),
}


@dataclass(frozen=True)
class RuleRow:
    """One rule of the list: a condition, or a group with its own."""

    path: str
    mark: str
    text: str
    own_text: str
    clause: str
    clause_url: str
    is_group: bool
    operator: str
    is_first: bool
    is_last: bool
    members: "Sequence[RuleRow]" = ()


@dataclass(frozen=True)
class Part:
    """Rules asked of everybody (code empty), or of those who apply in one area."""

    code: str
    name: str
    where: str
    rows: Sequence[RuleRow]


@dataclass(frozen=True)
class Rulebook:
    """The whole page: what all must meet in a sentence, a line for each area, what is wrong, and the list."""

    sentence: Bilingual
    areas: Sequence[Bilingual]
    faults: Sequence[Contradiction]
    parts: Sequence[Part]


@dataclass(frozen=True)
class Tried:
    """One answer of a trial, with names to look at for the office."""

    answer: Answer
    count: str
    hindrance: str
    lacks: Sequence[tuple[str, Bilingual]]
    examples: Sequence[Organisation]


def record_of_draft(edition: Edition) -> CallRecord:
    """What the draft says now."""
    return record_of(prefetched(Edition.objects.filter(pk=edition.pk)).get())


def rulebook(said: CallRecord) -> Rulebook:
    """What the rules of a draft say and what is wrong with them."""
    names = programme_names(said)
    rules = rules_of(said)
    parts = [_part(said, "", gettext("Asked of everybody who applies"), names)]
    parts += [_part(said, area.code, f"{area.code}. {area.name_lt}", names) for area in said.areas]
    faults = contradictions(said, ancestors_of(said))
    areas = [area_sentence(area, names) for area in rules.areas]
    return Rulebook(in_a_sentence(replace(rules, areas=()), names), areas, faults, parts)


def programme_names(said: CallRecord) -> dict[str, Bilingual]:
    """Names of programmes but the call's own, which sentences call "this programme"."""
    rows = Programme.objects.exclude(slug=said.programme)
    return {row.slug: Bilingual(row.name_lt, row.name_en) for row in rows}


def tried(edition: Edition, user: User) -> list[Tried]:
    """The rules tried on all living organisations; examples by name for the office alone.

    Others try them on what is public: rules made for it would else ask out what a community told the office alone.
    """
    rules = rules_of(record_of_draft(edition))
    known = facts_of(call=edition.call) if user.in_office else public_facts()
    groups = try_out(rules, known, timezone.localdate())
    wanted = [key for group in groups for key in group.examples] if user.in_office else []
    names = Organisation.objects.public().in_bulk(wanted)
    return [_tried(group, names, user) for group in groups]


def _tried(group: Group, names: Mapping[int, Organisation], user: User) -> Tried:
    lacks = [(_shown(lack.count, user), lack.text) for lack in group.lacks]
    examples = [names[key] for key in group.examples if key in names]
    hindrance = str(HINDRANCES.get(group.answer, ""))
    return Tried(group.answer, _shown(group.count, user), hindrance, lacks, examples)


def _shown(count: int, user: User) -> str:
    if 0 < count < FEW and not user.in_office:
        return gettext("fewer than %(count)s") % {"count": number(FEW)}
    return number(count)


def _part(said: CallRecord, code: str, name: str, names: Mapping[str, Bilingual]) -> Part:
    chosen = [(n, rule) for n, rule in enumerate(said.rules) if rule.area_code == code]
    rows = [
        _row((n,), rule, is_first=rule is chosen[0][1], is_last=rule is chosen[-1][1], names=names)
        for n, rule in chosen
    ]
    return Part(code, name, f"area:{code}" if code else "", rows)


def _row(path: Path, rule: RuleRecord, *, is_first: bool, is_last: bool, names: Mapping[str, Bilingual]) -> RuleRow:
    is_group = rule.operator != Operator.CONDITION and not is_turned(rule)
    last = len(rule.children) - 1
    members = [
        _row((*path, n), child, is_first=n == 0, is_last=n == last, names=names)
        for n, child in enumerate(rule.children)
    ]
    leaf = leaf_of(rule)
    return RuleRow(
        path=as_text(path), mark=mark(rule), text=str(in_words(rule, programmes=names)),
        own_text=str(Bilingual(rule.text_lt, rule.text_en)), clause=leaf.clause,
        clause_url=leaf.clause_url, is_group=is_group, operator=str(Operator(rule.operator).label),
        is_first=is_first, is_last=is_last, members=members if is_group else (),
    )  # fmt: skip
