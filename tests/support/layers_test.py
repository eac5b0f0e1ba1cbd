#!/usr/bin/env python3
"""layers.py itself: a small house that keeps the rules passes, and each wrong brick is objected to."""

import tempfile
import unittest
from pathlib import Path

import sys

sys.dont_write_bytecode = True
from layers import objections  # noqa: E402

HOUSE = {
    "include/tend/day.hpp": "#pragma once\n#include <chrono>\n",
    "src/core/day.cpp": '#include "tend/day.hpp"\n#include <string>\n',
    "src/text/fold.hpp": '#pragma once\n#include "tend/day.hpp"\n',
    "src/text/fold.cpp": '#include "text/fold.hpp"\n#include <utf8proc.h>\n#include <fmt/format.h>\n',
    "src/timezone/zones.cpp": "#include <date/tz.h>\nauto zone = date::locate_zone(name);\n",
    "src/store/connection.hpp": '#pragma once\n#include <SQLiteCpp/Database.h>\n#include <unistd.h>\n#include "text/fold.hpp"\n',
    "src/interchange/document.cpp": "#include <nlohmann/json.hpp>\nnlohmann::json document;\n",
    "src/render/view.hpp": '#pragma once\n#include "tend/day.hpp"\n',
    "src/commands/log.cpp": '#include "store/connection.hpp"\n#include "render/view.hpp"\n// std::cout is not ours\nauto text = "getenv(";\n',
    "src/commands/registry.cpp": "auto all = {&log_command, &circle_add_command};\n",
    "src/cli/run.hpp": "#pragma once\n",
    "src/cli/run.cpp": '#include <CLI/CLI.hpp>\n#include <iostream>\n#include "store/connection.hpp"\nauto now = std::chrono::system_clock::now();\n',
    "src/main.cpp": '#include "cli/run.hpp"\n',
    "docs/commands/log.md": "# tend log\n",
    "docs/commands/circle.md": "# tend circle\n",
    "docs/schema/log.json": "{}\n",
    "docs/schema/circle-add.json": "{}\n",
}

# What is put into the house (a file's text, or None for a file taken away), and the words of the objection.
WRONG = {
    "an arrow upwards": ("src/store/a.cpp", '#include "commands/log.hpp"\n', "no file below"),
    "an arrow from the middle up": ("src/store/a.cpp", '#include "cli/run.hpp"\n', "no arrow leads from store to cli"),
    "an arrow across the middle": ("src/store/a.cpp", '#include "render/view.hpp"\n', "no arrow leads from store to render"),
    "an arrow from text to the middle": ("src/text/a.cpp", '#include "store/connection.hpp"\n', "no arrow leads from text to store"),
    "an arrow out of the core": ("src/core/a.cpp", '#include "text/fold.hpp"\n', "no arrow leads from core to text"),
    "an arrow out of the core's headers": ("include/tend/a.hpp", '#include "text/fold.hpp"\n', "no arrow leads from tend to text"),
    "main that reaches past cli": ("src/main.cpp", '#include "store/connection.hpp"\n', "no arrow leads from main to store"),
    "a header named without its room": ("src/store/a.cpp", '#include "connection.hpp"\n', "no file below"),
    "a room not in the plan": ("src/utils/a.cpp", "int a;\n", "no room 'utils'"),
    "fmt in the core": ("src/core/a.cpp", "#include <fmt/format.h>\n", "<fmt/format.h> belongs to"),
    "POSIX in the core": ("include/tend/a.hpp", "#include <unistd.h>\n", "standard library alone"),
    "files in the core": ("src/core/a.cpp", "#include <fstream>\n", "no terminal and no files"),
    "utf8proc outside text": ("src/render/a.cpp", "#include <utf8proc.h>\n", "<utf8proc.h> belongs to text"),
    "SQLite outside store": ("src/commands/a.cpp", "#include <sqlite3.h>\n", "<sqlite3.h> belongs to store"),
    "SQLite's words outside store": ("src/commands/a.cpp", "SQLite::Database database;\n", "SQLite belongs to store"),
    "date outside timezone": ("src/cli/a.cpp", "#include <date/tz.h>\n", "<date/tz.h> belongs to timezone"),
    "date in a header": ("src/timezone/a.hpp", "#include <date/tz.h>\n", "must not stand in a header"),
    "JSON in a header": ("src/render/a.hpp", "#include <nlohmann/json.hpp>\n", "must not stand in a header"),
    "JSON in a command": ("src/commands/a.cpp", "nlohmann::json json;\n", "nlohmann:: belongs to"),
    "CLI11 twice": ("src/cli/a.cpp", "#include <CLI/CLI.hpp>\n", "more than one source"),
    "CLI11 in a command": ("src/commands/a.cpp", "#include <CLI/App.hpp>\n", "<CLI/App.hpp> belongs to cli"),
    "an unknown library": ("src/store/a.cpp", "#include <boost/any.hpp>\n", "no known header"),
    "streams outside cli": ("src/render/a.cpp", "#include <iostream>\n", "the standard streams belong to cli"),
    "printing outside cli": ("src/commands/a.cpp", 'int f() { return std::printf("a"); }\n', "a standard stream belongs to cli"),
    "cout outside cli": ("src/render/a.cpp", '\nauto& out = std::cout; // "\n', "src/render/a.cpp:2: `std::cout`"),
    "the clock outside cli": ("src/store/a.cpp", "auto now = std::chrono::steady_clock::now();\n", "the clock belongs to cli"),
    "C's clock outside cli": ("src/commands/a.cpp", "auto now = std::time(nullptr);\n", "the clock belongs to cli"),
    "the environment outside cli": ("src/timezone/a.cpp", 'auto tz = std::getenv("TZ");\n', "the environment belongs to cli"),
    "the terminal outside cli": ("src/render/a.cpp", "bool is_terminal = isatty(1);\n", "the terminal belongs to cli"),
    "a source too long": ("src/store/a.cpp", "int a;\n" * 301, "301 lines, 300 at most"),
    "a test too long": ("tests/unit/store/a.cpp", "int a;\n" * 401, "401 lines, 400 at most"),
    "main too long": ("src/main.cpp", "int a;\n" * 26, "26 lines, 25 at most"),
    "a command without its page": ("docs/commands/log.md", None, "the command log has no page"),
    "a command without its schema": ("docs/schema/circle-add.json", None, "the command circle-add has no schema"),
    "a page without its command": ("docs/commands/lig.md", "# tend lig\n", "there is no command lig"),
}


class Layers(unittest.TestCase):
    def objections_to(self, files: dict[str, str | None]) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                if text is not None:
                    path = Path(folder, name)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(text)
                else:
                    Path(folder, name).parent.mkdir(parents=True, exist_ok=True)
            return objections(Path(folder))

    def test_a_house_that_keeps_the_rules_passes(self):
        self.assertEqual(self.objections_to(HOUSE), [])

    def test_each_wrong_brick_is_objected_to(self):
        for what, (name, text, objection) in WRONG.items():
            with self.subTest(what):
                found = self.objections_to(HOUSE | {name: text})
                self.assertEqual(len(found), 1, found)
                self.assertIn(objection, found[0])


if __name__ == "__main__":
    unittest.main()
