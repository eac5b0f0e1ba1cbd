#!/usr/bin/env python3
"""The long forms of the tests in this folder, in turn, each until its goal is reached or its share of the time is over; prints what
docs/reliability.md tells.

    torture.py TEND SHIM BUILD MINUTES [--share SHARE] [--seed N] [--fuzzers BUILD]

BUILD is a folder with the programs of these tests, and with the fuzz targets, which its ctest replays.

The goals are those before a release; SHARE of each is aimed at (0.1), and of what can be counted whole (each call, each request for memory) as
much as its part of the time holds, in any order. A goal that the time did not suffice for is told, and no failure.
"""

import argparse
import math
import os
import random
import resource
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import allocations
import damage
import migration
import power
import sweep
import writers
from crew import done_by
from shimmed import SKIP, Tend, fresh_folder, template

KILLS, CUTS, DAMAGED, WRITERS, LOGS = 100_000, 100_000, 20_000, 32, 1_000
FUZZING = 24 * 60 * 60  # seconds of a processor for each target
IMAGES_AT_ONCE, CONTROL_IMAGES, COPIES_AT_ONCE = 250, 25, 25
LONGEST_WAIT = 2.0
FUZZ = Path(__file__).resolve().parent.parent / "fuzz"
SHORTEST_FUZZING, LONGEST_FUZZING = 5, 300


class Row:
    """A line of the table."""

    def __init__(self, what, goal=0, whole=0):
        """`whole`: how many there are, where they can be counted."""
        self.what, self.goal, self.whole = what, goal, whole
        self.done, self.more, self.found, self.controls, self.is_slow = 0, "", [], [], False

    def add(self, count, objections):
        self.done += count
        self.found += objections

    def control(self, name, found, tried=None):
        """A defence was taken away, and so much was found."""
        self.controls.append(f"{name}: {found}" + (f" of {tried}" if tried is not None else "") + " found")
        if not found:
            self.found.append(f"control: {name}, and nothing is found")

    def missed(self):
        return self.done < self.goal

    def __str__(self):
        wanted = self.whole if self.whole > self.done else self.goal if self.missed() else 0
        count = f"{self.done:,}" + (f" of {wanted:,}" if wanted else "") + self.more
        return f"| {self.what} | {count} | {len(self.found)} | {'; '.join(self.controls) or '-'} |"


def commands_to_sweep(tend, folder):
    return list(sweep.sweeps(tend, sweep.samples(tend, folder)))


def points(commands, kind, dice):
    """Every point there is, in any order."""
    work = [job for command in commands for job in sweep.jobs(command, {kind}, dice, True)]
    dice.shuffle(work)
    return work


def controlled(row, commands, kind):
    for name, (of, control) in sweep.controls(commands).items():
        if of == kind:
            row.control(name, *sweep.found_by(control))


def killed(tend, share, dice, deadline):
    """Kills at every call, then at random times for as long as a command takes and a little more."""
    with fresh_folder() as sample:
        commands = commands_to_sweep(tend, sample)
        work = points(commands, "kill", dice)
        at_calls = Row("kills at a call: before, after, torn", len(work))
        at_times = Row("kills at any time", max(int(KILLS * share) - len(work), 0))
        controlled(at_calls, commands, "kill")
        at_calls.add(*sweep.tried(work, time.monotonic() + (deadline - time.monotonic()) / 2))

        def moments():
            for command in (dice.choice(commands) for _ in range(at_times.goal)):
                seconds = dice.uniform(0, command.seconds * 1.2)
                yield f"{command.name}: {seconds:.4f} s", partial(command.kill_in, seconds)
        at_times.add(*sweep.tried(list(moments()), deadline))
        log = next(command for command in commands if command.name == "log")
        wrong = list(done_by([partial(log.kill_in, log.seconds * part / 100, act="keep") for part in range(80, 180)]))
        at_times.control("acknowledged before the commit", sum(1 for objections in wrong if objections), len(wrong))
    return [at_calls, at_times]


def failed(tend, share, dice, deadline):
    with fresh_folder() as sample:
        commands = commands_to_sweep(tend, sample)
        work = points(commands, "fail", dice)
        row = Row("failing calls: 4 errors, EIO where it reads, once and for ever", math.ceil(len(work) * share), len(work))
        controlled(row, commands, "fail")
        row.add(*sweep.tried(work, deadline))
    return [row]


def cut_session(tend, seed):
    """How many power cuts of one session were tried, the objections, and what was lost without syncs."""
    session = power.Session(tend, seed)
    return (*session.objections(IMAGES_AT_ONCE, seed), session.controls(CONTROL_IMAGES))


