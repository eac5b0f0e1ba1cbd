#!/usr/bin/env python3
"""Kills each command that writes, and lets its system calls fail, at one call after the other.

    sweep.py TEND SHIM [--all] [--seed N] [--only kill|fail]

A command whose call is cut off or fails has happened whole or not at all, the file opens, `tend doctor` is content, and it can be run again.
A failing one ends with status 1 and one clear line. Without --all every call but the writes is tried, and some of the writes and of those that only
read.
"""

import argparse
import errno
import json
import math
import os
import random
import shutil
import sys
import time
from enum import Enum
from functools import partial

from crew import done_by
from shimmed import KILLED, SKIP, Tend, content, copy_of, fresh_folder, template

COMMANDS = {
    "first add": lambda folder: ("add", "Ana Souza", "--every", "2w"),
    "log": lambda folder: ("log", "person1", "a", "word"),
    "add": lambda folder: ("add", "Ana Souza", "--every", "2w"),
    "import": lambda folder: ("import", folder / "card.vcf"),
    "undo": lambda folder: ("undo",),
    "backup": lambda folder: ("backup", folder / "copy.db"),
    "restore": lambda folder: ("restore", folder / "other.db"),
    "restore of a damaged file": lambda folder: ("restore", folder / "other.db"),
    "forget": lambda folder: ("forget", "person3", "--yes"),
}
ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS)
MENDED = {"leftover", "forget_unfinished", "forgotten_in_backup"}
WRITES_TRIED, READS_TRIED = 4, 4
CLAIM = "nothing was changed"
STANDS = ("the disk did not confirm it", "it is forgotten, but", "the change itself is made and kept", "was written, but cannot be read again")


class Journal(Enum):
    kept, lost = range(2)


