"""How a letter to many gets on, in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.core.charts import Bar
from sueiga.messaging.enums import Channel, Fate
from sueiga.messaging.models import Letter, Mailing

OVER = frozenset({Fate.SENT, Fate.PRINTED, Fate.BOUNCED, Fate.COMPLAINED, Fate.FAILED, Fate.WITHHELD, Fate.CANCELLED})
COLOURS = {
    Fate.SENT: "forest", Fate.PRINTED: "forest", Fate.QUEUED: "mist", Fate.SENDING: "flax", Fate.DIGEST: "flax",
    Fate.BOUNCED: "clay", Fate.COMPLAINED: "clay", Fate.FAILED: "clay", Fate.WITHHELD: "rye", Fate.CANCELLED: "rye",
}  # fmt: skip


@dataclass(frozen=True)
class Progress:
    """How many letters there are, how many are done with, and how many met each fate."""

    total: int
    over: int
    on_paper: int
    bars: Sequence[Bar]
    colours: Sequence[str]


def progress(mailing: Mailing) -> Progress:
    """From one query."""
    counts = Letter.objects.counts_of(mailing)
    fates = {fate: sum(n for (other, _channel), n in counts.items() if other == fate) for fate in Fate}
    met = [fate for fate in Fate if fates[fate]]
    return Progress(
        total=sum(fates.values()),
        over=sum(fates[fate] for fate in OVER),
        on_paper=sum(n for (_fate, channel), n in counts.items() if channel == Channel.PAPER),
        bars=[Bar(str(fate.label), fates[fate]) for fate in met],
        colours=[COLOURS[fate] for fate in met],
    )
