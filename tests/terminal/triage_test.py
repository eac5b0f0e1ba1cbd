#!/usr/bin/env python3
"""Drives `tend triage` at a terminal of its own: what each key does, and that the terminal is always set back.

    triage_test.py TEND
"""

import json
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))
from validate_json import complaints_about, schemas_in  # noqa: E402

TEND = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
PATIENCE = 20  # seconds until a test gives up; none waits so long when all is well
NAMES = ["Ana", "Bo", "Cy", "Dee"]


class Triage:
    """A running `tend triage` and the terminal it runs at."""

    def __init__(self, home, *arguments):
        self.screen, self.terminal = pty.openpty()
        self.before = termios.tcgetattr(self.terminal)
        self.shown = ""
        self.process = subprocess.Popen([TEND, "triage", *arguments], stdin=self.terminal, stdout=subprocess.PIPE,
                                        stderr=self.terminal, env=environment(home), start_new_session=True,
                                        preexec_fn=lambda: os.close(os.open(os.ttyname(self.terminal), os.O_RDWR)))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        for end in (self.screen, self.terminal):
            os.close(end)

    def wait_for(self, text):
        """Until the terminal shows it, behind what was waited for before."""
        until = time.monotonic() + PATIENCE
        while text not in self.shown:
            if time.monotonic() > until or not select.select([self.screen], [], [], PATIENCE)[0]:
                raise AssertionError(f"{text!r} was not shown, but {self.shown!r}")
            self.shown += os.read(self.screen, 65536).decode()
        self.shown = self.shown.partition(text)[2]

    def press(self, keys, then=None):
        os.write(self.screen, keys.encode())
        if then is not None:
            self.wait_for(then)

    def end(self):
        """Its exit status and what it printed, after which the terminal must be as it was found."""
        printed, _ = self.process.communicate(timeout=PATIENCE)
        assert termios.tcgetattr(self.terminal) == self.before, "the terminal was left changed"
        return self.process.returncode, printed.decode()

    def takes_keys(self):
        return not termios.tcgetattr(self.terminal)[3] & (termios.ICANON | termios.ECHO)


def environment(home):
    return {"PATH": "/usr/bin:/bin", "HOME": str(home), "TEND_NOW": "2026-03-16T09:00:00Z", "TEND_TZ": "Europe/Berlin"}


