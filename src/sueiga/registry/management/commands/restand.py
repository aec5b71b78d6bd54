"""./sueiga manage restand: judge everybody by today's date."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import ngettext

from sueiga.registry.actions.standings import restand


class Command(BaseCommand):
    """Standings age though no file is new: reports fall due, signs of life grow old. Each run judges them as well."""

    help = "Judge how organisations stand by today's date, without reading the registers."

    def handle(self, *args: Any, **options: Any) -> None:
        """Judge, and say how many stand otherwise now."""
        moved = restand(organisation_ids=None, on=timezone.localdate(), seen_at=timezone.now(), by=None)
        if options["verbosity"]:
            text = ngettext(
                "%(count)d organisation stands otherwise than before.",
                "%(count)d organisations stand otherwise than before.",
                moved,
            )
            self.stdout.write(text % {"count": moved})
