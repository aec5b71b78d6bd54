"""Rules that many of the example calls share."""

from decimal import Decimal

from sueiga.funding.record import RuleRecord

COMMUNITIES = ("rural_community", "community")
EXAMPLE = "pavyzdinė reikšmė"
NGO_LAW = "NVO plėtros įstatymo 10 str. 1 d. 6 p."
SADM_RULES = "SADM projektų taisyklių 8 p."


def members(at_least: int, clause: str) -> RuleRecord:
    """At least so many members."""
    return RuleRecord(condition="members_at_least", number=Decimal(at_least), clause=clause)


def plain(condition: str, clause: str) -> RuleRecord:
    """A condition that needs no number."""
    return RuleRecord(condition=condition, clause=clause)


def kinds(*names: str, area: str = "", clause: str = "") -> RuleRecord:
    """Only these kinds of applicants."""
    return RuleRecord(condition="kind", kinds=names, area_code=area, clause=clause)


def public_money() -> tuple[RuleRecord, ...]:
    """What the law asks of whoever takes public money: reports filed, projects published on one's own site if any."""
    no_site = RuleRecord(operator="none", children=(RuleRecord(condition="has_site"),))
    published = RuleRecord(
        operator="any",
        children=(no_site, RuleRecord(condition="publishes_projects")),
        text_lt="projektai skelbiami savo svetainėje, jei organizacija ją turi",
        text_en="projects are published on its own web site, where it has one",
        clause=NGO_LAW,
    )
    return (plain("reports_filed", NGO_LAW), published, plain("not_ending", "Taisyklių bendrosios sąlygos"))
