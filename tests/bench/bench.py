#!/usr/bin/env python3
"""Measures tend beside its yardsticks, in one run on one machine, and writes a table: bench.py --tend FILE --work FOLDER [--quick] [--huge]."""
import argparse
import base64
import contextlib
import json
import os
import pathlib
import shlex
import shutil
import sqlite3
import subprocess
import sys
import time

sys.dont_write_bytecode = True
from picture import bars  # noqa: E402
from questions import QUESTIONS  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ENVIRONMENT = os.environ | {"TEND_NOW": "2026-03-16T09:00:00Z", "TEND_TZ": "Europe/Berlin", "NO_COLOR": "1", "XDG_DATA_HOME": "/nonexistent"}
EACH = 20
HUGE = (100_000, 100)


def run(*command, **options):
    return subprocess.run([str(word) for word in command], env=ENVIRONMENT, check=True, **options)


class Bench:
    def __init__(self, arguments):
        self.tend = pathlib.Path(arguments.tend).resolve()
        self.work = pathlib.Path(arguments.work).resolve()
        self.is_quick = arguments.quick
        self.work.mkdir(parents=True, exist_ok=True)

    def medians(self, commands):
        """Milliseconds of each command line, by hyperfine, one after the other in one run; fewer times where they take long."""
        answer = self.work / "hyperfine.json"
        lines = [shlex.join(str(word) for word in command) for command in commands]
        run("hyperfine", "-N", "-w", 3, "-m", 5, "-M", 15 if self.is_quick else 80, "--style", "none", "--export-json", answer, *lines,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return [result["median"] * 1000 for result in json.loads(answer.read_text())["results"]]

    def memory(self, command):
        """The most that a command had in memory, in MB."""
        told = self.work / "time.txt"
        run("/usr/bin/time", "-f", "%M", "-o", told, *command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return int(told.read_text().split()[-1]) / 1024

    def once(self, command, source):
        begun = time.monotonic()
        with open(source, "rb") as text:
            run("/usr/bin/time", "-f", "%M", "-o", self.work / "time.txt", *command, stdin=text, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.monotonic() - begun, int((self.work / "time.txt").read_text().split()[-1]) / 1024

    def file_of(self, people, each=EACH):
        """A file with so many people, made where it is not there."""
        file = self.work / f"{people}x{each}.db"
        if not file.exists():
            making = self.work / "making.db"
            for old in self.work.glob("making.db*"):
                old.unlink()
            document = subprocess.Popen([sys.executable, HERE / "people.py", str(people), str(each)], stdout=subprocess.PIPE)
            run(self.tend, "--db", making, "--quiet", "import", "-", stdin=document.stdout, stdout=subprocess.DEVNULL)
            making.rename(file)
        return file

    def questions(self, file, questions):
        """Of every command: its median, its floor's, that of its SQL, its memory."""
        asked = [(self.tend, "--db", file, *question.arguments) for question in questions]
        by_hand = [("sqlite3", file, question.sql) for question in questions if question.sql]
        floor, *medians = self.medians([("sqlite3", file, "select 1"), *asked, *by_hand])
        sqls = iter(medians[len(asked):])
        rows = [(question, medians[at], next(sqls) if question.sql else None, self.memory(asked[at])) for at, question in enumerate(questions)]
        return floor, rows

    def log(self, file):
        """A log beside one durable insert of the sqlite3 shell; both into copies."""
        copy, plain = self.work / "log.db", self.work / "insert.db"
        shutil.copy(file, copy)
        plain.unlink(missing_ok=True)
        run("sqlite3", plain, "create table t(a text, b text)")
        insert = "pragma synchronous=extra; insert into t values('2026-03-16', 'hello')"
        return self.medians([("sqlite3", plain, insert), (self.tend, "--db", copy, "log", "p7", "-c", "call", "hello")])

    def start(self):
        """`--version` beside an empty C++ program."""
        source, program = self.work / "empty.cpp", self.work / "empty"
        source.write_text("#include <iostream>\nint main() { return std::cout.good() ? 0 : 1; }\n")
        run("g++", "-O2", "-o", program, source)
        return self.medians([(program,), (self.tend, "--version")])

    def completion(self, file):
        """What the tab key waits for: names that begin with a letter that all begin with, and with one that few do."""
        return self.medians([(self.tend, "__complete", "fish", "--db", file, "show", word) for word in ("p", "p77")])

    def others(self, people=1000):
        """Lists of the same people: by `task`, each a task with a due day, by `khard`, and by us."""
        home = self.work / "others"
        if not home.exists():
            home.mkdir()
            (home / "taskrc").write_text(f"data.location={home}/task\nconfirmation=off\nverbose=nothing\nhooks=off\n")
            (home / "khard.conf").write_text(f"[addressbooks]\n[[all]]\npath = {home}/cards\n[general]\ndefault_action = list\n")
            told = json.loads(run(self.tend, "--db", self.file_of(people), "list", "--json", capture_output=True).stdout)["items"]
            tasks = [{"description": one["name"], "status": "pending", "due": (one["due_on"] or "2026-12-31").replace("-", "") + "T000000Z"} for one in told]
            run("task", f"rc:{home}/taskrc", "import", "-", input=json.dumps(tasks).encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            (home / "cards").mkdir()
            cards = run(self.tend, "--db", self.file_of(people), "export", "--format", "vcard", capture_output=True).stdout.decode().split("BEGIN:VCARD")[1:]
            for at, card in enumerate(cards):
                (home / "cards" / f"{at}.vcf").write_text("BEGIN:VCARD" + card)
        file = self.file_of(people)
        return self.medians([(self.tend, "--db", file, "due", "--limit", "0"), ("task", f"rc:{home}/taskrc", "list"),
                             (self.tend, "--db", file, "list"), ("khard", "-c", f"{home}/khard.conf", "list")])

    def imports(self, people, each):
        """`sqlite3 .import` of the same records into a bare table, and of the rows that tend writes of people, interactions and who took part
        into tables with its keys and indexes; tend's own import: seconds of each, and MB of the last."""
        document, rows, script = (self.work / name for name in ("import.json", "import.csv", "import.sql"))
        with open(document, "wb") as out:
            run(sys.executable, HERE / "people.py", people, each, stdout=out)
        with open(rows, "w", encoding="utf-8") as out:
            whole = json.loads(document.read_text())
            for record in whole["people"] + whole["interactions"]:
                out.write("|".join(str(value).replace("|", " ") for value in record.values()) + "\n")
        targets = [self.work / f"import-{name}.db" for name in ("tend", "sqlite", "same")]
        for target in targets:
            target.unlink(missing_ok=True)
        script.write_text(f"create table t(a,b,c,d,e,f,g,h);\n.separator |\n.import {rows} t\n")
        theirs, _ = self.once(("sqlite3", targets[1]), script)
        ours, memory = self.once((self.tend, "--db", targets[0], "--quiet", "import", "-"), document)
        run("sqlite3", targets[2], *self.write_rows(targets[0], script))
        same, _ = self.once(("sqlite3", targets[2]), script)
        return theirs, same, ours, memory

    def write_rows(self, file, script):
        """Makes of the rows of a tend file what `.import` can read, ids as short as text can be, and the script that reads them; tells the
        statements that make their tables. Text knows no NULL: there it is empty."""
        order = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
                                b"-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")

        def text(value):
            return base64.b64encode(value).translate(order, b"=").decode() if isinstance(value, bytes) else "" if value is None else str(value)

        tables, lines = ("person", "interaction", "participant"), [".separator |", "begin;"]
        with contextlib.closing(sqlite3.connect(file)) as database:
            for table in tables:
                rows = self.work / f"import-{table}.csv"
                with open(rows, "w", encoding="utf-8") as out:
                    out.writelines("|".join(map(text, row)) + "\n" for row in database.execute(f"select * from {table}"))
                lines.append(f".import {rows} {table}")
            made = [sql for sql, in database.execute("select sql from sqlite_schema where sql not null and tbl_name in (?, ?, ?)", tables)]
        script.write_text("\n".join([*lines, "commit;\n"]))
        return [sql.replace(") STRICT,", ")").replace("IS NOT NULL", "<> ''").replace("substr(id, 13, 4)", "substr(id, 17, 6)") for sql in made]


def within(figure, limit):
    return "" if limit is None else ("" if figure <= limit else f" (over {limit:g})")


def table(bench, people, each, first, questions=QUESTIONS):
    """Prints the table of one size; tells the medians by name."""
    floor, rows = bench.questions(bench.file_of(people, each), questions)
    print(f"\n### {people:,} people, {people * each:,} interactions\n\nFloor, `sqlite3 FILE 'select 1'`: {floor:.2f} ms.\n")
    print("| command | ms | times the floor | times its SQL | times itself at 1,000 | MB |\n|---|--:|--:|--:|--:|--:|")
    for question, median, sql, memory in rows:
        to_sql = f"{median / sql:.1f}{within(median / sql, question.sqls if people == 100_000 else None)}" if sql else ""
        grown = median / first[question.name] if first else 1
        print(f"| `{question.name}` | {median:.2f} | {median / floor:.1f}{within(median / floor, question.floors if people == 1000 else None)} | {to_sql} "
              f"| {grown:.1f}{within(grown, question.grows if people == 100_000 else None)} | {memory:.0f} |", flush=True)
    return floor, {question.name: median for question, median, _, _ in rows}


def picture(floor, medians):
    """Everyday commands beside the floor."""
    everyday = [(f"tend {question.name}", medians[question.name]) for question in QUESTIONS if question.floors or question.name.startswith("history")]
    return bars("1,000 people, 20,000 interactions: from Enter to the answer", "ms", everyday, ("sqlite3 FILE 'select 1'", floor))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tend", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--quick", action="store_true", help="two sizes, fewer runs: under two minutes")
    parser.add_argument("--huge", action="store_true", help="10,000,000 interactions too")
    parser.add_argument("--picture", help="draws everyday commands into this SVG")
    arguments = parser.parse_args()
    bench = Bench(arguments)
    empty, version = bench.start()
    print(f"`tend --version` {version:.2f} ms, an empty C++ program {empty:.2f} ms: {version / empty:.1f} times.", flush=True)
    first = None
    for people in (1000, 100) if arguments.quick else (1000, 100, 10_000, 100_000):
        floor, medians = table(bench, people, EACH, first)
        if arguments.picture and not first:
            pathlib.Path(arguments.picture).write_text(picture(floor, medians), encoding="utf-8")
        first = first or medians
    if arguments.huge:
        table(bench, *HUGE, first, [question for question in QUESTIONS if question.grows])
    insert, log = bench.log(bench.file_of(1000))
    print(f"\n`tend log` {log:.2f} ms, one durable insert of the sqlite3 shell {insert:.2f} ms: {log / insert:.1f} times.")
    due, task, listed, khard = bench.others()
    print(f"All that is due {due:.1f} ms, `task list` {task:.0f} ms: {task / due:.0f} times; `tend list` {listed:.1f} ms, `khard list` {khard:.0f} ms: "
          f"{khard / listed:.0f} times.", flush=True)
    wide, narrow = bench.completion(bench.file_of(1000 if arguments.quick else 100_000))
    print(f"Completion of a name: {wide:.1f} ms where all {'1,000' if arguments.quick else '100,000'} begin so, {narrow:.1f} ms where few do.")
    theirs, same, ours, memory = bench.imports(*((1000, EACH) if arguments.quick else (100_000, 10)))
    print(f"`tend import` {ours:.1f} s and {memory:.0f} MB, `sqlite3 .import` of the same records into a bare table {theirs:.1f} s: "
          f"{ours / theirs:.1f} times; of the rows of three tables with their keys and indexes {same:.1f} s: {ours / same:.1f} times.")


if __name__ == "__main__":
    main()
