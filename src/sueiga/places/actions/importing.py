"""Bringing the address register's and the population statistics' files into the database."""

from datetime import date

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from sueiga.history.record import record
from sueiga.places.actions.areas import match_counties, merge_elderships, merge_municipalities
from sueiga.places.actions.drawing import merge_boundaries, read_outlines
from sueiga.places.actions.peopling import merge_population
from sueiga.places.actions.report import ImportReport
from sueiga.places.actions.settling import merge_settlements
from sueiga.places.enums import BoundaryLevel, IntakeSource
from sueiga.places.models import Intake, Municipality
from sueiga.places.register.files import RegisterFiles
from sueiga.places.register.outlines import Outline


class PlacesNotLoaded(Exception):
    """The facts that ship with the product come first: manage load_places."""

    def __str__(self) -> str:
        return _("Load the places that ship with the product first: manage load_places.")


@transaction.atomic
def import_places(
    *, files: RegisterFiles, population_on: date, by: AbstractBaseUser | None, dry_run: bool = False
) -> ImportReport:
    """Take the files in, all or nothing; a dry run tells what would happen and changes nothing.

    Raises PlacesNotLoaded, and BadFile for a file that cannot be used.
    """
    if not Municipality.objects.exists():
        raise PlacesNotLoaded
    report = ImportReport()
    outlines = {
        level: read_outlines(path, level, report.table(f"boundaries: {level.value}"))
        for level, path in files.boundaries.items()
    }
    _merge_places(files, outlines, report)
    if files.population:
        merge_population(files.population, population_on, report.table("population"))
    if dry_run:
        transaction.set_rollback(True)
    elif report.added or report.changed:
        told = {"added": report.added, "changed": report.changed, "refused": report.refused}
        intake = Intake.objects.create(source=IntakeSource.REGISTER, **told)
        record(by=by, verb="places:import", subject=intake, **told)
    return report


def _merge_places(
    files: RegisterFiles, outlines: dict[BoundaryLevel, dict[str, Outline]], report: ImportReport
) -> None:
    counties = match_counties(files.counties, report.table("counties"))
    municipalities = merge_municipalities(files.municipalities, report.table("municipalities"))
    elderships = merge_elderships(
        files.elderships, municipalities, outlines.get(BoundaryLevel.ELDERSHIP, {}), report.table("elderships")
    )
    if files.settlements:
        points = outlines.get(BoundaryLevel.SETTLEMENT, {})
        merge_settlements(files.settlements, municipalities, elderships, points, report.table("settlements"))
    ours = {
        BoundaryLevel.COUNTY: {code: row.code for code, row in counties.items()},
        BoundaryLevel.MUNICIPALITY: {code: row.code for code, row in municipalities.items()},
    }
    for level, found in outlines.items():
        codes = ours.get(level, {})
        kept = {codes.get(code, code): one for code, one in found.items()}
        merge_boundaries(level, kept, report.table(f"boundaries: {level.value}"))
