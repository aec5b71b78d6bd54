"""Choices about programmes, calls, the rules of who may apply, and answers to "can we apply?"."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Level(models.TextChoices):
    """Whose money a call gives out."""

    NATIONAL = "national", _("national")
    COUNTY = "county", pgettext_lazy("level of a call", "county")
    MUNICIPAL = "municipal", _("municipal")
    LAG = "lag", _("local action group")
    EUROPEAN = "european", _("European Union")
    OTHER = "other", pgettext_lazy("level of a call", "other")


class Stage(models.TextChoices):
    """How far an edition of a call is on its way to readers."""

    DRAFT = "draft", _("draft")
    REVIEW = "review", _("waits for review")
    PUBLISHED = "published", pgettext_lazy("call", "published")
    REPLACED = "replaced", _("replaced by a later one")
    DISCARDED = "discarded", pgettext_lazy("call", "discarded")


class Status(models.TextChoices):
    """Where a published call stands, moved by time and by people."""

    PLANNED = "planned", pgettext_lazy("call", "planned")
    OPEN = "open", pgettext_lazy("call", "open")
    CLOSING = "closing", pgettext_lazy("call", "closing soon")
    CLOSED = "closed", pgettext_lazy("call", "closed")
    ASSESSED = "assessed", pgettext_lazy("call", "in assessment")
    RESULTS = "results", pgettext_lazy("call", "results published")
    WITHDRAWN = "withdrawn", pgettext_lazy("call", "withdrawn")


TAKING = frozenset({Status.OPEN, Status.CLOSING})
"""A call in these takes applications now."""
AHEAD = TAKING | {Status.PLANNED}
"""A call in these is worth getting ready for."""


class ApplicantKind(models.TextChoices):
    """Who may apply, in the words calls use; one organisation may be several of them."""

    RURAL_COMMUNITY = "rural_community", _("rural community organisation")
    COMMUNITY = "community", _("community organisation")
    DISTRICT_UNION = "district_union", _("district union of communities")
    NATIONAL_UNION = "national_union", _("national union of communities")
    LAG = "lag", _("local action group (as applicant)")
    NGO = "ngo", _("non-governmental organisation")
    RELIGIOUS = "religious", _("religious community")
    PUBLIC_INSTITUTION = "public_institution", _("public institution (VšĮ)")
    BUDGETARY = "budgetary", _("budgetary institution")
    MUNICIPALITY = "municipality", _("municipality")


class PlaceLevel(models.TextChoices):
    """What a code of territory names; the country has none."""

    COUNTY = "county", pgettext_lazy("level of a place", "county")
    MUNICIPALITY = "municipality", pgettext_lazy("level of a place", "municipality")
    ELDERSHIP = "eldership", pgettext_lazy("level of a place", "eldership")
    SETTLEMENT = "settlement", pgettext_lazy("level of a place", "settlement")
    LAG = "lag", _("area of a local action group")


class EarlyClosing(models.TextChoices):
    """What may close a call before its last day."""

    COUNT = "count", _("when so many applications are in")
    AMOUNT = "amount", _("when so much has been asked for")


class EarlyMoment(models.TextChoices):
    """When a call closes after its early limit was reached."""

    AT_ONCE = "at_once", _("at once")
    SAME_DAY = "same_day", _("the same day")
    NEXT_WORKING_DAY = "next_working_day", _("the next working day")


class Partners(models.TextChoices):
    """Whether a project may or must have partners."""

    NONE = "none", _("no partners")
    ALLOWED = "allowed", _("partners are allowed")
    REQUIRED = "required", _("partners are required")


class ChannelKind(models.TextChoices):
    """How an application is handed in."""

    PORTAL = "portal", _("in the funder's system")
    SIGNED_EMAIL = "signed_email", _("by e-mail with a qualified e-signature")
    EMAIL = "email", _("by e-mail (handing in)")
    POST = "post", _("by registered mail or courier")
    PAPER = "paper", _("on paper, in person")


class Operator(models.TextChoices):
    """How rules are put together."""

    ALL = "all", _("all of these")
    ANY = "any", _("at least one of these")
    NONE = "none", _("none of these")
    CONDITION = "condition", _("one condition")


class Condition(models.TextChoices):
    """The closed vocabulary of conditions (eligibility/conditions.py says what each asks of the facts)."""

    KIND = "kind", _("kind of applicant")
    TERRITORY = "territory", _("seat in a territory")
    LAG_AREA = "lag_area", _("seat in the area of a local action group")
    RESIDENTS_AT_MOST = "residents_at_most", _("settlement of at most so many residents")
    AGE_AT_LEAST = "age_at_least", _("registered for at least so many months")
    REGISTERED_BY = "registered_by", _("registered by a day")
    MEMBERS_AT_LEAST = "members_at_least", _("at least so many members")
    VOLUNTEERS_AT_LEAST = "volunteers_at_least", _("at least so many volunteers")
    INCOME_AT_LEAST = "income_at_least", _("income of last year at least")
    NGO = "ngo", _("NGO flag in the register")
    CHARITY = "charity", _("status of charity recipient")
    REPORTS_FILED = "reports_filed", _("annual statements filed")
    HAS_SITE = "has_site", _("has a web site")
    PUBLISHES_PROJECTS = "publishes_projects", _("publishes its projects on its web site")
    NOT_ENDING = "not_ending", _("not in liquidation nor reorganised")
    NO_TAX_DEBT = "no_tax_debt", _("no debts of taxes and social insurance")
    NOT_RESTRICTED = "not_restricted", _("no restriction to receive public money")
    NEVER_FUNDED = "never_funded", _("never funded by this programme")
    NOT_FUNDED_LATELY = "not_funded_lately", _("not funded by this programme in the last calendar years")
    APPLICATIONS_AT_MOST = "applications_at_most", _("at most so many applications in this call")
    PARTNER_OF_KIND = "partner_of_kind", _("a partner of a kind")


class FactName(models.TextChoices):
    """What rules ask of an organisation; each known value has a type (eligibility/facts.py) and a source."""

    KINDS = "kinds", _("what it is")
    PLACES = "places", _("where its seat is")
    LAG_AREAS = "lag_areas", _("areas of local action groups its seat is in")
    RESIDENTS = "residents", _("residents of its settlement")
    REGISTERED_ON = "registered_on", _("registered on")
    MEMBERS = "members", pgettext_lazy("fact", "members")
    VOLUNTEERS = "volunteers", pgettext_lazy("fact", "volunteers")
    INCOME = "income", _("income of last year")
    NGO = "ngo", pgettext_lazy("fact", "NGO flag")
    CHARITY = "charity", pgettext_lazy("fact", "status of charity recipient")
    REPORTS_FILED = "reports_filed", pgettext_lazy("fact", "annual statements filed")
    HAS_SITE = "has_site", pgettext_lazy("fact", "web site")
    PUBLISHES_PROJECTS = "publishes_projects", _("projects published on its web site")
    ENDING = "ending", _("in liquidation or being reorganised")
    NO_TAX_DEBT = "no_tax_debt", pgettext_lazy("fact", "no debts of taxes and social insurance")
    NOT_RESTRICTED = "not_restricted", pgettext_lazy("fact", "no restriction to receive public money")
    GRANTS = "grants", _("support received before")
    APPLICATIONS = "applications", _("applications handed in")
    PARTNERS = "partners", _("partners agreed on")


class Answer(models.TextChoices):
    """The answer to "can we apply?"."""

    YES = "yes", pgettext_lazy("may we apply", "Yes")
    NOT_YET = "not_yet", pgettext_lazy("may we apply", "Not yet")
    NO = "no", pgettext_lazy("may we apply", "No")
    UNKNOWN = "unknown", pgettext_lazy("may we apply", "Can't tell")


class GrantSource(models.TextChoices):
    """From where we know of support an organisation received."""

    RESULTS = "results", _("published list of results")
    ORGANISATION = "organisation", pgettext_lazy("source of a grant", "the organisation itself")
    NOTEBOOK = "notebook", _("outcome of its application here")
    OFFICE = "office", pgettext_lazy("source of a grant", "the union's office")


class InterestLevel(models.TextChoices):
    """How far a community's interest goes."""

    INTERESTED = "interested", _("we are interested")
    INTENDS = "intends", _("we mean to apply")
    NOT_FOR_US = "not_for_us", _("not for us")


