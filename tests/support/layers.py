#!/usr/bin/env python3
"""The rules of the house, checked on its sources: who may include whom, who may touch the outside world, how long a file may be.

    layers.py [FOLDER]      (the project's root)

docs/architecture.md tells the rules with their reasons.
"""

import re
import sys
from pathlib import Path

# Which rooms (folders of src/, and `tend` for include/tend) a room may include from, itself aside.
MIDDLE = {"store", "timezone", "interchange", "render"}
ARROWS = {
    "tend": set(),
    "core": {"tend"},
    "text": {"tend"},
    **{room: {"tend", "text"} for room in MIDDLE},
    "commands": {"tend", "text"} | MIDDLE,
    "cli": {"tend", "text", "commands"} | MIDDLE,
    "main": {"cli"},
}

# Headers from outside by how their name begins: the rooms that may include them, and whether a header of ours may.
OUTSIDE = {
    "utf8proc": ({"text"}, False),
    "SQLiteCpp/": ({"store"}, True),
    "sqlite3": ({"store"}, True),
    "date/": ({"timezone"}, False),
    "nlohmann/": ({"interchange", "render"}, False),
    "CLI/": ({"cli"}, False),
    "fmt/": (set(ARROWS) - {"tend", "core", "main"}, True),
}
POSIX = re.compile(r"(sys/\w+|unistd|fcntl|errno|signal|poll|spawn|pwd|termios|dirent|langinfo|iconv|time|stdlib)\.h")
STANDARD = re.compile(r"\w+")
TERMINAL_AND_FILES = {"iostream", "fstream", "istream", "ostream", "filesystem", "cstdio", "syncstream"}

# What only some rooms may say, as (what it is, pattern, rooms).
WORDS = [
    ("the clock", r"_clock::now|\bstd::time\s*\(|\bstd::clock\s*\(|gettimeofday|clock_gettime|\bcurrent_zone\s*\(", {"cli"}),
    ("the environment", r"getenv|setenv|\benviron\b", {"cli"}),
    ("a standard stream", r"\bstd::(cout|cerr|clog|cin|w?print|println)\b|\b(stdout|stderr|stdin)\b|\b(f?printf|puts|fputs|putchar)\s*\("
                          r"|\bfmt::print\b|\bSTD(IN|OUT|ERR)_FILENO\b", {"cli"}),
    ("the terminal", r"\bisatty\b|\btcgetattr\b|\bTIOCGWINSZ\b", {"cli"}),
    ("SQLite", r"\bSQLite::|\bsqlite3_\w", {"store"}),
    ("date::", r"\bdate::", {"timezone"}),
    ("utf8proc", r"\butf8proc_\w", {"text"}),
    ("nlohmann::", r"\bnlohmann::", {"interchange", "render"}),
    ("CLI11", r"\bCLI::", {"cli"}),
]

# Where a word may stand all the same: the C library is told of a zone through TZ alone.
EXCEPTIONS = {("the environment", "src/timezone/own_local_time.cpp")}

LONGEST = {"include": 300, "src": 300, "tests/unit": 400, "tests/property": 400}
LONGEST_MAIN = 25

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
REGISTERED = re.compile(r"&\s*(\w+)_command\b")
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\w)\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)


def objections(root: Path) -> list[str]:
    """Everything that breaks a rule under `root`, as `FILE:LINE: what`."""
    return [*include_objections(root), *word_objections(root), *length_objections(root), *page_objections(root)]


def sources(root: Path, *folders: str):
    for folder in folders:
        yield from sorted(path for path in (root / folder).rglob("*") if path.suffix in (".hpp", ".cpp"))


def room_of(root: Path, path: Path) -> str:
    parts = path.relative_to(root).parts
    return parts[1] if len(parts) > 2 else path.stem


