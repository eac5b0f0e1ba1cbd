#!/usr/bin/env python3
"""Presses the tab key in bash, zsh and fish: what each makes of `tend completion SHELL` and of names that are hard to type.

    shells_test.py TEND Bash|Zsh|Fish      (77, which ctest calls skipped, where that shell is not here)
"""

import json
import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

TEND = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
PATIENCE = 20  # seconds until a test gives up; none waits so long when all is well
TAB = "\t"


class World:
    """A home folder with a file of people whose names are hard on shells."""

    def __init__(self):
        self.home = Path(tempfile.mkdtemp(prefix="tend-completion-"))
        (self.home / "bin").mkdir()
        (self.home / "bin" / "tend").symlink_to(TEND)
        (self.home / "notes of a file.vcf").touch()
        self.environment = {"HOME": str(self.home), "PATH": f"{self.home}/bin:/usr/bin:/bin", "TEND_DB": str(self.home / "tend.db"),
                            "TEND_NOW": "2026-03-16T09:00:00Z", "TEND_TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8", "TERM": "dumb"}
        self.tend("circle", "add", "Team Design")
        self.tend("circle", "add", "mentors: old \"friends\"")
        self.tend("add", "Ana Souza", "--circle", "Team Design", "--email", "ana@example.org", "--team", "it's $(touch pwned) `touch pwned`")
        self.tend("add", "Bo Li", "--tag", "Zürich,a:b=c", "--team", "R&D; <core>")
        self.tend("add", "Åsa Öberg", "--org", "Ålesund*?[x]")
        self.tend("add", "Zoë", "--team", "\x1b[31mred\x07\u202eevil")
        self.tend("follow-up", "ana", "send the `deck`; $(touch pwned) \x1b[31m")

    def tend(self, *arguments):
        return subprocess.run([TEND, *arguments], env=self.environment, check=True, capture_output=True, text=True).stdout

    def follow_up(self):
        return json.loads(self.tend("follow-up", "--json"))["items"][0]["short"]

    def close(self):
        shutil.rmtree(self.home)


class Shells(unittest.TestCase):
    """What every shell makes of a line when the tab key is pressed behind it; each shell has a class of its own below."""

    SHELL = ""

    @classmethod
    def setUpClass(cls):
        cls.world = World()

    @classmethod
    def tearDownClass(cls):
        pwned = (cls.world.home / "pwned").exists()
        cls.world.close()
        assert not pwned, "a name was run as a command"

    def completed(self, line):
        """The line as it stands after the tab key."""
        raise NotImplementedError

    def words(self, line):
        """The words a shell reads in the line that became of `line`."""
        command = self.completed(line)
        script = command.replace("tend ", "printf '%s\\n' ", 1)
        result = subprocess.run([self.SHELL, "-c", script], cwd=self.world.home, env=self.world.environment, capture_output=True, text=True)
        self.assertEqual(result.stderr, "", command)
        return result.stdout.split("\n")[:-1]

    def test_commands_and_options(self):
        self.assertEqual(self.completed("tend sugg"), "tend suggest ")
        self.assertEqual(self.completed("tend circle ed"), "tend circle edit ")
        self.assertEqual(self.completed("tend log ana --chan"), "tend log ana --channel ")
        self.assertEqual(self.completed("tend --asc"), "tend --ascii ")
        self.assertEqual(self.completed("tend help exit"), "tend help exit-codes ")

    def test_fixed_values(self):
        self.assertEqual(self.completed("tend log ana -c vid"), "tend log ana -c video ")
        self.assertEqual(self.completed("tend log ana --channel=vid"), "tend log ana --channel=video ")
        self.assertEqual(self.completed("tend edit ana --via call,vid"), "tend edit ana --via call,video ")
        self.assertEqual(self.completed("tend milestone add ana birth"), "tend milestone add ana birthday ")
        self.assertEqual(self.completed("tend config user.em"), "tend config user.email ")

    def test_people(self):
        self.assertEqual(self.completed("tend show an"), "tend show ana ")
        self.assertEqual(self.completed("tend log ana,b"), "tend log ana,bo ")
        self.assertEqual(self.completed("tend show ana b"), "tend show ana bo ")
        self.assertEqual(self.completed("tend show ana@ex"), "tend show ana@example.org ")

    def test_what_several_offers_share_does_not_replace_more_than_that(self):
        self.assertEqual(self.completed("tend edit ana --tz Sao"), "tend edit ana --tz Sao")

    def test_nothing_is_offered_within_a_text(self):
        self.assertEqual(self.completed("tend log ana an"), "tend log ana an")
        self.assertEqual(self.completed("tend add An"), "tend add An")

    def test_blanks_colons_quotes_and_accents(self):
        for line, value in [("tend list --circle Te", "Team Design"), ("tend list --circle men", 'mentors: old "friends"'),
                            ("tend list --team it", "it's $(touch pwned) `touch pwned`"), ("tend list --team R", "R&D; <core>"),
                            ("tend list --tag Z", "Zürich"), ("tend list --tag a:", "a:b=c"), ("tend list --tag a:b=", "a:b=c"),
                            ("tend list --org Å", "Ålesund*?[x]")]:
            with self.subTest(line):
                self.assertEqual(self.words(line)[-1], value)

    def test_within_quotes(self):
        self.assertEqual(self.words("tend list --circle 'Team De")[-1], "Team Design")
        self.assertEqual(self.words('tend list --circle "Team De')[-1], "Team Design")
        self.assertEqual(self.words("tend list --circle Team\\ De")[-1], "Team Design")
        self.assertEqual(self.words('tend list --team "it')[-1], "it's $(touch pwned) `touch pwned`")
        self.assertEqual(self.words("tend list --team 'it")[-1], "it's $(touch pwned) `touch pwned`")

    def test_joined_values_with_blanks(self):
        self.assertEqual(self.words("tend list --circle=Te")[-1], "--circle=Team Design")

    def test_tend_within_a_longer_line(self):
        for before in ["true; ", "true | ", "NAME='a b' "]:
            with self.subTest(before):
                self.assertEqual(self.completed(before + "tend log an"), before + "tend log ana ")

    def test_ids(self):
        self.assertEqual(self.completed(f"tend drop {self.world.follow_up()[:3]}"), f"tend drop {self.world.follow_up()} ")

    def test_files(self):
        self.assertEqual(self.words("tend import no")[-1], "notes of a file.vcf")
        self.assertEqual(self.words("tend due --db=no")[-1], "--db=notes of a file.vcf")


