#!/usr/bin/env python3
"""Links and files of others in the way: where tend would write, and swapped in while it opens its file.

    links.py TEND

What needs the superuser (files of other users) is skipped without, and that is said.
"""

import hashlib
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

from shimmed import CARD, Tend, tables

TEND = Path(sys.argv[1]).resolve()
PROGRAM = Tend(TEND, "none")
OWNER, OTHER = 65534, 65533
RUNS = 150
SECONDS_OF_CONTROL = 1.5


def sha(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class InTheWay(unittest.TestCase):
    """Links where tend makes files: never written through."""

    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="tend-links-")
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name).resolve()
        self.database, self.precious = self.folder / "tend.db", self.folder / "precious"
        for name in ("Ana Souza", "Ben Okafor"):
            PROGRAM.run("add", name, database=self.database, check=0)
        self.precious.write_text("not to be touched\n")
        (self.folder / "card.vcf").write_text(CARD.format("New Person"))

    def check_link(self, name, target, command, *status):
        """With a link to `target` called `name` the command ends in one of the ways, and nothing is written through the link."""
        link = self.folder / name
        link.symlink_to(target)
        before = sha(self.precious)
        self.assertIn(PROGRAM.run(*command, database=self.database).returncode, status)
        self.assertEqual(sha(self.precious), before)
        self.assertFalse((self.folder / "nowhere").exists(), "made through a dangling link")

    def test_the_journal_is_a_link(self):
        for target in ("precious", "nowhere"):
            with self.subTest(target=target):
                self.check_link("tend.db-journal", target, ("log", "ana", "a word"), 1)
                (self.folder / "tend.db-journal").unlink()
                self.assertNotIn("a word", PROGRAM.run("export", database=self.database, check=0).stdout)

    def test_the_next_backup_of_the_ring_is_a_link(self):
        for target in ("precious", "nowhere"):
            for name in ("tend.db.backup-new", "tend.db.backup-1"):
                with self.subTest(name=name, target=target):
                    self.check_link(name, target, ("import", self.folder / "card.vcf"), 0, 1)
                    PROGRAM.run("undo", database=self.database)
                    for path in self.folder.glob("tend.db.backup-*"):
                        path.unlink()

    def test_the_target_of_a_backup_is_a_link(self):
        for target in ("precious", "nowhere"):
            with self.subTest(target=target):
                self.check_link("copy.db", target, ("backup", self.folder / "copy.db"), 4)
                (self.folder / "copy.db").unlink()
                self.check_link("copy.db", target, ("backup", self.folder / "copy.db", "--yes"), 0)
                self.assertFalse((self.folder / "copy.db").is_symlink(), "the link itself is replaced")
                (self.folder / "copy.db").unlink()

    def test_the_file_is_a_link_that_leads_nowhere(self):
        self.database.rename(self.folder / "other.db")
        self.check_link("tend.db", "nowhere", ("add", "Cyd Lee"), 1)
        self.check_link("again.db", "nowhere", ("restore", self.folder / "other.db"), 1)


@unittest.skipIf(os.geteuid() != 0, "only the superuser can make files of others")
class Swapped(unittest.TestCase):
    """The file is one's own, then a link to one of another user, then that file itself, and so on, while tend runs."""

    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="tend-links-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name).resolve()
        self.database, self.own, self.other = (self.folder / name for name in ("tend.db", "own.db", "other.db"))
        for path, user in ((self.own, OWNER), (self.other, OTHER)):
            PROGRAM.run("add", "Ana Souza", database=path, check=0)
            os.chown(path, user, user)
            path.chmod(0o666)
        self.folder.chmod(0o777)
        os.link(self.own, self.database)

    def swap(self, ended):
        """Until `ended`: another file, under the same name, at once."""
        ways = (lambda path: path.symlink_to(self.other), lambda path: os.link(self.own, path), lambda path: os.link(self.other, path),
                lambda path: os.link(self.own, path))
        turn = 0
        while not ended.is_set():
            path = self.folder / "next"
            path.unlink(missing_ok=True)
            ways[turn % len(ways)](path)
            os.rename(path, self.database)
            turn += 1

    def while_swapping(self, act):
        ended = threading.Event()
        swapper = threading.Thread(target=self.swap, args=(ended,))
        swapper.start()
        try:
            return act()
        finally:
            ended.set()
            swapper.join()

    def as_owner(self, *words):
        return subprocess.run([TEND, "--db", self.database, *words], capture_output=True, text=True, errors="replace", timeout=60, user=OWNER, group=OWNER,
                              extra_groups=[], stdin=subprocess.DEVNULL,
                              env={"PATH": os.environ["PATH"], "HOME": str(self.folder), "TEND_TZ": "Europe/Berlin"})

    def look_then_write(self):
        """In a process of the owner's: what a writer does that only looks before it opens."""
        child = os.fork()
        if child:
            return os.waitpid(child, 0)
        os.setgroups([])
        os.setgid(OWNER)
        os.setuid(OWNER)
        end = time.monotonic() + SECONDS_OF_CONTROL
        while time.monotonic() < end:
            try:
                if self.database.stat().st_uid == OWNER:
                    time.sleep(0.0005)
                    with sqlite3.connect(self.database, timeout=0) as file:
                        file.execute("CREATE TABLE IF NOT EXISTS caught(a)")
                    file.close()
            except (OSError, sqlite3.Error):
                continue
        os._exit(0)

    def test_nothing_is_written_to_the_file_of_another(self):
        before = tables(self.other)
        runs = self.while_swapping(lambda: [self.as_owner("log", "ana", f"run-{number}") for number in range(RUNS)])
        self.assertEqual({run.returncode for run in runs} - {0, 1}, set(), [run.stderr for run in runs if run.returncode not in (0, 1)])
        self.assertEqual(tables(self.other), before)
        said = repr(tables(self.own)["interaction"])
        lost = [number for number, run in enumerate(runs) if run.returncode == 0 and f"'run-{number}'" not in said]
        self.assertEqual(lost, [], "acknowledged, and not in one's own file")
        print(f"swapped: {sum(run.returncode == 0 for run in runs)} of {RUNS} runs wrote to their own file, the others refused")

    def test_a_writer_that_only_looks_before_it_opens_is_caught(self):
        self.while_swapping(self.look_then_write)
        with sqlite3.connect(self.other) as other:
            caught = other.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'caught'").fetchone()[0]
        self.assertEqual(caught, 1, "the race was never lost: it shows nothing")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
