"""Figures for whoever watches the machines, in the text format of Prometheus; read from the database when asked."""

from collections.abc import Iterator

from django.db.models import Count
from prometheus_client import CollectorRegistry, Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from sueiga.jobs.health import count_by_state, health
from sueiga.messaging.enums import Fate
from sueiga.messaging.models import Letter

CONTENT_TYPE = CONTENT_TYPE_LATEST
WAITING = ("ready", "resting", "running")


class Figures(Collector):
    """The queue, its workers, and what became of letters."""

    def collect(self) -> Iterator[Metric]:
        """Five queries."""
        states, now = count_by_state(), health()
        yield _by("sueiga_queue_jobs", "Jobs that wait or run.", "state", {key: states[key] for key in WAITING})
        ended = {key: number for key, number in states.items() if key not in WAITING}
        yield _by("sueiga_ended_jobs", "Jobs that ended and are still kept.", "outcome", ended)
        yield GaugeMetricFamily("sueiga_workers_alive", "Workers heard lately.", now.workers)
        age = now.oldest_waiting.total_seconds()
        yield GaugeMetricFamily("sueiga_oldest_waiting_seconds", "How long the oldest ready job has waited.", age)
        counted = dict(Letter.objects.values_list("fate").annotate(Count("pk")).order_by())
        fates = {fate.value: counted.get(fate.value, 0) for fate in Fate}
        yield _by("sueiga_letters", "Letters by what became of them.", "fate", fates)


def figures() -> bytes:
    """All of them, as they are now."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(Figures())
    return generate_latest(registry)


def _by(name: str, text: str, label: str, values: dict[str, int]) -> Metric:
    family = GaugeMetricFamily(name, text, labels=[label])
    for key, number in values.items():
        family.add_metric([key], number)
    return family
