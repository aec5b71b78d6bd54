"""The clock people live by: days begin and deadlines come by the time of Vilnius."""

from zoneinfo import ZoneInfo

VILNIUS = ZoneInfo("Europe/Vilnius")
