"""The newsletter reaches each reader once, though workers are killed (see tests/killing/newsletter.py)."""

import os
import subprocess
import sys

import pytest

from tests.laws.source import ROOT

pytestmark = pytest.mark.hosts


def test_an_issue_reaches_each_reader_once_while_workers_are_killed() -> None:
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    command = [sys.executable, "-m", "tests.killing.newsletter", "--readers", "600"]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
