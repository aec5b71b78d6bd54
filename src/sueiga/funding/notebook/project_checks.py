"""What a person should look at again in what they said of the project: never in the way of saving it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.core.writing import long_date
from sueiga.funding.models import Notebook
from sueiga.funding.record import CallRecord

_MONTH_DAYS = 30.44


def look_again(notebook: Notebook, said: CallRecord) -> list[str]:
    """Sentences, in the order of the page."""
    return list(_found(notebook, said))


def _found(notebook: Notebook, said: CallRecord) -> Iterator[str]:
    begins, ends = notebook.starts_on, notebook.ends_on
    if begins and ends and ends < begins:
        yield _("The project ends before it begins.")
    if ends and said.project_ends_on and ends > said.project_ends_on:
        text = _("In this call projects end by %(day)s at the latest.")
        yield text % {"day": long_date(said.project_ends_on)}
    if begins and ends and said.project_months and (ends - begins).days > said.project_months * _MONTH_DAYS + 1:
        text = ngettext(
            "In this call a project lasts at most %(count)d month.",
            "In this call a project lasts at most %(count)d months.",
            said.project_months,
        )
        yield text % {"count": said.project_months}
    if notebook.bank_account and not is_iban(notebook.bank_account):
        yield _("The number of the bank account has a mistake: its check digits do not agree.")


def is_iban(text: str) -> bool:
    """Whether the check digits of an account number agree (ISO 13616)."""
    code = "".join(text.split()).upper()
    if not (15 <= len(code) <= 34 and code.isascii() and code.isalnum() and code[:2].isalpha() and code[2:4].isdigit()):
        return False
    if code.startswith("LT") and (len(code) != 20 or not code[2:].isdigit()):
        return False
    return int("".join(str(int(char, 36)) for char in code[4:] + code[:4])) % 97 == 1
