"""Choices about organisations, what is known of them, and the runs that bring it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What an organisation is, seen from the union."""

    RURAL_COMMUNITY = "rural_community", _("rural community")
    UNION = "union", _("union of communities")
    LAG = "lag", _("local action group")
    OTHER = "other", _("other organisation")


class Certainty(models.TextChoices):
    """Whether the kind is beyond reasonable doubt or waits for a person."""

    CERTAIN = "certain", _("certain")
    DOUBTFUL = "doubtful", _("doubtful")


class Standing(models.TextChoices):
    """How an organisation stands, told from evidence (see standing.py for the rules)."""

    ACTIVE = "active", _("active")
    QUIET = "quiet", _("quiet")
    AT_RISK = "at_risk", _("at risk")
    ENDING = "ending", _("ending")
    GONE = "gone", _("gone")
    UNKNOWN = "unknown", _("unknown")


class Fact(models.TextChoices):
    """What a piece of evidence is about."""

    NAME = "name", _("name")
    LEGAL_FORM = "legal_form", _("legal form")
    LEGAL_STATUS = "legal_status", _("legal status")
    REGISTERED = "registered", _("registered")
    DEREGISTERED = "deregistered", _("deregistered")
    ADDRESS = "address", _("registered seat")
    NGO = "ngo", _("NGO flag")
    CHARITY = "charity", _("status of charity recipient")
    STATEMENTS_MISSING = "statements_missing", _("annual statements not filed")
    DOCUMENT = "document", _("document filed")
    VOLUNTEERS = "volunteers", _("volunteers")
    GOVERNANCE = "governance", _("management bodies")
    CONFIRMED = "confirmed", _("confirmed by itself")


class Source(models.TextChoices):
    """Where a fact was read. The first ones are files of the Register of Legal Entities (JAR)."""

    REGISTERED = "registered", _("Register of Legal Entities: registered")
    DEREGISTERED = "deregistered", _("Register of Legal Entities: deregistered")
    ADDRESSES = "addresses", _("Register of Legal Entities: addresses")
    NGO_SINCE = "ngo_since", _("Register of Legal Entities: NGO flag given")
    NGO_UNTIL = "ngo_until", _("Register of Legal Entities: NGO flag withdrawn")
    CHARITY_SINCE = "charity_since", _("Register of Legal Entities: charity recipients")
    CHARITY_UNTIL = "charity_until", _("Register of Legal Entities: charity status ended")
    STATEMENTS_MISSING = "statements_missing", _("Register of Legal Entities: annual statements not filed")
    DOCUMENTS = "documents", _("Register of Legal Entities: documents filed")
    VOLUNTEERS = "volunteers", _("Register of Legal Entities: volunteers")
    GOVERNANCE = "governance", _("Register of Legal Entities: management bodies")
    ORGANISATION = "organisation", _("the organisation itself")
    OFFICE = "office", _("the union's office")


class ChangeKind(models.TextChoices):
    """What happened to an organisation, as its public timeline tells it."""

    FOUNDED = "founded", _("founded")
    RENAMED = "renamed", _("renamed")
    MOVED = "moved", _("moved")
    STATUS = "status", _("legal status changed")
    DEREGISTERED = "deregistered", _("deregistered")
    MISSING = "missing", _("no longer in the register's file")
    RETURNED = "returned", _("in the register's file again")
    NGO = "ngo", _("NGO flag changed")
    CHARITY = "charity", _("charity status changed")
    STANDING = "standing", _("standing changed")
    KIND = "kind", _("counted as another kind")


class DecisionKind(models.TextChoices):
    """What a person decided about an organisation, beside the official facts."""

    IS = "is", _("is one of ours")
    IS_NOT = "is_not", _("is not one of ours")
    COVERS = "covers", _("covers these settlements")
    SAME_AS = "same_as", _("is the same as another record")
    NOT_SAME_AS = "not_same_as", _("is not the same as another record")


class RunState(models.TextChoices):
    """How a run over the registers ended."""

    APPLIED = "applied", _("applied")
    UNCHANGED = "unchanged", _("nothing new")
    HELD = "held", _("held, waits for a person")
    RELEASED = "released", _("released by a person")
    DISCARDED = "discarded", _("discarded by a person")
    FAILED = "failed", _("failed")


class Role(models.TextChoices):
    """What a person does for an organisation."""

    CHAIR = "chair", _("chair")
    DEPUTY = "deputy", _("vice-chair")
    BOARD = "board", _("board member")
    ACCOUNTANT = "accountant", _("accountant")
    EDITOR = "editor", _("editor")
    DELEGATE = "delegate", _("delegate")


