"""No letter is lost, and none doubled but what was in flight at a kill (see tests/killing/letters.py)."""

import os
import subprocess
import sys

import pytest

from tests.laws.source import ROOT

pytestmark = pytest.mark.hosts


def test_every_letter_arrives_while_workers_are_killed() -> None:
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    command = [sys.executable, "-m", "tests.killing.letters"]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
