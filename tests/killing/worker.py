"""A nursery of workers: for each line read it forks one that is ready at once, and prints its process number.

They run the one line of the timetable that matters here, often: each kill leaves its job lying for a while, and in
a minute as many workers are killed here as elsewhere in years.
"""

import ctypes
import datetime as dt
import os
import signal
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
django.setup()

from sueiga import urls  # noqa: E402
from sueiga.jobs.timetable import Entry  # noqa: E402  # the framework must be set up before its models are imported
from sueiga.jobs.worker import Runner  # noqa: E402
from sueiga.messaging.tasks import deliver  # noqa: E402
from sueiga.publishing.newsletter import tasks as newsletter  # noqa: E402

PR_SET_PDEATHSIG = 1
LOADED = (newsletter, urls)  # before any fork, as a worker of the site has all it may be asked for
TIMETABLE = [Entry(f"letters-{number}", deliver, "letters", every=dt.timedelta(seconds=1)) for number in range(8)]


def work() -> None:
    """Be a worker, as long as the nursery lives."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        Runner(TIMETABLE).run()
    finally:
        os._exit(0)


def main() -> None:
    """Fork on request."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the dead
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            work()
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
