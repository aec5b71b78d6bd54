"""Why an organisation stands as it does: a sentence for each reason and the rule it follows, with its legal source."""

import datetime as dt
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Value = str | int | dt.date


@dataclass(frozen=True)
class Rule:
    """What the law, or the union's own measure, says; `url` is where it can be read (empty: the union's own)."""

    text: str | Promise
    source: str | Promise
    url: str = ""


@dataclass(frozen=True)
class Reason:
    """One reason: its code and the plain values its sentence names."""

    code: str
    parameters: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, code: str, **values: Value) -> "Reason":
        """A reason with its values in a settled order, so that equal reasons are equal."""
        return cls(code, tuple(sorted(values.items())))

    @property
    def sentence(self) -> str:
        """What a person reads, in the language of the page."""
        return str(REASONS[self.code]) % {name: _shown(name, value) for name, value in self.parameters}

    @property
    def rule(self) -> Rule:
        """The rule it follows."""
        return RULES[_RULE_OF[self.code]]

    def __str__(self) -> str:
        return self.sentence


def _shown(name: str, value: Value) -> str:
    if isinstance(value, dt.date):
        return date_format(value, "DATE_FORMAT")
    if name == "status" and isinstance(value, int):
        return str(STATUS_NAMES[value])
    return str(value)


STATUS_NAMES = {
    0: _("nothing noted"),
    1: _("being reorganised"),
    2: _("taking part in a reorganisation"),
    3: _("being transformed"),
    4: _("being restructured"),
    5: _("going bankrupt"),
    6: _("bankrupt"),
    7: _("being liquidated"),
    8: _("taking part in a division"),
    9: _("liquidation being started"),
    10: pgettext_lazy("legal status", "deregistered"),
    11: _("liquidated"),
    12: _("not re-registered"),
    13: _("going bankrupt"),
    25: _("moving its seat abroad"),
    26: _("being liquidated after bankruptcy"),
}
"""Legal statuses by the register's code; 5 and 13 are written alike there too."""

REASONS: dict[str, str | Promise] = {
    "deregistered": _("Deregistered on %(date)s."),
    "struck_off": _("Its legal status in the register: %(status)s."),
    "missing_from_register": _(
        "Since %(date)s it has not been in the register's file, though it was not deregistered."
    ),
    "registration_not_known": _("The register does not say when it was registered."),
    "registered_later": _("The register dates its registration later: %(date)s."),
    "status_not_known": _("Its legal status is not known or not yet in force."),
    "documents_not_read": _("The documents it has filed have not been read yet."),
    "ending_since": _("Since %(date)s its legal status has been: %(status)s."),
    "ending": _("Its legal status: %(status)s."),
    "deregistered_later": _("The register says it will be deregistered on %(date)s."),
    "statements_missing": _("Annual statements not filed, years: %(years)s."),
    "no_public_money": _("Until they are filed it may get no state or municipal money."),
    "may_be_liquidated": _(
        "Its statements for %(year)s have been more than 12 months late since %(date)s: the register may start "
        "its liquidation."
    ),
    "restructuring": _("Its legal status: %(status)s."),
    "year_documents_filed": _("Documents for %(year)s filed on %(date)s."),
    "document_filed": _("It last filed a document on %(date)s."),
    "confirmed": _("It confirmed its own data on %(date)s."),
    "volunteers": _("Volunteers declared for %(year)s: %(count)s."),
    "ngo_flag": _("It had itself marked as an NGO on %(date)s."),
    "young": _("It is young: registered on %(date)s."),
    "silent_since": _("No sign of life since %(date)s."),
    "never_heard_of": _("No document filed and no confirmation known at all."),
    "changing": _("Noted in the register: %(status)s."),
}
"""Sentences by code, with named values."""

RULES = {
    "register": Rule(
        _("The Register of Legal Entities says who exists and in what legal status."),
        _("Register of Legal Entities"),
        "https://www.registrucentras.lt/jar/",
    ),
    "filing": Rule(
        _(
            "The general meeting approves the annual statements within 4 months after the year, and they are filed "
            "with the register within 30 days of that: by 30 May."
        ),
        _("Civil Code, Article 2.66(4); Law on Associations"),
        "https://www.ngo.lt/nvo-ataskaitos/",
    ),
    "public_money": Rule(
        _("Who has not filed the statements gets no state or municipal money."),
        _("Law on the Development of NGOs, Article 10(1)(6)"),
        "https://sppd.lrv.lt/lt/naujienos/svarbi-informacija-pareiskejams-del-atskaitomybes-dokumentu-teikimo/",
    ),
    "liquidation": Rule(
        _("When annual documents are 12 months late, the register may start liquidation."),
        _("Civil Code, Article 2.70"),
        "https://info.registrucentras.lt/content/144487",
    ),
    "life": Rule(
        _(
            "Active: a document filed, volunteers declared or the NGO flag given within 24 months, its own "
            "confirmation within 12 months, or registered less than 18 months ago."
        ),
        _("Measure of the registry"),
    ),
    "knowledge": Rule(
        _("What is not known for certain is not called active or gone."),
        _("Measure of the registry"),
    ),
}
"""Rules by name."""

_RULE_OF = {
    "deregistered": "register",
    "struck_off": "register",
    "missing_from_register": "knowledge",
    "registration_not_known": "knowledge",
    "registered_later": "knowledge",
    "status_not_known": "knowledge",
    "documents_not_read": "knowledge",
    "ending_since": "register",
    "ending": "register",
    "deregistered_later": "register",
    "statements_missing": "filing",
    "no_public_money": "public_money",
    "may_be_liquidated": "liquidation",
    "restructuring": "register",
    "year_documents_filed": "life",
    "document_filed": "life",
    "confirmed": "life",
    "volunteers": "life",
    "ngo_flag": "life",
    "young": "life",
    "silent_since": "life",
    "never_heard_of": "life",
    "changing": "register",
}
