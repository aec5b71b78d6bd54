"""The text of papers, for search: read by a process of its own that may neither run long nor grow large.

What it is given may be broken or made to do harm; all that can happen is that nothing is read.
"""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.db import transaction

from sueiga.core.text import printable
from sueiga.publishing.models import Paper

SECONDS = 60
AT_ONCE = 20
_PROGRAM = Path(__file__).with_name("words_program.py")


def read_unread() -> int:
    """Read the words of papers that came since the last time; how many. Those left over wait for the next turn."""
    papers = list(Paper.objects.unread()[:AT_ONCE])
    for paper in papers:
        stamp = paper.get_file_hash() if paper.file.storage.exists(paper.file.name) else paper.file_hash or "-"
        words = words_of(Path(paper.file.path))
        with transaction.atomic():
            Paper.objects.filter(pk=paper.pk).update(words=words, words_of=stamp, file_hash=stamp)
    return len(papers)


def words_of(path: Path) -> str:
    """The text of a file; empty where there is none, or none that could be read."""
    try:
        done = subprocess.run(  # noqa: S603  # our own program and a path of ours
            [sys.executable, str(_PROGRAM), str(path)], capture_output=True, timeout=SECONDS, check=False,
            env={**os.environ, "PYTHONPATH": str(settings.BASE_DIR / "src")},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return ""
    return printable(done.stdout.decode("utf-8", "replace")) if done.returncode == 0 else ""
