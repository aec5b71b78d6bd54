"""The demonstration: an invented registry over real places, as files of the official formats (issue 2)."""

from sueiga.registry.demo.build import DemoRefused, build
from sueiga.registry.demo.history import write_files

__all__ = ["DemoRefused", "build", "write_files"]
