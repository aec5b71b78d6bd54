"""`./sueiga manage read_bounces < LETTER`: what a mail server pipes to us of letters that came back."""

import os
import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.db import Error

from sueiga.messaging.actions.returns import take_return
from sueiga.messaging.returns import LONGEST, read

TRY_LATER = os.EX_TEMPFAIL
"""What a mail server understands as: keep the letter and pipe it again."""


class Command(BaseCommand):
    """Reports of failed delivery (RFC 3464) and complaints (RFC 5965) mark the letters they tell of."""

    help = "Read one report of a failed delivery, or a complaint, from standard input."

    def handle(self, *args: Any, **options: Any) -> None:
        """Whatever is no report is dropped in silence."""
        told = read(sys.stdin.buffer.read(LONGEST))
        if told is None:
            return
        try:
            new = take_return(told=told, by=None)
        except Error as trouble:
            self.stderr.write(str(trouble))
            sys.exit(TRY_LATER)
        self.stdout.write(f"{told.message_id} {told.fate} {'new' if new else 'known or not ours'}")
