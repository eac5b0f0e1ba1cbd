#!/usr/bin/env python3
"""Runs every command that lists at terminals of several widths, with names of any script: no line may be wider than the terminal.

    widths_test.py TEND
"""

import json
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from datetime import date
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

TEND = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
WIDTHS = (40, 60, 80, 120)
JOINER, AS_EMOJI = "\u200d", "\ufe0f"
CONTROL = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\")
TO_COPY = re.compile(r"  (tend |\{)")  # what help shows to be typed, or read by programs, stands on one line
FAMILY = "👩‍👩‍👧‍👦"

PEOPLE = [
    {"handle": "ana", "name": "Ana Souza", "team": "Design", "cadence": "P1M", "tz": "America/Sao_Paulo", "place": "BR", "emails": ["ana@example.org"]},
    {"handle": "taro", "name": "山田 太郎", "team": "プラットフォーム設計部", "role": "エンジニア", "cadence": "P2W", "tz": "Asia/Tokyo", "place": "JP"},
    {"handle": "zoe", "name": f"Zoë {FAMILY} Berg 👍🏽", "team": "Rockets 🚀", "cadence": "P1W", "circle": "mentors", "tz": "Asia/Kathmandu"},
    {"handle": "thi", "name": "Nguye\u0302\u0303n Thi\u0323 Minh Khai", "team": "दल", "org": "한국전자통신연구원", "cadence": "P3M", "circle": "グループ"},
    {"handle": "maximiliane", "name": "Maximiliane Freifrau von Hohenzollern-Sigmaringen zu Wittgenstein", "team": "Center for Everything Else and More of It",
     "role": "Senior Principal Distinguished Engineer", "tags": ["long-distance-runner", "climbing", "lisbon-2024-offsite"],
     "emails": ["maximiliane.freifrau.von.hohenzollern-sigmaringen@departments.example.org"], "tz": "America/Argentina/ComodRivadavia"},
    {"handle": "flag", "name": "🇵🇹 Flag ❤️ Heart", "state": "active", "quiet_until": "2026-03-20", "quiet_reason": "長い休暇で不在です 🏖️"}]
TEXT = f"の件について話しました {FAMILY} and then we went on to speak of https://example.org/a/rather/long/address/that/goes/on and other things"
DOCUMENT = {
    "schema_version": 1, "kind": "export",
    "circles": [{"name": "mentors", "cadence": "P2W", "gather": "P1M"}, {"name": "グループ", "cadence": "P1M", "gather": "P1W"}],
    "people": [person | {"added_on": "2025-06-01",
                         "facts": [{"key": "boundary", "value": TEXT}, {"key": "好きなもの", "value": "コーヒー ☕ " * 12}]} for person in PEOPLE],
    "interactions": [{"on": f"2026-0{month}-{day:02}", "people": people, "channel": channel, "direction": direction, "text": TEXT}
                     for month in (1, 2, 3) for day, people, channel, direction in
                     ((2, ["ana", "taro", "zoe"], "video", "both"), (5, ["taro"], "email", "in"), (9, ["zoe"], "chat", "out"), (12, ["thi"], "call", "out"),
                      (13, ["maximiliane", "flag", "thi", "zoe", "ana"], "meet", "both"))]
                    + [{"on": "2026-03-17", "people": ["taro", "maximiliane"], "channel": "video", "text": TEXT}],
    "milestones": [{"person": person["handle"], "kind": kind, "on": on, "yearly": kind == "birthday", "label": label}
                   for person in PEOPLE for kind, on, label in (("birthday", "1986-03-20", ""), ("project", "2026-03-18", TEXT), ("win", "2026-03-01", "受賞 🎉"))],
    "follow_ups": [{"person": person["handle"], "what": TEXT, "made_on": "2026-03-01", "due_on": "2026-03-16", "owner": owner}
                   for person in PEOPLE for owner in ("me", "them")],
    "holidays": [{"place": "JP", "on": "2026-03-20", "label": "春分の日 🌸"}, {"place": "BR", "on": "2026-03-16", "label": "A holiday of a rather long name indeed"}]}

COMMANDS = [line.split() for line in (
    "due", "due --within 1y", "overdue", "suggest", "suggest -n 0", "suggest --explain", "digest", "digest --days 14", "upcoming --within 1y", "show ana", "show taro",
    "show zoe", "show thi", "show maximiliane", "show flag", "show ana,taro", "when", "when ana", "when taro,zoe", "when ana,maximiliane --days 3", "list",
    "list --no-cadence", "list --state all --sort due", "circle list", "pair", "fact taro", "fact maximiliane", "follow-up", "milestone list", "milestone list taro",
    "holiday list", "history", "history -n 0", "history zoe", "search の件", "search example", "search nowhere", "review --since 1y", "review -n 0", "graph",
    "graph taro", "graph --year 2025", "undo --list", "restore", "doctor", "config", "away", "help", "help commands", "help files", "help json", "help days",
    "help cadence", "help zones", "help people", "help log", "help suggest", "help import", "help edit", "--version", "")]


