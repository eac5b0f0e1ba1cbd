#!/usr/bin/env python3
"""Holds the page of `tend report` against a parser of HTML: well-formed, harmless whatever people are called, and readable.

    page_test.py TEND
"""

import base64
import hashlib
import re
import sys
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "mail"))
from world import HOSTILE, World, crowd, harmless  # noqa: E402

TEND = ""
ALLOWED = {"html", "head", "meta", "title", "style", "body", "div", "header", "main", "footer", "section", "h1", "h2", "h3", "p", "ul", "ol", "li",
           "figure", "figcaption", "svg", "rect", "table", "tr", "th", "td", "span", "strong", "bdi", "code", "time"}
ATTRIBUTES = {"lang", "charset", "name", "content", "http-equiv", "class", "id", "aria-labelledby", "aria-label", "aria-hidden", "role", "viewbox",
              "x", "y", "width", "height", "rx", "scope", "datetime"}


class Page(HTMLParser):
    """A page as its tags, in order, and its texts; every tag must be closed where it was opened."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.tags, self.open, self.text, self.style = [], [], "", ""
        self.feed(page)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, (tag, self.open)
        self.tags.append(("/" + tag, {}))

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.text += data

    def handle_comment(self, data):
        self.tags.append(("comment", data))

    def handle_decl(self, decl):
        self.tags.append(("declaration", decl))

    def handle_pi(self, data):
        self.tags.append(("instruction", data))

    def unknown_decl(self, data):
        self.tags.append(("unknown", data))

    def of(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def year(text: str) -> dict:
    """The crowd with this text, and contact that does not fit its rhythm."""
    document = crowd(text)
    for person in document["people"]:
        person["team"] = f"t{text}"
    document["people"].append({"handle": "eve", "name": text, "added_on": "2025-01-05", "cadence": "P1Y", "team": f"u{text}"})
    days = ["2026-01-08", "2026-01-19", "2026-01-30", "2026-02-10", "2026-02-21", "2026-03-04"]
    document["interactions"] += [{"id": f"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f2b{number:02x}", "on": day, "people": ["eve"], "channel": "call",
                                  "direction": "out", "text": text} for number, day in enumerate(days)]
    return document


def luminance(color: str) -> float:
    digits = color.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at:at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As the web's guidelines count it: 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class PageTest(unittest.TestCase):
    maxDiff = 2000

    def world(self, document=None) -> World:
        folder = tempfile.TemporaryDirectory(prefix="tend-")
        self.addCleanup(folder.cleanup)
        world = World(TEND, Path(folder.name))
        if document:
            world.import_document(document)
        return world

    def page(self, document=None, *arguments: str) -> Page:
        return Page(self.world(document).output("report", "-", *arguments))

    def test_every_page_is_well_formed_and_loads_nothing(self):
        one = {"schema_version": 1, "kind": "export", "people": [{"handle": "ana", "name": "Ana", "added_on": "2026-01-05"}]}
        for document in (None, one, crowd("lorem"), year("lorem")):
            for arguments in ((), ("--year", "2026"), ("--year", "1999")):
                page = self.page(document, *arguments)
                self.assertEqual(page.tags[0], ("declaration", "DOCTYPE html"))
                self.assertLessEqual({tag.lstrip("/") for tag, _ in page.tags[1:]}, ALLOWED)
                for tag, attributes in page.tags[1:]:
                    self.assertLessEqual(set(attributes), ATTRIBUTES, tag)
                self.assertNotRegex(page.style, r"url\(|@import|expression|</")

    def test_its_policy_allows_its_own_style_and_nothing_else(self):
        page = self.page(year("lorem"))
        digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
        policies = [meta["content"] for meta in page.of("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
        self.assertEqual(policies, [f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"])

    def test_no_name_becomes_anything_but_text(self):
        plain = self.page(year("lorem"))
        self.assertLess(11, plain.text.count("lorem"))
        for text in HOSTILE:
            with self.subTest(text=text):
                hostile = self.page(year(text))
                self.assertEqual(hostile.tags, plain.tags)
                self.assertEqual(hostile.text, plain.text.replace("lorem", harmless(text)))

    def test_filters_are_told_as_text(self):
        page = self.page(crowd("lorem"), "--tag", "<i>x")
        self.assertIn("Only tag <i>x", page.text)
        self.assertNotIn("i", {tag for tag, _ in page.tags})

    def test_those_who_hear_the_page_are_told_what_its_pictures_show(self):
        page = self.page(year("lorem"))
        self.assertEqual(len(page.of("h1")), 1)
        headings = {attributes["id"] for attributes in page.of("h2")}
        self.assertEqual({attributes["aria-labelledby"] for attributes in page.of("section")}, headings)
        self.assertEqual(len(page.of("section")), len(headings))
        for picture in page.of("svg"):
            self.assertTrue(picture.get("aria-hidden") == "true" or (picture["role"] == "img" and picture["aria-label"]), picture)
        months = [picture["aria-label"] for picture in page.of("svg") if picture.get("role") == "img"]
        self.assertEqual(len(months), 12)
        self.assertEqual(months[0], "April 2025: nothing")
        self.assertEqual(months[-1], "March 2026: 2 exchanges")
        for table in page.of("table"):
            self.assertTrue(table["aria-label"])
        self.assertEqual(page.of("html"), [{"lang": "en"}])

    def test_a_square_stands_for_each_day_and_tells_what_happened(self):
        page = self.page(year("lorem"))
        squares = [attributes for attributes in page.of("rect") if attributes["class" if "class" in attributes else "width"].startswith("s")
                   and "x" in attributes]
        self.assertEqual(len(squares), 350)  # 1 April 2025 to 16 March 2026
        self.assertEqual(sum(square["class"] != "s0" for square in squares), 8)
        self.assertIn("Tuesday 20 January 2026: 2 exchanges", page.text)

    def test_texts_are_readable_in_both_schemes(self):
        style = self.page().style
        schemes = [dict(re.findall(r"--([a-z0-9]+): (#[0-9a-f]+)", part)) for part in style.split("@media screen")]
        light, dark = schemes[0], schemes[1].copy()
        self.assertEqual(set(light), {name for name in dark if name in light})
        dark["paper"] = re.search(r"dark\) \{.*?--paper: (#[0-9a-f]+)", style, re.DOTALL)[1]
        for scheme in (light, dark):
            for name in ("ink", "soft"):
                self.assertGreaterEqual(contrast(scheme[name], scheme["paper"]), 4.5, (name, scheme))
            for name in ("bar", "you", "both", "them"):
                self.assertGreaterEqual(contrast(scheme[name], scheme["paper"]), 3, (name, scheme))
            shades = [luminance(scheme[f"s{shade}"]) for shade in range(5)]
            self.assertIn(shades, (sorted(shades), sorted(shades, reverse=True)))


if __name__ == "__main__":
    TEND = sys.argv.pop(1)
    unittest.main()
