#!/usr/bin/env python3
"""What other programs read in the exports of tend: Python's csv module, vobject and khard, each where it is here.

    exports_test.py TEND [CASE...]      (the classes below; without one, all)

Exit status 77 where none of the programs asked for is here.
"""

import csv
import io
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import vobject
except ImportError:
    vobject = None

SEED = 20260316
PEOPLE = 80
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "TEND_NOW": "2026-03-16T09:00:00Z", "TEND_TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8"}
BITS = ["a", "Ana", " ", ",", ";", "\\", "\\n", ":", '"', "'", "=", "END:VCARD", "山田", "e\u0301", "🌱", "<b>", "x" * 40, "^n"]
PLACES = ["DE", "US-OR", "JP", None]
ZONES = ["Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu", None]


def text(draw, most=12):
    """On one line, without blanks around it or two of them together."""
    return "<" + re.sub(" +", " ", "".join(draw.choice(BITS) for _ in range(draw.randrange(most)))) + ">"


def cell(draw):
    return draw.choice(["=1+1", "+49 30", "-1", "@SUM(A1)", "'=quoted", "'t Hooft", "", "", ""]) + text(draw)


def person(draw, number):
    """As a record of the document, with the milestone and the notes that belong to it."""
    record = {"handle": f"p{number:02}", "name": cell(draw), "tz": draw.choice(ZONES), "place": draw.choice(PLACES),
              "emails": [f"{number}.{at}@example.org" for at in range(draw.randrange(3))],
              "tags": sorted({text(draw) for _ in range(draw.randrange(3))}),
              "facts": [{"key": "note", "value": text(draw, 30) + "\n" + text(draw)} for _ in range(draw.randrange(2))]}
    for key in ("org", "team", "role"):
        record[key] = cell(draw) if draw.randrange(3) else None
    day = f"{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
    birthday = draw.choice([f"1990-{day}", f"--{day}", None])
    return record, birthday


class Exports(unittest.TestCase):
    tend = ""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="tend-exports-"))
        draw = random.Random(SEED)
        print(f"seed {SEED}")
        cls.people = [person(draw, number) for number in range(PEOPLE)]
        milestones = [{"person": record["handle"], "kind": "birthday", "on": birthday}
                      for record, birthday in cls.people if birthday]
        document = {"people": [record for record, _ in cls.people], "milestones": milestones}
        cls.run_tend("import", "-", told=json.dumps(document))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def run_tend(cls, *arguments, told=""):
        command = [cls.tend, "--db", str(cls.folder / "tend.db"), *arguments]
        run = subprocess.run(command, input=told.encode(), capture_output=True, env={**ENVIRONMENT, "HOME": str(cls.folder)})
        if run.returncode != 0:
            raise AssertionError(f"{command} ended with {run.returncode}: {run.stderr.decode()}")
        return run.stdout

    def cards(self, form):
        """The text of each card, by order of the people."""
        cards = re.findall(r"BEGIN:VCARD\r\n.*?\r\nEND:VCARD\r\n", self.run_tend("export", "--format", form).decode(), re.DOTALL)
        self.assertEqual(len(cards), PEOPLE)
        return cards


class Csv(Exports):
    def test_pythons_module_reads_the_people(self):
        table = self.run_tend("export", "--format", "csv")
        self.assertFalse(table.startswith(b"\xef\xbb\xbf"))
        rows = list(csv.DictReader(io.StringIO(table.decode(), newline=""), strict=True))
        self.assertEqual(len(rows), PEOPLE)
        for row, (record, birthday) in zip(rows, self.people):
            self.assertNotIn(None, {**row, **dict.fromkeys(row.values())})  # no cell too many or too few
            read = {name: self.without_guard(cell) for name, cell in row.items()}
            self.assertEqual(read["Name"], record["name"])
            self.assertEqual(read["Handle"], record["handle"])
            self.assertEqual([read["E-mail"]] + read["Other e-mail"].split(", "), (record["emails"] + ["", ""])[:2])
            for column, key in (("Organization", "org"), ("Team", "team"), ("Role", "role"), ("Place", "place"), ("Time zone", "tz")):
                self.assertEqual(read[column], record[key] or "")
            self.assertEqual(read["Birthday"], birthday or "")
            self.assertEqual(read["Tags"], "; ".join(record["tags"]))
            self.assertEqual(read["Notes"], "\n".join(fact["value"] for fact in record["facts"]))

    def test_no_cell_begins_as_a_formula(self):
        for row in csv.reader(io.StringIO(self.run_tend("export", "--format", "csv").decode(), newline="")):
            for content in row:
                self.assertNotRegex(content, r"^[=+\-@\t\r]")

    def test_every_record_ends_in_cr_lf(self):
        table = self.run_tend("export", "--format", "csv", "p00").decode()
        self.assertEqual(re.sub(r'"[^"]*"', "", table).count("\r\n"), 2)
        self.assertTrue(table.endswith("\r\n"))

    @staticmethod
    def without_guard(content):
        return re.sub(r"^'('*[=+\-@\t\r])", r"\1", content)


