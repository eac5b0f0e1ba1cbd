#!/usr/bin/env python3
"""Refuses memory to commands: each request for some, once and with all that follow, wherever in the program or its libraries it is made.

    allocations.py PROGRAM TEND [--all] [--seed N]

PROGRAM is tend_faults_allocations, which judges each run: a command ends as always or with a clear refusal, leaves its file as before or as after,
nothing beside it, and loses no memory. Without --all some of the requests are tried.
"""

import argparse
import os
import random
import subprocess
import sys
from functools import partial
from pathlib import Path

from crew import done_by
from shimmed import CARD, Tend, fresh_folder

COMMANDS = {
    "first add": ("add", "Ana Souza", "--every", "2w"),
    "log": ("log", "person1", "a", "word"),
    "list": ("list",),
    "digest": ("digest",),
    "import": ("import", "card.vcf"),
    "undo": ("undo",),
    "export": ("export",),
    "backup": ("backup", "copy.db"),
    "restore": ("restore", "other.db"),
    "forget": ("forget", "person1", "--yes"),
    "doctor": ("doctor",),
}
# Where it is tomorrow already: who cannot read the zone, and takes another for it, writes down another day.
ELSEWHERE = {"TEND_TZ": "Pacific/Kiritimati", "TEND_NOW": "2026-03-16T12:00:00Z"}
CONTROLS = {"control-crash": "crashes", "control-leak": "loses memory", "control-lie": "says that it is done"}
COLD = 1500
PIECES = 16
TRIED = 24


def sample(tend, folder):
    """A small file with its ring, an older backup and a card to import."""
    folder.mkdir()
    database = folder / "tend.db"
    for name in ("Person1", "Person2"):
        tend.run("add", f"{name} Example", "--every", "2w", "--note", "n" * 200, database=database, check=0)
    tend.run("log", "person1", "at", "the", "fair", database=database, check=0)
    for name in ("first", "card"):
        (folder / f"{name}.vcf").write_text(CARD.format(f"New {name}"))
    tend.run("import", folder / "first.vcf", database=database, check=0)
    tend.run("backup", folder / "other.db", database=database, check=0)
    tend.run("log", "person1,person2", "later", database=database, check=0)
    return folder


def refused(program, folder, name, how, first, last, step, control=()):
    """How many runs were tried, how many requests there are, and the objections."""
    with fresh_folder() as place:
        words = [str(place / word) if word.endswith((".vcf", ".db")) else word for word in COMMANDS[name]]
        begin = folder / ("nothing" if name == "first add" else "sample")
        done = subprocess.run(
            [program, begin, place, how, *map(str, (first, last, step)), *control, "--db", place / "tend.db", *words], capture_output=True, text=True,
            errors="replace", stdin=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "HOME": str(place)} | ELSEWHERE)
    if done.returncode != 0:
        return 0, 0, [f"{name}, {how}: {done.stderr.strip()}"]
    *found, counts = done.stdout.splitlines()
    tried, requests = map(int, counts.split())
    return tried, requests, [f"{name}, {how}, {words}" for words in found if words.startswith("request ")]


def begun(tend, folder):
    """What the commands begin from, in a fresh folder."""
    sample(tend, folder / "sample")
    (folder / "nothing").mkdir()
    return folder


def plans(program, folder, dice, everything):
    """The jobs, and how many runs they are: every request of a program that has begun, the first ones of one that begins too; or a few of each."""
    jobs, runs = [], 0
    for name in COMMANDS:
        for how in ("warm", "cold"):
            last = refused(program, folder, name, how, 1, 0, 1)[1]
            if everything:
                last = min(last, COLD) if how == "cold" else last
                jobs += [partial(refused, program, folder, name, how, first, last, PIECES) for first in range(1, PIECES + 1)]
                runs += 2 * last
            else:
                step = max(last // TRIED, 1)
                jobs.append(partial(refused, program, folder, name, how, dice.randrange(step) + 1, last, step))
    dice.shuffle(jobs)
    return jobs, runs


def controls(program, folder):
    """Commands that are broken, each with how many objections there were to how many runs."""
    found = {}
    for control, what in CONTROLS.items():
        tried, _, objections = refused(program, folder, "log", "warm", 500, 3000, 250, [control])
        found[f"a command that {what}"] = (len({words.rsplit(":", 1)[0] for words in objections}), tried)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("tend")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seed", type=int, default=20260316)
    given = parser.parse_args()
    print(f"seed {given.seed}")
    with fresh_folder() as place:
        folder = begun(Tend(given.tend, "none"), place)
        jobs, _ = plans(given.program.resolve(), folder, random.Random(given.seed), given.all)
        results = list(done_by(jobs))
        found = [words for _, _, objections in results for words in objections]
        print(f"{sum(tried for tried, _, _ in results)} runs, {len(found)} objections")
        for name, (noticed, tried) in controls(given.program.resolve(), folder).items():
            print(f"{name}: {noticed} objections to {tried} runs")
            found += [] if noticed else [f"{name}, and nothing is found"]
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
