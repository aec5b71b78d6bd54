"""What tests of search have at hand."""

from tests.home.searching.asking import ask as ask
