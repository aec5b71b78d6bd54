"""How each fact an organisation may state is asked for, in words Ona understands."""

import datetime as dt
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sueiga.core.writing import money, number
from sueiga.funding.enums import FactName
from sueiga.funding.models import Programme, StatedFact
from sueiga.funding.support.facts import NUMBERS, SUMS, YES_OR_NO

QUESTIONS: dict[FactName, "tuple[str | Promise, str | Promise]"] = {
    FactName.MEMBERS: (
        gettext_lazy("How many members does the organisation have?"),
        gettext_lazy("By the list of members as it is today."),
    ),
    FactName.VOLUNTEERS: (
        gettext_lazy("How many volunteers help the organisation?"),
        gettext_lazy("Everybody who helped without pay in the last twelve months."),
    ),
    FactName.INCOME: (
        gettext_lazy("What was the organisation's income of %(year)s, in euros?"),
        gettext_lazy("All of it: support, fees, share of income tax. For example: 3 000,50"),
    ),
    FactName.RESIDENTS: (
        gettext_lazy("How many residents does the settlement of your seat have?"),
        gettext_lazy("By the last census, or as the eldership says."),
    ),
    FactName.HAS_SITE: (
        gettext_lazy("Does the organisation have a web site?"),
        gettext_lazy("Its own site, or its own page on somebody's site."),
    ),
    FactName.PUBLISHES_PROJECTS: (
        gettext_lazy("Does the organisation tell of its projects on its web site?"),
        gettext_lazy("Funders look whether what they supported before can be read of there."),
    ),
    FactName.REPORTS_FILED: (
        gettext_lazy("Are the annual statements of %(year)s filed with the Centre of Registers?"),
        gettext_lazy("The set of financial statements and the activity report."),
    ),
    FactName.NO_TAX_DEBT: (
        gettext_lazy("Is the organisation free of debts of taxes and social insurance?"),
        gettext_lazy("It can be looked up on the sites of VMI and Sodra. Your word is taken for half a year."),
    ),
    FactName.NOT_RESTRICTED: (
        gettext_lazy("Is the organisation free of restrictions to receive public money?"),
        gettext_lazy("Article 10(1) of the Law on the Development of NGOs says what restricts it."),
    ),
}


@dataclass(frozen=True)
class Asked:
    """A question about one fact."""

    question: str
    help_text: str


def asked(fact: FactName, programme: Programme | None, today: dt.date) -> Asked:
    """The question, about last year where it is about a year."""
    if programme is not None:
        question = _("We received nothing else from “%(programme)s”") % {"programme": programme}
        return Asked(question, _("Think of earlier years too. It counts up to the year in which you say it."))
    told, advice = QUESTIONS[fact]
    return Asked(str(told) % {"year": today.year - 1}, str(advice))


def in_words(stated: StatedFact) -> str:
    """What was stated, as a person reads it."""
    if stated.fact in YES_OR_NO:
        return _("yes") if stated.value == "yes" else _("no")
    if stated.fact in SUMS:
        return money(float(stated.value))
    if stated.fact in NUMBERS:
        return number(int(stated.value))
    return _("nothing but what is listed")