class Bash(Shells):
    """Sources the script and calls the function as bash does; one look goes through a terminal."""

    SHELL = "bash"
    CALL = r"""
source <(tend completion bash)
line=$1
COMP_LINE=$line COMP_POINT=${#line} COMP_TYPE=${2:-9}
compopt() { [[ $* == '-o default' ]] && echo files; }
_tend tend '' ''
printf '%s\n' "${COMPREPLY[@]}"
"""

    def offered(self, line, kind=9):
        """What the function hands to bash."""
        result = subprocess.run(["bash", "-c", self.CALL, "bash", line, str(kind)], cwd=self.world.home, env=self.world.environment,
                                capture_output=True, text=True)
        self.assertEqual(result.stderr, "")
        return [offer for offer in result.stdout.split("\n")[:-1] if offer]

    def completed(self, line):
        setup = ("source <(tend completion bash)\nPS1='ready> '\nset +H\n"
                 "write_typed() { printf %s \"$READLINE_LINE\" > typed.new; mv typed.new typed; }\nbind -x '\"\\C-g\": write_typed'\n")
        return through_terminal(["bash", "--rcfile", ".zshrc", "-i"], setup, line, self.world)

    def test_the_list_tells_what_ids_are(self):
        self.world.tend("follow-up", "bo", "call back", "--by", "2026-03-20")
        self.assertEqual([offer.partition("  ")[2] for offer in self.offered("tend drop ", 63)],
                         ["(bo: call back, by Fri 20 Mar)", "(ana: send the `deck`; $(touch pwned) \\x1b[31m)"])
        self.assertFalse(any("(" in offer for offer in self.offered("tend drop ")))

    def test_what_was_typed_is_never_shortened(self):
        self.assertEqual(self.offered("tend show a"), ["ana", "asa"])
        self.assertEqual(self.offered("tend show sou"), ["ana"])
        self.assertEqual(self.offered("tend show o"), ["asa"])
        self.assertEqual(self.offered("tend edit ana --tz Sao"), ["Africa/Sao_Tome", "America/Sao_Paulo", " "])

    def test_options_are_offered_once(self):
        self.assertNotIn("--circle", self.offered("tend due --circle x --"))
        self.assertIn("--team", self.offered("tend due --circle x --"))

    def test_nothing_that_no_terminal_shows(self):
        self.assertEqual(self.offered("tend list --team "), ["R\\&D\\;\\ \\<core\\>", "it\\'s\\ \\$\\(touch\\ pwned\\)\\ \\`touch\\ pwned\\`"])

    def test_a_program_that_is_elsewhere(self):
        elsewhere = dict(self.world.environment, PATH="/usr/bin:/bin")
        script = self.world.tend("completion", "bash")
        result = subprocess.run(["bash", "-c", script + f'COMP_LINE="{TEND} sugg"; COMP_POINT=${{#COMP_LINE}}; _tend {TEND}; echo "${{COMPREPLY[@]}}"'],
                                env=elsewhere, capture_output=True, text=True)
        self.assertEqual((result.stdout, result.stderr), ("suggest\n", ""))


