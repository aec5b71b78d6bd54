"""The worker's second and third thread: one says that the worker lives, one watches that the first gets through.

When signs of life do not get through, or the running job is no longer the worker's, the main thread is interrupted
by a signal, again and again until it has let the job go.
"""

import logging
import signal
import threading
import uuid
from dataclasses import dataclass, field

from django.db import Error, connection
from django.db.models.functions import Now

from sueiga.jobs import pace
from sueiga.jobs.liveness import touch
from sueiga.jobs.models import Job, Worker

logger = logging.getLogger(__name__)
SIGNAL = signal.SIGUSR1


@dataclass
class Heart:
    """Beats for one worker at a time. Fields are set by one thread and read by others; each is one assignment."""

    worker: uuid.UUID | None = None
    job: Job | None = None  # what the main thread runs
    condemned: Job | None = None  # the claim that must be let go
    gone: bool = False  # others have declared the worker dead
    beaten: float = field(default_factory=pace.clock)
    _stop: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)
    _connected_as: uuid.UUID | None = None

    def start(self) -> None:
        """Begin to beat and to watch."""
        self._threads = [
            threading.Thread(target=self._beat_on, name="heartbeat", daemon=True),
            threading.Thread(target=self._watch, name="watch", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Fall silent."""
        self._stop.set()
        for thread in self._threads:
            thread.join(timeout=pace.cut())

    def live_as(self, worker: uuid.UUID) -> None:
        """From now on beat for this worker, which has just registered."""
        self.gone, self.beaten, self.worker = False, pace.clock(), worker

    @property
    def is_cut_off(self) -> bool:
        """No sign of life got through for so long that others are about to take over."""
        return pace.clock() - self.beaten > pace.cut()

    def _beat_on(self) -> None:
        while not self._stop.wait(pace.beat()):
            try:
                self._beat()
            except Error as error:
                logger.warning("No sign of life got through: %s", error)
                connection.close()
        connection.close()

    def _beat(self) -> None:
        worker, job, began = self.worker, self.job, pace.clock()
        if worker is None:
            return
        if worker != self._connected_as:  # a new worker's sessions carry its name
            connection.close()
            self._connected_as = worker
        if touch(worker):
            self.beaten = began
            connection.ensure_connection()
            connection.cursor().execute("PRAGMA busy_timeout = 500")  # the writer may be our own job
        told = Worker.objects.filter(pk=worker, stopped_at=None).update(seen_at=Now(), job=job and job.pk)
        if self.worker != worker:
            return
        if told:
            self.beaten = began
        else:
            self.gone = True
        if job is not None and (self.gone or not Job.objects.of(job).exists()):
            self.condemned = job

    def _watch(self) -> None:
        while not self._stop.wait(pace.beat() / 5):
            job = self.job
            if job is not None and (self.condemned is job or self.is_cut_off):
                self.condemned = job
                signal.pthread_kill(threading.main_thread().ident or 0, SIGNAL)
