"""The demonstration's calendar: invented gatherings in real places, through the product's own actions."""

from sueiga.events.demo.build import fill_calendar

__all__ = ["fill_calendar"]