LEADING_ROLES = frozenset({Role.CHAIR, Role.DEPUTY})
"""Roles that enter and end other representatives, vouch for people and confirm the organisation's details."""
EDITING_ROLES = LEADING_ROLES | {Role.BOARD, Role.EDITOR}
"""Roles that write the organisation's own page."""


class Basis(models.TextChoices):
    """On what basis somebody was entered as a representative."""

    DECISION = "decision", _("a decision of the organisation")
    VOUCHED = "vouched", _("vouched for by a representative")
    UNION = "union", _("vouched for by the district union")
    LETTER = "letter", _("answered a letter to the contact known before")
    OFFICE = "office", _("entered by the union's office")
    HANDED_OVER = "handed_over", _("handed over by the one before")


class ClaimState(models.TextChoices):
    """Where a request to speak for an organisation stands."""

    OPEN = "open", pgettext_lazy("request", "waits for a decision")
    WITHDRAWN = "withdrawn", pgettext_lazy("request", "withdrawn")
    GRANTED = "granted", pgettext_lazy("request", "granted")
    REFUSED = "refused", pgettext_lazy("request", "refused")


class Support(models.TextChoices):
    """What somebody who was asked says of a request to speak for an organisation."""

    CONFIRMS = "confirms", _("Yes, I confirm it")
    DENIES = "denies", _("No, it is not so")
    NO_IDEA = "no_idea", _("I do not know this person")


class WhyRefused(models.TextChoices):
    """Why a request is refused, in the words its writer reads."""

    NOT_SHOWN = "not_shown", _("Nothing shows yet that you were elected or entrusted with this")
    UNREADABLE = "unreadable", _("The decision that was uploaded cannot be read, is not signed or has no date")
    TERM_OVER = "term_over", _("The term named in the decision is over")
    DENIED = "denied", _("The organisation, or those it belongs to, does not confirm it")
    WRONG_ONE = "wrong_one", _("The documents are about another organisation")
    OTHER = "other", _("Another reason, told below")


class ContactKind(models.TextChoices):
    """To which contact known before a letter about a request goes."""

    OWN = "own", _("the organisation's own e-mail address")
    PEOPLE = "people", _("those who speak or spoke for it")
    SEAT = "seat", _("its registered seat, on paper")


class InvitationState(models.TextChoices):
    """What became of an invitation to speak for an organisation."""

    OPEN = "open", pgettext_lazy("invitation", "waits for an answer")
    ACCEPTED = "accepted", pgettext_lazy("invitation", "accepted")
    DECLINED = "declined", pgettext_lazy("invitation", "declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("invitation", "withdrawn")


class Part(models.TextChoices):
    """What a community tells of itself, part by part, in the order it is asked."""

    ABOUT = "about", _("About the community")
    CONTACTS = "contacts", _("Contacts")
    WEB = "web", _("Web addresses")
    SETTLEMENTS = "settlements", _("Settlements")
    NUMBERS = "numbers", _("Members and volunteers")
    LENDABLES = "lendables", _("What it can lend")
    THEMES = "themes", _("What it works on")
    PHOTOS = "photos", _("Photos")


class Reach(models.TextChoices):
    """How an organisation can be reached."""

    EMAIL = "email", _("e-mail")
    PHONE = "phone", _("telephone")
    POSTAL = "postal", _("postal address")


class WebKind(models.TextChoices):
    """What stands at a web address."""

    SITE = "site", _("Web site")
    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    YOUTUBE = "youtube", "YouTube"
    OTHER = "other", _("Another address")


class LendableKind(models.TextChoices):
    """What a community can lend to others."""

    SPACE = "space", _("space")
    EQUIPMENT = "equipment", _("equipment")
    TRANSPORT = "transport", _("transport")
    OTHER = "other", _("something else")


class Theme(models.TextChoices):
    """What communities work on."""

    CULTURE = "culture", _("culture and celebrations")
    HERITAGE = "heritage", _("heritage and local history")
    CRAFTS = "crafts", _("crafts and traditional food")
    ELDERLY = "elderly", _("older people")
    FAMILIES = "families", _("children and families")
    YOUTH = "youth", _("young people")
    SOCIAL = "social", _("social services and help at home")
    HEALTH = "health", _("health")
    SPORT = "sport", _("sport and outdoors")
    LEARNING = "learning", _("learning")
    ENVIRONMENT = "environment", _("environment and landscape")
    ENERGY = "energy", _("energy and saving")
    BUSINESS = "business", _("community business and jobs")
    TOURISM = "tourism", _("tourism")
    SAFETY = "safety", _("safety of neighbours")
    INFRASTRUCTURE = "infrastructure", _("buildings, roads and public places")


class ConfirmedBy(models.TextChoices):
    """In which way an organisation confirmed what is published of it."""

    LETTER = "letter", _("by the link of a letter")
    DESK = "desk", _("on its own page")
