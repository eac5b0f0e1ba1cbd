#!/usr/bin/env python3
"""Has `log -e` call editors of every manner and name: what they are given, what is logged, and that nothing of it is a shell's.

    editor_test.py TEND
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TEND = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
# Writes its words, and the mode of the file, beside the program; then a text into the file, which is its last word.
EDITOR = """#!/bin/sh
for file; do :; done
{ printf '%s\\n' "$@"; stat -c %a "$file"; } > "$0.seen"
printf 'Talked about $(touch evil); `touch evil`\\n# a comment\\n' > "$file"
"""


class EditorTest(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="tend-editor-"))
        self.addCleanup(shutil.rmtree, self.home)
        (self.home / "tmp").mkdir()
        (self.home / "bin").mkdir()
        self.tend("add", "Ana Souza")

    def tend(self, *arguments, **environment):
        world = {"PATH": f"{self.home}/bin:/usr/bin:/bin", "HOME": str(self.home), "TMPDIR": str(self.home / "tmp"), "TEND_NOW": "2026-03-16T09:00:00Z",
                 "TEND_TZ": "Europe/Berlin"}
        return subprocess.run([TEND, *arguments], env=world | environment, cwd=self.home, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)

    def editor(self, name="an editor", script=EDITOR):
        path = self.home / "bin" / name
        path.write_text(script)
        path.chmod(0o755)
        return path

    def texts(self):
        return [item["text"] for item in json.loads(self.tend("history", "--json").stdout)["items"]]

    def check_nothing_is_left(self):
        self.assertEqual(list((self.home / "tmp").iterdir()), [], "the file that was edited goes away")
        self.assertFalse((self.home / "evil").exists())

    def test_it_is_run_as_words_on_a_file_of_ones_own(self):
        seen = Path(f"{self.editor('ed-1')}.seen")
        for variables in ({"EDITOR": "ed-1 --wait $(touch evil) ;touch evil"}, {"VISUAL": "ed-1 --wait $(touch evil) ;touch evil", "EDITOR": "false"}):
            done = self.tend("log", "ana", "-e", **variables)
            self.assertEqual((done.returncode, done.stderr), (0, ""), variables)
            *words, file, mode = seen.read_text().splitlines()
            self.assertEqual(words, ["--wait", "$(touch", "evil)", ";touch", "evil"])
            self.assertEqual((Path(file).parent, mode), (self.home / "tmp", "600"))
        self.assertEqual(self.texts(), ["Talked about $(touch evil); `touch evil`"] * 2)
        self.check_nothing_is_left()

    def test_a_variable_of_blanks_names_none(self):
        seen = Path(f"{self.editor('vi')}.seen")
        self.editor("ed-1", "#!/bin/sh\necho by ed-1 > \"$1\"\n")
        for blanks in ("", " ", " \t\n "):
            self.assertEqual(self.tend("log", "ana", "-e", VISUAL=blanks, EDITOR="ed-1").returncode, 0)
            self.assertFalse(seen.exists())
            done = self.tend("log", "ana", "-e", VISUAL=blanks, EDITOR=blanks)
            self.assertEqual((done.returncode, done.stderr), (0, ""), ascii(blanks))
            self.assertEqual(len(seen.read_text().splitlines()), 2, "vi is given the file alone")
            seen.unlink()
        self.check_nothing_is_left()

    def test_one_that_does_not_end_well_logs_nothing(self):
        self.editor("fails", "#!/bin/sh\necho half > \"$1\"\nexit 3\n")
        self.editor("dies", "#!/bin/sh\necho half > \"$1\"\nkill -9 $$\n")
        for name in ("nosuch-editor", "./nosuch", "/", "'", "-", "$(touch evil)", "`touch evil`", "x" * 5000, "fails", "dies"):
            done = self.tend("log", "ana", "-e", EDITOR=name)
            self.assertEqual((done.returncode, done.stdout), (1, ""), name)
            self.assertIn("nothing is logged", done.stderr)
        self.assertEqual(self.texts(), [])
        self.check_nothing_is_left()

    def test_what_it_leaves_is_taken_as_text(self):
        for left, kept in (("\\033[31mred\\007", "\x1b[31mred\x07"), ("a\\n#b\\n  c  \\n\\n", "a\n  c")):
            self.editor("ed-1", f"#!/bin/sh\nprintf '{left}' > \"$1\"\n")
            done = self.tend("log", "ana", "-e", EDITOR="ed-1")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertNotIn("\x1b", done.stdout + done.stderr)
            self.assertEqual(self.texts()[0], kept)
        self.check_nothing_is_left()

    def test_a_text_without_words_is_not_logged(self):
        for script in ("printf '#only\\n#comments\\n \\n' > \"$1\"", ": > \"$1\"", "rm \"$1\""):
            self.editor("ed-1", f"#!/bin/sh\n{script}\n")
            done = self.tend("log", "ana", "-e", EDITOR="ed-1")
            self.assertEqual((done.returncode, done.stdout), (2, ""), script)
            self.assertIn("nothing is logged", done.stderr)
        self.assertEqual(self.texts(), [])
        self.check_nothing_is_left()


if __name__ == "__main__":
    unittest.main()
