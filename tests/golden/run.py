#!/usr/bin/env python3
"""Runs the console blocks of Markdown pages and compares what comes out with what the page promises, byte for byte.

    run.py [--tend PROGRAM] [--update] PAGE…

support/console_page.py says how a page is written, support/shell_session.py in what world its commands run: one shell a page.
With --update the promised output is written anew, ids as `<id>` and `<uuid>`; read the difference before you keep it.
"""

import argparse
import difflib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
sys.dont_write_bytecode = True

from console_page import Command, PageError, aligned, as_lines, commands_of, rewritten, with_placeholders  # noqa: E402
from shell_session import SessionEnded, ShellSession  # noqa: E402


def main() -> int:
    options = parsed_options()
    if not options.tend.is_file():
        sys.exit(f"there is no program {options.tend}; build it, or name it with --tend")
    failures = [page for page in options.pages if not is_good(page, options)]
    if failures and len(options.pages) > 1:
        print(f"{len(failures)} of {len(options.pages)} pages failed: {', '.join(map(str, failures))}")
    return 1 if failures else 0


def parsed_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Run the console blocks of Markdown pages and compare.")
    parser.add_argument("pages", nargs="+", type=Path, metavar="PAGE")
    parser.add_argument("--tend", type=Path, default=HERE.parents[1] / "build/dev/tend", help="the program (build/dev/tend)")
    parser.add_argument("--files", type=Path, help="a folder whose copy the commands find as ./files (beside a golden page: files/)")
    parser.add_argument("--needs-commands", action="store_true", help="a page without any command is a failure")
    parser.add_argument("--update", action="store_true", help="write the output as it is into the pages")
    parser.add_argument("--timeout", type=float, default=60, help="seconds a command may take (60)")
    options = parser.parse_args()
    if options.files is None and (HERE / "files").is_dir():
        options.files = HERE / "files"
    return options


def is_good(page: Path, options: argparse.Namespace) -> bool:
    """Checks (or updates) one page and says on stdout how it went."""
    try:
        lines = page.read_text(encoding="utf-8").split("\n")
        commands = commands_of(lines)
        if not commands and options.needs_commands:
            raise PageError("no command to run")
        return update(page, lines, commands, options) if options.update else check(page, commands, options)
    except PageError as error:
        print(f"{page}: {error}")
        return False


def check(page: Path, commands: list[Command], options: argparse.Namespace) -> bool:
    differing = 0
    for command, actual in zip(commands, outputs_of(commands, options)):
        shown = aligned(command.expected, actual)
        if shown != command.expected:
            differing += 1
            print(f"{page}:{command.line}: $ {command.text}")
            print("\n".join(difflib.unified_diff(command.expected, shown, "promised", "actual", lineterm="")), end="\n\n")
    print(f"{page}: {len(commands)} commands, {differing or 'none'} differing")
    return not differing


def update(page: Path, lines: list[str], commands: list[Command], options: argparse.Namespace) -> bool:
    once, again = outputs_of(commands, options), outputs_of(commands, options)
    fresh = []
    for command, first, second in zip(commands, once, again):
        try:
            fresh.append(aligned(command.expected, with_placeholders(first, second)))
        except PageError as error:
            raise PageError(f"line {command.line}: {error}") from None
    changed = sum(command.expected != output for command, output in zip(commands, fresh))
    if changed:
        page.write_text("\n".join(rewritten(lines, commands, fresh)), encoding="utf-8")
    print(f"{page}: {len(commands)} commands, {changed or 'none'} written anew")
    return True


def outputs_of(commands: list[Command], options: argparse.Namespace) -> list[list[str]]:
    """Each command's output as page lines, all run in one new session."""
    outputs = []
    with ShellSession(options.tend, options.files, options.timeout) as session:
        for command in commands:
            try:
                outputs.append(as_lines(session.run(command.text)))
            except SessionEnded as error:
                raise PageError(f"line {command.line}: {error}") from None
    return outputs


if __name__ == "__main__":
    sys.exit(main())