def cut(tend, share, dice, deadline):
    row, losses, sessions = Row("power cuts", int(CUTS * share)), dict.fromkeys(power.CONTROLS, 0), 0
    wanted = -(-row.goal // IMAGES_AT_ONCE)
    for tried, objections, lost in done_by((partial(cut_session, tend, dice.randrange(2**32)) for _ in range(wanted)), deadline, os.cpu_count()):
        sessions += 1
        row.add(tried, objections)
        losses = {name: count + lost[name] for name, count in losses.items()}
    row.more = f" in {sessions} sessions"
    for name, count in losses.items():
        row.control(name, count, sessions * CONTROL_IMAGES)
    return [row]


def migrated(migrator, tend, share, dice, deadline):
    """A migration: every call, killed and failing, then power cuts."""
    with fresh_folder() as folder:
        swept = migration.migrations(tend, migrator, folder)
        work = points(swept, "kill", dice) + points(swept, "fail", dice)
        at_calls = Row(f"{len(swept)} migrations: kills and failing calls", math.ceil(len(work) * share), len(work))
        cuts = Row("a migration: power cuts", int(CUTS * share / 10))
        at_calls.control("calls that are not done and say that they are", *migration.control(swept))
        at_calls.add(*sweep.tried(work, time.monotonic() + (deadline - time.monotonic()) * 0.7))
    losses, sessions = dict.fromkeys(power.CONTROLS, 0), 0
    jobs = (partial(cut_migration, tend, migrator, dice.randrange(2**32)) for _ in range(-(-cuts.goal // IMAGES_AT_ONCE)))
    for tried, objections, lost in done_by(jobs, deadline, os.cpu_count()):
        sessions += 1
        cuts.add(tried, objections)
        losses = {name: count + lost[name] for name, count in losses.items()}
    for name, count in losses.items():
        cuts.control(name, count, sessions * CONTROL_IMAGES)
    return [at_calls, cuts]


def cut_migration(tend, migrator, seed):
    session = migration.Session(tend, migrator, seed)
    return (*session.objections(IMAGES_AT_ONCE, seed), session.controls(CONTROL_IMAGES))


def starved(program, tend, share, dice, deadline):
    """Every request for memory of every command, refused once and for ever."""
    with fresh_folder() as place:
        folder = allocations.begun(tend, place)
        jobs, runs = allocations.plans(program, folder, dice, True)
        row = Row("refused requests for memory, once and for ever", math.ceil(runs * share), runs)
        for name, (noticed, tried) in allocations.controls(program, folder).items():
            row.control(name, noticed, tried)
        for tried, _, objections in done_by(jobs, deadline, 4 * os.cpu_count()):
            row.add(tried, objections)
    return [row]


def damaged(tend, share, dice, deadline):
    row, refused = Row("damaged files, three reads of each", int(DAMAGED * share)), 0
    with fresh_folder() as folder:
        whole = (template(tend, folder / "sample") / "tend.db").read_bytes()
        for name, noticed in damage.controls(tend, whole, folder).items():
            row.control(name, len(noticed))
        jobs = (partial(damage.objections, tend, whole, dice.randrange(2**32), COPIES_AT_ONCE) for _ in range(-(-row.goal // COPIES_AT_ONCE)))
        for found, refusals in done_by(jobs, deadline, 2 * os.cpu_count()):
            row.add(COPIES_AT_ONCE, found)
            refused += refusals
    row.more = f", {refused:,} reads refused"
    return [row]


def crowded(tend, share, dice, deadline):
    """Crowds of a few logs each, until they are as many as one large one."""
    row, longest, digests = Row(f"logs of {WRITERS} writers, a digest and two stuck readers beside them", int(WRITERS * LOGS * share)), 0.0, 0
    for name, noticed in writers.controls(tend).items():
        row.control(name, len(noticed))
    logs = min(100, max(1, row.goal // WRITERS))
    while row.missed() and time.monotonic() < deadline:
        found, wait, read = writers.crowd(tend, WRITERS, logs)
        row.add(WRITERS * logs, found)
        longest, digests = max(longest, wait), digests + read
    row.more = f", {digests:,} digests; the longest log took {longest:.2f} s"
    row.is_slow = longest > LONGEST_WAIT
    return [row]


def run_quietly(words, seconds):
    """The objection to a program that must end well within so many seconds, and what it said."""
    try:
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True, errors="replace", timeout=seconds, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return [f"{words[0]}: no end"], ""
    said = done.stdout + done.stderr
    return ([] if done.returncode == 0 else [f"{words[0]}: status {done.returncode}: {said[-2000:]}"]), said


def replayed(build):
    """The seeds of every fuzz target, what it once found, and changes of them."""
    row = Row("fuzz targets, replayed", len(list((FUZZ / "seeds").iterdir())))
    found, said = run_quietly(["ctest", "--test-dir", build, "-R", "^fuzz[.]", "-j", os.cpu_count()], 1200)
    row.add(said.count(" Passed "), found)
    return [row]


def fuzzed(program, seconds, build):
    """A run of libFuzzer: its objections, its executions, and its seconds of a processor. What it learns stays, as with scripts/fuzz."""
    name = program.name.removeprefix("fuzz_")
    corpus, findings = build / "corpus" / name, build / "findings" / name
    for place in (corpus, findings):
        place.mkdir(parents=True, exist_ok=True)
    inputs = [corpus, *(FUZZ / part / name for part in ("seeds", "regressions") if (FUZZ / part / name).exists())]
    worked = processor_seconds()
    found, said = run_quietly([program, f"-max_total_time={int(seconds)}", "-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1",
                               f"-artifact_prefix={findings}/", *inputs], seconds + 120)
    executions = [line.split()[-1] for line in said.splitlines() if line.startswith("stat::number_of_executed_units")]
    return found, int(executions[0]) if executions else 0, processor_seconds() - worked


def fuzzed_all(build, share, deadline):
    """Every target, for an equal share of the time: that many hours as a release asks for fit in no half an hour, so the row tells how many were run."""
    programs = sorted((build / "tests" / "fuzz").glob("fuzz_*"))
    programs = [program for program in programs if os.access(program, os.X_OK) and program.is_file()]
    row = Row("inputs made by libFuzzer")
    left = (deadline - time.monotonic()) * os.cpu_count() / max(len(programs), 1)
    if not programs or left < SHORTEST_FUZZING:
        row.more = ": none, for lack of " + ("time" if programs else "programs: scripts/fuzz builds them")
        return [row]
    seconds = min(left * 0.95, LONGEST_FUZZING)
    spent = []
    for found, executions, worked in done_by([partial(fuzzed, program, seconds, build) for program in programs], at_once=len(programs)):
        row.add(executions, found)
        spent.append(worked)
    row.more = (f" in {len(programs)} targets; of a processor {sum(spent):,.0f} s in all, {min(spent):,.0f} to {max(spent):,.0f} s each "
                f"({share:g} of the goal: {FUZZING * share:,.0f} s each)")
    return [row]


def processor_seconds():
    """What this program and those it waited for have used so far."""
    return sum(getattr(resource.getrusage(who), field) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN) for field in ("ru_utime", "ru_stime"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tend")
    parser.add_argument("shim")
    parser.add_argument("build", type=Path)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--share", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--fuzzers", type=Path, help="the build folder of scripts/fuzz")
    given = parser.parse_args()
    tend = Tend(given.tend, given.shim)
    if why := tend.cannot_be_shimmed():
        print(f"skipped: {why}")
        return SKIP
    print(f"seed {given.seed}, {given.share:g} of the goals, {given.minutes:g} minutes at most", flush=True)
    dice, end = random.Random(given.seed), time.monotonic() + given.minutes * 60
    programs = given.build.resolve() / "tests"
    migrator = Tend(programs / "tend_faults_migration", given.shim)
    parts = [(13, killed), (3, failed), (3, cut), (3, damaged), (2, crowded), (2, partial(migrated, migrator)),
             (10, partial(starved, programs / "tend_faults_allocations"))]
    parts = [(weight, partial(part, tend, given.share, dice)) for weight, part in parts] + [(1, lambda _: replayed(given.build))]
    parts += [(4, partial(fuzzed_all, given.fuzzers, given.share))] if given.fuzzers else []
    rows = []
    for number, (weight, part) in enumerate(parts):
        begun, worked = time.monotonic(), processor_seconds()
        share = weight / sum(other for other, _ in parts[number:])
        some = part(begun + max(end - begun, 0) * share)
        took = f"{time.monotonic() - begun:.0f} s, {processor_seconds() - worked:.0f} s of processors"
        print(*(f"{row.what}: {row.done:,}" for row in some), f"  in {took}", sep="\n", flush=True)
        rows += some
    print("", "| what | how many | found | negative controls |\n|---|---|---|---|", *rows, "", sep="\n")
    print(*(f"not reached: {row.what}: {row.done:,} of {row.goal:,}" for row in rows if row.missed()), sep="\n")
    print(*(f"slower than {LONGEST_WAIT} s: {row.what}" for row in rows if row.is_slow), sep="\n")
    print(*(words for row in rows for words in row.found), sep="\n")
    return 1 if any(row.found for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
