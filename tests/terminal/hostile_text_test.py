#!/usr/bin/env python3
"""Puts every code point, and bytes that are no text, wherever text from outside comes in, and looks at what reaches a terminal.

    hostile_text_test.py TEND [--whole]

What a terminal may obey and the usual scripts are in every free field; the ideographs, private use and unassigned code points are in one
field or another. With --whole every code point is in every field, which takes minutes.
"""

import json
import os
import re
import shutil
import sqlite3
import sys
import tempfile
import unittest
from pathlib import Path

from hostile_world import BROKEN, COMMON, NASTY, RARE, changed_records, documents, is_character, records, same_everywhere, texts_of_all
from screen import OBEYED, at_terminal, complaint_about

WHOLE = "--whole" in sys.argv
if WHOLE:
    sys.argv.remove("--whole")
TEND = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else ""

# What shows texts and changes nothing; WHO is three people in whose records everything is, ONE the first of them.
READS = ["list", "list x", "due", "suggest --explain -n 9", "digest --days 31", "digest --format markdown", "digest --format html",
         "digest --format email --to a@b.example", "upcoming --within 1y", "show WHO", "when -n 9", "when WHO", "circle list", "pair",
         "follow-up", "follow-up ONE", "milestone list", "milestone list ONE", "holiday list", "history", "history ONE", "fact ONE", "search xx",
         "review", "graph", "graph ONE", "config", "undo --list", "doctor", "restore", "export", "export --format ndjson", "export --format csv",
         "export --format vcard", "export --format vcard3", "export --format ics", "report -"]
# Every change, in an order in which each has something to change. TEXT is hostile; PERSON, DONE, OPEN, PAST and DAY stand for ids.
CHANGES = ["add TEXT --org TEXT --team TEXT --role TEXT --place TEXT --tag TEXT --note TEXT", "edit ana --org TEXT --tag TEXT --note TEXT",
           "circle add TEXT --every 1m", "circle edit TEXT --gather 1m", "edit ana --circle TEXT", "log ana TEXT +key=TEXT --promise TEXT",
           "log TEXT,ana -m TEXT", "fact ana key=TEXT", "fact ana key+=moreTEXT", "fact ana key=", "follow-up ana TEXT --by fri",
           "milestone add ana project fri TEXT", "milestone add ana visit tomorrow", "holiday add TEXT 2026-03-18 TEXT", "snooze ana 2w TEXT",
           "snooze ana off", "archive ana", "archive ana --off", "no-contact ana", "no-contact ana --off", "config user.place TEXT",
           "away today tomorrow", "away --off", "amend INTERACTION -m TEXT", "amend FOLLOW_UP -m TEXT", "done FOLLOW_UP --touch", "undo",
           "undo --redo", "undo", "drop FOLLOW_UP", "milestone done MILESTONE", "milestone remove MILESTONE", "holiday remove TEXT 2026-03-18",
           "remove INTERACTION", "circle remove TEXT", "pair --log", "backup TEXT.db", "report TEXT.html --yes", "restore TEXT.db", "import FILE", "merge ana ben",
           "forget ana --yes", "undo --list"]
# What shows nothing of anybody's, or is a test of its own.
NOTHING_FOREIGN = {"demo", "completion", "help", "schedule", "triage"}
FREE = {"name", "handle", "org", "team", "role", "place", "circle", "quiet_reason", "text", "label", "what", "key", "value"}
FORGED = re.compile("^tend: forged", re.MULTILINE)  # a line that no text of anybody may begin
LONG = 500  # characters, from which on a text in JSON can only be one of those given
NOW = "2026-03-16T09:00:00Z"


