#!/usr/bin/env python3
"""Runs a list of commands on one database and holds every JSON document they put out against the schemas.

    json_commands.py --tend PROGRAM --schemas FOLDER LIST

LIST has one shell command a line; blank lines and lines that begin with `#` are passed over. The commands find a copy of the folder
files/ beside LIST as ./files. A command with `--json` in it (not within `$(…)`) must put out JSON lines and nothing else on standard
output or, where it fails, on standard error; any other command prepares for the next and must succeed.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from shell_session import Outcome, SessionEnded, ShellSession  # noqa: E402

VALIDATOR = Path(__file__).resolve().parent / "validate_json.py"
LIST_IS_NOT_EMPTY = 10


def main() -> int:
    parser = argparse.ArgumentParser(description="Run commands and hold their JSON against the schemas.")
    parser.add_argument("list", type=Path)
    parser.add_argument("--tend", type=Path, required=True)
    parser.add_argument("--schemas", type=Path, required=True)
    options = parser.parse_args()
    files = options.list.parent / "files"

    documents: list[tuple[str, str]] = []  # the command, and one line of JSON
    complaints = []
    with ShellSession(options.tend, files if files.is_dir() else None) as session:
        for command in commands_in(options.list):
            try:
                outcome = session.run(command)
                documents += [(command, line) for line in json_lines(command, outcome)]
            except (SessionEnded, ValueError) as error:
                complaints.append(f"$ {command}\n  {error}")
                if isinstance(error, SessionEnded):
                    break
    complaints += schema_complaints(documents, options.schemas)
    if not documents:
        complaints.append("not one document came out")
    print("\n".join(complaints) or f"{len(documents)} documents fit their schemas")
    return 1 if complaints else 0


def commands_in(path: Path) -> list[str]:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def json_lines(command: str, outcome: Outcome) -> list[str]:
    """The documents a command put out. Raises ValueError where it kept to another form than agreed."""
    if "--json" not in re.sub(r"\$\(.*\)", "", command):
        if outcome.status:
            raise ValueError(f"exit {outcome.status}: {outcome.stderr.strip()}")
        return []
    has_failed = outcome.status not in (0, LIST_IS_NOT_EMPTY) and not outcome.stdout
    lines = (outcome.stderr if has_failed else outcome.stdout).splitlines()
    if not lines:
        raise ValueError(f"exit {outcome.status}, and no JSON on standard {'error' if has_failed else 'output'}")
    for line in lines:
        try:
            is_error = "error" in json.loads(line)
        except (json.JSONDecodeError, TypeError) as error:
            raise ValueError(f"no JSON ({error}): {line!r}") from None
        if is_error != has_failed:
            raise ValueError(f"exit {outcome.status} does not go with {line!r}")
    return lines


def schema_complaints(documents: list[tuple[str, str]], schemas: Path) -> list[str]:
    if not documents or not validated([line for _, line in documents], schemas).returncode:
        return []
    complaints = []
    for command, line in documents:  # one by one, to name those that do not fit
        result = validated([line], schemas)
        if result.returncode:
            complaints.append(f"$ {command}\n  {line}\n{(result.stdout + result.stderr).rstrip()}")
    return complaints or ["the documents fit their schemas one by one, yet not together"]


def validated(lines: list[str], schemas: Path) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, VALIDATOR, schemas], input="".join(line + "\n" for line in lines), capture_output=True, text=True,
                          encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
