#!/usr/bin/env python3
"""What becomes of the user's file when it is damaged, copied, restored, private or without room.

    files.py TEND

Runs the program in fresh folders; prints the seed it damages copies with. What needs the superuser or a kernel that allows it is skipped,
and that is said. tests/faults tests a program as a whole; the store's own rules stand in tests/unit/store.
"""

import hashlib
import json
import os
import random
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import damage
from shimmed import Tend

TEND = Path(sys.argv[1]).resolve()
PROGRAM = Tend(TEND, "none")
SEED = 20260316
DAMAGED_COPIES = 200
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEND:VCARD\n"
STRANGER = 65534


def run(*arguments, database, check=None, limit=None, user=None, **environment):
    """Runs tend; a signal, a bug (70) or a hang fails the test."""
    def prepare():
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        if user is not None:
            os.setgid(user)
            os.setuid(user)
    done = subprocess.run(
        [TEND, "--db", database, *arguments], capture_output=True, text=True, errors="replace", timeout=60, stdin=subprocess.DEVNULL,
        preexec_fn=prepare, umask=0o022,
        env={"PATH": os.environ["PATH"], "HOME": str(Path(database).parent), "TEND_TZ": "Europe/Berlin",
             "TEND_NOW": "2026-03-16T09:00:00Z", **environment})
    if done.returncode < 0 or done.returncode == 70:
        raise AssertionError(f"{arguments}: status {done.returncode}: {done.stderr}")
    if check is not None and done.returncode != check:
        raise AssertionError(f"{arguments}: status {done.returncode}, not {check}: {done.stderr}")
    return done