class Sweep:
    """One command, swept."""

    def __init__(self, tend, name, sample):
        self.tend, self.name, self.sample = tend, name, sample

    def world(self):
        """A copy of the sample to run the command in."""
        return copy_of(self.sample)

    def command(self, folder):
        return COMMANDS[self.name](folder)

    def content(self, database):
        return content(database)

    def learn(self):
        """Runs it undisturbed: its calls, what the file holds before and after, and how long it takes."""
        with self.world() as folder:
            self.before = self.content(folder / "tend.db")
            self.calls = [call._replace(data=b"") for call in self.tend.calls(*self.command(folder), database=folder / "tend.db")]
            self.after = self.content(folder / "tend.db")
        with self.world() as folder:
            self.with_reads = [call.name for call in self.tend.calls(*self.command(folder), database=folder / "tend.db", reads=1)]
        with self.world() as folder:
            begun = time.monotonic()
            self.tend.run(*self.command(folder), database=folder / "tend.db", check=0)
            self.seconds = time.monotonic() - begun

    def points(self, dice, everything):
        """The numbers of the calls to try; one behind the last shows that an undisturbed run is told as one."""
        writes = [number for number, call in enumerate(self.calls, 1) if call.name == "write"]
        others = [number for number, call in enumerate(self.calls, 1) if call.name != "write"]
        if not everything:
            writes = dice.sample(writes, min(WRITES_TRIED, len(writes)))
        return sorted(others + writes)

    def mended(self, folder):
        """What `tend doctor` says is wrong, after which it is mended; an objection where it cannot be."""
        database = folder / "tend.db"
        done = self.tend.run("doctor", "--deep", "--json", database=database)
        if done.returncode not in (0, 1) or not done.stdout:
            return set(), f"doctor: status {done.returncode}: {done.stderr.strip()}"
        codes = {item["code"] for item in json.loads(done.stdout)["items"]}
        if "damaged" in self.before and self.state(folder) == "before":
            return codes, None
        if codes - MENDED:
            return codes, f"doctor finds {sorted(codes)}"
        if codes and self.tend.run("doctor", "--fix", database=database).returncode != 0:
            return codes, f"doctor --fix does not mend {sorted(codes)}"
        return codes, None

    def state(self, folder):
        """`before`, `after`, or an objection."""
        found = self.content(folder / "tend.db")
        copy = folder / "copy.db"
        if copy.exists() and self.content(copy) != self.before:
            return "a backup that is not whole"
        if found == self.after and (self.name != "backup" or copy.exists()):
            return "after"
        return "before" if found == self.before else "neither what was before nor what should be after"

    def kill(self, number, act, journal=Journal.kept):
        """Objections to what a kill at a call leaves."""
        with self.world() as folder:
            done = self.tend.run(*self.command(folder), database=folder / "tend.db", at=number, act=act)
            if done.returncode not in (KILLED, 0):
                return [f"status {done.returncode}: {done.stderr.strip()}"]
            if done.returncode == KILLED and done.stdout:
                return ["it said something before it was done"]
            if journal is Journal.lost:
                (folder / "tend.db-journal").unlink(missing_ok=True)
            return self.left(folder, is_done=done.returncode == 0)

    def kill_in(self, seconds, **fault):
        """The same for a kill after a time, wherever in the command that is; what was said by then is there."""
        with self.world() as folder:
            done = self.tend.run(*self.command(folder), database=folder / "tend.db", killed_after=seconds, **fault)
            if done.returncode not in (KILLED, 0):
                return [f"status {done.returncode}: {done.stderr.strip()}"]
            return self.left(folder, is_done=done.returncode == 0 or done.stdout != "")

    def lie(self, number):
        """The negative control: objections where a call was not done, though it was said to be, as if a commit were acknowledged before it is one."""
        with self.world() as folder:
            done = self.tend.run(*self.command(folder), database=folder / "tend.db", at=number, act="lie")
            return self.left(folder, is_done=done.returncode == 0)

    def left(self, folder, is_done):
        """Objections to what a command that was killed leaves, or one that was done and said so."""
        _, objection = self.mended(folder)
        if objection:
            return [objection]
        state = self.state(folder)
        if state == "before" and not is_done:
            again = self.tend.run(*self.command(folder), database=folder / "tend.db")
            if again.returncode != 0 or self.state(folder) != "after":
                return [f"run again: status {again.returncode}, {self.state(folder)}: {again.stderr.strip()}"]
            return []
        if state == "before":
            return ["what was acknowledged is lost"]
        return [] if state == "after" else [state]

    def fail_read(self, number, act):
        """The same for a call that only reads, counted among all."""
        return self.fail(number, act, errno.EIO, reads=1)

    def fail(self, number, act, error, **how):
        """Objections to what it says and leaves when a call fails."""
        with self.world() as folder:
            database = folder / "tend.db"
            done = self.tend.run(*self.command(folder), database=database, at=number, act=act, errno=error, **how)
            objections = list(objections_to_words(done))
            call = self.with_reads[number - 1] if how else self.calls[number - 1].name
            left = sorted(path.name for path in folder.iterdir() if any(mark in path.name for mark in (".part-", ".restore-", ".backup-new")))
            if left and act == "fail" and call != "unlink":
                objections.append(f"left behind: {left}")
            codes, objection = self.mended(folder)
            state = self.state(folder)
            if objection:
                objections.append(objection)
            if state not in ("before", "after"):
                objections.append(state)
            if done.returncode == 0 and state != "after":
                objections.append("it says that it is done, and is not")
            has_done = (folder / "copy.db").exists() if self.name == "backup" else state != "before"
            if done.returncode == 1 and has_done and (CLAIM in done.stderr or not any(words in done.stderr for words in STANDS)):
                objections.append(f"what it did stands, but it says: {done.stderr.strip()}")
            return objections


def objections_to_words(done):
    """How it ended and what it said."""
    if done.returncode not in (0, 1):
        yield f"status {done.returncode}: {done.stderr.strip()}"
    if done.returncode == 1:
        lines = done.stderr.splitlines()
        if not lines or not lines[0].startswith("tend: ") or len(lines) > 2 or any(not line.startswith("  ") for line in lines[1:]):
            yield f"not one clear line: {done.stderr!r}"


