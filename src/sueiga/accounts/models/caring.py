"""People as the union's office looks for them."""

import re
from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Collate

from sueiga.core import collation
from sueiga.core.text import pattern

if TYPE_CHECKING:
    from sueiga.accounts.models.people import User  # the row type of the QuerySet

_NOT_DIGITS = re.compile(r"[\s()+.-]")
_TRUNK = re.compile(r"^(?:370|8|0)(?=\d{3})")
DIGITS_FROM = 3


class CaringQuerySet(models.QuerySet["User"]):
    """Reads of people for the office. Nobody else is handed anybody."""

    def cared_for_by(self, user: "User | AnonymousUser") -> Self:
        """The office looks after everybody whose data it still keeps."""
        return self.filter(erased_at=None) if getattr(user, "in_office", False) else self.none()

    def to_act_for_by(self, user: "User | AnonymousUser") -> Self:
        """Those an officer may act for: who may sign in and do not work in the office themselves."""
        return self.cared_for_by(user).filter(is_active=True, office_role="")

    def to_correct_by(self, user: "User | AnonymousUser") -> Self:
        """Those who cannot put their own details right: without e-mail, or never signed in."""
        return self.cared_for_by(user).filter(Q(email=None) | Q(last_login=None), office_role="")

    def known_by(self, word: str, also: Q | None = None) -> Self:
        """Whose name, address or number holds this word, with or without diacritics; or who meets `also`."""
        like = pattern(word)
        found = Q(name__regex=like) | Q(email__icontains=word) | (also or Q())
        digits = _TRUNK.sub("", _NOT_DIGITS.sub("", word))
        if digits.isdigit() and len(digits) >= DIGITS_FROM:
            phones = self.model._meta.get_field("phones").related_model
            numbers = phones._default_manager.filter(person=OuterRef("pk"), number__contains=digits)
            found |= Q(Exists(numbers))
        return self.filter(found)

    def without_email(self) -> Self:
        """Written to on paper."""
        return self.filter(email=None)

    def never_signed_in(self) -> Self:
        """Entered by somebody, and never seen here."""
        return self.filter(last_login=None)

    def in_order(self) -> Self:
        """By name, as Lithuanians order names; those without one last."""
        return self.order_by(
            models.Case(models.When(name="", then=1), default=0), Collate("name", collation.NAME), "pk"
        )
