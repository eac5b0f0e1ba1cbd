#!/usr/bin/env python3
"""run.py itself: that it passes what is right, and objects to every way of being wrong."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUN = Path(__file__).resolve().parent / "run.py"

# Stands for the program: prints its arguments and fresh ids, or fails on demand.
PROGRAM = """#!/usr/bin/python3
import os, secrets, sys, uuid
words = sys.argv[1:]
if words[:1] == ["ids"]:
    word = "".join(secrets.choice("0123456789abcdefghjkmnpqrstvwxyz") for _ in range(6))
    print(f"[{word}] a coffee in garden {uuid.uuid4()}", f'"short":"{word}"', sep="\\n")
elif words[:1] == ["fail"]:
    print("no such person", file=sys.stderr)
    sys.exit(3)
elif words[:1] == ["seen"]:
    print(os.isatty(0), os.isatty(1), os.isatty(2), os.get_terminal_size(1).columns)
elif words[:1] == ["noise"]:
    print(secrets.token_hex(12))
else:
    print(*words)
"""


class PageTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.program = self.folder / "bin" / "tend"
        self.program.parent.mkdir()
        self.program.write_text(PROGRAM)
        self.program.chmod(0o755)
        self.page = self.folder / "page.md"

    def run_page(self, text: str, *options: str) -> subprocess.CompletedProcess:
        self.page.write_text(text)
        return subprocess.run([sys.executable, RUN, "--tend", self.program, *options, self.page], capture_output=True, text=True,
                              env={"PATH": "/nowhere", "LC_ALL": "C.UTF-8", "TEND_COLOR": "always"})

    def run_block(self, block: str, *options: str) -> subprocess.CompletedProcess:
        return self.run_page(f"# A page\n\n```console\n{block}```\n", *options)

    def assert_passes(self, block: str, *options: str):
        result = self.run_block(block, *options)
        self.assertEqual((result.returncode, result.stderr), (0, ""), result.stdout)

    def assert_fails(self, block: str, *told: str, options: tuple[str, ...] = ()):
        result = self.run_block(block, *options)
        self.assertEqual((result.returncode, result.stderr), (1, ""), result.stdout)
        for words in told:
            self.assertIn(words, result.stdout)

    def assert_updated(self, before: str, after: str):
        result = self.run_block(before, "--update")
        self.assertEqual((result.returncode, result.stderr), (0, ""), result.stdout)
        self.assertEqual(self.page.read_text(), f"# A page\n\n```console\n{after}```\n")
        self.assert_passes(after)


class Checking(PageTest):
    def test_output_errors_and_status_as_promised_pass(self):
        self.assert_passes("$ tend hello\nhello\n$ tend fail\n2> no such person\n[exit 3]\n$ true\n")

    def test_standard_output_that_differs_fails_and_is_shown_with_its_place(self):
        self.assert_fails("$ true\n$ tend hello\nhallo\n", "page.md:5: $ tend hello", "-hallo", "+hello", "1 differing")

    def test_missing_and_surplus_lines_fail(self):
        self.assert_fails("$ tend hello\n", "+hello")
        self.assert_fails("$ tend hello\nhello\nhello\n", "-hello")
        self.assert_fails("$ true\n\n", "-")

    def test_blanks_count(self):
        self.assert_fails("$ tend hello\nhello \n", "-hello ", "+hello")

    def test_standard_error_that_differs_fails(self):
        self.assert_fails("$ tend fail\n2> no such circle\n[exit 3]\n", "-2> no such circle", "+2> no such person")
        self.assert_fails("$ tend fail\n[exit 3]\n", "+2> no such person")
        self.assert_fails("$ echo out >&2\nout\n", "-out", "+2> out")

    def test_a_status_that_differs_fails(self):
        self.assert_fails("$ tend fail\n2> no such person\n", "+[exit 3]")
        self.assert_fails("$ tend fail\n2> no such person\n[exit 4]\n", "-[exit 4]", "+[exit 3]")
        self.assert_fails("$ true\n[exit 1]\n", "-[exit 1]")

    def test_an_id_stands_for_any_id_and_for_nothing_else(self):
        self.assert_passes('$ tend ids\n[<id>] a coffee in garden <uuid>\n"short":"<id>"\n')
        self.assert_fails("$ echo '[nosuch]'\n[<id>]\n", "+[nosuch]")
        self.assert_fails("$ echo '[abc12345]'\n[<id>]\n", "+[abc12345]")
        self.assert_fails("$ echo 0190-12\n<uuid>\n", "+0190-12")
        self.assert_passes("$ echo 'remove <id>'\nremove <id>\n")

    def test_output_that_looks_like_markup_has_a_backslash(self):
        self.assert_passes("$ printf '%s\\n' '> a' '> b' '$ c' '2> d' '[exit 1]' '\\e'\n"
                           "\\> a\n> b\n\\$ c\n\\2> d\n\\[exit 1]\n\\\\e\n")

    def test_a_missing_line_end_is_told(self):
        self.assert_passes("$ printf hello\nhello\n[no newline]\n")
        self.assert_fails("$ printf hello\nhello\n", "+[no newline]")

    def test_an_escape_that_reaches_the_terminal_is_told_from_its_letters(self):
        self.assert_passes("$ printf '\\033[31m \\\\x1b[31m \\302\\233\\n'\n␛[31m \\x1b[31m <U+009B>\n")

    def test_line_ends_stay_as_written(self):
        self.assert_passes("$ printf 'a\\r\\nb\\n'\na␍\nb\n")


class World(PageTest):
    def test_only_standard_output_is_a_terminal_80_wide(self):
        self.assert_passes("$ tend seen\nFalse True False 80\n$ tend hello | cat\nhello\n")

    def test_variables_exports_folder_and_status_last(self):
        self.assert_passes("$ word=$(echo kept); export OTHER=also\n$ mkdir a && cd a\n$ echo $word; sh -c 'echo $OTHER'; pwd\n"
                           "kept\nalso\n~/a\n$ false\n[exit 1]\n$ echo $?\n1\n")

    def test_nothing_of_the_caller_leaks_in(self):
        self.assert_passes("$ env | cut -d= -f1 | sort | xargs\n"
                           "COLUMNS HOME LC_ALL NO_COLOR PATH PWD TEND_DB TEND_NOW TEND_PAGER TEND_TZ TERM\n"
                           "$ echo $TEND_NOW $TEND_TZ $TEND_DB\n2026-03-16T09:00:00Z Europe/Berlin ~/tend.db\n")

    def test_a_page_begins_with_an_empty_home(self):
        self.assert_passes("$ ls -A; pwd\n~\n")

    def test_the_folder_of_files_is_there_as_a_copy(self):
        (self.folder / "files").mkdir()
        (self.folder / "files" / "a.txt").write_text("a\n")
        self.assert_passes("$ cat files/a.txt; rm files/a.txt\na\n", "--files", str(self.folder / "files"))
        self.assertTrue((self.folder / "files" / "a.txt").exists())

    def test_commands_of_several_lines_run_as_one(self):
        self.assert_passes("$ cat <<END\n> one\n>\n> two\n> END\none\n\ntwo\n")

    def test_a_shell_that_ends_fails(self):
        self.assert_fails("$ exit 4\n[exit 4]\n", "line 4: the command ended the shell")
        self.assert_fails("$ echo 'open\n", "line 4: the command ended the shell", "Unterminated")

    def test_a_command_that_hangs_fails(self):
        self.assert_fails("$ echo begun; sleep 60\n", "took longer than 0.5 s", "begun", options=("--timeout", "0.5"))

    def test_much_output_arrives_whole(self):
        self.assert_passes("$ seq 200000 | tee /dev/stderr 2>/dev/null | tail -1\n200000\n"
                           "$ seq 30000 >all; cat all; cat all >&2\n" + "".join(f"{n}\n" for n in range(1, 30001))
                           + "".join(f"2> {n}\n" for n in range(1, 30001)))


class Pages(PageTest):
    def test_blocks_to_skip_and_other_languages_are_not_run(self):
        result = self.run_page("```console skip\n$ false\n```\n~~~sh\n$ false\n```console\n~~~\n")
        self.assertEqual(result.returncode, 0, result.stdout)

    def test_indented_and_hidden_blocks_are_run(self):
        result = self.run_page("<!--\n```console\n$ word=hidden\n```\n-->\n1. So:\n   ```console\n   $ echo $word\n   shown\n   ```\n")
        self.assertEqual(result.returncode, 1)
        self.assertIn("page.md:8", result.stdout)
        self.assertIn("+hidden", result.stdout)

    def test_a_page_without_commands_fails_where_they_are_needed(self):
        self.assertEqual(self.run_page("# Words\n").returncode, 0)
        self.assertEqual(self.run_page("# Words\n", "--needs-commands").returncode, 1)
        self.assertEqual(self.run_page("```console skip\n$ false\n```\n", "--needs-commands").returncode, 1)

    def test_a_page_that_is_wrong_in_itself_fails(self):
        for text, told in [("```console\nhello\n```\n", "before the first command"), ("```console\n```\n", "without a command"),
                           ("```console skpi\n$ true\n```\n", "is marked"), ("```console\n$ true\n", "never closed")]:
            result = self.run_page(text)
            self.assertEqual(result.returncode, 1, text)
            self.assertIn(told, result.stdout)


class Updating(PageTest):
    def test_output_is_written_anew_in_its_place(self):
        self.assert_updated("$ tend hello\nold\n$ tend fail\n$ true\nold\n", "$ tend hello\nhello\n$ tend fail\n2> no such person\n[exit 3]\n$ true\n")

    def test_ids_become_placeholders_and_words_of_six_letters_stay(self):
        self.assert_updated("$ tend ids\n$ echo coffee\n", '$ tend ids\n[<id>] a coffee in garden <uuid>\n"short":"<id>"\n$ echo coffee\ncoffee\n')

    def test_what_was_right_stays_in_its_words(self):
        self.assert_updated("$ echo '[abc123]'; echo new\n[<id>]\n", "$ echo '[abc123]'; echo new\n[<id>]\nnew\n")

    def test_output_that_is_never_the_same_is_refused(self):
        page = "$ tend noise\n"
        self.assert_fails(page, "line 4", "differs between two runs", options=("--update",))
        self.assertIn(page, self.page.read_text())

    def test_the_indent_of_a_block_is_kept(self):
        self.run_page("- So:\n  ```console\n  $ printf 'a\\n\\nb\\n'\n  ```\n", "--update")
        self.assertEqual(self.page.read_text(), "- So:\n  ```console\n  $ printf 'a\\n\\nb\\n'\n  a\n\n  b\n  ```\n")


if __name__ == "__main__":
    unittest.main()
