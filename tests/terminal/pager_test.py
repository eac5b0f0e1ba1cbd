#!/usr/bin/env python3
"""Runs tend at a terminal of its own with pagers of every manner: what they get, what becomes of the exit status, and who may write meanwhile.

    pager_test.py TEND
"""

import json
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import unittest
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSCTTY, TIOCSWINSZ

TEND = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
PATIENCE = 20  # seconds until a test gives up; none waits so long when all is well
ROWS = 10
PEOPLE = 30


class Run:
    """A running tend, the terminal it prints to, and what that was shown; standard error is a pipe."""

    def __init__(self, home, *arguments, **environment):
        self.screen, terminal = pty.openpty()
        ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", ROWS, 80, 0, 0))
        self.shown = b""
        self.process = subprocess.Popen([TEND, *arguments], stdin=terminal, stdout=terminal, stderr=subprocess.PIPE, cwd=home,
                                        env=world(home) | environment, start_new_session=True,
                                        preexec_fn=lambda: ioctl(0, TIOCSCTTY, 0))
        os.close(terminal)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process.stderr.close()
        os.close(self.screen)

    def end(self):
        """Its exit status, what the terminal was shown, and what was said beside it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and select.select([self.screen], [], [], PATIENCE)[0]:
            try:
                self.shown += os.read(self.screen, 65536)
            except OSError:  # nobody holds the other side any more
                break
        said = self.process.stderr.read().decode()
        return self.process.wait(PATIENCE), self.shown.decode().replace("\r\n", "\n"), said


def world(home):
    return {"PATH": "/usr/bin:/bin", "HOME": str(home), "TERM": "xterm", "NO_COLOR": "1", "TEND_NOW": "2026-03-16T09:00:00Z",
            "TEND_TZ": "Europe/Berlin"}


class PagerTest(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="tend-pager-"))
        self.addCleanup(shutil.rmtree, self.home)
        people = [{"handle": f"p{number}", "name": f"P{number}" + " $(touch evil) `touch evil`;touch evil|'\"" * (number % 10 == 0),
                   "cadence": "P1W", "added_on": "2026-01-01"} for number in range(PEOPLE)]
        (self.home / "people.json").write_text(json.dumps({"schema_version": 1, "kind": "export", "people": people}))
        self.tend("--now", "2026-01-01", "import", str(self.home / "people.json"))
        self.long = self.run_to_end("due", TEND_PAGER="")[1]
        self.assertGreater(self.long.count("\n"), PEOPLE)

    def tend(self, *arguments):
        done = subprocess.run([TEND, *arguments], env=world(self.home), stdin=subprocess.DEVNULL, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def run_to_end(self, *arguments, **environment):
        with Run(self.home, *arguments, **environment) as run:
            return run.end()

    def seen(self):
        """What the pager was given; nothing where it was not run."""
        file = self.home / "seen"
        content = file.read_text() if file.exists() else None
        file.unlink(missing_ok=True)
        return content

    def test_a_long_text_goes_through_the_pager(self):
        for environment in ({"TEND_PAGER": "cat > seen"}, {"PAGER": "cat > seen"}, {"TEND_PAGER": "cat > seen", "PAGER": "false"}):
            self.assertEqual(self.run_to_end("due", **environment), (0, "", ""))
            self.assertEqual(self.seen(), self.long)
        self.assertFalse((self.home / "evil").exists())

    def test_less_is_asked_to_leave_what_fits_on_the_screen(self):
        self.run_to_end("due", TEND_PAGER='printf %s "$LESS" > seen; cat > /dev/null')
        self.assertEqual(self.seen(), "FRX")
        self.run_to_end("due", TEND_PAGER='printf %s "$LESS" > seen; cat > /dev/null', LESS="-S")
        self.assertEqual(self.seen(), "-S")

    def test_where_no_pager_is_named_less_is_used_or_nothing(self):
        folder = self.home / "bin"
        folder.mkdir()
        (folder / "less").write_text("#!/bin/sh\n/bin/cat > seen\n")
        (folder / "less").chmod(0o755)
        self.assertEqual(self.run_to_end("due", PATH=str(folder)), (0, "", ""))
        self.assertEqual(self.seen(), self.long)
        (folder / "less").unlink()
        (folder / "cat").symlink_to("/bin/cat")
        self.assertEqual(self.run_to_end("due", PATH=str(folder)), (0, self.long, ""))
        (folder / "cat").unlink()
        status, shown, _ = self.run_to_end("due", PATH=str(folder))
        self.assertEqual((status, shown), (0, self.long))

    def test_no_pager_is_run_where_none_is_wanted(self):
        for environment in ({"TEND_PAGER": ""}, {"TEND_PAGER": "cat"}, {"TEND_PAGER": "", "PAGER": "cat > seen"}, {"PAGER": ""}, {"PAGER": "cat"},
                            {"TERM": "dumb", "PAGER": "cat > seen"}):
            self.assertEqual(self.run_to_end("due", **environment), (0, self.long, ""), environment)
        self.assertIsNone(self.seen())

    def test_neither_a_short_text_nor_json_nor_a_pipe_is_paged(self):
        pager = {"TEND_PAGER": "cat > seen"}
        self.assertEqual(self.run_to_end("due", "-n", str(ROWS - 2), **pager)[1].count("\n"), ROWS - 1)
        self.assertIsNone(self.seen())
        self.run_to_end("due", "-n", str(ROWS - 1), **pager)
        self.assertEqual(self.seen().count("\n"), ROWS)
        self.assertTrue(self.run_to_end("due", "--json", **pager)[1].startswith('{"schema_version":1'))
        subprocess.run([TEND, "due"], env=world(self.home) | pager, cwd=self.home, stdout=subprocess.PIPE, check=True)
        self.assertIsNone(self.seen())

    def test_the_exit_status_and_the_notes_are_those_of_tend(self):
        for pager in ("cat > seen; exit 3", "exit 5", "kill -9 $$", "head -n 1 > seen", "true"):
            self.assertEqual(self.run_to_end("due", "--exit-code", TEND_PAGER=pager), (10, "", ""), pager)
        status, shown, said = self.run_to_end("help", "nosuch", TEND_PAGER="cat > seen")
        self.assertEqual((status, shown), (2, ""))
        self.assertIn("nosuch", said)

    def test_a_pager_that_cannot_be_run_loses_nothing(self):
        for pager in ("nosuch-program", "./nosuch", "/", "nosuch $(false) 'x'"):
            status, shown, said = self.run_to_end("due", TEND_PAGER=pager)
            self.assertEqual((status, shown), (0, self.long), pager)
            self.assertTrue(said, "the shell says why")
        status, _, said = self.run_to_end("due", TEND_PAGER="'")
        self.assertEqual(status, 0)
        self.assertIn("sh:", said)

    def test_a_long_text_that_is_not_read_blocks_nothing(self):
        notes = "n" * 4000
        for number in range(PEOPLE):
            self.tend("log", f"p{number}", notes)
        status, shown, _ = self.run_to_end("history", "-n", "0", TEND_PAGER="exec true", COLUMNS="5000")
        self.assertEqual((status, shown), (0, ""))

    def test_others_write_while_somebody_reads(self):
        os.mkfifo(self.home / "gate")
        with Run(self.home, "due", TEND_PAGER="cat > seen; echo here; read line < gate") as run:
            until = time.monotonic() + PATIENCE
            while b"here" not in run.shown and time.monotonic() < until:
                run.shown += os.read(run.screen, 65536)
            self.tend("log", "p1", "-c", "call")
            self.tend("import", "--format", "csv", self.table())
            self.tend("forget", "p2", "--yes")
            self.assertIsNone(run.process.poll())
            (self.home / "gate").write_text("go on\n")
            self.assertEqual(run.end()[0], 0)
        self.assertEqual(self.seen(), self.long)

    def table(self):
        (self.home / "people.csv").write_text("name,email\nNew One,new@example.org\n")
        return str(self.home / "people.csv")

    def test_an_interrupt_is_the_pagers(self):
        os.mkfifo(self.home / "gate")
        with Run(self.home, "due", "--exit-code", TEND_PAGER="trap 'echo caught; exit' INT; echo here; while :; do read line < gate; done") as run:
            for word, then in ((b"here", b"\x03"), (b"caught", b"")):
                until = time.monotonic() + PATIENCE
                while word not in run.shown and time.monotonic() < until:
                    run.shown += os.read(run.screen, 65536)
                os.write(run.screen, then)
            self.assertEqual(run.end()[0], 10)


if __name__ == "__main__":
    unittest.main()
