"""Posts the letters of signing in: rows like all others, but secret, urgent, and of no use after a while."""

import uuid

from django.utils import timezone

from sueiga.accounts.adapter import AccountAdapter
from sueiga.accounts.post import SecurityLetter
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter
from sueiga.messaging.queueing import queue


class PostingAdapter(AccountAdapter):
    """What the sign-in library is given to write letters with (ACCOUNT_ADAPTER)."""

    def post(self, letter: SecurityLetter) -> None:
        """Each asking is a letter of its own: its key is made up."""
        person = letter.person
        queue(
            NewLetter(
                key=f"sign-in:{letter.name}:{uuid.uuid4()}",
                recipient=Recipient(letter.address, person.name if person else "", person, letter.language),
                draft=compose(f"accounts/letters/{letter.name}.txt", language=letter.language, **letter.context),
                matter=Matter.SECURITY,
                why=letter.why,
                secret=True,
                urgent=True,
                expires_at=timezone.now() + letter.lasts if letter.lasts else None,
            )
        )