def sweeps(tend, sample):
    """Each command with what it begins from, learned."""
    for name in COMMANDS:
        sweep = Sweep(tend, name, sample / {"first add": "nothing", "restore of a damaged file": "damaged"}.get(name, "tend"))
        sweep.learn()
        yield sweep


def samples(tend, folder):
    """What the commands begin from: a file, none, and one that is damaged."""
    template(tend, folder / "tend")
    (folder / "nothing").mkdir()
    shutil.copytree(folder / "tend", folder / "damaged")
    (folder / "damaged" / "tend.db").write_bytes(b"damaged beyond hope" * 1000)
    return folder


def controls(commands):
    """What takes a defence away, each with its jobs: there must be objections."""
    log = next(sweep for sweep in commands if sweep.name == "log")
    pages = [number for number, call in enumerate(log.calls, 1) if call.name == "write" and call.path.endswith("tend.db")]
    ends = [number for number, call in enumerate(log.calls, 1) if call.name == "unlink"]
    return {"the journal taken away": ("kill", [partial(log.kill, number, "kill-before", Journal.lost) for number in pages]),
            "acknowledged before the commit": ("kill", [partial(log.lie, number) for number in ends]),
            "calls that fail and say that they did not": ("fail", [partial(log.lie, number) for number in pages + ends])}


def jobs(sweep, kinds, dice, everything):
    """Everything to try on one command: what it is, and the job."""
    for number in sweep.points(dice, everything):
        call = sweep.calls[number - 1]
        place = f"{sweep.name}: call {number}, {call.name} {os.path.basename(call.path)}"
        acts = ["kill-before"] + (["kill-after"] if everything or number == len(sweep.calls) else []) + (["torn"] if call.name == "write" else [])
        for act in acts if "kill" in kinds else []:
            yield f"{place}: {act}", partial(sweep.kill, number, act)
        errors = [(error, act) for error in ERRORS for act in ("fail", "fail-ever")]
        for error, act in (errors if everything else dice.sample(errors, 1)) if "fail" in kinds else []:
            yield f"{place}: {act} {errno.errorcode[error]}", partial(sweep.fail, number, act, error)
    reads = [number for number, call in enumerate(sweep.with_reads, 1) if call == "read"] if "fail" in kinds else []
    for number in reads if everything else dice.sample(reads, min(READS_TRIED, len(reads))):
        for act in ("fail", "fail-ever") if everything else (dice.choice(("fail", "fail-ever")),):
            yield f"{sweep.name}: read {number}: {act} EIO", partial(sweep.fail_read, number, act)


def tried(work, deadline=math.inf):
    """How many of the named jobs were done by then, and the objections to them."""
    results = list(done_by((job for _, job in work), deadline))
    return len(results), [f"{name}: {objection}" for (name, _), objections in zip(work, results) for objection in objections]


def found_by(control):
    """How many of the jobs of a control objected, and how many they are."""
    results = list(done_by(control))
    return sum(1 for objections in results if objections), len(results)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tend")
    parser.add_argument("shim")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seed", type=int, default=20260316)
    parser.add_argument("--only", choices=("kill", "fail"))
    given = parser.parse_args()
    tend = Tend(given.tend, given.shim)
    if why := tend.cannot_be_shimmed():
        print(f"skipped: {why}")
        return SKIP
    print(f"seed {given.seed}")
    dice, found = random.Random(given.seed), []
    with fresh_folder() as sample:
        commands = list(sweeps(tend, samples(tend, sample)))
        for kind in ("kill", "fail") if given.only is None else (given.only,):
            count, objections = tried([job for sweep in commands for job in jobs(sweep, {kind}, dice, given.all)])
            found += objections if count else [f"{kind}: nothing was tried"]
            print(f"{kind}: {count} tried, {len(objections)} objections")
        for name, (kind, control) in controls(commands).items():
            objected, count = found_by(control)
            print(f"{name}: {objected} of {count} found")
            found += [] if objected else [f"{name}, and nothing is found"]
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