class TriageTest(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="tend-triage-"))
        self.addCleanup(shutil.rmtree, self.home)
        self.tend("circle", "add", "mentors", "--every", "3m")
        self.tend("circle", "add", "neighbours")
        self.tend("circle", "add", "platform", "--every", "2w")
        for name in NAMES:
            self.tend("add", name)
        self.tend("add", "Eve", "--every", "1m")
        self.tend("add", "Old")
        self.tend("archive", "old")

    def tend(self, *arguments, status=0):
        run = subprocess.run([TEND, *arguments], env=environment(self.home), stdin=subprocess.DEVNULL, capture_output=True, text=True)
        self.assertEqual(run.returncode, status, run.stderr)
        return run.stdout if status == 0 else run.stderr

    def people(self):
        """Circle, own cadence and state of each person."""
        items = json.loads(self.tend("export"))["people"]
        return {person["handle"]: (person["circle"], person["cadence"], person["state"]) for person in items}

    def chosen(self):
        """Those of the four that are not as they were."""
        return {handle: told for handle, told in self.people().items()
                if handle not in ("eve", "old") and told != (None, None, "active")}

    def steps(self):
        return len(json.loads(self.tend("undo", "--list", "--json"))["items"])

    def triage(self, *arguments):
        return Triage(self.home, *arguments)

    def test_each_key_gives_what_it_says(self):
        for key, words, told in (("1", "mentors (every 3 months)", ("mentors", None, "active")),
                                 ("2", "platform (every 2 weeks)", ("platform", None, "active")),
                                 ("w", "1 week", (None, "P1W", "active")), ("f", "2 weeks", (None, "P2W", "active")),
                                 ("m", "1 month", (None, "P1M", "active")), ("t", "3 months", (None, "P3M", "active")),
                                 ("h", "6 months", (None, "P6M", "active")), ("y", "1 year", (None, "P1Y", "active")),
                                 ("n", "never", (None, "never", "active")), ("a", "archive", (None, None, "archived"))):
            with self.subTest(key=key), self.triage() as triage:
                triage.wait_for("1 of 4: Ana (ana)? ")
                triage.press(key, words + "\r\n2 of 4: Bo (bo)? ")
                triage.press("q")
                self.assertEqual(triage.end(), (0, "Chose for 1 of 4 people.\n"))
                self.assertEqual(self.chosen(), {"ana": told})
            self.tend("undo")

    def test_all_choices_are_one_step_to_undo(self):
        before = self.steps()
        with self.triage() as triage:
            triage.wait_for("1 of 4")
            triage.press("wsna", "That was the last")
            triage.press("q")
            self.assertEqual(triage.end(), (0, "Chose for 3 of 4 people.\n"))
        self.assertEqual(sorted(self.chosen()), ["ana", "cy", "dee"])
        self.assertEqual(self.steps(), before + 1)
        self.tend("undo")
        self.assertEqual(self.chosen(), {})

    def test_back_takes_an_answer_away_even_the_last(self):
        with self.triage() as triage:
            triage.wait_for("1 of 4")
            triage.press("u", "this is the first")
            triage.press("wu", "back\r\n1 of 4: Ana")
            triage.press("sfsm", "That was the last")
            triage.press("u", "4 of 4: Dee")
            triage.press("y", "That was the last")
            triage.press("s")
            self.assertEqual(triage.end()[0], 0)
        self.assertEqual(self.chosen(), {"bo": (None, "P2W", "active"), "dee": (None, "P1Y", "active")})

    def test_other_keys_do_nothing(self):
        with self.triage() as triage:
            triage.wait_for("1 of 4")
            for key in ("3", "9", "0", "W", "A", " ", "\x1b[3~", "\x1b[A", "é", "山", "\x1b"):
                triage.press(key, "no such key; ? shows them\r\n1 of 4")
            triage.press("?", "w 1 week")
            triage.press("q")
            self.assertEqual(triage.end(), (0, "Nothing was chosen.\n"))
        self.assertEqual(self.chosen(), {})

    def test_filters_and_limit_say_who_is_asked_about(self):
        self.tend("edit", "cy", "--tag", "linkedin", "--role", "Engineer", "--org", "Example Works")
        self.tend("log", "cy", "-d", "2026-03-02")
        with self.triage("--tag", "linkedin") as triage:
            triage.wait_for("1 of 1: Cy (cy), Engineer, Example Works, linkedin, last contact 2 weeks ago? ")
            triage.press("q")
            triage.end()
        with self.triage("-n", "2") as triage:
            triage.wait_for("1 of 2: Ana")
            triage.press("q")
            triage.end()
        with self.triage("--tag", "nobody") as triage:
            self.assertEqual(triage.end(), (0, "There is nobody without a rhythm to ask about.\n"))

    def test_json_is_printed_at_the_end(self):
        with self.triage("--json") as triage:
            triage.wait_for("1 of 4")
            triage.press("m", "2 of 4")
            triage.press("q")
            status, printed = triage.end()
        schemas = schemas_in(ROOT / "docs" / "schema")
        self.assertEqual(list(complaints_about(printed.encode(), schemas)), [])
        document = json.loads(printed)
        self.assertEqual((status, document["kind"], document["undo"]), (0, "triage", True))
        self.assertEqual([(item["handle"], item["cadence"]) for item in document["items"]], [("ana", "P1M")])

    def test_the_file_is_free_while_it_waits(self):
        with self.triage() as triage:
            triage.wait_for("1 of 4")
            triage.press("wm", "3 of 4")
            self.tend("edit", "ana", "--role", "Lead")
            self.tend("forget", "bo", "--yes")
            triage.press("q")
            self.assertEqual(triage.end(), (0, "Chose for 1 of 4 people.\n"))
        self.assertEqual(json.loads(self.tend("show", "ana", "--json"))["items"][0]["role"], "Lead")
        self.assertEqual(self.chosen(), {"ana": (None, "P1W", "active")})

    def test_what_was_chosen_is_kept_where_the_terminal_goes_away(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=number), self.triage() as triage:
                triage.wait_for("1 of 4")
                triage.press("w", "2 of 4")
                triage.process.send_signal(number)
                self.assertEqual(triage.end()[0], 0)
                self.assertEqual(self.chosen(), {"ana": (None, "P1W", "active")})
            self.tend("undo")
        with self.triage() as triage:
            triage.wait_for("1 of 4")
            triage.press("w", "2 of 4")
            triage.press("\x04")
            self.assertEqual(triage.end()[0], 0)
            self.assertEqual(list(self.chosen()), ["ana"])

    def test_an_interrupt_changes_nothing(self):
        for key in ("\x03", "\x1c"):
            with self.subTest(key=key), self.triage() as triage:
                triage.wait_for("1 of 4")
                triage.press("w", "2 of 4")
                self.assertTrue(triage.takes_keys())
                triage.press(key)
                self.assertEqual(triage.end(), (130, ""))
            self.assertEqual(self.chosen(), {})

    def test_stopping_gives_the_terminal_back_for_the_while(self):
        with self.triage() as triage:
            triage.wait_for("1 of 4")
            triage.press("w", "2 of 4")
            triage.press("\x1a")
            os.waitid(os.P_PID, triage.process.pid, os.WSTOPPED)
            self.assertEqual(termios.tcgetattr(triage.terminal), triage.before)
            triage.process.send_signal(signal.SIGCONT)
            triage.press("m", "1 month")
            self.assertTrue(triage.takes_keys())
            triage.press("q")
            self.assertEqual(triage.end(), (0, "Chose for 2 of 4 people.\n"))

    def test_without_a_terminal_it_says_what_to_type(self):
        for arguments in (["triage"], ["triage", "--json"], ["triage", "--yes"]):
            told = self.tend(*arguments, status=2)
            self.assertIn("there is no terminal to ask at", told)
            self.assertIn("tend list --no-cadence", told)


if __name__ == "__main__":
    unittest.main()
