"""What an organisation is, told from its name, its legal form and its seat: pure functions, no database.

`spelling` reads letters, `seats` addresses, `forms` legal forms; `vocabulary` knows what words speak of;
`reading` joins them into one `Reading`; `rules` is the ordered table that turns a reading into a verdict.
"""

from sueiga.registry.classification.prefilter import could_be_candidate
from sueiga.registry.classification.reasons import REASONS
from sueiga.registry.classification.rules import classify
from sueiga.registry.classification.seats import Seat, seat_of
from sueiga.registry.classification.verdict import Verdict
from sueiga.registry.enums import Certainty, Kind

__all__ = ["REASONS", "Certainty", "Kind", "Seat", "Verdict", "classify", "could_be_candidate", "seat_of"]