def sha(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def modes_below(folder):
    """Every path below `folder` with its permission bits."""
    return {str(path): stat.S_IMODE(path.lstat().st_mode) for path in Path(folder).rglob("*")}


def begin(folder):
    """A file with a few people who have lived a little."""
    database = folder / "tend.db"
    for number in range(12):
        run("add", f"Person{number} Example", "--every", "2w", "--note", "n" * 200, database=database, check=0)
    for number in range(40):
        run("log", f"person{number % 12}", "-d", f"{number}d ago", "w" * 150, database=database, check=0)
    run("follow-up", "person1", "send", "the", "deck", database=database, check=0)
    return database


class Files(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.began = tempfile.TemporaryDirectory(prefix="tend-faults-")
        cls.sample = begin(Path(cls.began.name))

    @classmethod
    def tearDownClass(cls):
        cls.began.cleanup()

    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="tend-faults-")
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)
        self.database = self.folder / "tend.db"
        shutil.copy(self.sample, self.database)
        self.database.chmod(0o600)

    def card(self, name="New Person"):
        path = self.folder / f"{name}.vcf"
        path.write_text(CARD.format(name))
        return path

    def ring(self):
        return sorted(self.folder.glob("tend.db.backup-*"))

    def test_damaged_files_are_answered_or_refused_and_never_touched(self):
        whole = self.database.read_bytes()
        found, refused = damage.objections(PROGRAM, whole, SEED, DAMAGED_COPIES)
        self.assertEqual(found, [])
        self.assertGreater(refused, 10, "hardly any damage was noticed: does the test damage anything?")
        for name, noticed in damage.controls(PROGRAM, whole, self.folder).items():
            self.assertTrue(noticed, f"{name} is not noticed")

    def test_a_write_to_a_damaged_file_ends_cleanly(self):
        dice = random.Random(SEED + 1)
        whole = self.database.read_bytes()
        for number in range(40):
            damaged = bytearray(whole)
            for _ in range(64):
                damaged[dice.randrange(len(damaged))] = dice.randrange(256)
            self.database.write_bytes(damaged)
            with self.subTest(copy=number, seed=SEED + 1):
                done = run("log", "person1", "a word", database=self.database)
                self.assertIn(done.returncode, damage.CLEAN_ENDS | {4}, done.stderr)
                self.assertFalse((self.folder / "tend.db-journal").exists())

    def test_a_restore_brings_back_the_very_export(self):
        before = run("export", database=self.database, check=0).stdout
        run("backup", self.folder / "copy.db", database=self.database, check=0)
        run("log", "person1", "later", database=self.database, check=0)
        changed = run("export", database=self.database, check=0).stdout
        self.assertNotEqual(before, changed)
        run("restore", self.folder / "copy.db", database=self.database, check=0)
        self.assertEqual(run("export", database=self.database, check=0).stdout, before)
        run("restore", self.ring()[0], database=self.database, check=0)
        self.assertEqual(run("export", database=self.database, check=0).stdout, changed)

    def test_others_may_write_while_it_is_copied_and_restored(self):
        run("backup", self.folder / "copy.db", database=self.database, check=0)
        logs = 25

        def log(writer):
            return [run("log", "person1", f"writer {writer}", str(number), database=self.database).returncode for number in range(logs)]
        with ThreadPoolExecutor(3) as writers:
            writing = [writers.submit(log, writer) for writer in range(3)]
            for number in range(4):
                run("backup", self.folder / f"copy-{number}.db", database=self.database, check=0)
                run("restore", self.folder / "copy.db", database=self.database, check=0)
            for one in writing:
                self.assertEqual(one.result(), [0] * logs)
        for path in [self.database, *self.folder.glob("copy*.db"), *self.ring()]:
            run("doctor", "--deep", database=path, check=0)

    def test_the_ring_never_holds_more_than_five_and_only_changes_fill_it(self):
        for number in range(8):
            run("import", self.card(f"Import {number}"), database=self.database, check=0)
            self.assertEqual(len(self.ring()), min(number + 1, 5))
        newest = self.ring()
        run("import", self.card("Import 7"), database=self.database, check=0)
        run("import", "--dry-run", self.card("Other"), database=self.database, check=0)
        self.assertEqual(self.ring(), newest)
        listed = json.loads(run("restore", "--json", database=self.database, check=0).stdout)["items"]
        self.assertEqual([item["path"] for item in listed], [f"{self.database}.backup-{number}" for number in (8, 7, 6, 5, 4)])

    def test_everything_tend_makes_is_private(self):
        place = self.folder / "home" / "data"
        database = place / "tend.db"
        run("add", "Ana Souza", database=database, check=0)
        run("import", self.card(), database=database, check=0)
        run("backup", place / "copy.db", database=database, check=0)
        run("restore", place / "copy.db", database=database, check=0)
        database.write_bytes(b"damaged beyond hope")
        run("restore", place / "copy.db", database=database, check=0)
        run("export", database=database, check=0)
        found = modes_below(self.folder / "home")
        damaged = [path for path in found if ".damaged-" in path]
        self.assertEqual(len(found), 6, found)  # the folder, the file, two backups, one set aside, one of the user's
        self.assertEqual(len(damaged), 1)
        wrong = {path: oct(mode) for path, mode in found.items() if mode != (0o700 if Path(path).is_dir() else 0o600)}
        self.assertEqual(wrong, {})

    def test_a_link_to_the_file_is_followed_and_its_backups_lie_beside_the_file(self):
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        link = elsewhere / "link.db"
        link.symlink_to(self.database)
        run("import", self.card(), database=link, check=0)
        self.assertEqual(len(self.ring()), 1)
        self.assertEqual([path.name for path in elsewhere.iterdir()], ["link.db"])
        nowhere = elsewhere / "nowhere.db"
        nowhere.symlink_to(self.folder / "not-there.db")
        run("add", "Ana", database=nowhere, check=1)
        self.assertFalse((self.folder / "not-there.db").exists())

    def test_a_folder_that_may_only_be_read(self):
        if os.geteuid():
            self.folder.chmod(0o500)
            self.addCleanup(self.folder.chmod, 0o700)
            user = None
        else:
            os.chown(self.folder, 0, 0)
            self.folder.chmod(0o755)
            os.chown(self.database, STRANGER, STRANGER)
            user = STRANGER
        before = sha(self.database)
        self.assertIn("person1", run("list", database=self.database, check=0, user=user).stdout)
        self.assertEqual(run("log", "person1", "x", database=self.database, check=1, user=user).stderr.count("\n"), 2)
        done = run("backup", self.folder / "copy.db", database=self.database, check=1, user=user)
        self.assertIn("Permission denied", done.stderr)
        run("restore", self.sample, database=self.database, user=user)
        self.assertEqual(sha(self.database), before)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["tend.db"])

    def test_a_folder_that_cannot_be_listed(self):
        user = STRANGER if os.geteuid() == 0 else None
        card = self.card()
        if user:
            os.chown(self.folder, user, user)
            os.chown(self.database, user, user)
        self.addCleanup(self.folder.chmod, 0o700)
        self.folder.chmod(0o300)
        before = sha(self.database)
        self.assertIn("cannot look into", run("import", card, database=self.database, check=1, user=user).stderr)
        self.assertEqual(sha(self.database), before)
        self.assertIn("traces may be left", run("forget", "person1", "--yes", database=self.database, check=1, user=user).stderr)
        self.folder.chmod(0o700)
        run("doctor", database=self.database, check=1, user=user)
        run("doctor", "--fix", database=self.database, check=0, user=user)

    def test_a_disk_that_may_only_be_read(self):
        with small_disk(self.folder / "disk", self.database.stat().st_size + 64 * 1024) as disk:
            if disk is None:
                self.skipTest("no file system can be mounted here")
            database = disk / "tend.db"
            shutil.copy(self.sample, database)
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            before = sha(database)
            self.assertIn("person1", run("list", database=database, check=0).stdout)
            for command in (("log", "person1", "x"), ("import", self.card()), ("backup", disk / "copy.db"), ("restore", self.sample), ("undo",)):
                with self.subTest(command=command[0]):
                    done = run(*command, database=database, check=1)
                    self.assertTrue(done.stderr.startswith("tend: "), done.stderr)
            self.assertEqual(sha(database), before)
            self.assertEqual([path.name for path in disk.iterdir()], ["tend.db"])

    def check_without_room(self, folder, **how):
        """In `folder` lies the file, and there is no room for a second one."""
        database = folder / "tend.db"
        before = sha(database)
        names = sorted(path.name for path in folder.iterdir())
        card = self.card()
        for command in (("backup", folder / "copy.db"), ("import", card), ("restore", self.folder / "other.db")):
            with self.subTest(command=command[0]):
                done = run(*command, database=database, check=1, **how)
                self.assertIn("no space left", done.stderr)
                self.assertEqual(sha(database), before)
                self.assertEqual(sorted(path.name for path in folder.iterdir()), names)
        run("list", database=database, check=0, **how)

    def other_backup(self):
        run("backup", self.folder / "other.db", database=self.sample, check=0)
        run("log", "person1", "one more", database=self.folder / "other.db", check=0)

    def test_a_file_that_may_not_grow(self):
        self.other_backup()
        place = self.folder / "small"
        place.mkdir()
        shutil.copy(self.sample, place / "tend.db")
        self.check_without_room(place, limit=self.database.stat().st_size // 2)

    def test_a_full_disk(self):
        self.other_backup()
        with small_disk(self.folder / "disk", self.database.stat().st_size + 64 * 1024) as disk:
            if disk is None:
                self.skipTest("no small file system can be mounted here")
            shutil.copy(self.sample, disk / "tend.db")
            self.check_without_room(disk)
            done = run("import", self.card("Another"), "--json", database=disk / "tend.db", check=1)
            self.assertEqual(json.loads(done.stderr)["error"]["code"], "storage")


@contextmanager
def small_disk(folder, size):
    """A file system of `size` bytes at `folder`; None where none can be made."""
    folder.mkdir()
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True).returncode == 0
    try:
        yield folder if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)


if __name__ == "__main__":
    print(f"seed {SEED}")
    unittest.main(argv=sys.argv[:1], verbosity=1)
