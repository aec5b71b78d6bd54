"""Telephone numbers of people."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.enums import Visibility
from sueiga.accounts.models.people import User
from sueiga.accounts.phone_numbers import readable


class PhoneQuerySet(models.QuerySet["Phone"]):
    """Reads of telephone numbers."""

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """A person's own, the main one first."""
        return self.filter(person=user).order_by("-main", "pk") if isinstance(user, User) else self.none()


class Phone(models.Model):
    """A person's number in E.164; letters by SMS go to the main one. Two people may share a number."""

    person = models.ForeignKey(User, models.CASCADE, related_name="phones", verbose_name=_("person"))
    number = models.CharField(_("telephone number"), max_length=16)
    visibility = models.CharField(_("who sees it"), max_length=10, choices=Visibility, default=Visibility.OFFICE)
    main = models.BooleanField(_("the main one"), default=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True)  # by its owner; null: somebody else entered it
    added_at = models.DateTimeField(_("added"), auto_now_add=True)

    objects = PhoneQuerySet.as_manager()

    class Meta:
        verbose_name = _("telephone number")
        verbose_name_plural = _("telephone numbers")
        constraints = [
            models.UniqueConstraint(fields=["person", "number"], name="phone_once"),
            models.UniqueConstraint(fields=["person"], condition=models.Q(main=True), name="phone_one_main"),
        ]

    def __str__(self) -> str:
        return readable(self.number)
