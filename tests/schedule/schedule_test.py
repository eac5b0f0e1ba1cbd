#!/usr/bin/env python3
"""Has the digest scheduled: the printed line is run as cron would, the units are shown to systemd, and stand-ins for crontab and systemctl tell
what they were given.

    schedule_test.py TEND
"""

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TEND = ""
MARK = "# The digest of tend; tend schedule looks after this line and the next."
ODD = "my \"odd\" $HOME 100% \\ 'x' ü"

# What crontab is to its users: a file, told about as Debian's does.
CRONTAB = """#!/bin/sh
tab=$HOME/tab
echo "$*" >> "$HOME/crontab.log"
[ -z "$DENIED" ] || { echo 'you are not allowed to use this program' >&2; exit 1; }
case $1 in
-l) [ -f "$tab" ] || { echo 'no crontab for me' >&2; exit 1; }; cat "$tab" ;;
-r) rm "$tab" ;;
-) cat > "$tab.new"; [ -z "$REFUSED" ] || { echo 'errors in crontab file' >&2; exit 1; }; mv "$tab.new" "$tab" ;;
*) exit 9 ;;
esac
"""
SYSTEMCTL = """#!/bin/sh
echo "$*" >> "$HOME/systemctl.log"
[ -z "$NO_BUS" ] || { echo 'Failed to connect to bus: No medium found' >&2; exit 1; }
"""


class Scheduled(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="tend-")
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.bin = self.home / "bin"
        self.bin.mkdir()
        self.program("crontab", CRONTAB)
        self.program("systemctl", SYSTEMCTL)
        self.units = self.home / ".config/systemd/user"
        self.database = self.home / "tend.db"

    def program(self, name, script):
        (self.bin / name).write_text(script)
        (self.bin / name).chmod(0o755)

    def run_tend(self, *arguments, program=None, **environment):
        fixed = {"HOME": str(self.home), "PATH": f"{self.bin}:/usr/bin:/bin", "TEND_DB": str(self.database)}
        return subprocess.run([program or TEND, *arguments], capture_output=True, text=True, timeout=60, env=fixed | environment)

    def tend(self, *arguments, **more):
        done = self.run_tend(*arguments, **more)
        self.assertEqual(done.returncode, 0, (arguments, done.stderr))
        return done.stdout

    def refused(self, *arguments, **more):
        done = self.run_tend(*arguments, **more)
        self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)
        return done.stderr

    def log(self, name):
        path = self.home / f"{name}.log"
        return path.read_text().splitlines() if path.exists() else []

    def crontab(self):
        path = self.home / "tab"
        return path.read_text() if path.exists() else None

    def add_somebody(self):
        self.tend("add", "Ana Souza", "--every", "1w")
        self.tend("log", "ana", "-d", "2026-01-05", "hello")


