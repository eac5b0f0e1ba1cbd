#!/usr/bin/env python3
"""Cuts the power, in play: records what commands ask of the disk, and builds what a disk may hold that keeps what was synced and of the rest what
it likes.

    power.py TEND SHIM [--images N] [--seed N]

From each such folder everything must be there that was acknowledged by then, and of the command that was cut off all or nothing. No name may lead
to half a backup. Where the replay leaves out syncs (all of them, or those of folders), it must find losses: else it would find none at all.
"""

import argparse
import json
import random
import sqlite3
import sys
import tempfile
from collections import Counter, namedtuple
from pathlib import Path

from shimmed import CARD, SKIP, Tend, fresh_folder, recorded, tables

SECTOR = 512
DOCTOR_EVERY = 20
CONTROL_IMAGES = 150
CONTROLS = {"nothing is synced": lambda call: call.name == "sync", "folders are not synced": lambda call: call.name == "sync" and "." not in Path(call.path).name}

Step = namedtuple("Step", "end rows copy")
Cut = namedtuple("Cut", "files before after copies words")


def series(folder):
    """The commands of one session at the keyboard."""
    card, copy = folder / "card.vcf", folder / "copy.db"
    yield from (("add", "Ana Souza", "--every", "2w"), ("add", "Ben Okafor", "--note", "n" * 3000))
    yield from (("log", "ana", "-d", f"{day}d ago", "w" * 400) for day in range(3))
    yield from (("import", card), ("log", "ana,ben", "both"), ("backup", copy), ("undo",), ("log", "ben", "again"))
    yield from (("restore", copy), ("forget", "ana", "--yes"), ("log", "ben", "the", "last"))


class Disk:
    """What a disk holds for sure, and what it was asked for since. A file is known by its number, as names come and go."""

    def __init__(self):
        self.names, self.sure_names, self.asked_names = {}, {}, []
        self.sure, self.asked = [], []

    def do(self, call, folder):
        """One call of the record."""
        if call.name == "create":
            self.sure.append(b"")
            self.asked.append([])
            self.rename([(call.path, len(self.sure) - 1)])
        elif call.name == "unlink":
            self.rename([(call.path, None)])
        elif call.name == "rename":
            self.rename([(call.path, None), (call.other, self.names[call.path])])
        elif call.name == "link":
            self.rename([(call.other, self.names[call.path])])
        elif call.name == "sync" and call.path == folder:
            self.sure_names, self.asked_names = dict(self.names), []
        elif call.path in self.names:
            self.change(self.names[call.path], call)

    def rename(self, changes):
        """Names given or, with None, taken: all of them or none."""
        self.asked_names.append(changes)
        apply_names(self.names, changes)

    def change(self, file, call):
        if call.name == "sync":
            self.sure[file] = contents(self.sure[file], self.asked[file])
            self.asked[file] = []
        elif call.name in ("write", "truncate"):
            self.asked[file].append(call)

    def cut(self, dice):
        """The files that may be found after the power is back, by name."""
        names = dict(self.sure_names)
        for changes in some_of(self.asked_names, dice):
            apply_names(names, changes)
        return {Path(name).name: contents(self.sure[file], some_of(self.asked[file], dice), dice) for name, file in names.items()}


def apply_names(names, changes):
    for name, file in changes:
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file


def some_of(asked, dice):
    """What of it reached the disk: nothing, all, the first of it, or any."""
    kind = dice.randrange(4)
    if kind == 0:
        return []
    if kind == 1:
        return asked
    return asked[:dice.randrange(len(asked) + 1)] if kind == 2 else [one for one in asked if dice.random() < 0.5]


def contents(sure, calls, dice=None):
    """`sure` after writes and truncations; with `dice`, now and then only some sectors of a write."""
    found = bytearray(sure)
    for call in calls:
        if call.name == "truncate":
            found = found[:call.offset].ljust(call.offset, b"\0")
            continue
        torn = dice is not None and dice.random() < 0.1
        for at in range(0, len(call.data), SECTOR if torn else max(len(call.data), 1)):
            piece = call.data[at:at + SECTOR] if torn else call.data
            if torn and dice.random() < 0.5:
                continue
            begin = call.offset + at
            found = found.ljust(begin, b"\0")
            found[begin:begin + len(piece)] = piece
    return bytes(found)


def holds(database):
    """Every row of a whole database; words where it is not one. What a forget notes until it has ended is left out."""
    if not database.exists():
        return {}
    try:
        connection = sqlite3.connect(f"file:{database}?mode=rw", uri=True)
        try:
            verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        finally:
            connection.close()
        return {name: sorted(map(repr, rows)) for name, rows in tables(database).items() if name != "erased"} if verdict == "ok" else verdict
    except sqlite3.DatabaseError as error:
        return str(error)


