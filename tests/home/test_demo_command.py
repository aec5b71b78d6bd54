"""`./sueiga demo`: files for whoever wants them, and never an invented organisation beside a real one."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from pytest_django import Settings

from sueiga.registry.models import Organisation
from tests.factories import registry


def test_files_are_written_and_the_database_left_alone(tmp_path: Path) -> None:
    out = StringIO()

    call_command("demo", "small", "--today=2026-11-23", files=tmp_path / "files", stdout=out)

    assert (tmp_path / "files" / "JAR_IREGISTRUOTI.csv").exists()
    assert (tmp_path / "files" / "ankstesni" / "2025-01-01" / "JAR_IREGISTRUOTI.csv").exists()
    assert str(tmp_path) in out.getvalue()


def test_it_refuses_beside_real_organisations(db: None) -> None:
    registry.organisation(code="300642292")

    with pytest.raises(CommandError, match="1"):
        call_command("demo", "small")


def test_it_refuses_where_demonstrations_are_off(settings: Settings, tmp_path: Path) -> None:
    settings.DEMONSTRATION = False

    with pytest.raises(CommandError, match="SUEIGA_DEMONSTRATION"):
        call_command("demo", "small", files=tmp_path / "files")

    assert not (tmp_path / "files").exists()


def test_it_builds_and_tells_each_step(db: None) -> None:
    out = StringIO()

    call_command("demo", "small", "--today=2026-11-23", stdout=out)

    assert "6/6" in out.getvalue()
    assert Organisation.objects.exists()
