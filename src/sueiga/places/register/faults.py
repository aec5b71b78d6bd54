"""What can be wrong with a file, and with a row of it."""

from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _


class BadFile(Exception):
    """The file cannot be used at all; the text says which file and why, in the reader's language."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(_("%(file)s: %(problem)s") % {"file": path.name, "problem": problem})
        self.path = path
        self.problem = problem


class Refusal(NamedTuple):
    """A row left out: its line (or the number of the feature), and why."""

    line: int
    reason: str
