"""Plain letters for tests, queued without frame or wishes."""

import itertools
from typing import Any

from sueiga.messaging.models import Letter

_numbers = itertools.count(1)


def letter(**fields: Any) -> Letter:
    """A letter that waits."""
    number = next(_numbers)
    plain: dict[str, Any] = {
        "key": f"bandymas:{number}", "channel": "email", "address": f"gavejas{number}@example.org",
        "matter": "roles", "subject": "Sveiki atvykę", "text": "Laba diena,\n\nčia – bandomasis laiškas.\n",
        "message_id": f"<{number}@example.org>",
    }  # fmt: skip
    return Letter.objects.create(**plain | fields)
