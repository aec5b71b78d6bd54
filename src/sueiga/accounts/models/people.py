"""People and how they sign in."""

from typing import Self

from allauth.account.models import EmailAddress
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.enums import OfficeRole, Origin, Visibility
from sueiga.accounts.models.caring import CaringQuerySet


class UserQuerySet(CaringQuerySet):
    """Reads of people."""

    def able_to_sign_in(self) -> Self:
        """Whoever has not been shut out."""
        return self.filter(is_active=True)

    def with_address(self, email: str) -> "User | None":
        """Whose address this is: the main one, or a confirmed one beside it."""
        lower = email.strip().lower()
        further = EmailAddress.objects.filter(email=lower, verified=True).values("user")
        return self.filter(Q(email=lower) | Q(pk__in=further)).order_by("pk").first()

    def with_key(self, key: int) -> "User | None":
        """The person with this key among these."""
        return self.filter(pk=key).first()

    def to_erase_by(self, user: "User | AnonymousUser") -> Self:
        """Those the office may erase when asked to: everybody it cares for but its own people."""
        return self.cared_for_by(user).filter(office_role=OfficeRole.NONE)

    def other_officers(self, user: "User") -> Self:
        """Those of the union's office but this one."""
        return self.filter(is_active=True).exclude(office_role=OfficeRole.NONE).exclude(pk=user.pk)

    def office_first(self) -> Self:
        """The union's office before everybody else, then as they joined."""
        return self.order_by("-office_role", "pk")


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address; there are no passwords."""

    def create_user(self, email: str | None, **fields: object) -> "User":
        """A person who signs in by a code sent to this address; None: somebody without e-mail, written to on paper."""
        user = self.model(email=self.normalize_email(email).lower() if email else None, **fields)
        user.set_unusable_password()
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):  # type: ignore[django-manager-missing]  # the editors' library has no types
    """A person: how they are called, written to and sign in. What they do for whom is told by higher apps.

    Nothing of the product asks for groups and permissions but the editors' library, which knows no other way.
    """

    email = models.EmailField(_("e-mail address"), unique=True, null=True)  # the main one; the others: EmailAddress
    name = models.CharField(_("first and last name"), max_length=150, blank=True)
    language = models.CharField(_("language"), max_length=2, default="lt")
    office_role = models.CharField(
        _("role in the office"), max_length=20, choices=OfficeRole, blank=True, default=OfficeRole.NONE
    )
    form_of_address = models.CharField(_("form of address"), max_length=100, blank=True)  # "gerb. Ona"; empty: none
    postal_address = models.CharField(_("postal address"), max_length=300, blank=True)
    name_visibility = models.CharField(
        _("who sees the name"), max_length=10, choices=Visibility, default=Visibility.MEMBERS
    )
    email_visibility = models.CharField(
        _("who sees the e-mail address"), max_length=10, choices=Visibility, default=Visibility.OFFICE
    )
    is_active = models.BooleanField(_("may sign in"), default=True)
    date_joined = models.DateTimeField(_("joined"), auto_now_add=True)
    origin = models.CharField(_("where we have the data from"), max_length=20, choices=Origin, default=Origin.SELF)
    erased_at = models.DateTimeField(_("erased"), null=True)  # an empty shell stays, so that keys in history hold

    objects = UserManager.from_queryset(UserQuerySet)()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    acting_officer: "User | None" = None
    """The officer of the union who acts for this person now, on the phone say; history shows both (record())."""

    office_closed = False
    """Whether this session has yet to show the second factor (second_factor.py); until then: nobody of the office."""

    def __str__(self) -> str:
        return self.name or self.email or str(_("somebody without a name"))

    def get_full_name(self) -> str:
        """As the editors' library asks for it."""
        return self.name

    @property
    def history_name(self) -> str:
        """What history writes beside the key: nothing, so that an erased name is not left there."""
        return ""

    @property
    def in_office(self) -> bool:
        """Whether this person works in the union's office, and has shown so."""
        return bool(self.office_role) and not self.office_closed
