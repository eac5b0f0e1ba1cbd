#!/usr/bin/env python3
"""Writes the manual, tend(1) and a page for each command, from what the program says of itself and from docs/commands.

    manual.py --tend PROGRAM --pages FOLDER --to FOLDER

Options, examples and topics come from `tend help --json`, the descriptions from the Markdown of docs/commands. SOURCE_DATE_EPOCH, where it
is set, is the date of the pages.
"""

import argparse
import json
import os
import re
import subprocess
import time
from pathlib import Path

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
CODE = re.compile(r"`([^`]*)`")
HIDDEN = re.compile(r"<!--.*?-->", re.DOTALL)
ROW = re.compile(r"(?<!\\)\|")
SPECIAL = {"\\": r"\(rs", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}


def main():
    parser = argparse.ArgumentParser(description="Write the manual of tend.")
    parser.add_argument("--tend", type=Path, required=True, help="the program")
    parser.add_argument("--pages", type=Path, required=True, help="docs/commands")
    parser.add_argument("--to", type=Path, required=True, help="the folder to write into")
    options = parser.parse_args()
    manual = Manual(options.tend)
    options.to.mkdir(parents=True, exist_ok=True)
    pages = {path.stem: path.read_text(encoding="utf-8") for path in sorted(options.pages.glob("*.md")) if path.stem in manual.names}
    for old in options.to.glob("*.1"):
        old.unlink()
    (options.to / "tend.1").write_text(manual.overview(sorted(pages)), encoding="ascii")
    for name, text in pages.items():
        (options.to / f"tend-{name}.1").write_text(manual.page(name, text), encoding="ascii")


class Manual:
    """What the program says of itself, as pages."""

    def __init__(self, program):
        self.program = program
        told = self.ask("help")
        self.commands, self.options, self.topics = told["items"], told["options"], told["topics"]
        self.names = {command["name"].split()[0] for command in self.commands}
        self.version = self.ask("--version")["version"]
        self.date = time.strftime("%Y-%m-%d", time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))))

    def ask(self, *arguments):
        # A moment and a zone of its own: the answer must not depend on the machine.
        environment = {**os.environ, "TEND_NOW": "2026-03-16T09:00:00Z", "TEND_TZ": "UTC"}
        answer = subprocess.run([self.program, *arguments, "--json"], check=True, capture_output=True, text=True, env=environment)
        return json.loads(answer.stdout)

    def head(self, title):
        return f'.TH {plain(title.upper())} 1 "{self.date}" "tend {self.version}" "User Commands"\n'

    def overview(self, pages):
        parts = [self.head("tend"), section("NAME"), "tend \\- whom to reach out to next, why, how, when in their day, and what about\n",
                 section("SYNOPSIS"), ".B tend\n[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]\n", section("DESCRIPTION")]
        parts.append(paragraphs(["tend remembers the people you work with at a distance: where in the world and in their day they are, how often you "
                                 "mean to talk, what happened last, what you promised and what is worth celebrating. Alone it shows the day.",
                                 "Each command has a page of its own, and `tend help COMMAND` tells its options."]))
        parts.append(section("COMMANDS"))
        parts += [f".TP\n\\fBtend {plain(one['name'])}\\fR\n{flowing(one['summary'])}" for one in self.commands]
        parts += [section("OPTIONS"), *map(option, self.options)]
        for topic in self.topics:
            title = {"exit-codes": "EXIT STATUS", "files": "FILES AND ENVIRONMENT"}.get(topic["name"], topic["name"].upper())
            parts += [section(title), topic_text(topic["text"])]
        return "".join([*parts, see_also(f"tend-{page}" for page in pages)])

    def page(self, name, markdown):
        own = [self.ask("help", *one["name"].split())["items"][0] for one in self.commands if one["name"].split()[0] == name]
        parts = [self.head(f"tend-{name}"), section("NAME"), named(name, own, markdown), section("SYNOPSIS")]
        parts += ["\n.br\n".join(f"\\fB{plain(one['usage'])}\\fR" for one in own) + "\n", section("DESCRIPTION"), described(markdown)]
        for one in own:
            if one["options"]:
                parts += [section("OPTIONS" if len(own) == 1 else f"OPTIONS OF {one['name'].upper()}"), *map(option, one["options"])]
        parts.append(section("EXAMPLES"))
        parts += [f".TP\n\\fB{plain(example['line'])}\\fR\n{flowing(example['what'])}" for one in own for example in one["examples"]]
        return "".join([*parts, see_also(["tend"])])


def plain(text):
    """Text that roff takes as it stands."""
    escaped = "".join(SPECIAL.get(c, c) if c.isascii() else f"\\[u{ord(c):04X}]" for c in text)
    return "\\&" + escaped if escaped.startswith((".", "'")) else escaped