class Session:
    """The series, run once and recorded: its calls, and after which of them each command was acknowledged."""

    def __init__(self, tend, seed):
        self.tend, self.seed = tend, seed
        with fresh_folder() as folder, tempfile.TemporaryDirectory(prefix="tend-record-") as place:
            self.folder, record = str(folder), Path(place) / "record"
            (folder / "card.vcf").write_text(CARD.format("New Person"))
            database, copy = folder / "tend.db", folder / "copy.db"
            self.steps, self.commands = [Step(0, {}, {})], list(self.series(folder))
            for command in self.commands:
                self.run(command, database, record)
                self.steps.append(Step(sum(1 for _ in recorded(record.read_bytes())), holds(database), holds(copy)))
            self.calls = list(recorded(record.read_bytes()))

    def series(self, folder):
        return series(folder)

    def run(self, command, database, record):
        self.tend.run(*command, database=database, check=0, record=record)

    def cuts(self, images, seed, left_out):
        """`images` power cuts, some of them at the moment of an answer, in the order of time."""
        dice = random.Random(seed)
        ends = [step.end for step in self.steps]
        places = Counter(dice.choice(ends) if dice.random() < 0.3 else dice.randrange(len(self.calls) + 1) for _ in range(images))
        disk = Disk()
        for done in range(len(self.calls) + 1):
            if done > 0 and not left_out(self.calls[done - 1]):
                disk.do(self.calls[done - 1], self.folder)
            acknowledged = max(place for place, end in enumerate(ends) if end <= done)
            ahead = self.steps[min(acknowledged + (done > ends[acknowledged]), len(ends) - 1)]
            before = self.steps[acknowledged]
            words = f"seed {seed}, after call {done} of {len(self.calls)}, acknowledged: {' '.join(map(str, self.commands[acknowledged - 1][:2]))}"
            for _ in range(places[done]):
                yield Cut(disk.cut(dice), before.rows, ahead.rows, (before.copy, ahead.copy), words)

    def controls(self, images):
        """Of so many power cuts each, how many lose something where the replay leaves out syncs."""
        return {name: len(self.objections(images, self.seed, left_out)[1]) for name, left_out in CONTROLS.items()}

    def objections(self, images, seed, left_out=lambda call: False):
        """How many images were built, and what is wrong with those that are wrong."""
        found, tried = [], 0
        for tried, cut in enumerate(self.cuts(images, seed, left_out), 1):
            with fresh_folder() as folder:
                for name, data in cut.files.items():
                    (folder / name).write_bytes(data)
                    (folder / name).chmod(0o600)
                objection = self.objection(folder, cut, tried % DOCTOR_EVERY == 0)
            if objection:
                found.append(f"{cut.words}: {objection}")
        return tried, found

    def objection(self, folder, cut, asks_doctor):
        """What is wrong with a folder; None where nothing is."""
        database = folder / "tend.db"
        if asks_doctor and database.exists() and database.stat().st_size > 0:
            done = self.tend.run("doctor", "--json", database=database)
            if not done.stdout or {item["code"] for item in json.loads(done.stdout)["items"]} - {"leftover", "forget_unfinished", "forgotten_in_backup"}:
                return f"doctor: {done.stdout}{done.stderr}"
        rows = holds(database)
        if isinstance(rows, str):
            return f"damaged: {rows}"
        if rows not in (cut.before, cut.after):
            return "what was acknowledged is lost" if rows in [step.rows for step in self.steps] else "half of a command"
        if holds(folder / "copy.db") not in cut.copies:
            return "the backup is lost or half"
        for backup in folder.glob("tend.db.backup-[0-9]"):
            if isinstance(holds(backup), str):
                return f"{backup.name} is half a backup"
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tend")
    parser.add_argument("shim")
    parser.add_argument("--images", type=int, default=400)
    parser.add_argument("--seed", type=int, default=20260316)
    given = parser.parse_args()
    tend = Tend(given.tend, given.shim)
    if why := tend.cannot_be_shimmed():
        print(f"skipped: {why}")
        return SKIP
    session = Session(tend, given.seed)
    tried, found = session.objections(given.images, given.seed)
    print(f"seed {given.seed}: {len(session.commands)} commands, {len(session.calls)} calls; {tried} power cuts, {len(found)} objections")
    for name, losses in session.controls(CONTROL_IMAGES).items():
        print(f"where {name}: {CONTROL_IMAGES} power cuts, {losses} objections")
        if not losses:
            found.append(f"the replay finds no loss where {name}")
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