class QuestionState(models.TextChoices):
    """Where a question about a call stands."""

    OPEN = "open", pgettext_lazy("question", "waits for an answer")
    ANSWERED = "answered", pgettext_lazy("question", "answered")
    PUBLIC = "public", pgettext_lazy("question", "answered for everybody")
    CLOSED = "closed", pgettext_lazy("question", "closed without an answer")


class WatchKind(models.TextChoices):
    """What of a funder's site is watched."""

    FEED = "feed", _("news feed (RSS or Atom)")
    SITEMAP = "sitemap", _("site map")


class FindingState(models.TextChoices):
    """What the office did about something found on a funder's site."""

    NEW = "new", pgettext_lazy("finding", "waits to be looked at")
    SEEN_BEFORE = "seen_before", _("was there when the watching began")
    DISMISSED = "dismissed", pgettext_lazy("finding", "not a call")
    DRAFTED = "drafted", pgettext_lazy("finding", "a draft was begun from it")
    ABOUT = "about", pgettext_lazy("finding", "about a call we have")


class ImportKind(models.TextChoices):
    """In what form calls of others come."""

    COMMONGRANTS = "commongrants", _("CommonGrants (JSON)")
    EU_PORTAL = "eu_portal", _("EU Funding & Tenders Portal, answer of its search (JSON)")


