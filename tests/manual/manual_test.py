#!/usr/bin/env python3
"""Writes the manual and looks at it: a page for each command, all that the program tells of it, and nothing mandoc objects to.

    manual_test.py TEND      (77, which ctest calls skipped, where mandoc is not here; the rest is looked at all the same)
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "cmake"))
import manual  # noqa: E402

TEND = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
MANDOC = shutil.which("mandoc")


def write_manual(folder, date="0"):
    subprocess.run([sys.executable, "-B", ROOT / "cmake/manual.py", "--tend", TEND, "--pages", ROOT / "docs/commands", "--to", folder],
                   check=True, env={**os.environ, "SOURCE_DATE_EPOCH": date})


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="tend-manual-"))
        write_manual(cls.folder)
        cls.pages = {path.stem: path.read_text(encoding="ascii") for path in cls.folder.glob("*.1")}

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def told(self, *arguments):
        return json.loads(subprocess.run([TEND, "help", *arguments, "--json"], check=True, capture_output=True, text=True).stdout)

    def test_each_command_has_a_page_with_its_options_and_examples(self):
        for command in self.told()["items"]:
            name = command["name"]
            with self.subTest(name):
                page = self.pages["tend-" + name.split()[0]]
                self.assertIn(f"\\fB{manual.plain(command['usage'])}\\fR", page)
                self.assertIn(f"\\fBtend {manual.plain(name)}\\fR", self.pages["tend"])
                told = self.told(*name.split())["items"][0]
                for option in told["options"]:
                    self.assertIn(manual.option(option), page)
                for example in told["examples"]:
                    self.assertIn(manual.plain(example["line"]), page)

    def test_the_first_page_tells_the_topics_and_names_the_others(self):
        first = self.pages["tend"]
        for topic in self.told()["topics"]:
            self.assertIn(manual.topic_text(topic["text"]), first)
        self.assertIn(".SH EXIT STATUS\n", first)
        for page in self.pages.keys() - {"tend"}:
            self.assertIn(f"\\fB{manual.plain(page)}\\fR(1)", first)

    def test_nothing_of_markdown_is_left(self):
        for name, page in self.pages.items():
            with self.subTest(name):
                flowing = re.sub(r"^\.EX$.*?^\.EE$", "", page, flags=re.MULTILINE | re.DOTALL)
                self.assertIsNone(re.search(r"```|\]\(|^#+ |^\|", flowing, re.MULTILINE))

    def test_the_same_program_writes_the_same_pages(self):
        again = self.folder / "again"
        write_manual(again)
        for path in again.glob("*.1"):
            self.assertEqual(path.read_text(encoding="ascii"), self.pages[path.stem], path.stem)
        shutil.rmtree(again)
        self.assertIn('"1970-01-01" "tend ', self.pages["tend"])

    def test_a_page_of_a_command_that_is_gone_is_taken_away(self):
        folder = self.folder / "older"
        folder.mkdir()
        (folder / "tend-gone.1").touch()
        write_manual(folder)
        self.assertFalse((folder / "tend-gone.1").exists())
        shutil.rmtree(folder)

    @unittest.skipUnless(MANDOC, "mandoc is not here")
    def test_mandoc_has_no_objection(self):
        result = subprocess.run([MANDOC, "-T", "lint", *sorted(self.folder.glob("*.1"))], capture_output=True, text=True)
        self.assertEqual(result.stdout + result.stderr, "")

    @unittest.skipUnless(MANDOC, "mandoc is not here")
    def test_a_reader_sees_what_was_written(self):
        shown = subprocess.run([MANDOC, "-T", "utf8", self.folder / "tend-log.1"], capture_output=True, text=True, check=True).stdout
        shown = re.sub(".\b", "", shown)
        for text in ["tend-log - records that you were in touch, or will be", "tend log WHO [TEXT...] [OPTIONS]", "$ tend log ana -c call talked about",
                     "-c, --channel CHANNEL", 'tend log ana coffee +coffee="flat white"']:
            self.assertIn(text, shown)


class Roff(unittest.TestCase):
    def test_text_is_taken_as_it_stands(self):
        self.assertEqual(manual.plain(".x"), r"\&.x")
        self.assertEqual(manual.plain("'x"), r"\(aqx")
        self.assertEqual(manual.plain("a-b\\c `d` ~^\""), r"a\-b\(rsc \(gad\(ga \(ti\(ha\(dq")
        self.assertEqual(manual.plain("é李"), r"\[u00E9]\[u674E]")

    def test_code_is_bold_and_links_are_their_text(self):
        self.assertEqual(manual.flowing("see [the `log`](log.md), or\n`-d DAY`: **now**"), "see the \\fBlog\\fR, or \\fB\\-d\\ DAY\\fR: now\n")
        self.assertEqual(manual.flowing("`ch`at"), "\\fBch\\fRat\n")

    def test_no_line_is_a_request_by_accident(self):
        text = manual.flowing("word " * 14 + ".hidden")
        self.assertIn("\n\\&.hidden", text)

    def test_blocks(self):
        text = "# tend x\n\nDoes.\n\n```\ntend x\n```\n\n## More\n\nText\n| a | b |\n|---|---|\n| `c` | d \\| e |\n\n- one\n- two\n  lines\n<!--\n```console\n$ hidden\n```\n-->\n\n```console\n$ x\n2> no\n[exit 2]\n```\n"
        self.assertEqual(manual.described(text), "Does.\n.SS More\nText\n.TP\n\\fBc\\fR\nd | e\n.IP \\(bu 2\none\n.IP \\(bu 2\ntwo lines\n"
                         ".PP\n.in +2n\n.EX\n$ x\nno\n.EE\n.in\n")


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    good = unittest.TextTestRunner(verbosity=1).run(suite).wasSuccessful()
    if not MANDOC:
        print("mandoc is not here: what it says of the pages was not looked at")
    sys.exit(1 if not good else 0 if MANDOC else 77)
