"""The demonstration's pages, news, stories, pictures and papers; all of it invented, written for this purpose."""

from sueiga.publishing.demo.build import publish

__all__ = ["publish"]