class Cron(Scheduled):
    def as_cron(self, line):
        """Runs a line as cron does: what is behind five fields, `\\%` being a percent sign, given to sh with next to no environment."""
        command = line.split(" ", 5)[5]
        text, escaped = "", False
        for c in command:
            if c == "%" and not escaped:
                self.fail(f"cron would end the command here: {text}")
            if escaped and c != "%":
                text += "\\"
            escaped = c == "\\"
            text += "" if escaped else c
        return subprocess.run(["env", "-i", f"HOME={self.home}", "SHELL=/bin/sh", "PATH=/usr/bin:/bin", "/bin/sh", "-c", text],
                              capture_output=True, text=True, timeout=60, umask=0o022)

    def line(self, *arguments, **more):
        mark, line = self.tend("schedule", "cron", *arguments, **more).splitlines()
        self.assertEqual(mark, MARK)
        return line

    def test_the_line_gives_the_digest_in_an_empty_environment(self):
        self.add_somebody()
        line = self.line()
        self.assertTrue(line.startswith("0 8 * * 1-5 /"), line)
        done = self.as_cron(line)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("Ana Souza (ana)", done.stdout)

    def test_it_does_so_whatever_the_paths_are(self):
        odd = self.home / ODD
        odd.mkdir()
        os.symlink(TEND, odd / "tend")
        self.database = odd / "tend.db"
        self.add_somebody()
        line = self.line("--write", str(odd / "day.html"), PATH=f"{odd}:{self.bin}:/usr/bin:/bin")
        self.assertIn("ü/tend' --db '", line)
        done = self.as_cron(line)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        page = odd / "day.html"
        self.assertIn("Ana Souza", page.read_text())
        self.assertIn("<!doctype html", page.read_text().lower())
        self.assertEqual(stat.S_IMODE(page.stat().st_mode), 0o600)

    def test_the_line_mails_where_it_is_told(self):
        self.add_somebody()
        self.program("sendmail", 'cat > "$HOME/mail"\n')
        (self.bin / "sendmail").write_text('#!/bin/sh\ncat > "$HOME/mail"\n')
        line = self.line("--mail", "Ana Souza <ana%b@example.org>")
        done = self.as_cron(line.replace(" /", f" env PATH={self.bin}:/usr/bin:/bin /", 1))
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        self.assertIn("To: Ana Souza <ana%b@example.org>", (self.home / "mail").read_text())

    def test_the_program_is_named_as_the_path_names_it(self):
        os.symlink(TEND, self.bin / "tend")
        self.assertIn(f" {self.bin}/tend --db {self.database} digest", self.line())
        (self.bin / "tend").unlink()
        self.program("tend", "#!/bin/sh\n")
        self.assertIn(f" {TEND} --db ", self.line())

    def test_a_second_installation_takes_the_place_of_the_first_and_other_lines_stay(self):
        others = "MAILTO=me@example.org\n# a % line\n@daily  backup\t now"
        (self.home / "tab").write_text(others)
        self.tend("schedule", "--install")
        self.tend("schedule", "--install", "--at", "7:30", "--on", "daily", "--mail", "me@example.org")
        begun, ours = self.crontab().split(MARK)
        self.assertEqual(begun, others + "\n")
        self.assertTrue(ours.startswith("\n30 7 * * * /"))
        self.assertTrue(ours.endswith(" digest --mail me@example.org\n"))
        self.assertIn(ours.strip(), self.tend("schedule"))
        self.tend("schedule", "--remove")
        self.assertEqual(self.crontab(), others + "\n")

    def test_a_crontab_of_ours_alone_goes_away_whole(self):
        self.tend("schedule", "--install")
        self.tend("schedule", "--remove")
        self.assertIsNone(self.crontab())
        self.assertEqual(self.log("crontab")[-1], "-r")
        calls = len(self.log("crontab"))
        self.assertIn("not scheduled", self.run_tend("schedule", "--remove").stderr)
        self.assertEqual(self.log("crontab")[calls:], ["-l"])

    def test_showing_changes_nothing(self):
        self.tend("schedule")
        self.tend("schedule", "systemd", "--at", "9:00")
        self.assertIsNone(self.crontab())
        self.assertFalse(self.units.exists())
        self.assertEqual(set(self.log("crontab")), {"-l"})
        self.assertFalse(self.database.exists())

    def test_refusals_are_told_and_change_nothing(self):
        (self.home / "tab").write_text("@daily x\n")
        self.assertIn("crontab said: errors in crontab file", self.refused("schedule", "--install", REFUSED="1"))
        self.assertIn("you are not allowed", self.refused("schedule", "cron", "--install", DENIED="1"))
        self.assertEqual(self.crontab(), "@daily x\n")
        self.tend("schedule", DENIED="1")
        self.tend("schedule", "systemd", "--install", DENIED="1")

    @unittest.skipIf(any(os.access(f"{folder}/crontab", os.X_OK) for folder in ("/usr/sbin", "/usr/lib")), "there is a crontab here")
    def test_where_there_is_no_cron_it_says_so(self):
        (self.bin / "crontab").unlink()
        self.assertIn("there is no crontab on this machine", self.refused("schedule", "cron", "--install", PATH=str(self.bin)))
        self.assertIn("[Timer]", self.tend("schedule", PATH=str(self.bin)))
        (self.bin / "systemctl").unlink()
        self.assertIn(" digest\n", self.tend("schedule", PATH=str(self.bin)))

    def test_names_that_no_line_can_hold_are_refused(self):
        for name in ("a\nb", "a\tb", "a\x1b[2J", "a\u202eb"):
            done = self.run_tend("schedule", "cron", TEND_DB=str(self.home / name))
            self.assertEqual((done.returncode, done.stdout), (2, ""), name)