@unittest.skipUnless(vobject, "python3-vobject is not here")
class Vobject(Exports):
    def test_it_reads_the_people(self):
        for form in ("vcard", "vcard3"):
            for card_text, (record, birthday) in zip(self.cards(form), self.people):
                card = vobject.readOne(card_text)
                read = {name: [one.value for one in lines] for name, lines in card.contents.items()}
                expected = {"fn": [record["name"]], "email": record["emails"], "title": [record["role"]], "tz": [record["tz"]],
                            "note": [fact["value"] for fact in record["facts"]], "categories": [record["tags"]],
                            "bday": [self.day_in(form, birthday)]}
                for name, values in expected.items():
                    self.assertEqual(read.get(name, []), [value for value in values if value], (form, card_text))
                self.assertEqual(read.get("org", [[]])[0], self.organisation(record))
                self.assertEqual(self.region_and_country(read), record["place"].split("-")[::-1] if record["place"] else [])

    @staticmethod
    def day_in(form, birthday):
        if birthday is None or form == "vcard":
            return birthday and re.sub(r"(?<=\d)-", "", birthday)
        return birthday.replace("--", "1604-")

    @staticmethod
    def organisation(record):
        if record["team"]:
            return [record["org"] or "", record["team"]]
        return [record["org"]] if record["org"] else []

    @staticmethod
    def region_and_country(read):
        return [part for address in read.get("adr", []) for part in (address.region, address.country) if part]


@unittest.skipUnless(shutil.which("khard"), "khard is not here")
class Khard(Exports):
    def khard(self, form, *command):
        """What it lists of the cards as an address book."""
        book = self.folder / form
        book.mkdir(exist_ok=True)
        for number, card in enumerate(self.cards(form)):
            (book / f"{number}.vcf").write_bytes(card.encode())
        config = self.folder / f"{form}.conf"
        config.write_text(f"[addressbooks]\n[[{form}]]\npath = {book}\n[contact table]\ndisplay = formatted_name\n")
        run = subprocess.run(["khard", "-c", str(config), *command], stdin=subprocess.DEVNULL, capture_output=True,
                             env={**ENVIRONMENT, "HOME": str(self.folder)})
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        return run.stdout.decode().splitlines()

    def test_it_lists_the_addresses(self):
        expected = sorted(f"{address}\t{record['name']}" for record, _ in self.people for address in record["emails"])
        for form in ("vcard", "vcard3"):
            listed = self.khard(form, "email", "--parsable", "--remove-first-line")
            self.assertEqual(sorted("\t".join(line.split("\t")[:2]) for line in listed), expected)

    def test_it_lists_the_birthdays(self):
        for form, unknown_year in (("vcard", "1900"), ("vcard3", "1604")):
            expected = sorted(birthday.replace("--", unknown_year + ".").replace("-", ".") + "\t" + record["name"]
                              for record, birthday in self.people if birthday)
            self.assertEqual(sorted(self.khard(form, "birthdays", "--parsable")), expected)


def main():
    Exports.tend = sys.argv[1]
    names = sys.argv[2:] or ["Csv", "Vobject", "Khard"]
    suite = unittest.defaultTestLoader.loadTestsFromNames(names, sys.modules[__name__])
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    if not result.wasSuccessful():
        return 1
    return 77 if result.testsRun == len(result.skipped) else 0


if __name__ == "__main__":
    sys.exit(main())
