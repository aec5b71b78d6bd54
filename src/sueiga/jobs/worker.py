"""The loop that takes jobs from the queue and runs them, one at a time, in the main thread of a process."""

import logging
import os
import random
import signal
import socket
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from types import FrameType

from django.conf import settings
from django.db import (
    DEFAULT_DB_ALIAS,
    DataError,
    Error,
    close_old_connections,
    connection,
    connections,
    transaction,
)
from django.db.models.functions import Now
from django.utils import translation

from sueiga.core.tracing import job_traced
from sueiga.jobs import claiming, identity, pace
from sueiga.jobs.calling import call
from sueiga.jobs.heartbeat import SIGNAL, Heart
from sueiga.jobs.liveness import forget, touch
from sueiga.jobs.models import Job, Worker
from sueiga.jobs.reaping import application_name, reap
from sueiga.jobs.retrying import JobInterrupted
from sueiga.jobs.timetable import Entry
from sueiga.jobs.turns import take_turns

logger = logging.getLogger(__name__)
LONGEST_PAUSE = 8.0


@dataclass
class Runner:
    """One worker. `run()` goes on until TERM; `run(once=True)` until no job's time has come."""

    timetable: Sequence[Entry] = ()
    heart: Heart = field(default_factory=Heart)
    stopping: bool = False
    _interruptible: bool = False
    _busy: bool = False
    _look_at: float = 0.0
    _failures: int = 0

    def run(self, *, once: bool = False) -> None:
        """Register, work, and say good-bye. A lost database is waited for, except for a run of once."""
        with self._signals(), _named_sessions():
            self.heart.start()
            try:
                while not self.stopping:
                    try:
                        self._busy = self._turn()
                        self._failures = 0
                    except Error as error:
                        if once:
                            raise
                        self._lose_database(error)
                    if once and not self._busy:
                        break
                    self._rest()
            finally:
                self.heart.stop()
                self._leave()

    def _turn(self) -> bool:
        """One round: look around now and then, run a job; whether there was one."""
        if self.heart.worker is None or self.heart.gone or self.heart.is_cut_off:
            self._register()
        if pace.clock() >= self._look_at:
            self._look_at = pace.clock() + pace.beat() * random.uniform(0.8, 1)  # noqa: S311  # not all at one instant
            take_turns(self.timetable)
            reap()
        if self.heart.worker is None or not (self._busy or Job.objects.ready().exists()):
            return False
        job = claiming.claim(self.heart.worker)
        if job is None:
            return False
        with job_traced(str(job.pk)), translation.override(settings.LANGUAGE_CODE):
            self._run(job)
        return True

    def _run(self, job: Job) -> None:
        began = time.perf_counter()
        logger.info("%s begins, attempt %d.", job, job.attempts)
        self.heart.job = job
        ending = self._ending(job)
        mine = self._settle(job, ending)
        self.heart.job = None
        seconds = time.perf_counter() - began
        told = ending.func.__name__ if mine else "was let go: it is no longer this worker's"
        logger.info("%s: %s after %.3f s.", job, told, seconds)

    def _ending(self, job: Job) -> "partial[bool]":
        """Run it; what is to be written down about how it ended."""
        nested = connection.in_atomic_block
        try:
            try:
                self._interruptible = True
                value = call(job)
            finally:
                self._interruptible = False
        except JobInterrupted:
            self._interruptible = False
            logger.warning("%s was interrupted.", job)
            _drop_connection(nested=nested)
            return partial(claiming.give_back, job)
        except BaseException as error:  # whatever a job does, the worker lives on
            logger.warning("%s failed: %s", job, type(error).__name__, exc_info=error)
            _drop_connection(nested=nested, only_if_unclean=not isinstance(error, Error))
            return partial(claiming.fail, job, error)
        _drop_connection(nested=nested, only_if_unclean=True)
        return partial(claiming.succeed, job, value)

    def _settle(self, job: Job, ending: Callable[[], bool]) -> bool:
        """Write it down, over a new connection where the old one is lost. In vain: this worker begins anew under a
        new name, so that others see that nobody runs the job."""
        while not self.heart.is_cut_off:
            try:
                return ending()
            except DataError as error:  # what it answered cannot be written down
                _drop_connection(nested=False)
                ending = partial(claiming.fail, job, error)
            except Error as error:
                self._lose_database(error)
                self._rest()
        self.heart.gone = True
        return False

    def _lose_database(self, error: Error) -> None:
        self._failures += 1
        self._busy = False
        logger.warning("The database does not answer as it should; trying again: %s", error)
        connection.close()

    def _rest(self) -> None:
        if self._failures:
            time.sleep(min(LONGEST_PAUSE, pace.IDLE * 2 ** min(self._failures, 8)))
        elif not self._busy and not self.stopping:
            close_old_connections()
            time.sleep(pace.IDLE)

    def _register(self) -> None:
        worker, former = uuid.uuid4(), self.heart.worker
        if connection.vendor == "postgresql":  # sessions carry the worker's name: others can end them
            connection.settings_dict["OPTIONS"]["application_name"] = application_name(worker)
            connection.close()
        with transaction.atomic():
            if former is not None:
                Worker.objects.filter(pk=former, stopped_at=None).update(stopped_at=Now())
            Worker.objects.create(pk=worker, host=socket.gethostname()[:200], pid=os.getpid(), seen_at=Now())
        touch(worker)
        identity.become(worker)
        self.heart.live_as(worker)
        logger.info("Worker %s begins%s.", worker, f" anew, having been {former}" if former else "")

    def _leave(self) -> None:
        worker, self.heart.worker = self.heart.worker, None
        identity.become(None)
        if worker is None:
            return
        try:
            Worker.objects.filter(pk=worker, stopped_at=None).update(stopped_at=Now(), job=None)
            forget(worker)
        except Error as error:
            logger.warning("The worker stops without the database knowing: %s", error)
            connection.close()
        logger.info("Worker %s stops.", worker)

    @contextmanager
    def _signals(self) -> Iterator[None]:
        """TERM: finish the job, then stop; once more: let the job go. The heart's own signal: let it go, work on."""
        handlers = {signal.SIGTERM: self._ask_to_stop, signal.SIGINT: self._ask_to_stop, SIGNAL: self._interrupt}
        former = {number: signal.signal(number, handler) for number, handler in handlers.items()}
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)

    def _ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        if self.stopping:
            self.heart.condemned = self.heart.job
            self._interrupt(number, frame)
        elif self.heart.job is not None:
            logger.info("Asked to stop: the job at hand ends first. Asked again, it is let go.")
        self.stopping = True

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        if self._interruptible and self.heart.condemned is self.heart.job:
            raise JobInterrupted


def _drop_connection(*, nested: bool, only_if_unclean: bool = False) -> None:
    """Begin with a new one. A transaction that a job left open would make the framework keep the old for ever."""
    unclean = connection.in_atomic_block is not nested
    if unclean or not only_if_unclean:
        connection.close()
    if unclean:
        del connections[DEFAULT_DB_ALIAS]


@contextmanager
def _named_sessions() -> Iterator[None]:
    """Afterwards sessions are called as before."""
    options = connection.settings_dict["OPTIONS"]
    connection.settings_dict["OPTIONS"] = {**options}
    try:
        yield
    finally:
        connection.settings_dict["OPTIONS"] = options
        connection.close()
