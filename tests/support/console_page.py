"""The commands of a Markdown page and the output it promises for them.

A fenced block marked `console` holds commands (`$ COMMAND`, continued on lines `> MORE`), each followed by what it puts out: first the
lines of standard output, then those of standard error as `2> LINE`, then `[exit N]` where the status is not 0. A block marked
`console skip` is for the reader alone. A block within an HTML comment counts: so a page prepares what it does not show.

In promised output `<id>` stands for any short id and `<uuid>` for any UUID.
"""

import re
from dataclasses import dataclass, field

from shell_session import Outcome

FENCE = re.compile(r"(?P<indent> *)(?P<ticks>`{3,}|~{3,}) *(?P<info>[^`]*)$")
SHORT_ID = re.compile(r"(?<![0-9A-Za-z])[0-9a-hjkmnp-tv-z]{6}(?![0-9A-Za-z])")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
PLACEHOLDERS = {"<id>": rf"(?:{SHORT_ID.pattern}|<id>)", "<uuid>": rf"(?:{UUID.pattern}|<uuid>)"}
LOOKS_LIKE_MARKUP = re.compile(r"\\|\$( |$)|2>|\[exit |\[no newline\]|```|~~~")


class PageError(Exception):
    """The page itself is wrong; the message says where."""


@dataclass
class Command:
    text: str
    line: int  # of the `$`, from 1
    indent: str
    output_begin: int  # lines of the page, from 0, half-open
    output_end: int
    expected: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Block:
    first: int  # the line after the opening fence, from 0
    end: int  # the line of the closing fence
    indent: str
    is_run: bool


def commands_of(lines: list[str]) -> list[Command]:
    """Every command to run, in order. Raises PageError."""
    return [command for block in _blocks(lines) if block.is_run for command in _commands_in(block, lines)]


def _blocks(lines: list[str]):
    opening = None
    for number, line in enumerate(lines):
        fence = FENCE.match(line)
        if not fence:
            continue
        if opening is None:
            opening, opened_at = fence, number
        elif not fence["info"].strip() and fence["ticks"].startswith(opening["ticks"]):
            kind, *options = opening["info"].split() or [""]
            if kind == "console":
                if options not in ([], ["skip"]):
                    raise PageError(f"line {opened_at + 1}: a console block is marked `console` or `console skip`")
                yield Block(opened_at + 1, number, opening["indent"], not options)
            opening = None
    if opening is not None:
        raise PageError(f"line {opened_at + 1}: the block is never closed")


def _commands_in(block: Block, lines: list[str]) -> list[Command]:
    commands: list[Command] = []
    for number in range(block.first, block.end):
        line = lines[number].removeprefix(block.indent)
        if line.startswith("$ "):
            commands.append(Command(line[2:], number + 1, block.indent, number + 1, number + 1))
        elif not commands:
            raise PageError(f"line {number + 1}: text before the first command of the block")
        elif not commands[-1].expected and (line == ">" or line.startswith("> ")):
            commands[-1].text += "\n" + line[2:]
            commands[-1].output_begin = commands[-1].output_end = number + 1
        else:
            commands[-1].expected.append(line)
            commands[-1].output_end = number + 1
    if not commands:
        raise PageError(f"line {block.first}: a console block without a command (`$ …`)")
    return commands


def as_lines(outcome: Outcome) -> list[str]:
    """An outcome as a page writes it. A line of standard output that would be read as something else has a `\\` before it."""
    out = [("\\" if LOOKS_LIKE_MARKUP.match(line) else "") + line for line in _split(outcome.stdout)]
    if out and re.match(">( |$)", out[0]):
        out[0] = "\\" + out[0]
    if outcome.stdout and not outcome.stdout.endswith("\n"):
        out.append("[no newline]")
    err = [f"2> {line}" if line else "2>" for line in _split(outcome.stderr)]
    if outcome.stderr and not outcome.stderr.endswith("\n"):
        err.append("2> [no newline]")
    return out + err + ([f"[exit {outcome.status}]"] if outcome.status else [])


def _split(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n") if text else []


def aligned(expected: list[str], actual: list[str]) -> list[str]:
    """`actual` with each line that `expected` allows in the words of `expected`: equal to it if and only if all is as promised."""
    variable = [promise for promise in expected if any(placeholder in promise for placeholder in PLACEHOLDERS)]

    def told(index: int, line: str) -> str:
        beside = expected[index:index + 1]
        return line if beside == [line] else next((promise for promise in beside + variable if _allows(promise, line)), line)
    return [told(index, line) for index, line in enumerate(actual)]


def _allows(promise: str, line: str) -> bool:
    pattern = re.escape(promise)
    for placeholder, meaning in PLACEHOLDERS.items():
        pattern = pattern.replace(placeholder, meaning)
    return re.fullmatch(pattern, line) is not None


def with_placeholders(once: list[str], again: list[str]) -> list[str]:
    """The output of one command in two runs as a page should promise it: ids are what differs between the runs."""
    if len(once) != len(again):
        raise PageError("puts out more lines in one run than in another")
    return [_with_placeholders(first, second) for first, second in zip(once, again)]


def _with_placeholders(first: str, second: str) -> str:
    first, second = UUID.sub("<uuid>", first), UUID.sub("<uuid>", second)
    others = SHORT_ID.findall(second)
    if len(others) == len(SHORT_ID.findall(first)):
        words = iter(others)
        first = SHORT_ID.sub(lambda word: word[0] if word[0] == next(words) else "<id>", first)
    if aligned([first], [second]) != [first]:
        raise PageError(f"differs between two runs: {first!r}, {second!r}")
    return first


def rewritten(lines: list[str], commands: list[Command], outputs: list[list[str]]) -> list[str]:
    """The page with these outputs in place of the promised ones."""
    result = list(lines)
    for command, output in reversed(list(zip(commands, outputs))):
        result[command.output_begin:command.output_end] = [command.indent + line if line else "" for line in output]
    return result
