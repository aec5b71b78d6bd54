"""Every variable the settings read is told to whoever runs the site (ARCHITECTURE, Settings)."""

import re

from tests.laws import source

READ = re.compile(r'env\.\w+\(\s*"(SUEIGA_\w+)"')
NAMED = re.compile(r"\bSUEIGA_[A-Z_]+[A-Z]\b")
SETTINGS = (source.PACKAGE / "settings.py").read_text()
VARIABLES = set(READ.findall(SETTINGS))
OF_THE_SCRIPT = {"SUEIGA_PYTHON"}


def test_the_example_names_every_variable_and_no_other() -> None:
    assert set(NAMED.findall((source.ROOT / ".env.example").read_text())) == VARIABLES


def test_the_guide_to_operations_names_every_variable_and_no_other() -> None:
    assert set(NAMED.findall((source.ROOT / "docs/operations.md").read_text())) == VARIABLES | OF_THE_SCRIPT


def test_the_settings_stay_short() -> None:
    assert len(SETTINGS.splitlines()) < 250