def width_of(line: str) -> int:
    """Columns a line takes, counted anew: what joins, combines or colours takes none, a pair of flag letters is one flag."""
    columns, before, letters = 0, "", 0
    for c in CONTROL.sub("", line):
        if before == JOINER or c == JOINER or 0x1F3FB <= ord(c) <= 0x1F3FF or unicodedata.category(c) in ("Mn", "Me", "Cf"):
            columns += c == AS_EMOJI and unicodedata.east_asian_width(before) not in "WF"
        elif 0x1F1E6 <= ord(c) <= 0x1F1FF:
            letters += 1
            columns += 2 * (letters % 2)
        else:
            columns += 2 if unicodedata.east_asian_width(c) in "WF" else unicodedata.category(c) not in ("Mc",)
        before = c
    return columns


class WidthsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = Path(tempfile.mkdtemp(prefix="tend-widths-"))
        cls.addClassCleanup(shutil.rmtree, cls.home)
        (cls.home / "all.json").write_text(json.dumps(DOCUMENT))
        cls.run_tend(80, "import", str(cls.home / "all.json"))
        assert "山田" in cls.run_tend(80, "list")

    @classmethod
    def run_tend(cls, width, *arguments, status=0, shows_errors=False):
        """What a terminal of this width is shown, and with `shows_errors` what is said beside it."""
        screen, terminal = pty.openpty()
        ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(cls.home), "TERM": "xterm-kitty", "TEND_PAGER": "", "TEND_NOW": "2026-03-16T09:00:00Z",
                       "TEND_TZ": "Europe/Berlin"}
        process = subprocess.Popen([TEND, *arguments], stdin=subprocess.DEVNULL, stdout=terminal,
                                   stderr=terminal if shows_errors else subprocess.PIPE, env=environment)
        os.close(terminal)
        shown = bytearray()
        while True:
            try:
                shown += os.read(screen, 65536)
            except OSError:
                break
        os.close(screen)
        said = ""
        if process.stderr:
            said = process.stderr.read().decode()
            process.stderr.close()
        assert process.wait() == status, (arguments, said)
        return shown.decode().replace("\r\n", "\n")

    def test_a_line_is_measured(self):
        for line, columns in (("abc", 3), ("山田", 4), (FAMILY, 2), ("e\u0301", 1), ("❤️", 2), ("👍🏽", 2), ("🇵🇹a", 3), ("\x1b[1mab\x1b[0m", 2),
                              ("\x1b]8;;mailto:a@b\x1b\\a@b\x1b]8;;\x1b\\", 3), ("█░·", 3)):
            self.assertEqual(width_of(line), columns, line)

    def test_no_line_is_wider_than_the_terminal(self):
        for width in WIDTHS:
            for drawn in (("--color", "always"), ("--color", "never", "--ascii")):
                for command in COMMANDS:
                    with self.subTest(width=width, drawn=drawn, command=" ".join(command)):
                        for line in self.run_tend(width, *command, *drawn).splitlines():
                            if TO_COPY.match(line):
                                continue
                            self.assertLessEqual(width_of(line), width, line)
                            self.assertEqual(line.rstrip(), line, "blanks at the end")

    def test_no_day_id_or_handle_is_cut(self):
        for command in ("history -n 0", "follow-up", "milestone list", "holiday list", "due --within 1y", "list --sort due", "search の件", "upcoming --within 1y"):
            items = json.loads(self.run_tend(80, *command.split(), "--json"))["items"]
            self.assertTrue(items, command)
            for width in WIDTHS:
                shown = CONTROL.sub("", self.run_tend(width, *command.split()))
                for item in items:
                    with self.subTest(width=width, command=command, item=item):
                        for word in (item.get("short") if command != "search の件" else None, day_words(item.get("on") if "yearly" not in item else None),
                                     item.get("handle") if command[:8] != "upcoming" else None):
                            self.assertIn(word or "", shown)

    def test_what_is_said_beside_the_result_is_broken_at_blanks(self):
        said = [(("log", "ana", "-d", "03/04", "hello"), 2), (("edit", "ana", "--hours", "mon-fri 9 to 5"), 2), (("log", "nobody", "hello"), 3)]
        for width in WIDTHS:
            for arguments, status in said:
                with self.subTest(width=width, command=arguments):
                    shown = self.run_tend(width, *arguments, status=status, shows_errors=True)
                    self.assertTrue(shown.startswith("tend: "), shown)
                    for line in shown.splitlines():
                        self.assertLessEqual(width_of(line), width, line)
                    plain = self.run_tend(1000, *arguments, status=status, shows_errors=True)
                    self.assertEqual(shown.split(), plain.split())
        self.assertEqual(self.run_tend(40, "log", "nobody", "hello", "--json", status=3, shows_errors=True).count("\n"), 1)


def day_words(day):
    """`Mon 2 Mar`, with its year where that is not this one."""
    if day is None:
        return None
    told = date.fromisoformat(day)
    return f"{told:%a} {told.day} {told:%b}" + (f" {told.year}" if told.year != 2026 else "")


if __name__ == "__main__":
    unittest.main()
