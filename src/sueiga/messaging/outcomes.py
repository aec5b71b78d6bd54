"""What may become of a letter when it is handed over to a server."""

from dataclasses import dataclass

from sueiga.messaging.enums import Trouble


@dataclass(frozen=True)
class Accepted:
    """What the server or provider said, and its own key of the letter."""

    words: str = ""
    key: str = ""


class NotAccepted(Exception):
    """The server did not take the letter; `words` are the server's own where it spoke."""

    def __init__(self, words: str) -> None:
        self.words = " ".join(words.split())[:500]
        super().__init__(self.words)


class Refused(NotAccepted):
    """This letter will never be taken for this recipient; `trouble` where the address itself is to blame."""

    def __init__(self, words: str, trouble: Trouble | None = None) -> None:
        super().__init__(words)
        self.trouble = trouble


class Unsendable(NotAccepted):
    """We cannot make a letter of it that any server would take."""


class Deferred(NotAccepted):
    """This letter is to be tried later (greylisting, a busy mailbox); others may go on."""


class Away(NotAccepted):
    """Nobody is there, or they want nothing of us now: no fault of the letter, which surely was not taken."""


class Unconfirmed(NotAccepted):
    """It broke off when the server may have taken the letter already."""