class Zsh(Shells):
    SHELL = "zsh"
    KEYS = ("PS1='ready> '; unsetopt beep prompt_cr prompt_sp; bindkey -e\n"
            "write_typed() { print -rn -- \"$BUFFER\" > typed.new; mv typed.new typed }; zle -N write_typed; bindkey '^G' write_typed\n")

    def completed(self, line):
        setup = "autoload -Uz compinit; compinit -u -d $HOME/.zcompdump\nsource <(tend completion zsh)\n" + self.KEYS
        return through_terminal(["zsh", "-i"], setup, line, self.world)

    def test_the_function_of_a_folder(self):
        folder = self.world.home / "functions"
        folder.mkdir()
        (folder / "_tend").write_text(self.world.tend("completion", "zsh"))
        setup = f"fpath=({folder} $fpath); autoload -Uz compinit; compinit -u -d $HOME/.zcompdump\n" + self.KEYS
        self.assertEqual(through_terminal(["zsh", "-i"], setup, "tend sugg", self.world), "tend suggest ")


class Fish(Shells):
    """Asks fish's own engine; `complete -C` gives what it would insert."""

    SHELL = "fish"

    def offered(self, line):
        script = "tend completion fish | source; complete -C $argv[1]"
        result = subprocess.run(["fish", "-N", "-c", script, line], cwd=self.world.home, env=self.world.environment, capture_output=True, text=True)
        self.assertEqual(result.stderr, "")
        return [tuple(offer.partition("\t")[::2]) for offer in result.stdout.split("\n")[:-1]]

    def completed(self, line):
        offers = self.offered(line)
        if len(offers) != 1:
            return line
        return line[:-len(line.split(" ")[-1]) or None] + offers[0][0] + " "

    def words(self, line):
        offers = [offer for offer, _ in self.offered(line)]
        self.assertEqual(len(offers), 1, offers)
        return offers

    def test_a_word_of_a_name(self):
        self.assertEqual(self.offered("tend show sou"), [("souza", "Ana Souza (ana)")])

    def test_descriptions(self):
        self.assertIn(("ana", "Ana Souza"), self.offered("tend show a"))
        self.assertIn((self.world.follow_up(), "ana: send the `deck`; $(touch pwned) \\x1b[31m"), self.offered("tend drop "))


def through_terminal(command, setup, line, world):
    """Starts the shell at a terminal, types the line, a tab and Ctrl-G (which `setup` lets write what is typed into the file
    `typed`), and gives back the line as the shell then has it."""
    screen, terminal = pty.openpty()
    (world.home / ".zshrc").write_text(setup)
    typed = world.home / "typed"
    typed.unlink(missing_ok=True)
    process = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, env=world.environment, cwd=world.home,
                               start_new_session=True)
    os.close(terminal)
    try:
        wait_for(screen, "ready> ")
        os.write(screen, f"{line}{TAB}\a".encode())
        until = time.monotonic() + PATIENCE
        while not typed.exists():
            if time.monotonic() > until:
                raise AssertionError(f"nothing came of {line!r}")
            if select.select([screen], [], [], 0.02)[0]:
                os.read(screen, 65536)
        return typed.read_text(encoding="utf-8")
    finally:
        process.kill()
        process.wait()
        os.close(screen)


def wait_for(screen, text):
    shown, until = "", time.monotonic() + PATIENCE
    while text not in shown:
        if time.monotonic() > until or not select.select([screen], [], [], PATIENCE)[0]:
            raise AssertionError(f"{text!r} was not shown, but {shown!r}")
        shown += os.read(screen, 65536).decode(errors="replace")
    return shown


if __name__ == "__main__":
    which = sys.argv[1] if len(sys.argv) > 1 else "Bash"
    if not shutil.which(which.lower()):
        print(f"{which.lower()} is not here: skipped")
        sys.exit(77)
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(globals()[which])
    sys.exit(0 if unittest.TextTestRunner(verbosity=1).run(suite).wasSuccessful() else 1)
