#!/usr/bin/env python3
"""Cuts a migration off: kills at every call, calls that fail, and power cuts, while a file goes to the next schema.

    migration.py TEND SHIM MIGRATOR [--all] [--seed N] [--images N]

MIGRATOR takes a file of every past schema (tests/unit/store/fixtures) to today's, and one of today's to a made-up next, by tend's own sources. Wherever
it is cut off the file is of the one schema or the other, whole; once it is of the newer, the backup made first lies beside it and holds what was there.
"""

import argparse
import random
import sqlite3
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import power
import sweep
from shimmed import SKIP, Tend, content, fresh_folder, template


FIXTURES = Path(__file__).resolve().parent.parent / "unit" / "store" / "fixtures"


class Migration(sweep.Sweep):
    """A migration to the schema `to`, swept as commands are."""

    def __init__(self, migrator, sample, to):
        super().__init__(migrator, f"migration of {sample.name}", sample)
        self.to = to

    def command(self, folder):
        return (self.to,)

    def content(self, database):
        """With the schema, as a step to the next may leave all rows as they are."""
        found = content(database)
        if found and "damaged" not in found:
            with closing(sqlite3.connect(database)) as file:
                found["schema"] = file.execute("PRAGMA user_version").fetchone()
        return found

    def mended(self, folder):
        """An objection where a backup is not what it should be; there is nothing to mend."""
        ring = [self.content(path) for path in sorted(folder.glob("tend.db.backup-[0-9]*"))]
        if any("damaged" in one for one in ring):
            return set(), "half a backup"
        if self.content(folder / "tend.db") == self.after and self.before not in ring:
            return set(), "no backup of what was there before"
        return set(), None


class Session(power.Session):
    """A short life of a file that ends with a migration; what its cuts leave is read by the rows alone."""

    def __init__(self, tend, migrator, seed):
        self.migrator = migrator
        super().__init__(tend, seed)

    def series(self, folder):
        yield from (("add", "Ana Souza", "--every", "2w"), ("add", "Ben Okafor"), ("log", "ana,ben", "w" * 3000), ("log", "ben", "again"), ("next",))

    def run(self, command, database, record):
        (self.migrator if command == ("next",) else self.tend).run(*command, database=database, check=0, record=record)

    def objection(self, folder, cut, asks_doctor):
        found = super().objection(folder, cut, False)
        backups = [power.holds(path) for path in folder.glob("tend.db.backup-[0-9]")]
        is_migrated = power.holds(folder / "tend.db") == self.steps[-1].rows
        return found or ("no backup of what was there before" if is_migrated and self.steps[-2].rows not in backups else None)


def migrations(tend, migrator, folder):
    """From every past schema to today's, and from today's to the next; learned."""
    found = []
    for dump in sorted(FIXTURES.glob("schema_*.sql")):
        (folder / dump.stem).mkdir()
        with closing(sqlite3.connect(folder / dump.stem / "tend.db")) as file:
            file.executescript(dump.read_text())
        found.append(Migration(migrator, folder / dump.stem, "today"))
    found.append(Migration(migrator, template(tend, folder / "today"), "next"))
    for migration in found:
        migration.learn()
    return found


def control(swept):
    """Calls that change the file, or end the commit, and are only said to be done: objections, and how many there were."""
    return sweep.found_by([partial(migration.lie, number) for migration in swept for number, call in enumerate(migration.calls, 1)
                           if call.path.endswith("/tend.db") and call.name == "write" or call.path.endswith("/tend.db-journal") and call.name == "unlink"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tend")
    parser.add_argument("shim")
    parser.add_argument("migrator")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seed", type=int, default=20260316)
    parser.add_argument("--images", type=int, default=150)
    given = parser.parse_args()
    tend, migrator, dice = Tend(given.tend, given.shim), Tend(given.migrator, given.shim), random.Random(given.seed)
    if why := tend.cannot_be_shimmed():
        print(f"skipped: {why}")
        return SKIP
    with fresh_folder() as folder:
        swept = migrations(tend, migrator, folder)
        tried, found = sweep.tried([job for migration in swept for job in sweep.jobs(migration, {"kill", "fail"}, dice, given.all)])
        noticed, lies = control(swept)
    session = Session(tend, migrator, given.seed)
    cuts, lost = session.objections(given.images, given.seed)
    losses = session.controls(given.images)
    print(f"seed {given.seed}: {len(swept)} migrations, {sum(len(one.calls) for one in swept)} calls, {tried} tried, {len(found)} objections; lies: {noticed} of {lies} found")
    print(f"{cuts} power cuts, {len(lost)} objections; of as many " + ", ".join(f"where {name}: {count}" for name, count in losses.items()))
    found += lost + [f"{name}, and nothing is found" for name, count in {"lies": noticed, **losses}.items() if not count]
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
