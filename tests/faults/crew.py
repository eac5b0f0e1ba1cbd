"""Work on every core."""

import itertools
import math
import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor

AT_ONCE = 64


def do(job):
    return job()


def done_by(jobs, deadline=math.inf, at_once=AT_ONCE):
    """What each of the jobs gives, in their order; ends with the handful of them within which the deadline (of time.monotonic) passes. A job takes
    no arguments and can be pickled."""
    jobs = iter(jobs)
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("fork")) as pool:
        while time.monotonic() < deadline and (some := list(itertools.islice(jobs, at_once))):
            yield from pool.map(do, some, chunksize=max(1, len(some) // (4 * os.cpu_count())))
