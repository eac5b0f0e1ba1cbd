#!/usr/bin/env python3
"""The long forms of the tests in this folder, in turn, within a time; prints what docs/reliability.md tells.

    torture.py TEND SHIM MINUTES [--seed N]
"""

import argparse
import io
import os
import random
import sys
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

import files
import power
import sweep
import writers
from shimmed import SKIP, Tend, fresh_folder

AT_ONCE = 40
IMAGES_AT_ONCE = 500
DAMAGED_AT_ONCE = 100
DAMAGE = "test_damaged_files_are_answered_or_refused_and_never_touched"


class Row:
    """A line of the table."""

    def __init__(self, what):
        self.what, self.count, self.found, self.control = what, "", [], "-"

    def __str__(self):
        return f"| {self.what} | {self.count} | {len(self.found)} | {self.control} |"


def swept(tend, kind, what, dice, deadline):
    """Random points of all that there are, until the time is over or all were tried."""
    row = Row(what)
    with fresh_folder() as sample, ThreadPoolExecutor(os.cpu_count()) as pool:
        commands = list(sweep.sweeps(tend, sweep.samples(tend, sample)))
        work = [job for command in commands for job in sweep.jobs(command, {kind}, dice, True)]
        dice.shuffle(work)
        tried = 0
        while tried < len(work) and time.monotonic() < deadline:
            some = work[tried:tried + AT_ONCE]
            for (name, _), objections in zip(some, pool.map(lambda job: job[1](), some)):
                row.found += [f"{name}: {objection}" for objection in objections]
            tried += len(some)
        row.count = f"{tried:,} of {len(work):,}"
        if kind == "kill":
            found, kills = sweep.without_journal(commands)
            row.control = f"the journal taken away: {found} of {kills} found"
            if not found:
                row.found.append("the control is not found")
    return row


def cut(tend, dice, deadline):
    """Sessions, each with its own seed and its own cuts."""
    row, cuts, sessions = Row("power cuts"), 0, 0
    losses = dict.fromkeys(power.CONTROLS, 0)
    while time.monotonic() < deadline:
        session, sessions = power.Session(tend, dice.randrange(2**32)), sessions + 1
        tried, found = session.objections(IMAGES_AT_ONCE, session.seed)
        cuts += tried
        row.found += found
        for name, left_out in power.CONTROLS.items():
            losses[name] += len(session.objections(IMAGES_AT_ONCE // 10, session.seed, left_out)[1])
    row.count = f"{cuts:,} in {sessions} sessions"
    row.control = "; ".join(f"{name}: {count} of {sessions * (IMAGES_AT_ONCE // 10)} found" for name, count in losses.items())
    row.found += [f"the replay finds no loss where {name}" for name, count in losses.items() if not count]
    return row


def damaged(dice, deadline):
    """Copies with random bytes, as files.py makes them."""
    row, copies = Row("damaged files, read"), 0
    files.DAMAGED_COPIES = DAMAGED_AT_ONCE
    while time.monotonic() < deadline:
        files.SEED = dice.randrange(2**32)
        result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.TestSuite([files.Files(DAMAGE)]))
        row.found += [words for _, words in result.failures + result.errors]
        copies += DAMAGED_AT_ONCE * result.testsRun
    row.count = f"{copies:,}"
    return row


def crowded(tend, deadline):
    """Crowds of 32 writers until the time is over."""
    row, logs, longest = Row("32 writers, a digest, two stuck readers"), 0, 0.0
    while time.monotonic() < deadline:
        found, wait, _ = writers.crowd(tend, 32, 10)
        row.found += found
        logs, longest = logs + 320, max(longest, wait)
    row.count = f"{logs:,} logs, the longest took {longest:.1f} s"
    return row


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tend")
    parser.add_argument("shim")
    parser.add_argument("minutes", type=float)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    tend = Tend(given.tend, given.shim)
    if why := tend.cannot_be_shimmed():
        print(f"skipped: {why}")
        return SKIP
    print(f"seed {given.seed}", flush=True)
    dice = random.Random(given.seed)
    begun, whole = time.monotonic(), given.minutes * 60

    def until(share):
        return begun + whole * share
    rows = [swept(tend, "kill", "kills at a call: before, after, torn", dice, until(0.25)),
            swept(tend, "fail", "failing calls: 4 errors, once and for ever", dice, until(0.55)),
            cut(tend, dice, until(0.8)), damaged(dice, until(0.9)), crowded(tend, until(1))]
    print("| what | how many | found | negative control |\n|---|---|---|---|", *rows, sep="\n")
    print(*(words for row in rows for words in row.found), sep="\n")
    return 1 if any(row.found for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
