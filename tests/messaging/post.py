"""Sends what waits in this very process, as a worker does, so that tests can look at what arrives."""

import uuid

from django.core import mail
from django.core.mail import EmailMultiAlternatives

from sueiga.jobs.models import Worker
from sueiga.messaging.breaker import Breaker
from sueiga.messaging.delivering import Round


def worker() -> uuid.UUID:
    """A worker of this process that lives."""
    return Worker.objects.create(host="testas", pid=1).pk


def deliver(*, seconds: float = 60) -> Round:
    """One round of sending; the breaker is new each time."""
    one = Round(worker(), seconds=seconds, breaker=Breaker())
    one.run()
    return one


def delivered() -> list[EmailMultiAlternatives]:
    """Send every letter that is due; all messages that arrived in this test so far."""
    deliver()
    return list(mail.outbox)
