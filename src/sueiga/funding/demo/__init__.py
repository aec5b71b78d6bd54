"""The demonstration's programmes and calls, modelled on real families and marked as examples."""

from sueiga.funding.demo.build import publish_calls

__all__ = ["publish_calls"]
