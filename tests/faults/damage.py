"""Damaged copies of a file, read: each command answers or refuses, soon, and never touches the file."""

import hashlib
import random
import subprocess
from pathlib import Path

from shimmed import Tend, fresh_folder

READS = [("list",), ("history",), ("due",), ("digest",), ("show", "person1"), ("search", "www"), ("undo", "--list"), ("export",), ("doctor",),
         ("doctor", "--deep"), ("suggest",), ("follow-up",)]
READS_OF_EACH = 3
CLEAN_ENDS = {0, 1, 3, 10}


def damaged(whole, dice, is_cut):
    """A copy with a few or many bytes changed, and cut short where that is asked for."""
    copy = bytearray(whole)
    for _ in range(dice.choice((1, 4, 64))):
        copy[dice.randrange(len(copy))] = dice.randrange(256)
    if is_cut:
        del copy[dice.randrange(len(copy)):]
    return bytes(copy)


def objections_to_end(command, done):
    """How a read ended, and what it said where it refused."""
    if done.returncode not in CLEAN_ENDS:
        yield f"status {done.returncode}: {done.stderr.strip()}"
    elif done.returncode == 1 and command[0] != "doctor" and not (done.stderr.startswith("tend: ") and "\n  " in done.stderr):
        yield f"no clear refusal with a next step: {done.stderr!r}"


def objections(tend, whole, seed, copies, reads=READS):
    """What is wrong with the reads of so many damaged copies of the bytes `whole`, and how many reads refused."""
    dice, found, refused = random.Random(seed), [], 0
    with fresh_folder() as folder:
        database = folder / "tend.db"
        for number in range(copies):
            copy = damaged(whole, dice, number % 20 == 0)
            database.write_bytes(copy)
            for command in dice.sample(reads, min(READS_OF_EACH, len(reads))):
                place = f"seed {seed}, copy {number}: {' '.join(command)}"
                try:
                    done = tend.run(*command, database=database)
                except subprocess.TimeoutExpired:
                    found.append(f"{place}: no end")
                    continue
                found += [f"{place}: {words}" for words in objections_to_end(command, done)]
                refused += done.returncode == 1 and command[0] != "doctor"
                if hashlib.sha256(database.read_bytes()).digest() != hashlib.sha256(copy).digest():
                    found.append(f"{place}: the file was changed")
                    database.write_bytes(copy)
        if (left := sorted(path.name for path in folder.iterdir())) != ["tend.db"]:
            found.append(f"seed {seed}: left behind: {left}")
    return found, refused


def controls(tend, whole, folder):
    """Programs, made in `folder`, that crash and that touch the file; each with what is noticed of them."""
    crashing, touching = Path(folder) / "crashing", Path(folder) / "touching"
    crashing.write_text("#!/bin/sh\nkill -SEGV $$\n")
    touching.write_text('#!/bin/sh\nprintf x >>"$2"\n')
    for program in (crashing, touching):
        program.chmod(0o700)
    return {"a program that crashes": objections(Tend(crashing, tend.shim), whole, 1, 4)[0],
            "one that touches the file": objections(Tend(touching, tend.shim), whole, 1, 4)[0]}