class Terminal(unittest.TestCase):
    """A folder, a file of tend's in it, and the program at a terminal."""

    def setUp(self):
        self.home = fresh_folder(self.addCleanup)

    def tend(self, *arguments, width=80, answer=None, **variables):
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "TEND_DB": str(self.home / "tend.db"), "TEND_NOW": NOW,
                       "TEND_TZ": "Europe/Berlin", "TERM": "xterm", "COLUMNS": str(width), "EDITOR": "true"} | variables
        return at_terminal([TEND, *arguments], environment, answer, self.home)

    def seen(self, *arguments, painted=True, statuses=(0,), allowed="", **more):
        """Runs a command, and objects where a terminal might obey what it shows."""
        shown = self.tend(*arguments, **more)
        told = ascii(arguments)[:200]
        self.assertIn(shown.status, statuses, f"{told}: {shown.err[:300]!r}")
        for stream in (shown.out, shown.err):
            complaint = complaint_about(stream, painted, allowed)
            self.assertIsNone(complaint, f"{told}: {ascii(complaint)}")
            self.assertNotRegex(stream.decode(), FORGED, told)
        return shown

    def seen_json(self, *arguments, **more):
        """The same for JSON; gives the documents, which stand each on a line of their own."""
        shown = self.seen(*arguments, "--json", painted=False, **more)
        return [json.loads(line) for line in (shown.out or shown.err).decode().splitlines()]

    def imported(self, *documents_, statuses=(0,)):
        names = []
        for number, document in enumerate(documents_):
            names.append(str(self.home / f"{number}.json"))
            # Both as escapes and as they are; JSON wants control characters escaped.
            Path(names[-1]).write_text(json.dumps(document, ensure_ascii=number % 2 == 0), encoding="utf-8")
        return self.seen("import", *names, statuses=statuses)


class EveryCodePoint(Terminal):
    @classmethod
    def setUpClass(cls):
        cls.documents = documents(texts_of_all(COMMON + RARE), []) if WHOLE else documents(texts_of_all(COMMON), texts_of_all(RARE))
        cls.home = fresh_folder(cls.addClassCleanup)
        cls.all = [document["people"][0]["handle"] for document in cls.documents]
        cls.who = cls.all[:3]
        cls().imported(*cls.documents)

    def setUp(self):
        """Everything is there already, and nothing here changes it."""

    def read(self, line):
        return [argument for word in line.split() for argument in {"WHO": self.who, "ONE": self.who[:1]}.get(word, [word])]

    def test_is_harmless_in_every_view(self):
        for line in READS:
            with self.subTest(line):
                self.seen(*self.read(line), allowed="\t" if "csv" in line or "vcard" in line or "ics" in line else "")
        # Neither cut nor coloured, and everybody's card.
        for arguments in (["show", *self.all], ["list"], ["history"], ["follow-up"], ["milestone", "list"], ["holiday", "list"], ["circle", "list"]):
            with self.subTest(arguments[0]):
                self.seen("--color", "never", *arguments, width=100000, painted=False)

    def test_comes_back_from_json_as_it_was_given(self):
        given = {text for text in strings_in(self.documents) if len(text) > LONG}
        for line in READS:
            if "--format" in line or line.startswith("report"):
                continue
            with self.subTest(line):
                found = self.seen_json(*self.read(line))
                for key, value in members_of(found):
                    if key in FREE and isinstance(value, str) and len(value) > LONG and value not in given:
                        self.assertTrue(any(text in value for text in given), f"{key} of {line} is {ascii(value[:99])}")
        exported = self.seen_json("export")[0]
        for number, document in enumerate(self.documents):
            self.assertEqual(changed_records(document, exported), [], f"document {number}")

    def test_is_all_there(self):
        there = set().union(*strings_in(self.documents))
        self.assertEqual([code for code in range(0x110000) if is_character(code) and chr(code) not in there], [])


class Commands(Terminal):
    def setUp(self):
        super().setUp()
        self.imported({"schema_version": 1, "kind": "export", "people": [{"handle": "ana", "name": NASTY}, {"handle": "ben", "name": "x" + NASTY}]})
        Path(self.home / "hostile.json").write_text(json.dumps(records(7, same_everywhere(NASTY))), encoding="utf-8")

    def short(self, *command):
        return self.seen_json(*command)[0]["items"][0]["short"]

    def change(self, line, text):
        stand_ins = {"FILE": lambda: str(self.home / "hostile.json"), "INTERACTION": lambda: self.short("history", "ana"),
                     "FOLLOW_UP": lambda: self.short("follow-up", "ana"), "MILESTONE": lambda: self.short("milestone", "list", "ana")}
        return [stand_ins[word]() if word in stand_ins else
                re.sub(r"TEXT(\.(?:db|html))", lambda end: str(self.home / f"hostile{text[:60]}{end[1]}").replace("\r", ""), word).replace("TEXT", text) for word in line.split()]

    def test_every_change_tells_harmlessly_what_it_did(self):
        text = NASTY.replace(",", "").replace("/", "")
        for line in CHANGES:
            with self.subTest(line):
                arguments = self.change(line, text)
                if line.startswith("log TEXT"):
                    arguments[1] = "ben,ana"
                self.seen(*arguments)

    def test_every_change_tells_json_harmlessly_what_it_did(self):
        text = NASTY.replace(",", "").replace("/", "")
        for line in CHANGES:
            with self.subTest(line):
                arguments = self.change(line, text)
                if line.startswith("log TEXT"):
                    arguments[1] = "ben,ana"
                self.seen_json(*arguments)

    def test_every_command_is_tried(self):
        known = {item["name"] for item in self.seen_json("help")[0]["items"]}
        tried = {name for name in known for line in READS + CHANGES if (line + " ").startswith(name + " ")}
        self.assertEqual(known - tried, NOTHING_FOREIGN)

    def test_questions_and_keys_show_nothing_to_obey(self):
        shown = self.seen("forget", "ana", answer=b"n\n", statuses=(0, 1))
        self.assertIn(b"[y/N]", shown.err)
        shown = self.seen("triage", answer=b"q")
        self.assertIn(b"tend: forged", shown.err)

    def test_completion_offers_nothing_to_obey(self):
        self.seen("add", "x", "--tag", "t" + NASTY.replace(",", ""), "--team", NASTY, "--place", NASTY)
        for words in (["show", ""], ["list", "--tag", ""], ["list", "--team", ""], ["log", "b"], ["show", NASTY]):
            for shell in (["zsh"], ["fish"]):
                self.seen("__complete", *shell, *words, allowed="\t")
            self.seen("__complete", "bash", "63", " ", "tend " + " ".join(words))


