"""Filters: dates, numbers, money, sizes and distances as the language of the page writes them."""

from django import template

from sueiga.core import writing

register = template.Library()
register.filter("number", writing.number)
register.filter("money", writing.money)
register.filter("long_date", writing.long_date)
register.filter("iso", writing.iso)
register.filter("moment", writing.moment)
register.filter("dialled", writing.dialled)
register.filter("file_size", writing.file_size)
register.filter("kilometres", writing.kilometres)
register.filter("quoted", writing.quoted)
register.filter("unbroken", writing.unbroken)
register.filter("grouped", writing.grouped)
