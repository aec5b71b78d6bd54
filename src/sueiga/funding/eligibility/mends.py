"""How to mend each condition that is not met, in the language that is spoken now; empty where nothing can be done."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.funding.eligibility.phrases import counted, kinds_of, one_of, time_of
from sueiga.funding.eligibility.rules import Leaf
from sueiga.funding.enums import ApplicantKind, Condition


def mend_phrase(leaf: Leaf, negated: bool) -> str:
    """What to do, as a sentence; conditions turned round can only be met by what one is."""
    if negated or leaf.condition not in _MENDS:
        return ""
    return _MENDS[leaf.condition](leaf)


def _ngo(_leaf: Leaf) -> str:
    return _(
        "The head of the organisation asks for the NGO flag on the self-service pages of the Centre of Registers: it"
        " costs nothing and takes three working days."
    )


def _charity(_leaf: Leaf) -> str:
    return _("Ask the Centre of Registers for the status of charity recipient.")


def _reports(_leaf: Leaf) -> str:
    return _("File the missing annual statements with the Centre of Registers.")


def _site(_leaf: Leaf) -> str:
    return _("Tell the address of your web site in your profile; if you have none, make one.")


def _publishes(_leaf: Leaf) -> str:
    return _("Publish what your projects are about on your own web site, and say here that you have done so.")


def _members(leaf: Leaf) -> str:
    count, shown = counted(leaf.number)
    text = ngettext(
        "There have to be at least %(count)s member. Put your number of members right here, or take in new ones.",
        "There have to be at least %(count)s members. Put your number of members right here, or take in new ones.",
        count,
    )
    return text % {"count": shown}


def _volunteers(leaf: Leaf) -> str:
    count, shown = counted(leaf.number)
    text = ngettext(
        "There have to be at least %(count)s volunteer. Put your number of volunteers right here, or find more.",
        "There have to be at least %(count)s volunteers. Put your number of volunteers right here, or find more.",
        count,
    )
    return text % {"count": shown}


def _age(leaf: Leaf) -> str:
    return _("Time will mend this: needed since registration – %(time)s.") % {"time": time_of(leaf.number)}


def _no_debt(_leaf: Leaf) -> str:
    return _("Pay your debts to the State Tax Inspectorate and to Sodra; then say so here.")


def _partner(leaf: Leaf) -> str:
    if not leaf.kinds:
        return _("Agree with a project partner.")
    return _("Agree with a project partner: %(kinds)s.") % {"kinds": one_of(kinds_of(leaf))}


def _lately(_leaf: Leaf) -> str:
    return _("Time will mend this: you may apply again once enough calendar years have passed.")


def _kind(leaf: Leaf) -> str:
    """With the flag it becomes a non-governmental organisation, whatever else it is."""
    return _ngo(leaf) if ApplicantKind.NGO in leaf.kinds else ""


_MENDS: dict[str, Callable[[Leaf], str]] = {
    Condition.NGO: _ngo,
    Condition.CHARITY: _charity,
    Condition.REPORTS_FILED: _reports,
    Condition.HAS_SITE: _site,
    Condition.PUBLISHES_PROJECTS: _publishes,
    Condition.MEMBERS_AT_LEAST: _members,
    Condition.VOLUNTEERS_AT_LEAST: _volunteers,
    Condition.AGE_AT_LEAST: _age,
    Condition.NO_TAX_DEBT: _no_debt,
    Condition.PARTNER_OF_KIND: _partner,
    Condition.NOT_FUNDED_LATELY: _lately,
    Condition.KIND: _kind,
}
