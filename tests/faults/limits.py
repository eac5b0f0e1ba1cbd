#!/usr/bin/env python3
"""Imports of far too much, in little memory: refused or taken in, never a crash, and the file whole.

    limits.py TEND
"""

import subprocess
import sys
import unittest
from pathlib import Path

from shimmed import Tend, fresh_folder, tables

TEND = Path(sys.argv[1]).resolve()
MEGABYTE = 1024 * 1024
ADDRESS_SPACE = 96 * MEGABYTE
LARGE = 48 * MEGABYTE


def many_cards(file):
    for number in range(8_000):
        file.write(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {number}\r\nNOTE:{'n' * 500}\r\nEND:VCARD\r\n")


def one_line(beginning, ending):
    def write(file):
        file.write(beginning)
        for _ in range(LARGE // MEGABYTE):
            file.write("x" * MEGABYTE)
        file.write(ending)
    return write


def folded_line(file):
    file.write("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nNOTE:n")
    for _ in range(LARGE // 1024):
        file.write("\r\n " + "x" * 1021)
    file.write("\r\nEND:VCARD\r\n")


def nested(bracket):
    def write(file):
        for _ in range(LARGE // 4 // MEGABYTE):
            file.write(bracket * (MEGABYTE // len(bracket)))
    return write


def endless_rule(file):
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    for number in range(50):
        file.write(f"BEGIN:VEVENT\r\nUID:u{number}\r\nDTSTART:19000101T000000Z\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:x\r\n"
                   "ATTENDEE;CN=Ana:mailto:ana@example.org\r\nEND:VEVENT\r\n")
    file.write("END:VCALENDAR\r\n")


IMPORTS = {"many.vcf": many_cards, "line.vcf": one_line("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:", "\r\nEND:VCARD\r\n"), "folded.vcf": folded_line,
           "cell.csv": one_line('name,email\r\n"', '",a@example.org\r\n'), "value.ldif": one_line("dn: cn=a\ncn: ", "\n"),
           "array.json": nested("["), "object.json": nested('{"a":'), "line.ndjson": one_line('{"kind":"person","name":"', '"}\n'), "rule.ics": endless_rule}


class Limits(unittest.TestCase):
    def test_imports_of_far_too_much_in_little_memory(self):
        for name, write in IMPORTS.items():
            with self.subTest(name), fresh_folder() as folder:
                database = folder / "tend.db"
                Tend(TEND, "none").run("add", "Ana Souza", "--email", "ana@example.org", database=database, check=0)
                before = tables(database)
                with open(folder / name, "w", encoding="utf-8", newline="") as file:
                    write(file)
                done = subprocess.run(["prlimit", f"--as={ADDRESS_SPACE}", TEND, "--db", database, "import", folder / name], capture_output=True, text=True,
                                      errors="replace", timeout=120, stdin=subprocess.DEVNULL, env={"TEND_TZ": "Europe/Berlin", "PATH": "/usr/bin:/bin"})
                self.assertIn(done.returncode, (0, 1, 2), done.stderr[-500:])
                if done.returncode:
                    self.assertTrue(done.stderr or done.stdout, "it says nothing")
                if "nothing was changed" in done.stderr:
                    self.assertEqual(tables(database), before)
                self.assertEqual(Tend(TEND, "none").run("doctor", "--deep", database=database).returncode, 0)
                print(f"{name}: status {done.returncode}: {(done.stderr or done.stdout).splitlines()[0][:110]}")

    def test_a_program_without_memory_to_speak_of_says_so(self):
        """The control: below what it needs at all, it ends with a refusal, or cannot be loaded."""
        with fresh_folder() as folder:
            seen = set()
            for megabytes in range(8, 40, 2):
                done = subprocess.run(["prlimit", f"--as={megabytes * MEGABYTE}", TEND, "--db", folder / "tend.db", "list"], capture_output=True, text=True,
                                      env={"TEND_TZ": "Europe/Berlin", "PATH": "/usr/bin:/bin"})
                self.assertIn(done.returncode, (0, 1, 127), f"{megabytes} MB: {done.stderr}")
                seen.add(done.returncode)
            self.assertIn(0, seen)
            self.assertGreater(len(seen), 1, "the limit is never felt")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
