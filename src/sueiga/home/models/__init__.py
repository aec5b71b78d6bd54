"""What the joint pages keep: the index of everything public."""

from sueiga.home.models.search import SearchEntry as SearchEntry
from sueiga.home.models.search import SearchSpelling as SearchSpelling
from sueiga.home.models.search import SearchText as SearchText
