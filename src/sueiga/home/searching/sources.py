"""Who tells what can be found: one visible list."""

from sueiga.core.searching import Source
from sueiga.events import search as events
from sueiga.funding import search as funding
from sueiga.publishing import search as publishing

SOURCES: dict[str, Source] = {
    source.name: source for source in (funding.CALLS, events.EVENTS, publishing.PAGES, publishing.PAPERS)
}
