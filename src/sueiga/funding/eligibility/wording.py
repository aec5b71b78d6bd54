"""Rules read back as plain sentences, in Lithuanian and in English, and how to mend what is not met.

A sentence or a way to mend written by hand stands as it is written; the vocabulary says the others. "None of" is said
by turning its members round, so a reader never meets "not any of: without…".
"""

from collections.abc import Callable
from functools import lru_cache

from django.utils.translation import gettext as _
from django.utils.translation import override

from sueiga.core.bilingual import Bilingual
from sueiga.core.writing import quoted
from sueiga.funding.eligibility.mends import mend_phrase
from sueiga.funding.eligibility.phrases import Programmes, both, one_of, phrase
from sueiga.funding.eligibility.rules import AreaRules, Group, Leaf, Rules
from sueiga.funding.enums import Operator

Rule = Leaf | Group
_NO_NAMES: Programmes = {}


def sentence(leaf: Leaf, negated: bool = False, programmes: Programmes = _NO_NAMES) -> Bilingual:
    """What a condition asks: „Bent 30 narių“; for a line of its own."""
    if leaf.text:
        return leaf.text
    named = programmes.get(leaf.programme)
    return _sentence(leaf, negated, named)


def mend(leaf: Leaf, negated: bool = False) -> Bilingual:
    """How to mend it, as a whole sentence; nothing where it can't be."""
    return leaf.mend or _mend(leaf, negated)


def said_as(rules: Rules, programmes: Programmes = _NO_NAMES) -> list[Bilingual]:
    """The whole of the rules, one line for each that all must meet, then one for each activity area."""
    lines = [rule_sentence(rule, programmes=programmes) for rule in _parts(rules.common)]
    return [*lines, *(area_sentence(area, programmes) for area in rules.areas)]


def rule_sentence(rule: Rule, negated: bool = False, programmes: Programmes = _NO_NAMES) -> Bilingual:
    """One rule, a condition or a group, as a line of its own."""
    return _in_both(lambda: capitalised(_said(rule, negated, programmes)))


def in_a_sentence(rules: Rules, programmes: Programmes = _NO_NAMES) -> Bilingual:
    """„Gali teikti: kaimo bendruomenė arba rajono sąjunga; bent 30 narių.“ and a sentence for each area."""
    return _in_both(lambda: _whole(rules, programmes))


def area_sentence(area: AreaRules, programmes: Programmes = _NO_NAMES) -> Bilingual:
    """What one activity area asks on top: „II sritis „Viešosios erdvės“: …“."""
    return _in_both(lambda: _area(area, programmes))


def capitalised(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4096)
def _sentence(leaf: Leaf, negated: bool, named: Bilingual | None) -> Bilingual:
    names = {leaf.programme: named} if named else _NO_NAMES
    return _in_both(lambda: capitalised(phrase(leaf, negated, names)))


@lru_cache(maxsize=4096)
def _mend(leaf: Leaf, negated: bool) -> Bilingual:
    return _in_both(lambda: mend_phrase(leaf, negated))


def _in_both(say: Callable[[], str]) -> Bilingual:
    with override("lt"):
        lithuanian = say()
    with override("en"):
        return Bilingual(lithuanian, say())


def _parts(group: Group) -> tuple[Rule, ...]:
    """What stands side by side on top: members of "all", else the group as one rule."""
    if group.operator == Operator.ALL and not group.text:
        return group.members
    return (group,)


def _whole(rules: Rules, programmes: Programmes) -> str:
    said = "; ".join(filter(None, (_said(rule, False, programmes) for rule in _parts(rules.common))))
    text = _("May apply: %(rules)s.") % {"rules": said} if said else _("Anybody may apply.")
    return " ".join([text, *(f"{_area(area, programmes)}." for area in rules.areas)])


def _area(area: AreaRules, programmes: Programmes) -> str:
    said = "; ".join(filter(None, (_said(rule, False, programmes) for rule in _parts(area.rules))))
    places = {"code": area.code, "name": quoted(area.name) if area.name else "", "rules": said}
    if not said:
        return _("Area %(code)s %(name)s: nothing more is asked") % places
    return _("Area %(code)s %(name)s: %(rules)s") % places


def _said(rule: Rule, negated: bool, programmes: Programmes) -> str:
    """A condition or a group as a phrase; turning a group round turns its members (De Morgan)."""
    if rule.text:
        return str(rule.text)
    if isinstance(rule, Leaf):
        return phrase(rule, negated, programmes)
    inside = negated != (rule.operator == Operator.NONE)
    every = (rule.operator == Operator.ANY) == negated
    members = [_said(member, inside, programmes) for member in rule.members if not _is_empty(member)]
    if len(members) < 2:
        return "".join(members)
    if every:
        return both(members) if _are_plain(rule) else _listed(_("all of these: %(rules)s"), members)
    return one_of(members) if _are_plain(rule) else _listed(_("at least one of these: %(rules)s"), members)


def _is_empty(rule: Rule) -> bool:
    return isinstance(rule, Group) and not rule.text and all(_is_empty(member) for member in rule.members)


def _are_plain(group: Group) -> bool:
    """Whether two short conditions alone are inside: they read well with one "and" or "or" between them."""
    return len(group.members) == 2 and all(
        isinstance(member, Leaf) and not _is_list(member) for member in group.members
    )


def _is_list(leaf: Leaf) -> bool:
    return len(leaf.kinds) > 1 or max(len(leaf.places), len(leaf.place_names)) > 1 or bool(leaf.text)


def _listed(text: str, members: list[str]) -> str:
    numbered = ", ".join(f"({number}) {member}" for number, member in enumerate(members, start=1))
    return text % {"rules": numbered}
