"""Taking places in: the facts shipped with the product, and the address register's files."""

from sueiga.places.actions.importing import PlacesNotLoaded, import_places
from sueiga.places.actions.loading import Loaded, load_places
from sueiga.places.actions.report import ImportReport, TableReport

__all__ = ["ImportReport", "Loaded", "PlacesNotLoaded", "TableReport", "import_places", "load_places"]
