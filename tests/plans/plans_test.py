#!/usr/bin/env python3
"""No everyday command reads all people or all interactions: plans_test.py TEND STATEMENTS_LIBRARY PEOPLE_SCRIPT.

Every statement that these commands prepare is explained by SQLite. What asks for all by its nature must be found out, so that this check
is known to see.
"""
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

EVERYDAY = (
    "due --limit 20", "suggest", "digest", "digest --days 7", "show p77", "show Person77", "when p77 p78", "history -n 20", "history p77 -n 20",
    "list -n 20", "graph p77", "follow-up -n 20", "milestone list -n 20", "upcoming -n 20", "circle", "__complete fish show p7",
    "log p7 -c call about the plan", "log p8 +tea=green thanks", "amend {interaction} -c video", "remove {interaction}",
    "follow-up p7 send the deck --by fri", "done {follow_up}", "drop {follow_up}", "milestone add p9 birthday 05-04",
    "add Somebody New --email new@example.org --circle mentors", "edit p9 --team other --tag climbing", "snooze p9 2w", "fact p9 coffee=black",
    "archive p9", "holiday add DE 2026-05-01", "away 2026-08-03 2026-08-21", "config user.place DE", "undo", "undo --redo", "undo --list",
)
READS_ALL = ("search nowhere", "review", "pair --circle mentors")
SCANNED = ("person", "interaction", "participant")


class Tend:
    def __init__(self, program, library, folder):
        self.program, self.library, self.folder = program, library, pathlib.Path(folder)
        self.database = self.folder / "tend.db"
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "TEND_NOW": "2026-03-16T09:00:00Z", "TEND_TZ": "Europe/Berlin",
                            "TEND_DB": str(self.database)}

    def run(self, words, **more):
        return subprocess.run([self.program, *words], capture_output=True, timeout=60, env=self.environment,
                              **({"stdin": subprocess.DEVNULL} | more))

    def newest(self, *words):
        """The short id of the first item that a listing tells."""
        return json.loads(self.run([*words, "-n", "1", "--json"]).stdout)["items"][0]["short"]

    def typed(self, line):
        """The words of an everyday command, with ids of what is there now."""
        return line.format(interaction=self.newest("history"), follow_up=self.newest("follow-up")).split()

    def statements(self, words):
        """What `words` prepare, and the command's status."""
        noted = self.folder / "statements"
        noted.unlink(missing_ok=True)
        self.environment |= {"LD_PRELOAD": self.library, "STATEMENTS_FILE": str(noted)}
        done = self.run(words)
        for name in ("LD_PRELOAD", "STATEMENTS_FILE"):
            del self.environment[name]
        return (noted.read_text().split("\0")[:-1] if noted.exists() else []), done


def scans(database, statement):
    """The lines of its plan that read a whole table of SCANNED, or a whole index of one."""
    names = set(SCANNED)
    for table, alias in re.findall(r"\b(?:FROM|JOIN)\s+(\w+)(?:\s+AS)?\s+(\w+)", statement):
        if table in SCANNED:
            names.add(alias)
    plan = database.execute("EXPLAIN QUERY PLAN " + statement, [None] * statement.count("?")).fetchall()
    return [line for *_, line in plan if (found := re.match(r"SCAN (\w+)", line)) and found[1] in names]


def explained(tend, words):
    statements, done = tend.statements(words)
    found = []
    with sqlite3.connect(tend.database) as database:
        for statement in statements:
            if re.match(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b", statement):
                found += [f"{line} <- {statement}" for line in scans(database, statement)]
    database.close()
    return found, statements, done


def main():
    program, library, people = (str(pathlib.Path(word).resolve()) for word in sys.argv[1:])
    failures = []
    with tempfile.TemporaryDirectory(prefix="tend-plans-") as folder:
        tend = Tend(program, library, folder)
        document = subprocess.run([sys.executable, people, "100", "5"], capture_output=True, check=True).stdout
        made = tend.run(["import", "-"], input=document, stdin=None)
        assert made.returncode == 0, made.stderr
        for line in EVERYDAY:
            found, statements, done = explained(tend, tend.typed(line))
            if done.returncode != 0:
                failures.append(f"{line}: status {done.returncode}: {done.stderr.decode()}")
            elif len(statements) < 3:
                failures.append(f"{line}: only {len(statements)} statements were seen")
            failures += [f"{line}: {scan}" for scan in found]
        for line in READS_ALL:  # so that this check is known to see
            if not explained(tend, line.split())[0]:
                failures.append(f"{line}: no scan was seen, though it reads all")
    print(f"{len(EVERYDAY)} everyday commands explained")
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
