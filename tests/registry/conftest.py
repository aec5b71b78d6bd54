"""What tests of the registry have at hand."""

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture
def registers(tmp_path: Path, settings: Settings) -> Path:
    """A folder to write register files into; copies are kept beside it."""
    settings.REGISTERS_DIR = tmp_path / "kept"
    settings.REGISTERS_HOLD_PERCENT = 100
    folder = tmp_path / "files"
    folder.mkdir()
    return folder
