"""How long all verdicts take, with storing them, and what changed: 2,500 organisations × 200 open calls in 10 s.

Bars: all of them 10 s; ten times the organisations at most about ten times that (`--times 10`); what changed (the NGO
flag of 30 communities arrives) 1 s; a look that finds nothing new is printed beside. `--national`: every call is for
the whole country and asks ten things, the worst that can be.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
folder = tempfile.TemporaryDirectory(prefix="sueiga-bench-calls-")
os.environ["SUEIGA_VAR_DIR"] = folder.name
django.setup()

from django.core.management import call_command  # noqa: E402 the framework must be set up before its models are imported
from django.db import connection  # noqa: E402
from django.urls import reverse  # noqa: E402

from benchmarks._calls_world import DAY, build  # noqa: E402
from sueiga.funding import judging  # noqa: E402
from sueiga.funding.models import Fit  # noqa: E402
from sueiga.registry.models import Organisation  # noqa: E402

ALL_BAR, CHANGED_BAR = 10.0, 1.0
ORGANISATIONS, CALLS, CHANGED = 2_500, 200, 30


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds, and what it answered."""
    began = time.perf_counter()
    answer = work()
    return time.perf_counter() - began, answer


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 when one is above its bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1, help="so many times the organisations")
    parser.add_argument("--national", action="store_true", help="every call is for the whole country")
    options = parser.parse_args(arguments)
    call_command("migrate", verbosity=0)
    reverse("funding:calls")  # addresses are loaded once in the life of a worker
    number = ORGANISATIONS * options.times
    _calls, keys = build(number, CALLS, national=options.national)
    whole, _turns = timed(judging.judge_all)
    again, turns = timed(judging.judge_all)
    assert turns == [], "nothing changed"
    idle, turns = timed(judging.judge_changed)
    assert turns == [], "nothing changed"
    flagless = Organisation.objects.filter(pk__in=keys[: CHANGED * 4], ngo_since=None).values_list("pk", flat=True)
    Organisation.objects.filter(pk__in=list(flagless)[:CHANGED]).update(ngo_since=DAY)
    changed, turns = timed(judging.judge_changed)
    print(
        f"{connection.vendor}: {number} organisations × {CALLS} calls in {whole:.2f} s "
        f"(bar {ALL_BAR * options.times:.0f} s), {Fit.objects.count()} answers kept; again {again:.2f} s; "
        f"nothing new {idle:.2f} s; the flag of {CHANGED} communities {changed:.2f} s (bar {CHANGED_BAR:.0f} s), "
        f"{len(turns)} turns"
    )
    return int(whole > ALL_BAR * options.times or (options.times == 1 and changed > CHANGED_BAR))


if __name__ == "__main__":
    sys.exit(main())
