"""Taking places in: the facts shipped with the product, and the address register's files."""

from sueiga.places.actions.loading import Loaded, load_places

__all__ = ["Loaded", "load_places"]