class Refusals(Terminal):
    """Whatever is wrong in an argument, a name or a variable is quoted, and shown."""

    def usages(self):
        for item in self.seen_json("help")[0]["items"]:
            words = item["name"].split()
            helped = self.seen_json("help", *words)[0]["items"][0]
            yield words, item["usage"], [option["names"].split(",")[-1] for option in helped["options"] if option["value"]]

    def test_show_nothing_to_obey(self):
        self.seen("add", "Ana")
        any_status = (0, 1, 2, 3, 4)
        for number, (words, usage, options) in enumerate(self.usages()):
            hostile = [NASTY, BROKEN][number % 2]
            text = hostile.encode() if isinstance(hostile, str) else hostile
            for arguments in [[text], ["ana", text], ["ana", "x", text], *([option, text] for option in options),
                              *(["ana", option, text] for option in options if " WHO" in usage)]:
                with self.subTest(words=words, arguments=arguments):
                    self.seen(*words, *arguments, statuses=any_status)
                    if arguments == [text]:
                        self.seen_json(*words, *arguments, statuses=any_status)

    def test_of_what_stands_before_commands_show_nothing_to_obey(self):
        for text in (NASTY.encode(), BROKEN):
            for arguments in ([text], [b"--" + text], [b"-" + text], ["list", b"--now", text], ["list", b"--color", text], ["list", b"--db", text],
                              ["add", "x", "--db", text + b"/no/such"], ["circle", text]):
                self.seen(*arguments, statuses=(0, 1, 2))
                self.seen_json(*arguments, statuses=(0, 1, 2))
            for variables in ({"TEND_NOW": text}, {"TEND_TZ": text}, {"TEND_DB": text + b"/x"}, {"COLUMNS": text}, {"TZ": text},
                              {"EDITOR": text, "VISUAL": text}):
                self.seen("list", statuses=(0, 1, 2), **variables)
                self.seen("log", "x", "--new", "-e", statuses=(0, 1, 2), **variables)

    def test_of_files_and_their_records_show_nothing_to_obey(self):
        broken_records = [{"record": NASTY}, {"record": "person", "handle": "a", "name": "A", NASTY: 1}, {"record": "person", "handle": NASTY, "name": "A"},
                          {"record": "person", "handle": "a", "name": "A", "tz": NASTY, "circle": NASTY}, {"record": "me", NASTY: NASTY},
                          {"record": "interaction", "on": NASTY, "people": [NASTY]}, {"record": "milestone", "person": NASTY, "kind": NASTY, "on": "x"}]
        texts = {
            "lines.ndjson": "\n".join(map(json.dumps, broken_records)).encode() + b'\n{"record":"person","handle":"b","name":"' + BROKEN + b'"}\n',
            "cards.vcf": b"BEGIN:VCARD\r\nFN:" + BROKEN + b"\r\nEMAIL:" + BROKEN + b"@x\r\nTZ:" + BROKEN + b"\r\nEND:VCARD\r\nBEGIN:VCARD\r\nNOTE:" + BROKEN,
            "people.csv": b"Name,Email,Time Zone\r\n" + BROKEN + b"," + BROKEN + b"@x,\x1b[31mnowhere\r\n\x9b\x07,\r\n",
            "events.ics": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:" + BROKEN + b"\r\nDTSTART:" + BROKEN + b"\r\nEND:VEVENT\r\n"}
        names = [name.encode() for name in texts] + [NASTY.replace("/", "").encode()[:200], BROKEN.replace(b"/", b"")]
        for name, content in zip(names, [*texts.values(), texts["cards.vcf"], texts["people.csv"]]):
            path = os.fsencode(self.home) + b"/" + name
            with open(path, "wb") as file:
                file.write(content)
            with self.subTest(name):
                self.seen("import", path, statuses=(0, 1, 2))
                self.seen_json("import", path, statuses=(0, 1, 2))
                self.seen("restore", path, statuses=(1, 2))
        for line in READS:
            with self.subTest(line):
                self.seen(*[{"WHO": "a", "ONE": "a"}.get(word, word) for word in line.split()], statuses=(0, 3, 4))


class BrokenFile(Terminal):
    """A file in whose columns somebody else wrote bytes that are no text."""

    def test_is_shown_harmlessly_or_refused(self):
        self.imported(records(1, lambda: "plain"))
        self.seen("log", "p1a", "hello")
        whole = self.home / "tend.db"
        with sqlite3.connect(whole) as file:
            columns = [(table, column) for (table,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'")
                       for _, column, kind, *_ in file.execute(f"PRAGMA table_info({table})") if kind == "TEXT"]
        self.assertGreater(len(columns), 40)
        tried = self.home / "tried.db"
        for table, column in columns:
            shutil.copy(whole, tried)
            with sqlite3.connect(tried) as file:
                file.execute("PRAGMA ignore_check_constraints = 1")
                changed = file.execute(f"UPDATE OR REPLACE {table} SET {column} = CAST(? AS TEXT)", [BROKEN]).rowcount
            if not changed:
                continue
            for line in ("show p1a", "digest", "search plain", "holiday", "config", "undo --list", "doctor"):
                with self.subTest(table=table, column=column, line=line):
                    self.seen(*line.split(), statuses=(0, 1, 3), TEND_DB=str(tried))
            self.seen_json("export", statuses=(0, 1), TEND_DB=str(tried))


class TheCheckItself(unittest.TestCase):
    """It finds what a program without a gate would let through."""

    def raw(self, content):
        with tempfile.NamedTemporaryFile() as file:
            file.write(content)
            file.flush()
            return at_terminal(["/bin/cat", file.name], {}).out

    def test_finds_each_code_point_that_a_terminal_obeys(self):
        obeyed = [chr(code) for code in range(0x110000) if is_character(code) and OBEYED.match(chr(code))]
        self.assertEqual(len(obeyed), 31 + 33 + 14)
        for c in obeyed:
            arrived = self.raw(f"Ana {c} Souza\n".encode()) if c < "\x30" else f"Ana {c} Souza\n".encode()
            self.assertIsNotNone(complaint_about(arrived, painted=True), f"U+{ord(c):04X}")

    def test_finds_what_is_no_text(self):
        for piece in BROKEN.split(b" "):
            self.assertIsNotNone(complaint_about(self.raw(b"Ana " + piece)), piece)
        self.assertIsNotNone(complaint_about(self.raw(BROKEN)))

    def test_finds_sequences_that_are_not_the_programs_own(self):
        for sequence in ("\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b[2J", "\x1b[?1049h", "\x1b", "\x1b[1;31m"):
            self.assertIsNotNone(complaint_about(self.raw(sequence.encode()), painted=True), repr(sequence))
        self.assertIsNotNone(complaint_about(self.raw(b"\x1b[1mbold\x1b[0m")))
        self.assertIsNone(complaint_about(self.raw(b"\x1b[1mbold\x1b[0m\n"), painted=True))

    def test_finds_a_text_that_is_no_longer_the_same(self):
        given = records(1, same_everywhere("text"))
        changed = json.loads(json.dumps(given).replace("xtextx", "xte\ufffdtx"))
        self.assertGreater(len(changed_records(given, changed)), 15)
        self.assertEqual(changed_records(given, given), [])


def fresh_folder(add_cleanup):
    folder = Path(tempfile.mkdtemp(prefix="tend-hostile-"))
    add_cleanup(shutil.rmtree, folder, ignore_errors=True)
    return folder


def members_of(value):
    """Each key of the objects within a document, with what it holds."""
    if isinstance(value, dict):
        yield from value.items()
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from members_of(part)


def strings_in(value):
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings_in(part)


if __name__ == "__main__":
    unittest.main()
