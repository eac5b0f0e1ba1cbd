#!/usr/bin/env python3
"""Holds `digest --mail` against mailers of every manner: what they are given, and what becomes of how they end.

usage: sendmail.py TEND
"""

import os
import signal
import sys
import tempfile
import unittest
from pathlib import Path

from world import World, crowd

TEND = ""
TO = "me@example.org"
SYSTEM_MAILERS = ("/usr/sbin/sendmail", "/usr/lib/sendmail")
KEEP = 'cat > "$KEPT"\nprintf "%s\\n" "$#" "$@" > "$KEPT.words"\n'


class Sendmail(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="tend-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.kept = self.folder / "kept"
        self.world = World(TEND, self.folder)

    def mailer(self, script: str, mode: int = 0o755) -> str:
        """The PATH of a mailer that does this."""
        folder = self.folder / f"bin{len(list(self.folder.glob('bin*')))}"
        folder.mkdir()
        (folder / "sendmail").write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}")
        (folder / "sendmail").chmod(mode)
        return str(folder)

    def mail(self, path: str | None, *arguments: str):
        environment = {"KEPT": str(self.kept)} | ({} if path is None else {"PATH": path})
        return self.world.run("digest", "--mail", TO, *arguments, **environment)

    def refused(self, script: str) -> str:
        done = self.mail(self.mailer(script))
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        return done.stderr.decode()

    def test_it_gets_the_whole_message_and_no_text_in_its_arguments(self):
        self.world.import_document(crowd("a; touch x `touch y` $(touch z)"))
        done = self.mail(self.mailer(KEEP))
        self.assertEqual((done.returncode, done.stdout, done.stderr.decode()), (0, b"", f"Mailed the digest to {TO}\n"))
        self.assertEqual(self.kept.read_text(), self.world.output("digest", "--format", "email", "--to", TO))
        self.assertEqual(Path(f"{self.kept}.words").read_text(), "2\n-t\n-oi\n")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["bin0", "kept", "kept.words", "tend.db"])

    def test_messages_larger_than_a_pipe_pass_beside_a_mailer_that_talks(self):
        document = crowd("word")
        document["follow_ups"] += [{"person": "ana", "what": f"{number} " + "long " * 10_000, "made_on": "2026-03-01", "due_on": "2026-03-16"}
                                   for number in range(20)]
        self.world.import_document(document)
        done = self.mail(self.mailer("head -c 500000 /dev/zero | tr '\\0' x >&2\n" + KEEP))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.kept.read_text(), self.world.output("digest", "--format", "email", "--to", TO))
        self.assertGreater(self.kept.stat().st_size, 500_000)
        self.assertLess(len(done.stderr), 5000)
        self.assertIn("did not read the whole message", self.refused("exit 0\n"))
        self.assertIn("ended with status 9", self.refused("exit 9\n"))

    def test_how_it_ends_is_told(self):
        self.world.import_document(crowd("word"))
        self.assertEqual(self.refused("cat > /dev/null\necho no route >&2\nexit 75\n"),
                         "tend: sendmail ended with status 75; the digest was not mailed\n  it said: no route\n")
        self.assertEqual(self.refused("cat > /dev/null\nkill -9 $$\n"),
                         "tend: sendmail was ended by signal 9; the digest was not mailed\n")
        self.assertEqual(self.refused("cat > /dev/null\nprintf '\\033[2Jx\\302\\233\\377'\nexit 1\n"),
                         "tend: sendmail ended with status 1; the digest was not mailed\n  it said: \\x1b[2Jx\\x9b\ufffd\n")

    def test_what_cannot_be_run_is_told(self):
        self.world.import_document(crowd("word"))
        path = self.mailer("")
        (Path(path) / "sendmail").write_text("#!/nowhere/at/all\n")
        done = self.mail(path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("cannot be run: No such file or directory; the digest was not mailed", done.stderr.decode())

    def test_the_first_program_of_the_path_is_run_and_folders_of_the_moment_are_not(self):
        self.world.import_document(crowd("word"))
        not_run = self.mailer("exit 3\n", mode=0o644)
        good, later = self.mailer(KEEP), self.mailer("exit 4\n")
        os.mkdir(Path(later) / "empty")
        for path in [f"{not_run}:{later}/empty:{good}:{later}", f"::.:{good}:{later}"]:
            self.assertEqual(self.mail(path).returncode, 0, path)

    def test_where_there_is_none_it_says_so(self):
        if any(os.path.exists(mailer) for mailer in SYSTEM_MAILERS):
            self.skipTest("there is a sendmail on this machine, and it is not to be bothered")
        self.world.import_document(crowd("word"))
        for path in [None, "", "/nowhere", "."]:
            done = self.mail(path)
            self.assertEqual((done.returncode, done.stdout), (1, b""))
            self.assertTrue(done.stderr.decode().startswith("tend: there is no sendmail on this machine; the digest was not mailed\n  install"))

    def test_the_file_can_be_written_while_the_mail_is_on_its_way(self):
        self.world.import_document(crowd("word"))
        done = self.mail(self.mailer(f'cat > /dev/null\nexec {self.world.program} log ana -c call hello\n'))
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("sendmail said: Logged a call", done.stderr.decode())

    def test_signals_are_as_usual_for_it(self):
        self.world.import_document(crowd("word"))
        self.mail(self.mailer("grep SigIgn /proc/self/status > $KEPT\ncat > /dev/null\n"))
        ignored = int(self.kept.read_text().split()[1], 16)
        for one in (signal.SIGPIPE, signal.SIGXFSZ):
            self.assertFalse(ignored & (1 << (one - 1)), one)

    def test_nothing_to_say_runs_nothing(self):
        done = self.mail(self.mailer("touch $KEPT\n"), "--exit-code")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
        self.world.import_document(crowd("word"))
        self.world.output("away", "today", "tomorrow")
        done = self.mail(self.mailer("touch $KEPT\n"))
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
        self.assertFalse(self.kept.exists())


if __name__ == "__main__":
    TEND = sys.argv.pop(1)
    unittest.main()
