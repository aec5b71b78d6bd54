"""People and how they sign in."""

from typing import Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.enums import OfficeRole


class UserQuerySet(models.QuerySet["User"]):
    """Reads of people."""

    def able_to_sign_in(self) -> Self:
        """Whoever has not been shut out."""
        return self.filter(is_active=True)

    def office_first(self) -> Self:
        """The union's office before everybody else, then as they joined."""
        return self.order_by("-office_role", "pk")


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address; there are no passwords."""

    def create_user(self, email: str, **fields: object) -> "User":
        """A person who signs in by a code sent to this address."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_unusable_password()
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person with an e-mail address. Nothing is known of them here but a name and a language."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("first and last name"), max_length=150, blank=True)
    language = models.CharField(_("language"), max_length=2, default="lt")
    office_role = models.CharField(
        _("role in the office"), max_length=20, choices=OfficeRole, blank=True, default=OfficeRole.NONE
    )
    is_active = models.BooleanField(_("may sign in"), default=True)
    date_joined = models.DateTimeField(_("joined"), auto_now_add=True)

    objects = UserManager.from_queryset(UserQuerySet)()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def in_office(self) -> bool:
        """Whether this person works in the union's office."""
        return bool(self.office_role)