def include_objections(root: Path):
    users_of_cli11 = set()
    for path in sources(root, "include", "src"):
        room, text = room_of(root, path), path.read_text(encoding="utf-8")
        place = path.relative_to(root)
        if room not in ARROWS:
            yield f"{place}:1: there is no room {room!r} in the plan"
            continue
        for found in INCLUDE.finditer(text):
            line, (quote, name) = text.count("\n", 0, found.start(2)) + 1, found.groups()
            if name.startswith("CLI/") and room == "cli":
                users_of_cli11.add(str(place))
            told = own_include(root, room, name) if quote == '"' else outside_include(room, name, path.suffix == ".hpp")
            if told:
                yield f"{place}:{line}: {told}"
    if len(users_of_cli11) > 1:
        yield f"{min(users_of_cli11)}:1: CLI11 is included by more than one source: {', '.join(sorted(users_of_cli11))}"


def own_include(root: Path, room: str, name: str) -> str | None:
    target = name.split("/")[0]
    if not any((root / folder / name).is_file() for folder in ("include", "src")):
        return f'"{name}" is no file below include/ or src/ (write it with its room, "room/file.hpp")'
    if target != room and target not in ARROWS[room]:
        return f'{room} must not include "{name}": no arrow leads from {room} to {target}'
    return None


def outside_include(room: str, name: str, is_header: bool) -> str | None:
    for beginning, (rooms, in_headers) in OUTSIDE.items():
        if name.startswith(beginning):
            if room not in rooms:
                return f"<{name}> belongs to {' and '.join(sorted(rooms))}, not to {room}"
            return f"<{name}> must not stand in a header" if is_header and not in_headers else None
    if STANDARD.fullmatch(name):
        if name in TERMINAL_AND_FILES and room in {"tend", "core", "text"}:
            return f"<{name}>: {room} knows no terminal and no files"
        return f"<{name}>: the standard streams belong to cli" if name == "iostream" and room != "cli" else None
    if POSIX.fullmatch(name):
        return f"<{name}>: {room} is built on the C++ standard library alone" if room in {"tend", "core"} else None
    return f"<{name}> is no known header: a new dependency is written down in layers.py and docs/architecture.md"


def word_objections(root: Path):
    for path in sources(root, "include", "src"):
        room = room_of(root, path)
        code = NOT_CODE.sub(lambda found: "\n" * found[0].count("\n") or " ", path.read_text(encoding="utf-8"))
        for what, pattern, rooms in WORDS:
            allowed = room in rooms or (what, path.relative_to(root).as_posix()) in EXCEPTIONS
            for found in () if allowed else re.finditer(pattern, code):
                line = code.count("\n", 0, found.start()) + 1
                yield f"{path.relative_to(root)}:{line}: `{found[0]}`: {what} belongs to {' and '.join(sorted(rooms))}"


def length_objections(root: Path):
    for folder, longest in LONGEST.items():
        for path in sources(root, folder):
            most = LONGEST_MAIN if path == root / "src/main.cpp" else longest
            length = len(path.read_text(encoding="utf-8").splitlines())
            if length > most:
                yield f"{path.relative_to(root)}:{most + 1}: {length} lines, {most} at most: two rooms in one?"


def page_objections(root: Path):
    """Each command of the registry has its page and its schema; those of one first word (`circle add`) may share a page."""
    registry, pages, schemas = root / "src/commands/registry.cpp", root / "docs/commands", root / "docs/schema"
    if not registry.is_file() or not pages.is_dir():
        return
    place = registry.relative_to(root)
    names = [name.replace("_", "-") for name in REGISTERED.findall(NOT_CODE.sub(" ", registry.read_text(encoding="utf-8")))]
    if not names:
        yield f"{place}:1: no command is found (each is written `&NAME_command`)"
    shown = {path.stem for path in pages.glob("*.md")} - {"README"}
    for name in names:
        if not shown & {name, name.split("-")[0]}:
            yield f"{place}:1: the command {name} has no page docs/commands/{name}.md"
        if schemas.is_dir() and not (schemas / f"{name}.json").is_file():
            yield f"{place}:1: the command {name} has no schema docs/schema/{name}.json"
    for name in sorted(shown - set(names) - {name.split("-")[0] for name in names}):
        yield f"docs/commands/{name}.md:1: there is no command {name} in the registry"


def main() -> int:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    found = objections(root)
    print("\n".join(found) or f"{sum(1 for _ in sources(root, 'include', 'src'))} files keep to the rules of the house")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
