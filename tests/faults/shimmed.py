"""Running tend under the shim of this folder, and what its file then holds."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections import namedtuple
from contextlib import contextmanager
from pathlib import Path

KILLED = -9
SKIP = 77
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEMAIL:new@example.org\nNOTE:met at the fair\nEND:VCARD\n"


class Tend:
    """The program, and the shim it may run under."""

    def __init__(self, program, shim):
        self.program, self.shim = Path(program).resolve(), Path(shim).resolve()

    def run(self, *arguments, database, check=None, killed_after=None, **fault):
        """Runs a command on `database`; `fault` are the shim's variables without FAULT_, `killed_after` are seconds. No answer within a minute is a
        hang."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(database.parent), "TEND_TZ": "Europe/Berlin", "TEND_NOW": "2026-03-16T09:00:00Z"}
        if fault:
            environment |= {"LD_PRELOAD": str(self.shim), "FAULT_FOLDER": str(database.parent)}
            environment |= {f"FAULT_{name.upper()}": str(value) for name, value in fault.items()}
        with subprocess.Popen([self.program, "--db", database, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, errors="replace",
                              stdin=subprocess.DEVNULL, env=environment) as running:
            try:
                if killed_after is not None:
                    time.sleep(killed_after)
                    running.kill()
                said, objected = running.communicate(timeout=60)
            except BaseException:
                running.kill()
                raise
        done = subprocess.CompletedProcess(arguments, running.returncode, said, objected)
        if check is not None and done.returncode != check:
            raise AssertionError(f"{arguments}: status {done.returncode}, not {check}: {done.stderr}")
        return done

    def calls(self, *arguments, database, **fault):
        """The calls that a command makes below the folder, in order, each with its path; with `reads` those too that only read."""
        with tempfile.TemporaryDirectory(prefix="tend-record-") as place:
            record = Path(place) / "record"
            self.run(*arguments, database=database, check=0, record=record, **fault)
            return list(recorded(record.read_bytes())) if record.exists() else []

    def cannot_be_shimmed(self):
        """Why nothing can be tested here; None where all is well."""
        with fresh_folder() as folder:
            database = folder / "tend.db"
            if self.run("add", "Ana", database=database, at=1, act="kill-before").returncode == KILLED:
                return None
            return "the shim cannot be loaded into the program"


Call = namedtuple("Call", "name offset path other data")
Call.__doc__ = "One call of a record: what was done, to which path (or from it to another), and the bytes of a write."


def recorded(record):
    """The calls in the bytes of a record."""
    at = 0
    while at < len(record):
        name, offset, count, path, other, _ = record[at:at + 16384].split(b"\0", 5)
        at += len(name) + len(offset) + len(count) + len(path) + len(other) + 5
        yield Call(name.decode(), int(offset), path.decode(), other.decode(), record[at:at + int(count)])
        at += int(count)


@contextmanager
def fresh_folder():
    """A private folder in memory, where there is one: what a disk does with syncs is played, not waited for."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK | os.X_OK) else None
    with tempfile.TemporaryDirectory(prefix="tend-faults-", dir=memory) as place:
        yield Path(place).resolve()


def tables(database):
    """The rows of each table that has any. Rolls back what a killed command left."""
    connection = sqlite3.connect(f"file:{database}?mode=rw", uri=True)
    try:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")]
        found = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}
        return {name: rows for name, rows in found.items() if rows}
    finally:
        connection.close()


def content(database):
    """What the file says, the same for two runs of one command: random ids are left out, and the folder it lies in. Nothing for a file that is
    not there; its bytes where it is no database."""
    if not database.exists():
        return {}
    try:
        found = tables(database)
    except sqlite3.DatabaseError:
        return {"damaged": hashlib.sha256(database.read_bytes()).hexdigest()}
    said = {name: [repr([cell for cell in row if not isinstance(cell, bytes)]) for row in rows] for name, rows in found.items()}
    return {name: sorted(line.replace(str(database.parent), "") for line in lines) for name, lines in said.items()}


def template(tend, folder):
    """A file with a few people, a backup in its ring, an older backup and a card to import."""
    folder.mkdir(exist_ok=True)
    database = folder / "tend.db"
    for number in range(6):
        tend.run("add", f"Person{number} Example", "--every", "2w", "--note", "n" * 200, database=database, check=0)
    for number in range(12):
        tend.run("log", f"person{number % 6}", "-d", f"{number}d ago", "w" * 150, database=database, check=0)
    (folder / "first.vcf").write_text(CARD.format("First Import"))
    tend.run("import", folder / "first.vcf", database=database, check=0)
    tend.run("backup", folder / "other.db", database=database, check=0)
    tend.run("log", "person1,person2", "later", "than", "the", "backup", database=database, check=0)
    (folder / "card.vcf").write_text(CARD.format("New Person"))
    return folder


@contextmanager
def copy_of(folder):
    """A copy of `folder` to be ruined."""
    with fresh_folder() as place:
        shutil.copytree(folder, place / "tend")
        yield place / "tend"