class Systemd(Scheduled):
    def test_it_is_installed_replaced_and_removed(self):
        self.tend("schedule", "systemd", "--install")
        self.tend("schedule", "systemd", "--install", "--at", "7:30", TZ="Europe/Berlin")
        self.assertEqual(self.log("systemctl"), ["--user daemon-reload", "--user enable --now tend-digest.timer"] * 2)
        self.assertEqual(sorted(path.name for path in self.units.iterdir()), ["tend-digest.service", "tend-digest.timer"])
        self.assertIn("OnCalendar=Mon..Fri *-*-* 07:30:00 Europe/Berlin\n", (self.units / "tend-digest.timer").read_text())
        shown = json.loads(self.tend("schedule", "--json"))["items"]
        self.assertEqual([(one["scheduler"], one["installed"]) for one in shown], [("systemd", True)])
        self.assertEqual({part["path"]: part["text"] for part in shown[0]["parts"]},
                         {str(path): path.read_text() for path in self.units.iterdir()})
        self.tend("schedule", "--remove")
        self.assertEqual(list(self.units.iterdir()), [])
        self.assertEqual(self.log("systemctl")[-2:], ["--user disable --now tend-digest.timer", "--user daemon-reload"])

    def test_without_a_bus_nothing_is_installed_and_all_is_removed(self):
        self.assertIn("Failed to connect to bus", self.refused("schedule", "systemd", "--install", NO_BUS="1"))
        self.assertEqual(list(self.units.iterdir()), [])
        self.tend("schedule", "systemd", "--install")
        done = self.run_tend("schedule", "--remove", NO_BUS="1")
        self.assertEqual(done.returncode, 0)
        self.assertIn("systemd could not be told (Failed to connect to bus", done.stderr)
        self.assertEqual(list(self.units.iterdir()), [])

    def test_a_program_that_systemd_would_not_run_is_refused(self):
        odd = self.home / ODD
        odd.mkdir()
        os.symlink(TEND, odd / "tend")
        done = self.run_tend("schedule", "systemd", "--install", PATH=f"{odd}:{self.bin}:/usr/bin:/bin")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("quotes or backslashes", done.stderr)

    def test_where_files_cannot_be_written_it_says_so(self):
        (self.home / "occupied").write_text("")
        self.assertIn("cannot write", self.refused("schedule", "systemd", "--install", XDG_CONFIG_HOME=str(self.home / "occupied")))
        self.assertEqual(self.log("systemctl"), [])

    def test_the_digest_comes_once_however_it_is_scheduled(self):
        self.tend("schedule", "cron", "--install")
        self.tend("schedule", "systemd", "--install")
        self.assertIsNone(self.crontab())
        self.tend("schedule", "--install", "--at", "9:00")  # where it is by now
        self.assertIn("09:00:00", (self.units / "tend-digest.timer").read_text())
        self.tend("schedule", "cron", "--install")
        self.assertEqual(list(self.units.iterdir()), [])
        self.assertIn(" digest\n", self.crontab())

    @unittest.skipUnless(shutil.which("systemd-analyze"), "systemd-analyze is not here")
    def test_systemd_finds_nothing_to_object_to(self):
        odd, plain = self.home / ODD, self.home / ODD.translate(str.maketrans("", "", "\"'\\"))
        odd.mkdir()
        plain.mkdir()
        os.symlink(TEND, plain / "tend")
        self.database = odd / "tend.db"
        for words in [(), ("--write", str(odd / "day.md")), ("--mail", "Ana Souza <ana%b@example.org>"), ("--on", "daily"),
                      ("--on", "sun-thu", "--at", "23:59")]:
            self.tend("schedule", "systemd", "--install", *words, PATH=f"{plain}:{self.bin}:/usr/bin:/bin", TEND_TZ="America/Sao_Paulo")
            done = subprocess.run(["systemd-analyze", "--user", "verify", "--man=no", *map(str, self.units.iterdir())], capture_output=True,
                                  text=True, env={"HOME": str(self.home), "PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": str(self.home)})
            self.assertEqual((done.returncode, done.stderr, done.stdout), (0, "", ""), words)

    def test_a_package_brings_the_same_units(self):
        brought = self.home / "brought"
        subprocess.run(["cmake", f"-DTEND={TEND}", f"-DTO={brought}", "-P", ROOT / "cmake/digest_units.cmake"], check=True, timeout=60,
                       env={"HOME": str(self.home), "PATH": os.environ["PATH"], "TEND_TZ": "Asia/Tokyo"})
        self.tend("schedule", "systemd", "--install")
        for own in self.units.iterdir():
            expected = [line for line in own.read_text().splitlines() if not line.startswith(("#", "ExecStart="))]
            lines = [line for line in (brought / own.name).read_text().splitlines() if not line.startswith("#")]
            self.assertEqual([line for line in lines if line != "ExecStart=tend digest"], expected)
            self.assertEqual("ExecStart=tend digest" in lines, own.suffix == ".service")


if __name__ == "__main__":
    TEND = os.path.abspath(sys.argv.pop(1))
    unittest.main()
