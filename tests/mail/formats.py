#!/usr/bin/env python3
"""Holds the digest as mail, HTML and Markdown against other people's parsers: no text of a person may become anything but text.

usage: formats.py TEND
A page of hostile texts must have the shape that the same page of plain words has. Markdown is read by cmark where that is installed.
"""

import email
import email.header
import email.policy
import email.utils
import shutil
import subprocess
import sys
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path

from world import HOSTILE, World, crowd, harmless

TEND = ""
TO = "me@example.org"
HEADERS = ["To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "Content-Type"]


class Shape(HTMLParser):
    """The tags of a page with all that stands in them, and its text."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.tags, self.text = [], ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(attrs)))

    def handle_endtag(self, tag):
        self.tags.append(("/" + tag, ()))

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.tags.append(("comment", data))

    def handle_decl(self, decl):
        self.tags.append(("declaration", decl))

    def handle_pi(self, data):
        self.tags.append(("instruction", data))

    def unknown_decl(self, data):
        self.tags.append(("unknown", data))


class Formats(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="tend-")
        cls.addClassCleanup(folder.cleanup)
        cls._folder, cls._worlds = Path(folder.name), {}

    def world(self, text: str) -> World:
        """The crowd with this text; one file for all tests."""
        if text not in self._worlds:
            folder = self._folder / str(len(self._worlds))
            folder.mkdir()
            self._worlds[text] = World(TEND, folder)
            self._worlds[text].import_document(crowd(text))
        return self._worlds[text]

    def check_message(self, world: World, *arguments: str):
        message = world.output("digest", *arguments, "--format", "email", "--to", TO)
        self.assertTrue(message.isascii())
        self.assertNotIn("\r", message)
        self.assertLessEqual(max(map(len, message.split("\n"))), 76)
        parsed = email.message_from_bytes(message.encode(), policy=email.policy.default)
        self.assertEqual(list(parsed), HEADERS)
        self.assertEqual(parsed["To"], TO)
        self.assertRegex(parsed["Subject"], r"^tend: Monday 16 March 2026( to [A-Za-z0-9 ]+)?$")
        self.assertEqual(parsed["Date"].datetime.isoformat(), "2026-03-16T09:00:00+00:00")
        self.assertRegex(parsed["Message-ID"], r"^<tend\.20260316090000\.[0-9a-f]{16}@example\.org>$")
        self.assertEqual(parsed["Auto-Submitted"], "auto-generated")
        self.assertEqual(parsed.get_content_type(), "multipart/alternative")
        plain, html = parsed.iter_parts()
        self.assertEqual((plain.get_content_type(), html.get_content_type()), ("text/plain", "text/html"))
        self.assertEqual(plain.get_content(), world.output("digest", *arguments))
        self.assertEqual(html.get_content(), world.output("digest", *arguments, "--format", "html"))
        for part in (parsed, plain, html):
            self.assertEqual(part.defects, [])

    def test_a_message_is_what_it_says(self):
        for text in ["word", *HOSTILE]:
            with self.subTest(text=text):
                world = self.world(text)
                for arguments in [(), ("--days", "7")]:
                    self.check_message(world, *arguments)
        message = ("digest", "--format", "email", "--to", TO)
        self.assertEqual(world.output(*message), world.output(*message))

    def test_addresses_arrive_as_they_were_given(self):
        world = self.world("word")
        for name in ["Ana Souza", "Souza, Ana", "Zoë", "山田 太郎", "👩‍👩‍👧‍👦", 'A "B" C', "A; B: (C)", "a@b.example", "é" * 100, "x " * 60 + "x",
                     "=?UTF-8?B?Qg==?=", "back\\slash", "<angle>", "."]:
            quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
            with self.subTest(name=name):
                message = world.output("digest", "--format", "email", "--to", f"{quoted} <a.b+c@x.example>")
                parsed = email.message_from_string(message, policy=email.policy.default)
                self.assertEqual(list(parsed), HEADERS)
                shown, address = email.utils.parseaddr(email.message_from_string(message)["To"])
                self.assertEqual(address, "a.b+c@x.example")
                self.assertEqual(str(email.header.make_header(email.header.decode_header(shown))), name)
                if "?=\n" not in message:  # several encoded words in a phrase get blanks between them from the newer parser
                    (told,) = parsed["To"].addresses
                    self.assertEqual((told.display_name, told.addr_spec), (name, address))
                self.assertLessEqual(max(map(len, message.split("\n"))), 76)

    def test_no_address_carries_a_header(self):
        world = self.world("word")
        for address in ["a@b\nBcc: x@y", "a@b\r\nBcc: x@y", "a@b\rBcc: x@y", "A\nBcc: x@y <a@b>", "\"A\r\n B\" <a@b>", "a@b\n", "a@b, c@d",
                        "a@b\x0bc", "a@b, c@d\nBcc: x@y"]:
            for option in ("--to", "--mail"):
                done = world.run("digest", *(["--format", "email"] if option == "--to" else []), option, address)
                self.assertEqual((done.returncode, done.stdout), (2, b""), address)
            if address == address.strip() and address != "a@b, c@d":  # a setting loses blanks at its ends, and holds several
                self.assertEqual(world.run("config", "user.email", address).returncode, 2, address)

    def test_a_sender_is_named(self):
        world = self.world("word")
        world.output("config", "user.email", "me@example.com, other@example.com")
        parsed = email.message_from_string(world.output("digest", "--format", "email", "--to", TO), policy=email.policy.default)
        self.assertEqual(list(parsed), ["From", *HEADERS])
        self.assertEqual(parsed["From"], "me@example.com")
        world.output("config", "user.email", "")

    def test_html_of_hostile_texts_has_the_shape_of_plain_words(self):
        plain = Shape(self.world("word").output("digest", "--days", "7", "--format", "html"))
        self.assertEqual(plain.tags[0], ("declaration", "DOCTYPE html"))
        self.assertLess(25, plain.text.count("word"))
        for text in HOSTILE:
            with self.subTest(text=text):
                hostile = Shape(self.world(text).output("digest", "--days", "7", "--format", "html"))
                self.assertEqual(hostile.tags, plain.tags)
                self.assertEqual(hostile.text, plain.text.replace("word", harmless(text)))

    def test_html_loads_nothing(self):
        page = Shape(self.world("word").output("digest", "--days", "7", "--format", "html"))
        self.assertLessEqual({tag for tag, _ in page.tags if not tag.startswith("/")}, {
            "declaration", "html", "head", "meta", "title", "style", "body", "table", "tr", "td", "h1", "h2", "div", "span"})
        for _, attributes in page.tags[1:]:
            self.assertFalse({"src", "href", "background", "onload"} & {name for name, _ in attributes})

    def test_markdown_of_hostile_texts_has_the_shape_of_plain_words(self):
        if not shutil.which("cmark"):
            self.skipTest("cmark is not installed")
        plain = self.rendered(self.world("word"))
        self.assertLess(25, plain.text.count("word"))
        for text in HOSTILE:
            with self.subTest(text=text):
                hostile = self.rendered(self.world(text))
                self.assertEqual(hostile.tags, plain.tags)
                self.assertEqual(squeezed(hostile.text), squeezed(plain.text.replace("word", harmless(text))))

    def rendered(self, world: World) -> Shape:
        markdown = world.output("digest", "--days", "7", "--format", "markdown")
        done = subprocess.run(["cmark", "--unsafe"], input=markdown.encode(), capture_output=True, check=True)
        return Shape(done.stdout.decode())


def squeezed(text: str) -> str:
    """Without blanks: HTML shows several as one, and pieces lose those at their ends."""
    return "".join(text.split())


if __name__ == "__main__":
    TEND = sys.argv.pop(1)
    unittest.main()