class ImportState(models.TextChoices):
    """Where a list of support read from a file stands."""

    STAGED = "staged", pgettext_lazy("list of support", "to be looked at")
    APPLIED = "applied", pgettext_lazy("list of support", "put on the list")
    UNDONE = "undone", pgettext_lazy("list of support", "undone")
    DISCARDED = "discarded", pgettext_lazy("list of support", "discarded")


class RowOutcome(models.TextChoices):
    """What a row of such a file does."""

    ADDED = "added", pgettext_lazy("row of a list of support", "new")
    CHANGED = "changed", pgettext_lazy("row of a list of support", "changed")
    SAME = "same", pgettext_lazy("row of a list of support", "the same as before")
    REFUSED = "refused", pgettext_lazy("row of a list of support", "refused")


class RowFault(models.TextChoices):
    """Why a row is refused."""

    NO_RECIPIENT = "no_recipient", _("The row does not say who received the support.")
    NO_YEAR = "no_year", _("The row has neither a year nor a date, and none was chosen for the file.")
    BAD_DATE = "bad_date", _("This is not a date.")
    YEAR_OUTSIDE = "year_outside", _("The year is before 1990 or still far ahead; often it means there was no date.")
    BAD_AMOUNT = "bad_amount", _("This is not a sum of money.")
    NEGATIVE = "negative", _("The sum is negative; support can't be.")
    BAD_CURRENCY = "bad_currency", _("The currency is not a code of three letters, such as EUR.")
    FORMULA = "formula", _("There is a formula instead of words.")
    TWICE = "twice", _("This identifier has already been in this file.")
    UNKNOWN_PROGRAMME = "unknown_programme", _("There is no programme of this name, and none was chosen for the file.")


class Occasion(models.TextChoices):
    """What a letter about calls tells."""

    NEW = "new", _("a new call that fits")
    ANSWER = "answer", _("the answer changed")
    OPENED = "opened", _("the call has opened")
    DEADLINE = "deadline", _("the deadline is near")
    CHANGED = "changed", _("the call changed")
    EARLY = "early", _("the call closes early")
    WITHDRAWN = "withdrawn", _("the call was withdrawn")
    RESULTS = "results", pgettext_lazy("letter about a call", "the results are out")
