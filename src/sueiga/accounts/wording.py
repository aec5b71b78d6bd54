"""Words people type about themselves, brought to one clean line. Pure."""

import re
import unicodedata

LINK = re.compile(
    r"(?:https?:|ftp:|mailto:)\S*|\bwww\.\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:lt|com|org|net|eu|info|ru|io)\b\S*",
    re.IGNORECASE,
)
SAID_ALREADY = re.compile(
    r"^(?:laba\s+diena|labas\s+(?:rytas|vakaras)|labas|sveik[ai]|good\s+day|hello|dear)\b[,!\s]*", re.IGNORECASE
)


def one_line(text: str) -> str:
    """Without line breaks, control and invisible characters; spaces single. Lithuanian letters composed."""
    shown = "".join(" " if character.isspace() else character for character in unicodedata.normalize("NFC", text))
    kept = "".join(character for character in shown if unicodedata.category(character)[0] != "C")
    return " ".join(kept.split())


def lines(text: str) -> str:
    """The same for a text of several lines, such as a postal address; empty lines are dropped."""
    return "\n".join(clean for line in text.splitlines() if (clean := one_line(line)))


def plain_greeting(text: str) -> str:
    """One line without links, markup, and the „Laba diena,“ and comma that the letter puts itself."""
    bare = LINK.sub("", re.sub(r"[<>{}\[\]|\\]", "", one_line(text)))
    return " ".join(SAID_ALREADY.sub("", bare.strip()).split()).strip(" ,;:!")
