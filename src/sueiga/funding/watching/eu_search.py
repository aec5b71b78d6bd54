"""Asking the search of the EU Funding & Tenders Portal, an interface made for programs."""

from urllib.parse import urlencode

from django.conf import settings

from sueiga.funding.importing import eu_portal
from sueiga.funding.watching.fetching import Limits, Question, ask

LIMITS = Limits(size=8_000_000, seconds=20)


def search(words: str) -> str:
    """What it answers for these words; raises a Fault in words people understand."""
    text, body, body_type = eu_portal.question(words)
    asked = urlencode({"apiKey": "SEDIA", "text": text, "pageSize": eu_portal.RESULTS, "pageNumber": 1})
    question = Question(f"{settings.EU_SEARCH_URL}?{asked}", types=("json",), body=body, body_type=body_type)
    return ask(question, LIMITS).body.decode("utf-8", "replace")