def flowing(markdown):
    """A paragraph, a line for each 72 columns or so."""
    text = LINK.sub(r"\1", " ".join(markdown.split())).replace("**", "")
    lines, line = [], ""
    for word in pieces(text):
        if line and len(line) + len(word) > 72:
            lines.append(line)
            line = ""
        line += (" " if line else "") + word
    return "".join(f"{shielded(line)}\n" for line in [*lines, line])


def pieces(text):
    """The words of a paragraph as roff has them, code in bold."""
    words = []
    for index, part in enumerate(CODE.split(text)):
        if index % 2 == 0:
            glued = [plain(word) for word in part.split(" ")]
        else:
            glued = ["\\fB" + "\\ ".join(map(plain, part.split(" "))) + "\\fR"]
        if words:
            words[-1] += glued.pop(0)
        words += glued
    return [word for word in words if word]


def shielded(line):
    return "\\&" + line if line.startswith((".", "'")) else line


def paragraphs(texts):
    return ".PP\n".join(map(flowing, texts))


def section(title):
    return f".SH {plain(title)}\n"


def option(one):
    names = ", ".join(f"\\fB{plain(name)}\\fR" for name in one["names"].split(","))
    value = f" \\fI{plain(one['value'])}\\fR" if one["value"] else ""
    return f".TP\n{names}{value}\n{flowing(one['help'])}"


def verbatim(lines):
    return ".PP\n.in +2n\n.EX\n" + "".join(f"{plain(line) or chr(92) + '&'}\n" for line in lines) + ".EE\n.in\n"


def see_also(pages):
    return section("SEE ALSO") + ",\n".join(f"\\fB{plain(page)}\\fR(1)" for page in pages) + "\n"


def topic_text(text):
    """A topic: indented lines stand as they are, the others flow."""
    parts, rows, words = [], [], []

    def end():
        if rows:
            parts.append(verbatim(line[2:] for line in rows))
        if words:
            parts.append(".PP\n" + flowing(" ".join(words)))
        rows.clear()
        words.clear()

    for line in text.split("\n"):
        is_row = line.startswith("  ")
        if not line or (is_row and words) or (not is_row and rows):
            end()
        if line:
            (rows if is_row else words).append(line)
    end()
    return "".join(parts).removeprefix(".PP\n")


def named(name, commands, markdown):
    """The line that apropos shows: what the command does; where the page is about several, what it begins with."""
    text = commands[0]["summary"] if len(commands) == 1 else LINK.sub(r"\1", " ".join(markdown.split("\n\n")[1].split()))
    sentence = re.split(r"[.;:](?:\s|$)", text)[0].replace("`", "")
    return flowing(f"tend-{name} - {sentence[0].lower()}{sentence[1:]}")


def described(markdown):
    """A page of docs/commands without its title and usage line."""
    parts = []
    for block in blocks(HIDDEN.sub("", markdown))[1:]:
        if block[0].startswith("```"):
            if parts and not (len(parts) == 1 and block[0] == "```"):
                parts.append(verbatim(console(block)))
        elif block[0].startswith("#"):
            parts.append(f".SS {plain(block[0].lstrip('# '))}\n")
        elif block[0].startswith("|"):
            parts += [table_row(line) for line in block[2:]]
        elif block[0].startswith("- "):
            parts += [f".IP \\(bu 2\n{flowing(item)}" for item in re.split(r"^- ", "\n".join(block), flags=re.MULTILINE)[1:]]
        else:
            parts.append(".PP\n" + flowing("\n".join(block)))
    return re.sub(r"(^|(?<=\n))(\.SS [^\n]*\n)\.PP\n", r"\1\2", "".join(parts).removeprefix(".PP\n"))


def blocks(markdown):
    """Runs of lines that belong together: code, a table, a list, a paragraph."""
    found, block, in_code = [], [], False

    def end():
        if block:
            found.append(block.copy())
        block.clear()

    for line in markdown.split("\n"):
        if line.startswith("```") and not in_code:
            end()
            in_code = True
            block.append(line)
        elif in_code:
            if line == "```":
                in_code = False
                end()
            else:
                block.append(line)
        elif not line.strip():
            end()
        else:
            if block and (line[:1] == "|") != (block[0][:1] == "|") or (line.startswith("- ") and block and not block[0].startswith("- ")):
                end()
            block.append(line)
    end()
    return found


def console(block):
    """What a reader sees of a console example: commands and what they say, on stderr too."""
    lines = block[1:]
    if block[0] == "```console":
        lines = [line.removeprefix("2> ") for line in lines if not re.fullmatch(r"\[exit \d+\]", line)]
    return lines


def table_row(line):
    cells = [cell.strip().replace("\\|", "|") for cell in ROW.split(line.strip().strip("|"))]
    return f".TP\n{flowing(cells[0])}{flowing('; '.join(cell for cell in cells[1:] if cell))}"


if __name__ == "__main__":
    main()
