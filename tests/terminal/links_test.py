#!/usr/bin/env python3
"""Asks at which terminals `tend show` marks addresses as links: those known to open them, and no others.

    links_test.py TEND
"""

import os
import pty
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TEND = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
LINK = "\x1b]8;;mailto:ana@example.org\x1b\\ana@example.org\x1b]8;;\x1b\\"


class LinksTest(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="tend-links-"))
        self.addCleanup(shutil.rmtree, self.home)
        self.shown("add", "Ana", "--email", "ana@example.org")
        self.shown("fact", "ana", "site=https://evil.example/\x1b]8;;https://other.example\x1b\\x\x07")

    def shown(self, *arguments, **environment):
        screen, terminal = pty.openpty()
        world = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "TEND_NOW": "2026-03-16T09:00:00Z", "TEND_TZ": "Europe/Berlin", "TEND_PAGER": ""}
        process = subprocess.Popen([TEND, *arguments], stdin=subprocess.DEVNULL, stdout=terminal, env=world | environment)
        os.close(terminal)
        shown = bytearray()
        while True:
            try:
                shown += os.read(screen, 65536)
            except OSError:
                break
        os.close(screen)
        self.assertEqual(process.wait(), 0)
        return shown.decode()

    def test_terminals_that_open_links_get_them(self):
        for environment in ({"TERM": "xterm-kitty"}, {"TERM": "alacritty"}, {"TERM": "foot"}, {"TERM": "xterm-256color", "VTE_VERSION": "7006"},
                            {"TERM": "xterm-256color", "VTE_VERSION": "5001"}, {"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"},
                            {"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, {"TERM": "xterm-256color", "WT_SESSION": "x"}):
            shown = self.shown("show", "ana", **environment)
            self.assertEqual(shown.count("\x1b]8;;"), 2, environment)
            self.assertIn(LINK, shown)

    def test_others_get_none(self):
        kitty = {"TERM": "xterm-kitty"}
        for arguments, environment in (((), {"TERM": "xterm-256color"}), ((), {"TERM": "dumb", "VTE_VERSION": "7006"}), ((), {"VTE_VERSION": "7006"}),
                                       ((), {"TERM": "xterm", "VTE_VERSION": "5000"}), ((), {"TERM": "xterm", "VTE_VERSION": "new"}),
                                       ((), {"TERM": "tmux-256color", "VTE_VERSION": "7006"}), ((), {"TERM": "screen", "WT_SESSION": "x"}),
                                       ((), kitty | {"NO_COLOR": "1"}), (("--color", "never"), kitty), (("--json",), kitty)):
            shown = self.shown("show", "ana", *arguments, **environment)
            self.assertNotIn("\x1b]8", shown, (arguments, environment))
            self.assertIn("ana@example.org", shown)

    def test_a_pipe_gets_none_whatever_is_asked_for(self):
        done = subprocess.run([TEND, "show", "ana", "--color", "always"], capture_output=True, text=True, check=True,
                              env={"HOME": str(self.home), "TERM": "xterm-kitty", "TEND_TZ": "Europe/Berlin"})
        self.assertNotIn("\x1b]8", done.stdout)


if __name__ == "__main__":
    unittest.main()
