"""What letters put on people's desks."""

from django.urls import reverse
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.writing import number
from sueiga.messaging.printing import waiting_on_paper


def desk_items(user: User) -> list[DeskItem]:
    """For the office: letters to people without e-mail that wait to be printed."""
    count = waiting_on_paper(user).count() if user.in_office else 0
    title = ngettext("%(number)s letter to print", "%(number)s letters to print", count) % {"number": number(count)}
    return [DeskItem(title, reverse("messaging:office_paper"))] if count else []
